import table from '../../../data/suggestions/frequencies.bin'
import type { WordJudge } from '../lexicon/words'
import type { Malform } from '../prose'
import { counterparts } from './counterparts'
import { type Frequencies, readFrequencies } from './frequencies'
import { materialOf } from './material'
import { isNeverOffered } from './never'
import type { Material } from './part'
import { Ranking } from './ranking'
import { walk } from './walk'

/** Longest word, in UTF-16 units, that gets suggestions. */
const LONGEST = 40
/** What the slips in a word may cost together: one and a cheap one, or where that yields nothing, two. */
const NEAR = { word: 1.45, compound: 1.25 } as const
const FAR = { word: 2.1, compound: 1.7 } as const
/** Shortest word, in UTF-16 units, that is taken for a compound. */
const SHORTEST_COMPOUND = 7
const MOST_SEGMENTS = 5
const KEPT = 2000
const COUNTERPARTS = 3
/** An initialism or a number before a hyphen. */
const CODE = /^[\p{Lu}\d]+$/u

interface Tables {
  readonly material: Material
  readonly ranking: Ranking
}

/** Proposes words for a misspelt one. */
export class Suggester {
  readonly #judge: WordJudge
  readonly #frequencies: () => Frequencies
  readonly #answers = new Map<string, readonly string[]>()
  #tables: Tables | undefined

  constructor(judge: WordJudge, frequencies: () => Frequencies) {
    this.#judge = judge
    this.#frequencies = frequencies
  }

  /**
   * What a misspelt word may have been meant for, at most `limit` words, best first, all of which the judge knows. Never
   * two words for one. Method: a walk over all words under a bound on weighted slips, ordered by slip and frequency.
   */
  suggest(word: string, limit = 5): string[] {
    if (word.length < 2 || word.length > LONGEST || limit < 1 || !/\p{L}/u.test(word)) return []
    const lower = word.toLowerCase()
    if (lower.length !== word.length) return []
    const found = this.#kept(`${limit} ${lower}`, () => this.#search(lower, limit))
    const whole = found.map(caseOf(word, lower))
    const words = word.includes('-') ? [...whole, ...this.#inSegment(word, limit)] : whole
    return [...new Set(words)].filter((other) => other !== word).slice(0, limit)
  }

  /** What a word that only the other målform has may be called in this one, at most three words, best first. */
  counterparts(word: string): string[] {
    const lower = word.toLowerCase()
    if (lower.length !== word.length || lower.length > LONGEST) return []
    return this.#kept(`counterparts ${lower}`, () => this.#counterparts(lower)).map(caseOf(word, lower))
  }

  #counterparts(lower: string): string[] {
    const judge = this.#judge
    const among = (isWord: (form: string) => boolean) => counterparts(lower, judge.malform, isWord)
    const listed = among((form) => judge.listed(form))
    const found = listed.length > 0 ? listed : among((form) => judge.isProposable(form))
    const frequencies = this.#frequencies()
    // A bare stem may be more common than the form that is meant: «dager» is «dagar», not «dag».
    const isStem = (form: string) => Number(lower.startsWith(form))
    return found
      .filter((form) => !isNeverOffered(form))
      .sort((a, b) => isStem(a) - isStem(b) || frequencies.level(b) - frequencies.level(a))
      .slice(0, COUNTERPARTS)
  }

  #kept(key: string, find: () => readonly string[]): readonly string[] {
    let found = this.#answers.get(key)
    if (found === undefined) {
      found = find()
      if (this.#answers.size >= KEPT) this.#answers.clear()
      this.#answers.set(key, found)
    }
    return found
  }

  #search(lower: string, limit: number): readonly string[] {
    this.#tables ??= {
      material: materialOf(this.#judge),
      ranking: new Ranking(this.#judge, this.#frequencies()),
    }
    const { material, ranking } = this.#tables
    const joined = lower.length >= SHORTEST_COMPOUND ? 1 : 0
    const within = ({ word, compound }: { readonly word: number; readonly compound: number }) =>
      ranking.best(walk(lower, material, word, joined * compound), limit)
    const near = within(NEAR)
    return near.length > 0 || lower.includes('-') ? near : within(FAR)
  }

  /** A word with hyphens, one segment of which is misspelt. */
  #inSegment(word: string, limit: number): string[] {
    const segments = word.split('-')
    const leads = (segment: string, at: number) =>
      segment === '' || (at < segments.length - 1 && CODE.test(segment)) || this.#judge.knows(segment)
    const at = segments.findIndex((segment, i) => !leads(segment, i))
    if (at < 0 || segments.length > MOST_SEGMENTS) return []
    return this.suggest(segments[at]!, limit)
      .map((segment) => segments.with(at, segment).join('-'))
      .filter((other) => this.#judge.knows(other))
  }
}

/** Gives a proposed word the letter case of the misspelt one; names keep their capital. */
function caseOf(word: string, lower: string): (other: string) => string {
  if (word === lower) return (other) => other
  if (word === word.toUpperCase()) return (other) => other.toUpperCase()
  if (word[0] === lower[0]) return (other) => other
  return (other) => other[0]!.toUpperCase() + other.slice(1)
}

/** A suggester over the words that a judge knows. Its tables are made when it is first asked. */
export function createSuggester(judge: WordJudge, malform: Malform): Suggester {
  let frequencies: Frequencies | undefined
  return new Suggester(judge, () => (frequencies ??= readFrequencies(table, malform)))
}
