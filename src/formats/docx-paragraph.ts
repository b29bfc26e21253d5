import type { BlockKind } from '../text/prose'
import type { BlockWriter } from './writer'

export type Piece =
  | { type: 'text'; text: string; strong: boolean; language: string | undefined }
  | { type: 'break' | 'linkEnd' }
  | { type: 'link'; target: string }
  | { type: 'image'; target: string | undefined; alt: string | undefined }
  | { type: 'placeholder' }

/** A paragraph of a Word document while it is read. */
export interface Paragraph {
  kind: BlockKind
  level: number
  pieces: Piece[]
  /** Its end is a tracked deletion: the next paragraph goes on where it stops. */
  joined: boolean
  /** Paragraphs of the text boxes anchored in it. */
  boxes: Paragraph[]
}

export function writeParagraph(writer: BlockWriter, { kind, level, pieces, boxes }: Paragraph): void {
  writer.open(kind, level, foreignLanguage(pieces))
  let strong = false
  for (const piece of pieces) {
    if (piece.type === 'text') {
      if (piece.strong !== strong) {
        strong = piece.strong
        if (strong) writer.startMark('strong')
        else writer.endMark('strong')
      }
      writeText(writer, piece.text)
    } else if (piece.type === 'break') writer.gap('\n', 0, 0, false)
    else if (piece.type === 'placeholder') writer.replace('\uFFFC', 0, 0)
    else if (piece.type === 'image') writer.image(0, 0, piece.target, piece.alt)
    else if (piece.type === 'link') writer.startMark('link', piece.target)
    else writer.endMark('link')
  }
  writer.close()
  if (strong) writer.endMark('strong')
  for (const box of boxes) writeParagraph(writer, box)
}

function writeText(writer: BlockWriter, text: string): void {
  const first = text.search(/[^ \t]/)
  if (first < 0) {
    if (text !== '') writer.gap(text[0]!, 0, 0, false)
    return
  }
  let last = text.length
  while (text[last - 1] === ' ' || text[last - 1] === '\t') last--
  if (first > 0) writer.gap(text.slice(0, first), 0, 0, false)
  writer.copy(text.slice(first, last), 0)
  if (last < text.length) writer.gap(text.slice(last), 0, 0, false)
}

/** The language that most of the text is marked with, when it is another than Norwegian. */
function foreignLanguage(pieces: readonly Piece[]): string | undefined {
  const letters = new Map<string, number>()
  let all = 0
  for (const piece of pieces) {
    if (piece.type !== 'text') continue
    const length = piece.text.trim().length
    all += length
    if (piece.language !== undefined) letters.set(piece.language, (letters.get(piece.language) ?? 0) + length)
  }
  for (const [language, length] of letters)
    if (length * 2 > all && !/^(?:nb|nn|no|x)(?:-|$)/i.test(language)) return language
  return undefined
}
