import type { Measure } from './score'

/** The least that a figure may be. */
export interface Bar {
  readonly measure: Measure
  readonly set: 'nb' | 'nn' | 'all'
  /** F1 (for an accuracy, the accuracy) when absent. */
  readonly score?: 'precision'
  readonly min: number
}

export const bars: readonly Bar[] = [
  { measure: 'boundaries', set: 'nb', min: 0.99 },
  { measure: 'boundaries', set: 'nn', min: 0.99 },
  { measure: 'sentences', set: 'all', min: 0.985 },
  { measure: 'words', set: 'all', min: 0.998 },
  { measure: 'upos', set: 'nb', min: 0.973 },
  { measure: 'upos', set: 'nn', min: 0.968 },
  { measure: 'tags', set: 'nb', min: 0.961 },
  { measure: 'tags', set: 'nn', min: 0.954 },
  { measure: 'lemmas', set: 'all', min: 0.97 },
  { measure: 'documents', set: 'all', min: 1 },
  { measure: 'longMalform', set: 'all', min: 0.985 },
  { measure: 'malform', set: 'all', min: 0.95 },
  { measure: 'passives', set: 'nb', min: 0.955 },
  { measure: 'passives', set: 'nn', min: 0.92 },
  { measure: 'passives', set: 'all', min: 0.945 },
  { measure: 'passives', set: 'all', score: 'precision', min: 0.94 },
  { measure: 'sPassives', set: 'all', min: 0.92 },
  { measure: 'bliPassives', set: 'all', min: 0.94 },
  { measure: 'long', set: 'all', min: 0.97 },
  { measure: 'leftHeavy', set: 'all', min: 0.85 },
  { measure: 'leftHeavy', set: 'all', score: 'precision', min: 0.9 },
  { measure: 'manyClauses', set: 'all', min: 0.6 },
]

/** Share of the inflected words of which the form is among those generated. */
export const inflectionBars = { nb: 0.98, nn: 0.96 } as const
