import { endsDoubled } from '../../src/text/compounds/inflected'
import { type AttestedParts, attestedParts } from '../../src/text/compounds/parts'
import type { WordJudge } from '../../src/text/lexicon/words'
import type { Malform } from '../../src/text/prose'

/** Two words joined to one. */
export interface Join {
  readonly word: string
  /** In a dictionary, and not only put together of known parts. */
  readonly listed: boolean
  /** How often the first part is attested with this joint; 0 for a listed word that is not divided so. */
  readonly seen: number
}

/** The spellings of two words as one: as they are, and with the joint left out by the writer. */
function spellings(first: string, last: string): string[] {
  const joined = endsDoubled(first) && last[0] === first.at(-1) ? first + last.slice(1) : first + last
  return /[se]$/.test(first) ? [joined] : [joined, `${first}s${last}`, `${first}e${last}`]
}

/** How often the first word is attested before another part, the joint that it ends in included. */
export function timesFirst(first: string, malform: Malform): number {
  const parts = attestedParts(malform)
  return Math.max(parts.get(first)?.[''] ?? 0, timesWithJoint(first, parts))
}

function timesWithJoint(first: string, parts: AttestedParts): number {
  const joint = first.at(-1)
  if (joint !== 's' && joint !== 'e') return 0
  return parts.get(first, 0, first.length - 1)?.[joint] ?? 0
}

/** Whether the word may be the first part of some compound, its joint there or left out. Reads no dictionary. */
export function mayOpen(first: string, malform: Malform): boolean {
  const parts = attestedParts(malform)
  return parts.first(first) !== undefined || timesWithJoint(first, parts) > 0
}

/** The best way to join two words, or null when no known word comes of it. */
export function joinOf(first: string, last: string, judge: WordJudge, malform: Malform): Join | null {
  let best: Join | null = null
  for (const word of spellings(first, last)) {
    const start = word.length - last.length
    const listed = judge.listed(word)
    const parts = judge.split(word)
    const seam = parts?.some((part) => part.start === start) ?? false
    if (!listed && !(seam && judge.knows(word))) continue
    const seen = seam ? timesFirst(word.slice(0, start), malform) : 0
    if (best === null || Number(listed) > Number(best.listed) || (listed === best.listed && seen > best.seen))
      best = { word, listed, seen }
  }
  return best
}
