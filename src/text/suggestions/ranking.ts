import { baseForms } from '../compounds/inflected'
import type { WordJudge } from '../lexicon/words'
import type { Malform } from '../prose'
import type { Frequencies } from './frequencies'
import type { Candidate } from './walk'

export const W = {
  slip: 6,
  level: 0.63,
  seen: 1,
  base: 0.4,
  compound: 1.5,
  name: 1,
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
    const scored = candidates
      .map((candidate) => ({ ...candidate, score: this.#score(candidate) }))
      .sort((a, b) => b.score - a.score)
    const words: string[] = []
    let tries = 0
    for (const { form, parts } of scored) {
      if (words.length >= limit) break
      const word = this.#asWritten(form, parts)
      if (parts > 1 && ++tries > W.tries) break
      if (word !== null && !words.includes(word)) words.push(word)
    }
    return words
  }

  #score({ form, cost, parts }: Candidate): number {
    return this.#commonness(form) - W.slip * cost - (parts > 1 ? W.compound : 0)
  }

  #commonness(form: string): number {
    const level = this.#frequencies.level(form)
    if (level >= 0) return W.seen + W.level * level
    let best = -1
    for (const base of baseForms(form, this.#malform)) best = Math.max(best, this.#frequencies.level(base))
    return W.base * W.level * (best + 1)
  }

  #asWritten(form: string, parts: number): string | null {
    const judge = this.#judge
    if (judge.listed(form)) return form
    const name = form[0]!.toUpperCase() + form.slice(1)
    if (judge.listed(name)) return name
    if (form.length <= 5 && judge.listed(form.toUpperCase())) return form.toUpperCase()
    return parts > 1 || this.#malform === 'nn' ? (judge.knows(form) ? form : null) : null
  }
}
