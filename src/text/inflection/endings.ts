import { find, lookUp, type Packed } from '../packed'

/** Entries have no more letters. */
export const LONGEST_ENTRY = 32

/**
 * A table of words and endings, read where it stands. An entry with `^` in front is for the whole word only; the empty
 * one is for all words.
 */
export class Endings {
  readonly #packed: Packed

  constructor(packed: Packed) {
    this.#packed = packed
  }

  /** Whether the whole word is an entry. */
  has(word: string): boolean {
    return find(this.#packed, word) >= 0 || this.#whole(word) !== null
  }

  /**
   * The longest entry that the word ends in, and the offset in the word where it begins.
   * @param joins whether what stands before an entry can be there; not asked for the whole word
   */
  longest(
    word: string,
    joins: (first: string, ending: string) => boolean,
  ): { readonly at: number; readonly value: string } | null {
    const whole = this.#whole(word)
    if (whole !== null) return { at: 0, value: whole }
    const { lines } = this.#packed
    for (let at = Math.max(0, word.length - LONGEST_ENTRY); at <= word.length; at++) {
      const value = find(this.#packed, word, at)
      if (value >= 0 && (at === 0 || joins(word.slice(0, at), word.slice(at))))
        return { at, value: lines.slice(value, lines.indexOf('\n', value)) }
    }
    return null
  }

  #whole(word: string): string | null {
    return word.length > LONGEST_ENTRY ? null : lookUp(this.#packed, `^${word}`)
  }
}
