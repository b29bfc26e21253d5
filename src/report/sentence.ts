import { abbreviation } from '../text/abbreviations'
import type { Span } from '../text/prose'

const ENDS =
  /[.!?:][»”"')\]]*\s+(?=[\p{Lu}\p{N}«“"–—([*_-])|\n[ \t\r]*\n|\n(?=[ \t]*(?:[-*+•–>#|]|\d+[.)])[ \t])/gu

/**
 * The sentence that a place stands in, roughly: enough to show the place to a reader. It crosses single newlines,
 * since Markdown breaks its lines anywhere, but no blank line and no list item.
 * @param reach how far to either side of the place it may go, in UTF-16 units
 */
export function sentenceAround(text: string, { start, end }: Span, reach: number): Span {
  const low = Math.max(0, start - reach)
  const high = Math.min(text.length, end + reach)
  let first = 0
  for (const match of ends(text.slice(low, start + 1))) {
    const next = match.index + match[0].length
    if (low + next <= start) first = next
  }
  const from = Math.max(start, end - 1)
  const after = ends(text.slice(from, high)).next().value
  const last = after === undefined ? high : from + after.index + after[0].trimEnd().length
  return trimmed(text, low + first, Math.max(last, end))
}

/** Where sentences end; «kr. 500» and «bl.a. Oslo» go on. */
function* ends(text: string): Generator<RegExpExecArray, undefined> {
  for (const match of text.matchAll(ENDS)) {
    const word = /[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[0]
    const known = word && text[match.index] === '.' ? abbreviation(`${word.toLowerCase()}.`) : undefined
    const next = text[match.index + match[0].length] ?? ''
    if (known && (/\d/.test(next) || (!known.canEnd && word?.includes('.')))) continue
    yield match
  }
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return { start: from, end: to }
}
