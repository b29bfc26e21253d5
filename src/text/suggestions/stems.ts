import { hashUnit } from '../lexicon/probe'

/** Bits of each filter, as a power of two: one bit in ten is set by the larger dictionary. */
const BITS = 23
/** 32-bit words in a filter. */
const FILTER = 2 ** (BITS - 5)
const LONGEST = 64

/**
 * The beginnings of all words, by hash: says whether some word may begin so, which makes a search among words as
 * quick as in a tree of letters at a fraction of the cost of building one. Letter case is left out. A wrong yes is
 * rare and costs time only; there is no wrong no.
 */
export class Stems {
  /** Both filters: of the beginnings, then of the words. */
  readonly #bits: Int32Array
  readonly #beginnings: Int32Array
  readonly #wholes: Int32Array
  readonly #hashes = new Int32Array(LONGEST + 1)
  readonly #last = new Uint16Array(LONGEST)
  #lastLength = 0

  constructor(bits = new Int32Array(2 * FILTER)) {
    this.#bits = bits
    this.#beginnings = bits.subarray(0, FILTER)
    this.#wholes = bits.subarray(FILTER)
  }

  /** The stems that {@link Stems.serialise} gave, to be added to; null when the bytes are of another layout. */
  static restore(saved: Uint8Array): Stems | null {
    const bits = new Int32Array(2 * FILTER)
    if (saved.length !== bits.byteLength) return null
    new Uint8Array(bits.buffer).set(saved)
    return new Stems(bits)
  }

  serialise(): Uint8Array {
    return new Uint8Array(this.#bits.buffer)
  }

  addWord(word: string): void {
    this.add(
      Array.from(word, (_, i) => word.charCodeAt(i)),
      word.length,
    )
  }

  /** Adds a word; one of more than 64 UTF-16 units is left out. Quickest where neighbours begin alike. */
  add(units: ArrayLike<number>, length: number): void {
    if (length > LONGEST) return
    const hashes = this.#hashes
    const last = this.#last
    let at = 0
    while (at < length && at < this.#lastLength && lowerUnit(units[at]!) === last[at]) at++
    let hash = hashes[at]!
    for (; at < length; at++) {
      const unit = lowerUnit(units[at]!)
      last[at] = unit
      hash = hashUnit(hash, unit)
      hashes[at + 1] = hash
      mark(this.#beginnings, hash)
    }
    mark(this.#wholes, hash)
    this.#lastLength = length
  }

  /** Whether a word may begin with the letters that give this hash. */
  begins(hash: number): boolean {
    return marked(this.#beginnings, hash)
  }

  /** Whether the letters that give this hash may be a word. */
  has(hash: number): boolean {
    return marked(this.#wholes, hash)
  }
}

/** Lower case of the letters that Norwegian words are written with. */
function lowerUnit(unit: number): number {
  if (unit < 0x41 || unit > 0xde) return unit
  return unit <= 0x5a || (unit >= 0xc0 && unit !== 0xd7) ? unit + 0x20 : unit
}

function place(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BITS)
}

/** Two bits of one word stand for a hash: a second look costs nothing and halves the wrong answers. */
function mark(bits: Int32Array, hash: number): void {
  const bit = place(hash)
  bits[bit >>> 5]! |= (1 << (bit & 31)) | (1 << (hash & 31))
}

function marked(bits: Int32Array, hash: number): boolean {
  const bit = place(hash)
  const wanted = (1 << (bit & 31)) | (1 << (hash & 31))
  return (bits[bit >>> 5]! & wanted) === wanted
}
