import { Char, charClass, isLetter } from './chars'
import { type Block, type Prose, ProseBuilder } from './prose'

/** A line counts as heading-like, and its break as a real one, up to this many code units. */
const SHORT_LINE = 60

interface Line {
  start: number
  end: number
}

function isBreak(code: number): boolean {
  return (
    code === 0x0a ||
    code === 0x0d ||
    code === 0x0c ||
    code === 0x0b ||
    code === 0x85 ||
    code === 0x2028 ||
    code === 0x2029
  )
}

/** The lines of a text, trimmed of white space at both ends; blank ones are empty (`start === end`). */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  while (at <= text.length) {
    let stop = at
    while (stop < text.length && !isBreak(text.charCodeAt(stop))) stop++
    let start = at
    let end = stop
    while (start < end && charClass(text.charCodeAt(start)) === Char.space) start++
    while (end > start && charClass(text.charCodeAt(end - 1)) === Char.space) end--
    lines.push({ start, end })
    const code = text.charCodeAt(stop)
    if (code === 0x0c) lines.push({ start: stop, end: stop })
    at = stop + (code === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? 2 : 1)
  }
  return lines
}

/** Length of the list marker that opens the line with the space after it, or 0: «- », «• », «1. », «2) », «a) ». */
function markerLength(text: string, line: Line): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 8))
  return /^(?:[-–—•*‣◦▪·]|\d{1,3}[.)]|\(?\p{L}\)|\(\d{1,2}\))[\s\u00A0]+(?=\S)/u.exec(head)?.[0].length ?? 0
}

const FINAL = /[.!?:;,…]["»”’')\]]*$/

function endsOpen(text: string, line: Line): boolean {
  return !FINAL.test(text.slice(Math.max(line.start, line.end - 6), line.end))
}

/** Whether the line can be a heading: short, begins with a capital or a digit, no final stop. */
function headingLike(text: string, line: Line): boolean {
  if (line.end - line.start > SHORT_LINE || !endsOpen(text, line)) return false
  const kind = charClass(text.charCodeAt(line.start))
  return kind === Char.upper || kind === Char.digit || !isLetter(kind)
}

const isDash = (text: string, line: Line): boolean => '-–—'.includes(text[line.start]!)

/** A paragraph that opens with a dash and holds whole sentences is direct speech, not a list item. */
function isSpeech(text: string, line: Line, marker: number): boolean {
  if (!isDash(text, line)) return false
  const body = text.slice(line.start + marker, line.end)
  return /[.!?…]["»”]?(?:$|\s)/.test(body) && /^["«“]?\p{Lu}/u.test(body)
}

/**
 * Reads plain text: blank lines and form feeds separate blocks; a single line break does so when the line before it is
 * short and has no final stop, or when the next line begins with a list marker, and is otherwise a soft wrap. Offsets
 * in the prose equal those in the source unless letters had to be composed or invisible characters dropped.
 */
export function plainProse(source: string): Prose {
  const builder = new ProseBuilder()
  builder.copy(source, 0)
  const prose = builder.build()
  prose.blocks = plainBlocks(prose.text)
  return prose
}

function plainBlocks(text: string): Block[] {
  const lines = linesOf(text)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    if (line.start === line.end) continue
    const marker = markerLength(text, line)
    let last = at
    while (last + 1 < lines.length) {
      const current = lines[last]!
      const next = lines[last + 1]!
      if (next.start === next.end || markerLength(text, next) > 0) break
      if (
        current.end - current.start <= SHORT_LINE &&
        endsOpen(text, current) &&
        charClass(text.charCodeAt(next.start)) !== Char.lower
      )
        break
      last++
    }
    const end = lines[last]!.end
    const whole = { start: line.start, end }
    if (marker > 0 && !isSpeech(text, whole, marker)) {
      blocks.push({ kind: 'listItem', level: 1, start: line.start + marker, end })
    } else if (last === at && headingLike(text, line) && marker === 0) {
      blocks.push({ kind: 'heading', level: 1, start: line.start, end })
    } else blocks.push({ kind: 'paragraph', level: 0, start: line.start, end })
    at = last
  }
  return blocks
}
