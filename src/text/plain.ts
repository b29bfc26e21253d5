import { Char, charClass } from './chars'
import { type ListMarker, markerAt, precedes } from './markers'
import { type Block, type Prose, ProseBuilder } from './prose'

/** Length in UTF-16 code units up to which a line can be a heading, and its end a real break. */
const SHORT_LINE = 60
/** Lines at least this wide, three or more together, are taken as wrapped by an editor. */
const WRAP_WIDTH = 40

/** A line, trimmed of white space at both ends; blank when `start === end`. */
interface Line {
  start: number
  end: number
  /** White space before it. */
  indent: number
}

/** Lines that belong together, before it is known what they are. */
interface Passage {
  start: number
  end: number
  indent: number
  marker: ListMarker | null
  /** A blank line stands before it. */
  apart: boolean
  singleLine: boolean
}

function isBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let at = 0; at <= text.length; at++) {
    let stop = at
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++
    let start = at
    let end = stop
    while (start < end && charClass(text.charCodeAt(start)) === Char.space) start++
    while (end > start && charClass(text.charCodeAt(end - 1)) === Char.space) end--
    lines.push({ start, end, indent: start - at })
    const code = text.charCodeAt(stop)
    if (code === 0x0c) lines.push({ start: stop, end: stop, indent: 0 })
    at = code === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? stop + 1 : stop
  }
  return lines
}

/** Whether a line from `start` to `end` has a mark at its end after which a sentence does not go on as a heading. */
function hasEndMark(text: string, start: number, end: number, marks = '.!?:;,…'): boolean {
  let at = end - 1
  while (at > start && '"»”’\')]'.includes(text[at]!)) at--
  return marks.includes(text[at]!)
}

/** The width that the lines from `first` on are wrapped at: the widest of them, or 60 when they are not wrapped. */
function wrapWidth(lines: readonly Line[], first: number): number {
  let widest = 0
  let at = first
  for (; at < lines.length && lines[at]!.end > lines[at]!.start; at++) {
    widest = Math.max(widest, lines[at]!.end - lines[at]!.start)
  }
  return at - first >= 3 && widest >= WRAP_WIDTH ? widest : SHORT_LINE
}

/** A label and what it labels: «Frist: 1. mai». */
const LABELLED = /^\p{Lu}[\p{L} .-]{0,24}:\s/u

/** Whether the break after `line` is one that the writer meant: the next word would have fitted on it. */
function breaksAfter(text: string, line: Line, next: Line, width: number): boolean {
  const length = line.end - line.start
  if (LABELLED.test(text.slice(next.start, Math.min(next.end, next.start + 30)))) return true
  if (length > SHORT_LINE || hasEndMark(text, line.start, line.end)) return false
  if (charClass(text.charCodeAt(next.start)) === Char.lower) return false
  let word = next.start
  while (word < next.end && charClass(text.charCodeAt(word)) !== Char.space) word++
  return length + 1 + word - next.start <= width
}

function passagesOf(text: string): Passage[] {
  const lines = linesOf(text)
  const passages: Passage[] = []
  let apart = true
  let width = SHORT_LINE
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.start === line.end) {
      apart = true
      continue
    }
    if (apart) width = wrapWidth(lines, at)
    const first = at
    for (; at + 1 < lines.length; at++) {
      const next = lines[at + 1]!
      if (next.start === next.end || markerAt(text, next.start, next.end)) break
      if (breaksAfter(text, lines[at]!, next, width)) break
    }
    const end = lines[at]!.end
    const marker = markerAt(text, line.start, line.end)
    passages.push({ start: line.start, end, indent: line.indent, marker, apart, singleLine: first === at })
    apart = false
  }
  return passages
}

/** Whether two passages that follow each other are items of one list by their markers. */
function areSiblings(before: Passage | undefined, after: Passage | undefined): boolean {
  return !!before?.marker && !!after?.marker && precedes(before.marker, after.marker)
}

/** What stands after a dash is direct speech and not a list item when it holds whole sentences. */
function isSpeech(text: string, passage: Passage): boolean {
  const { marker, start, end } = passage
  if (marker?.kind !== 'dash') return false
  const body = text.slice(start + marker.length, end)
  return /^["«“]?\p{Lu}/u.test(body) && /[.!?…]["»”]?(?:$|\s)/.test(body)
}

function isListItem(text: string, passages: readonly Passage[], index: number): boolean {
  const passage = passages[index]!
  const { marker } = passage
  if (!marker) return false
  if (marker.kind === 'bullet') return true
  const before = passages[index - 1]
  const after = passages[index + 1]
  const followsSibling = areSiblings(before, passage)
  const precedesSibling = areSiblings(passage, after)
  if (marker.kind !== 'dash') return followsSibling || precedesSibling || marker.kind === 'letter'
  if ((followsSibling && !passage.apart) || (precedesSibling && !after!.apart)) return true
  if (before && hasEndMark(text, before.start, before.end, ':')) return true
  if (charClass(text.charCodeAt(passage.start + marker.length)) === Char.lower) return true
  if (isSpeech(text, passage)) return false
  return (followsSibling && !isSpeech(text, before!)) || (precedesSibling && !isSpeech(text, after!))
}

/** Whether a passage is a heading: one short line without a final stop, or a short question with text below it. */
function isHeading(text: string, passage: Passage, below: Passage | undefined): boolean {
  const { start, end } = passage
  if (!passage.singleLine || end - start > SHORT_LINE) return false
  if (charClass(text.charCodeAt(start)) === Char.lower) return false
  if (!hasEndMark(text, start, end)) return true
  return (
    text[end - 1] === '?' && !passage.marker && below !== undefined && !/[.!?] /.test(text.slice(start, end))
  )
}

/** Depth of each list item from 1, by the indents of the items above it. */
class ListDepth {
  #indents: number[] = []

  /** Forgets the list: something else came between. */
  end(): void {
    this.#indents = []
  }

  next(indent: number): number {
    while (this.#indents.length > 0 && this.#indents.at(-1)! > indent) this.#indents.pop()
    if (this.#indents.at(-1) !== indent) this.#indents.push(indent)
    return this.#indents.length
  }
}

/** The blocks of plain text; see {@link plainProse}. */
export function plainBlocks(text: string): Block[] {
  const passages = passagesOf(text)
  const depth = new ListDepth()
  return passages.map((passage, index): Block => {
    const { start, end } = passage
    if (isListItem(text, passages, index)) {
      return {
        kind: 'listItem',
        level: depth.next(passage.indent),
        start: start + passage.marker!.length,
        end,
      }
    }
    depth.end()
    if (isHeading(text, passage, passages[index + 1])) return { kind: 'heading', level: 1, start, end }
    return { kind: 'paragraph', level: 0, start, end }
  })
}

/**
 * Reads plain text: blank lines and form feeds separate blocks; a single line break does so when the line before it is
 * short and has no final stop, or when the next line begins with a list marker, and is otherwise a soft wrap. A short
 * line without a final stop is a heading; a dash before whole sentences is direct speech. Offsets in the prose equal
 * those in the source unless letters had to be composed or invisible characters dropped.
 */
export function plainProse(source: string): Prose {
  const builder = new ProseBuilder()
  builder.copy(source, 0)
  const prose = builder.build()
  return { ...prose, blocks: plainBlocks(prose.text) }
}
