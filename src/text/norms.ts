import tsv from '../../data/norms/norms.tsv'
import type { Malform } from './prose'

/** Kinds of text that measures are known for. */
export const GENRES = ['avis', 'blogg', 'storting', 'utredning'] as const
export type Genre = (typeof GENRES)[number]

/** What is known for them, by its name in the statistics. */
export const NORMED = [
  'wordsPerSentence',
  'longWordShare',
  'lix',
  'rix',
  'ovix',
  'passivesPer100Sentences',
  'nounVerbRatio',
] as const
export type Normed = (typeof NORMED)[number]

/** What is usual: eight documents of ten lie from `low` to `high`, half of them under `median`. */
export interface Norm {
  readonly low: number
  readonly median: number
  readonly high: number
  /** How many documents were measured. */
  readonly documents: number
}

/** Shorter texts say too little of how they are written to be compared, in words. */
export const COMPARABLE = 200

const nameOf = (genre: Genre, malform: Malform, measure: Normed): string => `${genre} ${malform} ${measure}`

let norms: ReadonlyMap<string, Norm> | undefined

/** What is usual of a measure in a genre, measured by us on a treebank: `data/norms/norms.tsv`. */
export function normOf(genre: Genre, malform: Malform, measure: Normed): Norm {
  norms ??= read()
  return norms.get(nameOf(genre, malform, measure))!
}

function read(): Map<string, Norm> {
  const rows = tsv.trimEnd().split('\n').slice(1)
  return new Map(
    rows.map((row) => {
      const [genre, malform, measure, ...numbers] = row.split('\t')
      const [documents, low, median, high] = numbers.map(Number) as [number, number, number, number]
      return [nameOf(genre as Genre, malform as Malform, measure as Normed), { documents, low, median, high }]
    }),
  )
}
