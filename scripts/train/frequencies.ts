import { frequencyKey, frequencyLevel, packFrequencies } from '../../src/text/suggestions/frequencies'

/** Counts of the forms of a CoNLL-U text in lower case, those that are written with letters and hyphens only. */
export function countForms(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of text.split('\n')) {
    const [id = '', form = ''] = line.split('\t')
    const lower = form.toLowerCase()
    if (/^\d+$/.test(id) && /^\p{L}[\p{L}-]*$/u.test(lower)) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
  return counts
}

/** The table for both målformer. */
export function packCounts(nb: ReadonlyMap<string, number>, nn: ReadonlyMap<string, number>): Uint8Array {
  const levels = new Map<number, [number, number]>()
  for (const [malform, counts] of [nb, nn].entries()) {
    for (const [form, count] of counts) {
      const key = frequencyKey(form)
      const pair = levels.get(key) ?? [frequencyLevel(0), frequencyLevel(0)]
      pair[malform] = Math.max(pair[malform]!, frequencyLevel(count))
      levels.set(key, pair)
    }
  }
  return packFrequencies(levels)
}
