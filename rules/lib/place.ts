import type { TextModel } from '../../src/text/model'
import type { Tags } from '../../src/text/tags'

/** A token among its neighbours in the sentence. Distances are in tokens: -1 is the one before. */
export class Place {
  readonly #first: number
  readonly #last: number

  constructor(
    readonly text: TextModel,
    readonly tags: Tags,
    readonly token: number,
  ) {
    const { first, last } = text.sentences[text.sentenceOf(token)]!
    this.#first = first
    this.#last = last
  }

  /** Whether the sentence reaches so far. */
  has(distance: number): boolean {
    const at = this.token + distance
    return at >= this.#first && at < this.#last
  }

  /** The word in lower case; '' outside the sentence, as for the others. */
  word(distance: number): string {
    return this.has(distance) ? this.text.lower(this.token + distance) : ''
  }

  upos(distance: number): string {
    return this.has(distance) ? this.tags.upos(this.token + distance) : ''
  }

  feats(distance: number): string {
    return this.has(distance) ? this.tags.feats(this.token + distance) : ''
  }

  lemma(distance: number): string {
    return this.has(distance) ? this.tags.lemma(this.token + distance) : ''
  }
}
