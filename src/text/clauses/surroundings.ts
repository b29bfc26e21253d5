import { Role, rolesOf, type TaggedWords } from './roles'

/** A sentence's roles, with the questions about the surroundings of a token that word order turns on. */
export class Surroundings {
  readonly count: number
  readonly roles: Uint8Array
  /** The sentence ends in a question mark. */
  readonly asks: boolean
  readonly #words: TaggedWords
  readonly #first: number
  readonly #nearlyFirst: number

  constructor(words: TaggedWords) {
    this.#words = words
    this.count = words.count
    this.roles = rolesOf(words)
    this.asks = this.lower(words.count - 1) === '?'
    this.#first = this.#skip(0, Role.other, Role.stop, Role.conjunction)
    const opening = this.#skip(this.#first, Role.other, Role.stop, Role.conjunction, Role.adverb)
    const joined = this.roles[opening] === Role.preposition && this.roles[opening + 1] === Role.subordinator
    this.#nearlyFirst = joined ? opening + 1 : opening
  }

  /** In lower case; '' outside the sentence. */
  lower(i: number): string {
    return i >= 0 && i < this.count ? this.#words.lower(i) : ''
  }

  isImperative(i: number): boolean {
    return this.#words.feats(i).includes('Mood=Imp')
  }

  isAuxiliary(i: number): boolean {
    return this.#words.upos(i) === 'AUX'
  }

  isNominal(i: number): boolean {
    return this.roles[i] === Role.nominal || this.roles[i] === Role.subject
  }

  /** The first word that is not a conjunction. */
  get openingWord(): number {
    return this.#first
  }

  /** No word but conjunctions stands before `i`. */
  isFirst(i: number): boolean {
    return i <= this.#first
  }

  /** No word but conjunctions and adverbs stands before `i`, or one preposition: «og selv hvis …», «etter at …». */
  isNearlyFirst(i: number): boolean {
    return i <= this.#nearlyFirst
  }

  #skip(from: number, ...roles: Role[]): number {
    let i = from
    while (i < this.count && roles.some((role) => role === this.roles[i])) i++
    return i
  }

  /** The nearest token before `i` that is not an adverb or a quotation mark; -1 when there is none. */
  before(i: number): number {
    let j = i - 1
    while (j >= 0 && (this.roles[j] === Role.adverb || this.roles[j] === Role.other)) j--
    return j
  }

  has(role: Role, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.roles[i] === role) return true
    return false
  }

  /** A conjunction between `from` and `to` joins more than words: «…, og», «og vi», «og er». */
  joinsClauses(from: number, to: number): boolean {
    const { roles } = this
    for (let i = from; i < to; i++) {
      if (roles[i] !== Role.conjunction) continue
      if (roles[i - 1] === Role.comma || roles[i + 1] === Role.subject || roles[i + 1] === Role.finite)
        return true
    }
    return false
  }

  /** «boka du leste», «prisen hun og partiet må betale»: a subject that begins right after a nominal; `from` is the verb before. */
  isRelativeWithoutSom(verb: number, from: number): boolean {
    let j = this.before(verb)
    while (j > from && (this.roles[j] === Role.nominal || this.roles[j] === Role.conjunction)) j--
    return j > from + 1 && this.roles[j] === Role.subject && this.isNominal(j - 1)
  }

  /** What stands before the subject of the verb; `from` at the least. */
  beforeSubject(verb: number, from: number): number {
    let j = this.before(verb)
    while (j > from) {
      const role = this.roles[j]!
      if (!this.isNominal(j) && role !== Role.preposition && role !== Role.adverb && role !== Role.other)
        break
      j--
    }
    return j
  }
}
