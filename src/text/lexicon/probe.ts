/** Longest word, in UTF-16 units, that is looked up; no dictionary word comes near it. */
export const LONGEST = 120

const BASE = 0x01000193

/** Adds one UTF-16 unit to a polynomial hash; the hash of the empty string is 0. */
export function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, BASE) + unit) | 0
}

/** Polynomial hash of a string, the one that {@link hashUnit} builds. */
export function hashString(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i))
  return hash
}

/**
 * A word under look-up: its UTF-16 units and the hash of each of its prefixes, so that the hash of any stretch of
 * it, with letters stripped or added at the ends, costs one multiplication. After an edit only the hashes from the
 * edited place on are recomputed.
 */
export class Probe {
  readonly units = new Uint16Array(LONGEST + 2)
  readonly #prefix = new Int32Array(LONGEST + 3)
  readonly #powers = new Int32Array(LONGEST + 3)
  length = 0

  constructor() {
    for (let i = 0, power = 1; i < this.#powers.length; i++, power = Math.imul(power, BASE))
      this.#powers[i] = power
  }

  /** Loads a word of at most {@link LONGEST} units. */
  set(word: string): void {
    this.length = word.length
    for (let i = 0; i < word.length; i++) this.units[i] = word.charCodeAt(i)
    this.rehash(0)
  }

  /** Brings the hashes up to date after the units from `from` on have changed. */
  rehash(from: number): void {
    let hash = this.#prefix[from]!
    for (let i = from; i < this.length; i++) {
      hash = hashUnit(hash, this.units[i]!)
      this.#prefix[i + 1] = hash
    }
  }

  /** Hash of the units from `start` to `end`, exclusive. */
  hash(start: number, end: number): number {
    const whole = this.#prefix[end]!
    return start === 0 ? whole : (whole - Math.imul(this.#prefix[start]!, this.#powers[end - start]!)) | 0
  }

  /** Hash of two strings put together, from their hashes and the length of the second. */
  join(first: number, second: number, secondLength: number): number {
    return (Math.imul(first, this.#powers[secondLength]!) + second) | 0
  }

  toString(): string {
    return String.fromCharCode(...this.units.subarray(0, this.length))
  }
}
