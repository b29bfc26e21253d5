/** An initialism, a letter, a number or both together, the genitive included: «SFO», «e», «CO2», «1970», «EUs». */
const CODE = /^(?:\p{Lu}[\p{Lu}\d.]*s?|\p{L}|\d[\d.,]*\p{Ll}?|§)$/u
/** A name or a word with a capital first letter. */
const NAME = /^\p{Lu}[\p{L}.']+$/u

/** What {@link knowsHyphenated} asks about the segments between hyphens, in lower case. */
export interface SegmentJudge {
  /** A word in itself, compounds included. */
  knows(segment: string): boolean
  /** The first part of a compound with its joint: «arbeids». */
  opens(segment: string): boolean
  /** A word that stands only after a number or a code: «åring», «årig». */
  follows(segment: string): boolean
}

/**
 * Whether a word with hyphens is put together rightly: «SFO-plass», «25-åringen», «norsk-svensk», «helse-» with its
 * second part suspended, «-tiltaket» with its first. Names and codes before a hyphen are taken on trust.
 */
export function knowsHyphenated(word: string, judge: SegmentJudge): boolean {
  const segments = word.split('-')
  const last = segments.pop()!
  if (segments.length > 4) return false
  if (last === '') return segments.every((segment) => leads(segment, judge)) && segments[0] !== ''
  if (segments.length === 1 && segments[0] === '') return judge.knows(last.toLowerCase())
  if (!segments.every((segment) => leads(segment, judge))) return false
  if (last.length > 1 && judge.knows(last)) return true
  const afterCode = CODE.test(segments.at(-1)!)
  return (afterCode && judge.follows(last)) || (last.length > 1 && /^\p{Lu}+$/u.test(last))
}

function leads(segment: string, judge: SegmentJudge): boolean {
  if (segment === '') return false
  if (CODE.test(segment) || NAME.test(segment)) return true
  return judge.knows(segment) || judge.opens(segment)
}
