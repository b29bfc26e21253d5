import { hashString } from '../lexicon/probe'
import type { Malform } from '../prose'

/** Bits of a hash that the table keeps: one form in some six hundred unseen ones is taken for a seen one. */
const KEY_BITS = 24
/** Level 0 is that of forms seen only in the other målform. */
const LEVELS = 16
/** Levels for every doubling of the count. */
const LEVELS_PER_DOUBLING = 1.1

/** How often forms in lower case are written, by hash: no form can be read out of the table. */
export interface Frequencies {
  /** The form's level, 0 to 15, or -1 when it was not seen in either målform. */
  level(form: string): number
}

/** The key of a form in the table. */
export function frequencyKey(form: string): number {
  return Math.imul(hashString(form), 0x9e3779b1) >>> (32 - KEY_BITS)
}

/** The level of a form seen so many times; 0 times is seen in the other målform only. */
export function frequencyLevel(count: number): number {
  return count === 0 ? 0 : Math.min(LEVELS - 1, 1 + Math.round(LEVELS_PER_DOUBLING * Math.log2(count)))
}

/**
 * Writes a table from the levels of each key, bokmål and nynorsk: the keys in order as their distances, each with its
 * two levels, seven bits a byte, the lowest first.
 */
export function packFrequencies(levels: ReadonlyMap<number, readonly [nb: number, nn: number]>): Uint8Array {
  const bytes: number[] = []
  let before = 0
  for (const [key, [nb, nn]] of [...levels].sort(([a], [b]) => a - b)) {
    let rest = (key - before) * LEVELS * LEVELS + nb * LEVELS + nn
    before = key
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
    bytes.push(rest)
  }
  return Uint8Array.from(bytes)
}

/** Reads a table that {@link packFrequencies} wrote. */
export function readFrequencies(bytes: Uint8Array, malform: Malform): Frequencies {
  let size = 0
  for (const byte of bytes) if (byte < 0x80) size++
  const keys = new Int32Array(size)
  const levels = new Uint8Array(size)
  let key = 0
  for (let at = 0, i = 0; i < size; i++) {
    let value = 0
    let scale = 1
    for (let byte = 0x80; byte >= 0x80; scale *= 0x80) {
      byte = bytes[at++]!
      value += (byte & 0x7f) * scale
    }
    levels[i] = (malform === 'nb' ? Math.floor(value / LEVELS) : value) % LEVELS
    key += Math.floor(value / (LEVELS * LEVELS))
    keys[i] = key
  }
  return {
    level(form) {
      const wanted = frequencyKey(form)
      let low = 0
      for (let high = size; low < high; ) {
        const middle = (low + high) >>> 1
        if (keys[middle]! < wanted) low = middle + 1
        else high = middle
      }
      return low < size && keys[low] === wanted ? levels[low]! : -1
    },
  }
}
