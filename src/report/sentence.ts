import { abbreviation } from '../text/abbreviations'
import type { Span } from '../text/prose'

/** The tags that begin or end a block of HTML. */
const BLOCK_TAG =
  /<\/?(?:p|li|ul|ol|dl|dt|dd|table|t[dhr]|thead|tbody|caption|h[1-6]|div|main|section|article|blockquote|br)(?=[\s/>])[^<>]*>/

const ENDS_IN_TEXT =
  /[.!?:][»”"')\]]*\s+(?=[\p{Lu}\p{N}«“"–—([*_-])|\n[ \t\r]*\n|\n(?=[ \t]*(?:[-*+•–>#|]|\d+[.)])[ \t])/u
const ENDS = new RegExp(`${ENDS_IN_TEXT.source}|${BLOCK_TAG.source}`, 'gu')

/**
 * The sentence that a place stands in, roughly: enough to show the place to a reader. It crosses single newlines,
 * since Markdown breaks its lines anywhere, but no blank line, no list item and no block of HTML.
 * @param reach how far to either side of the place it may go, in UTF-16 units
 * @param lines whether each line is a paragraph, as in the text of a Word document
 */
export function sentenceAround(text: string, { start, end }: Span, reach: number, lines = false): Span {
  const low = Math.max(0, start - reach, lines ? text.lastIndexOf('\n', start - 1) + 1 : 0)
  const lineEnd = lines ? text.indexOf('\n', end) : -1
  const high = Math.min(text.length, end + reach, lineEnd < 0 ? text.length : lineEnd)
  let first = 0
  for (const match of ends(text.slice(low, start + 1))) {
    const next = match.index + match[0].length
    if (low + next <= start) first = next
  }
  const from = Math.max(start, end - 1)
  const after = ends(text.slice(from, high)).next().value
  const last =
    after === undefined
      ? high
      : from + after.index + (after[0].startsWith('<') ? 0 : after[0].trimEnd().length)
  return trimmed(text, low + first, Math.max(last, end))
}

/** Where sentences end; «kr. 500» and «bl.a. Oslo» go on. */
function* ends(text: string): Generator<RegExpExecArray, undefined> {
  for (const match of text.matchAll(ENDS)) {
    if (text[match.index] === '.' && isAbbreviated(text, match)) continue
    yield match
  }
}

/** Whether the stop belongs to an abbreviation that does not end the sentence. */
function isAbbreviated(text: string, { 0: { length }, index }: RegExpExecArray): boolean {
  const word = /[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? ''
  const beforeNumber = /\d/.test(text[index + length] ?? '')
  if (word === '' || !(beforeNumber || word.includes('.'))) return false
  const known = abbreviation(`${word.toLowerCase()}.`)
  return known !== undefined && (beforeNumber || !known.canEnd)
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
