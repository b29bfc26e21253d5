/** What was found of what there is. For an accuracy, `predicted` equals `gold`. */
export interface Tally {
  hits: number
  gold: number
  predicted: number
}

export const emptyTally = (): Tally => ({ hits: 0, gold: 0, predicted: 0 })

export const precision = ({ hits, predicted }: Tally): number => (predicted === 0 ? 0 : hits / predicted)

/** Harmonic mean of precision and recall; for an accuracy, the accuracy. */
export const f1 = ({ hits, gold, predicted }: Tally): number =>
  gold + predicted === 0 ? 0 : (2 * hits) / (gold + predicted)

export function sum(a: Tally, b: Tally): Tally {
  return { hits: a.hits + b.hits, gold: a.gold + b.gold, predicted: a.predicted + b.predicted }
}

/** Counts one yes or no per case. */
export function countVerdict(tally: Tally, gold: boolean, predicted: boolean): void {
  if (gold) tally.gold++
  if (predicted) tally.predicted++
  if (gold && predicted) tally.hits++
}

/** Counts one case that is right or wrong. */
export function countCase(tally: Tally, right: boolean): void {
  tally.gold++
  tally.predicted++
  if (right) tally.hits++
}

/** Counts the members of two sets. */
export function countSets<T>(tally: Tally, gold: ReadonlySet<T>, predicted: ReadonlySet<T>): void {
  tally.gold += gold.size
  tally.predicted += predicted.size
  for (const member of predicted) if (gold.has(member)) tally.hits++
}
