import { baseForms } from '../compounds/inflected'
import type { WordJudge } from '../lexicon/words'
import type { Frequencies } from './frequencies'
import { isNeverOffered } from './never'
import type { Candidate } from './walk'

/**
 * What counts how much, in natural logarithms of odds. Set on words of the treebank's training part, the frequencies
 * learned from its other documents.
 */
const Weight = {
  /** A slip of cost 1. */
  slip: 5,
  /** A level of the frequency table. */
  level: 0.5,
  /** A form that is in the table at all. */
  seen: 1,
  /** A level of the most frequent base form, for a form that is not in the table. */
  base: 0.15,
  /** A compound that is not listed. */
  compound: -2,
  /** A bit of the first parts of such a compound. */
  first: 0.35,
  /** The commonness of its last part. */
  last: 0.35,
} as const

/** Compounds that are taken apart for one misspelt word, at most. */
const MOST_ANALYSED = 60
/**
 * An unlisted compound whose score is so much lower than the best word's is hardly the one that was meant, unless it
 * begins with as large a share of that word's letters: it may be another form of it.
 */
const FAR_BEHIND = 6.5
const ALIKE = 0.4
/** Names may be this much shorter than compounds that begin with a capital letter by chance. */
const LONGEST_NAME = 7
const LONGEST_INITIALISM = 5

interface Scored {
  readonly form: string
  readonly score: number
}

function isFarBehind({ form, score }: Scored, best: Scored): boolean {
  return best.score - score > FAR_BEHIND && !form.startsWith(best.form.slice(0, ALIKE * best.form.length))
}

/** Puts candidates in order and keeps those that are words. */
export class Ranking {
  readonly #judge: WordJudge
  readonly #frequencies: Frequencies

  constructor(judge: WordJudge, frequencies: Frequencies) {
    this.#judge = judge
    this.#frequencies = frequencies
  }

  /** The best candidates that are words, in the letter case that they are listed in. */
  best(candidates: readonly Candidate[], limit: number): string[] {
    const lasts = new Map<string, number>()
    const scored = candidates
      .map((candidate) => ({ ...candidate, score: this.#score(candidate, lasts) }))
      .filter(({ score }) => score > -Infinity)
      .sort((a, b) => b.score - a.score)
    const words: string[] = []
    let analysed = 0
    let best: Scored | undefined
    for (const candidate of scored) {
      const { form, compound } = candidate
      if (words.length >= limit) break
      if (compound !== undefined && best !== undefined && isFarBehind(candidate, best)) continue
      if (compound !== undefined && ++analysed > MOST_ANALYSED) continue
      const word = isNeverOffered(form) ? null : this.#asListed(form)
      if (word === null) continue
      best ??= candidate
      if (!words.includes(word)) words.push(word)
    }
    return words
  }

  #score({ form, cost, compound }: Candidate, lasts: Map<string, number>): number {
    if (compound === undefined) return this.#commonness(form) - Weight.slip * cost
    let last = lasts.get(compound.last)
    if (last === undefined) {
      const offered = this.#judge.isProposable(compound.last) && !isNeverOffered(compound.last)
      last = offered ? Weight.last * this.#commonness(compound.last) : -Infinity
      lasts.set(compound.last, last)
    }
    return last + Weight.first * compound.strength + Weight.compound - Weight.slip * cost
  }

  #commonness(form: string): number {
    const level = this.#frequencies.level(form)
    if (level >= 0) return Weight.seen + Weight.level * level
    let best = -1
    for (const base of baseForms(form, this.#judge.malform)) {
      best = Math.max(best, this.#frequencies.level(base))
    }
    return Weight.base * (best + 1)
  }

  #asListed(form: string): string | null {
    const judge = this.#judge
    if (judge.listed(form)) return form
    const name = form[0]!.toUpperCase() + form.slice(1)
    if (form.length <= LONGEST_NAME && judge.listed(name)) return name
    if (form.length <= LONGEST_INITIALISM && judge.listed(form.toUpperCase())) return form.toUpperCase()
    // A hyphen between any two words would be a way of writing them apart.
    if (!form.includes('-') && judge.isProposable(form)) return form
    return judge.listed(name) ? name : null
  }
}
