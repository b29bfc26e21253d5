import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Format, formatOf, readDocument } from '../../src/formats/read'
import { identityMap, type Prose } from '../../src/text/prose'
import { type GoldDocument, goldDocuments } from '../eval/gold'
import { treebankFile } from '../inflection-tokens'

/** A text that rules are measured on. */
export interface CorpusDocument {
  readonly id: string
  readonly prose: Prose
  readonly format?: Format
  /** Whether the text has the paragraphs its writer gave it; most treebank texts have lost them. */
  readonly laidOut: boolean
  /** Taken into the sample only where the other texts have too few findings. */
  readonly reserve: boolean
}

/** A treebank document with its headlines as headings and, where they are known, its paragraphs. */
export function proseOf({ text, sentences, blockEnds }: GoldDocument): Prose {
  const blocks: Prose['blocks'] = []
  let start: number | null = null
  for (const sentence of sentences) {
    start ??= sentence.start
    if (!blockEnds.has(sentence.end)) continue
    const kind = sentence.headline ? 'heading' : 'paragraph'
    blocks.push({ kind, level: kind === 'heading' ? 1 : 0, start, end: sentence.end })
    start = null
  }
  return { text, blocks, marks: [], directives: [], map: identityMap }
}

/** The treebank in a folder: the development part, and in reserve the part that the rules may have been written after. */
export function treebankDocuments(folder: string): CorpusDocument[] {
  return (['dev', 'train'] as const).flatMap((part) =>
    (['nb', 'nn'] as const).flatMap((malform) =>
      goldDocuments(treebankFile(folder, malform, part), malform).map((gold, index) => {
        const prose = proseOf(gold)
        const paragraphs = prose.blocks.filter(({ kind }) => kind === 'paragraph').length
        const laidOut = part === 'dev' && gold.sentences.length < 8 * paragraphs
        return { id: `${malform}-${part} ${index + 1}`, prose, laidOut, reserve: part === 'train' }
      }),
    ),
  )
}

/** Every document of a folder that the program reads, the texts of goldens and other languages left out. */
export async function folderDocuments(folder: string): Promise<CorpusDocument[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !name.startsWith('andre-sprak/') && !name.endsWith('.funn.txt'))
    .sort()
  const documents: CorpusDocument[] = []
  for (const name of names) {
    const format = path.extname(name) === '' ? null : formatOf(name)
    if (format === null) continue
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)))
    const { prose } = await readDocument(bytes, format)
    documents.push({ id: `${path.basename(folder)}/${name}`, prose, format, laidOut: true, reserve: false })
  }
  return documents
}
