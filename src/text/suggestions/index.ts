import table from '../../../data/suggestions/frequencies.bin'
import type { WordJudge } from '../lexicon/words'
import type { Malform } from '../prose'
import { type Frequencies, readFrequencies } from './frequencies'
import { materialOf } from './material'
import { Ranking } from './ranking'
import { type Material, walk } from './walk'

/** Longest word, in UTF-16 units, that gets suggestions. */
const LONGEST = 40
/** What the slips in a word may cost together: one and a cheap one, and where that yields nothing, two. */
const NEAR = 1.45
const FAR = 2.1
/** The same for compounds that must be put together. */
const COMPOUND_NEAR = 1.25
const COMPOUND_FAR = 1.7
const SHORTEST_COMPOUND = 7

export class Suggester {
  readonly #judge: WordJudge
  readonly #malform: Malform
  readonly #frequencies: Frequencies | undefined
  #kept: { readonly material: Material; readonly ranking: Ranking } | undefined

  constructor(judge: WordJudge, malform: Malform, frequencies?: Frequencies) {
    this.#judge = judge
    this.#malform = malform
    this.#frequencies = frequencies
  }

  get #tables(): { readonly material: Material; readonly ranking: Ranking } {
    this.#kept ??= {
      material: materialOf(this.#judge, this.#malform),
      ranking: new Ranking(
        this.#judge,
        this.#frequencies ?? readFrequencies(table, this.#malform),
        this.#malform,
      ),
    }
    return this.#kept
  }

  suggest(word: string, limit = 5): string[] {
    if (word.length < 2 || word.length > LONGEST || limit < 1) return []
    const lower = word.toLowerCase()
    const { material, ranking } = this.#tables
    const joined = lower.length >= SHORTEST_COMPOUND ? 1 : 0
    const best = ranking.best(walk(lower, material, NEAR, joined * COMPOUND_NEAR), limit)
    if (best.length === 0) return ranking.best(walk(lower, material, FAR, joined * COMPOUND_FAR), limit)
    return best
  }
}

export function createSuggester(judge: WordJudge, malform: Malform): Suggester {
  return new Suggester(judge, malform)
}
