import { baseForms } from '../compounds/inflected'
import type { WordJudge } from '../lexicon/words'
import type { Malform } from '../prose'
import type { Frequencies } from './frequencies'
import type { Candidate } from './walk'

export const W = {
  slip: 5,
  level: 0.5,
  seen: 1,
  base: 0.3,
  compound: 2,
  first: 0.35,
  last: 0.35,
  tries: 60,
}

/** Puts candidates in order and keeps those that are words. */
export class Ranking {
  readonly #judge: WordJudge
  readonly #frequencies: Frequencies
  readonly #malform: Malform

  constructor(judge: WordJudge, frequencies: Frequencies, malform: Malform) {
    this.#judge = judge
    this.#frequencies = frequencies
    this.#malform = malform
  }

  best(candidates: readonly Candidate[], limit: number): string[] {
    const lasts = new Map<string, number>()
    const scored = candidates
      .map((candidate) => ({ ...candidate, score: this.#score(candidate, lasts) }))
      .filter(({ score }) => score > -Infinity)
      .sort((a, b) => b.score - a.score)
    const words: string[] = []
    let tries = 0
    for (const { form, compound } of scored) {
      if (words.length >= limit) break
      if (compound !== undefined && ++tries > W.tries) continue
      const word = this.#asWritten(form)
      if (word !== null && !words.includes(word)) words.push(word)
    }
    return words
  }

  #score({ form, cost, compound }: Candidate, lasts: Map<string, number>): number {
    if (compound === undefined) return this.#commonness(form) - W.slip * cost
    let last = lasts.get(compound.last)
    if (last === undefined) {
      last = this.#judge.knows(compound.last) ? W.last * this.#commonness(compound.last) : -Infinity
      lasts.set(compound.last, last)
    }
    return last + W.first * compound.strength - W.compound - W.slip * cost
  }

  #commonness(form: string): number {
    const level = this.#frequencies.level(form)
    if (level >= 0) return W.seen + W.level * level
    let best = -1
    for (const base of baseForms(form, this.#malform)) best = Math.max(best, this.#frequencies.level(base))
    return W.base * W.level * (best + 1)
  }

  #asWritten(form: string): string | null {
    const judge = this.#judge
    if (judge.listed(form)) return form
    const name = form[0]!.toUpperCase() + form.slice(1)
    if (form.length < 8 && judge.listed(name)) return name
    if (form.length <= 5 && judge.listed(form.toUpperCase())) return form.toUpperCase()
    if (judge.knows(form)) return form
    return judge.listed(name) ? name : null
  }
}
