import type { Span } from '../text/prose'
import { sentenceAround } from './sentence'
import { clean } from './terminal'

/** A sentence with one place in it, ready to be shown on a line. */
export interface Excerpt {
  before: string
  marked: string
  after: string
}

/**
 * The sentence around a place, cut to at most about `room` characters with the place kept in view.
 * @param lines whether each line is a paragraph, as in the text of a Word document
 */
export function excerpt(text: string, place: Span, room: number, lines = false): Excerpt {
  const sentence = sentenceAround(text, place, 2 * room, lines)
  const { start, end } = cut(text, sentence, place, room)
  const last = Math.min(place.end, end)
  return {
    before: (start > sentence.start ? '… ' : '') + clean(text.slice(start, place.start)),
    marked: clean(text.slice(place.start, last)),
    after: clean(text.slice(last, end)) + (end < sentence.end ? ' …' : ''),
  }
}

function cut(text: string, sentence: Span, place: Span, room: number): Span {
  if (sentence.end - sentence.start <= room) return sentence
  const spare = Math.max(0, room - (place.end - place.start))
  const first = Math.max(sentence.start, Math.min(place.start - Math.floor(spare / 2), sentence.end - room))
  const last = Math.min(sentence.end, first + room)
  return {
    start: first > sentence.start ? wordStart(text, first, place.start) : first,
    end: last < sentence.end ? wordEnd(text, last, place.end) : last,
  }
}

/** The first beginning of a word from `from` on, or `limit` when there is none before it. */
function wordStart(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (/\s/.test(text[i - 1]!) && /\S/.test(text[i]!)) return i
  return limit
}

/** The last end of a word back from `from`; a word longer than the line is cut, but not through a character. */
function wordEnd(text: string, from: number, limit: number): number {
  for (let i = from; i > limit; i--) if (/\s/.test(text[i]!) && /\S/.test(text[i - 1]!)) return i
  return /[\uD800-\uDBFF]/.test(text[from - 1]!) ? from - 1 : from
}
