import { LEVELS } from './rule'
import type { Result } from './run'

/**
 * Settles findings about the same words: what is wrong wins over advice, and then the longer one, at equal length the
 * stronger, then the rule that comes first; rules of last resort lose to all others of their kind. Findings about
 * sentences, paragraphs and documents displace nothing and are displaced by nothing.
 */
export function settleOverlaps(results: readonly Result[], length: number): Result[] {
  const words = results.filter(({ rule }) => rule.scope === 'word')
  if (words.length < 2) return [...results]
  const size = (result: Result): number => result.finding.at.end - result.finding.at.start
  const strength = ({ level }: Result): number => LEVELS.indexOf(level)
  const isAdvice = ({ level }: Result): number => Number(level !== 'feil')
  const lastResort = ({ rule }: Result): number => Number(rule.lastResort === true)
  words.sort(
    (a, b) =>
      isAdvice(a) - isAdvice(b) ||
      lastResort(a) - lastResort(b) ||
      size(b) - size(a) ||
      strength(b) - strength(a) ||
      a.order - b.order ||
      a.finding.at.start - b.finding.at.start,
  )
  const taken = new Uint8Array(length)
  const lost = new Set<Result>()
  for (const result of words) {
    const { start, end } = result.finding.at
    if (taken.subarray(start, end).includes(1)) lost.add(result)
    else taken.fill(1, start, end)
  }
  return results.filter((result) => !lost.has(result))
}
