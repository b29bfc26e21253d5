/** Keys of the transitions: node and UTF-16 code unit in one small integer. */
const CODES = 1024
const START = '^'.charCodeAt(0)
/** Entries that one word ends in; more than any word has. */
const MOST = 64

const offsets = new Int32Array(MOST)
const nodes = new Int32Array(MOST)

/**
 * A table of words and endings, read from the end of a word: one walk backwards finds every entry that the word ends in.
 * An entry with `^` in front is for the whole word only.
 */
export class Endings {
  readonly #next = new Map<number, number>()
  readonly #values: (string | null)[] = [null]

  set(ending: string, value: string): void {
    let node = 0
    for (let at = ending.length - 1; at >= 0; at--) {
      const key = node * CODES + ending.charCodeAt(at)
      let next = this.#next.get(key)
      if (next === undefined) {
        next = this.#values.length
        this.#values.push(null)
        this.#next.set(key, next)
      }
      node = next
    }
    this.#values[node] = value
  }

  /** Whether the whole word is an entry. */
  has(word: string): boolean {
    return this.longest(word, never) !== null
  }

  /**
   * The longest entry that the word ends in, and the offset in the word where it begins.
   * @param joins whether what stands before an entry can be there; not asked for the whole word
   */
  longest(
    word: string,
    joins: (first: string, ending: string) => boolean,
  ): { readonly at: number; readonly value: string } | null {
    let found = 0
    let node = 0
    let at = word.length
    for (;;) {
      if (this.#values[node] !== null && found < MOST) {
        offsets[found] = at
        nodes[found++] = node
      }
      if (at === 0) break
      const code = word.charCodeAt(at - 1)
      const next = code < CODES ? this.#next.get(node * CODES + code) : undefined
      if (next === undefined) break
      node = next
      at--
    }
    if (at === 0) {
      const whole = this.#next.get(node * CODES + START)
      if (whole !== undefined) return { at, value: this.#values[whole]! }
    }
    while (found > 0) {
      const offset = offsets[--found]!
      const value = this.#values[nodes[found]!]!
      if (offset === 0 || joins(word.slice(0, offset), word.slice(offset))) return { at: offset, value }
    }
    return null
  }
}

const never = (): boolean => false
