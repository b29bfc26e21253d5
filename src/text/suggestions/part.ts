import type { JointCounts } from '../compounds/parts'
import { hashUnit } from '../lexicon/probe'
import {
  ALPHABET,
  additionCost,
  changesFrom,
  confusionsFrom,
  FIRST_LETTER,
  JOINT,
  OFTEN_OMITTED,
  OMISSION,
  omissionCost,
  SWAP,
} from './costs'
import type { Ending, Endings } from './endings'
import type { Stems } from './stems'

/** How often a string stands first in compounds before each joint; 0 rules the joint out. */
export type Opener = JointCounts

/** What words are made of. */
export interface Material {
  readonly stems: Stems
  readonly endings: Endings
  /** The strings that stand first in compounds, by hash. */
  readonly openers: ReadonlyMap<number, Opener>
}

const S = 's'.charCodeAt(0)
const E = 'e'.charCodeAt(0)
/** An unattested word of this length may be a first part, and is taken for one that was hardly seen. */
const LONG_FIRST = 6
const UNSEEN: Opener = { '': 0.5, s: 0.5, e: 0 }
/** Typed letters that must be left for another part. */
const LEAST_REST = 3
/** About the information in one part of the tables at a count of 1, in bits. */
const TABLE_BITS = 16
/** Readings at most: a guard against words that everything resembles. */
export const MOST = 4000
/** Letters that may be written beyond twice those that were typed. */
const ROOM = 16
const LONGEST_STEP = 8

/** The last step: an omission and an addition side by side would be a change. */
const Step = { kept: 0, omitted: 1, added: 2 } as const

/** A first part, its joint included, and where the typed letters of the next one begin. */
export interface Opening {
  readonly text: string
  readonly at: number
  readonly cost: number
  /** The last letter when it is also the first of the next part, as in «trafikkork», or 0. */
  readonly shared: number
  /** How common the part is: the logarithm of its probability, to the base of 2. */
  readonly strength: number
}

/** What the typed letters from some place on may be, or begin with, read as a part. */
export interface Readings {
  /** What a part that ends the word costs. */
  readonly wholes: ReadonlyMap<string, number>
  readonly openings: readonly Opening[]
}

/**
 * Reads a part from the typed letter `from` on, behind a letter shared with the part before when it is not 0. Bounds
 * are those of the part as the last one and as a first one.
 */
export type PartReader = (from: number, shared: number, bound: number, openingBound: number) => Readings

interface Typed {
  readonly word: string
  readonly units: Uint16Array
  /** Room for the letters that are written. */
  readonly out: Uint16Array
  readonly endings: (at: number) => readonly Ending[]
  readonly material: Material
}

/** The reader of the parts of a word, with bounds up to `most`. */
export function partReader(word: string, material: Material, most: number): PartReader {
  const endingsAt: (readonly Ending[])[] = []
  const endings = (at: number) => {
    endingsAt[at] ??= material.endings.at(word, at, most)
    return endingsAt[at]
  }
  const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at))
  const typed = { word, units, out: new Uint16Array(2 * word.length + ROOM), endings, material }
  return (from, shared, bound, openingBound) => new PartWalk(typed, bound, openingBound).from(from, shared)
}

/** The walk through all words that a part may stand for, letter by letter as in a tree of words. */
class PartWalk {
  readonly #typed: Typed
  readonly #bound: number
  readonly #openingBound: number
  readonly #wholes = new Map<string, number>()
  readonly #openings = new Map<string, Opening>()

  constructor(typed: Typed, bound: number, openingBound: number) {
    this.#typed = typed
    this.#bound = bound
    this.#openingBound = openingBound
  }

  from(at: number, shared: number): Readings {
    if (shared === 0) this.#step(at, 0, 0, 0, Step.kept)
    else {
      this.#typed.out[0] = shared
      this.#step(at, 1, hashUnit(0, shared), 0, Step.kept)
    }
    return { wholes: this.#wholes, openings: [...this.#openings.values()] }
  }

  #written(length: number): string {
    return String.fromCharCode(...this.#typed.out.subarray(0, length))
  }

  #finish(at: number, length: number, hash: number, cost: number): void {
    const { units, material, endings } = this.#typed
    const { stems } = material
    const wholes = this.#wholes
    const emit = (ending: string, total: number) => {
      const form = this.#written(length) + ending
      const other = wholes.get(form)
      if (other === undefined ? wholes.size < MOST : total < other) wholes.set(form, total)
    }
    if (at === units.length && stems.has(hash)) emit('', cost)
    for (const { strip, add, cost: more } of endings(at)) {
      if (cost + more > this.#bound) break
      let stem = hash
      for (let i = 0; i < strip.length; i++) stem = hashUnit(stem, strip.charCodeAt(i))
      if (stems.has(stem)) emit(add, cost + more)
    }
  }

  /** Notes a first part that is complete, with its joint written, left out or put in. */
  #join(at: number, length: number, hash: number, cost: number): void {
    const { units, out, material } = this.#typed
    const { stems, openers } = material
    const size = units.length
    const counts = openers.get(hash) ?? (length >= LONG_FIRST && stems.has(hash) ? UNSEEN : undefined)
    if (counts === undefined) return
    const part = this.#written(length)
    const open = (text: string, next: number, total: number, count: number, letter = 0) => {
      if (total > this.#openingBound || size - next < LEAST_REST) return
      const key = `${text}/${next}/${letter}`
      const other = this.#openings.get(key)
      if (other === undefined ? this.#openings.size < MOST : total < other.cost)
        this.#openings.set(key, {
          text,
          at: next,
          cost: total,
          shared: letter,
          strength: Math.log2(count) - TABLE_BITS,
        })
    }
    const next = units[at]
    const plain = counts['']
    if (plain > 0) {
      open(part, at, cost, plain)
      if (next === S || next === E) open(part, at + 1, cost + JOINT, plain)
      const last = out[length - 1]!
      if (length > 2 && last === out[length - 2]) open(part, at, cost, plain, last)
    }
    for (const [count, letter, other] of [
      [counts.s, S, E],
      [counts.e, E, S],
    ] as const) {
      if (count === 0) continue
      const joined = part + String.fromCharCode(letter)
      if (next === letter) open(joined, at + 1, cost, count)
      else if (next === other) open(joined, at + 1, cost + JOINT, count)
      // Also before the same letter: «forskningspråk» is meant for «forskningsspråk».
      open(joined, at, cost + JOINT, count)
    }
  }

  /**
   * @param at typed letters read
   * @param length letters written, which give `hash`
   */
  #step(at: number, length: number, hash: number, cost: number, last: number): void {
    const { units, out, material } = this.#typed
    const { stems } = material
    const size = units.length
    if (length >= out.length - LONGEST_STEP) return
    if (length > 0) this.#finish(at, length, hash, cost)
    if (length >= 2 && cost <= this.#openingBound && size - at >= LEAST_REST)
      this.#join(at, length, hash, cost)
    if (at < size) {
      const kept = hashUnit(hash, units[at]!)
      if (stems.begins(kept)) {
        out[length] = units[at]!
        this.#step(at + 1, length + 1, kept, cost, Step.kept)
      }
      if (cost < this.#bound) this.#slip(at, length, hash, cost, last)
    }
    if (last !== Step.added && cost < this.#bound) this.#omit(at, length, hash, cost)
  }

  /** A letter left out. */
  #omit(at: number, length: number, hash: number, cost: number): void {
    const { units, out, material } = this.#typed
    const { stems } = material
    const size = units.length
    const before = length > 0 ? out[length - 1]! : 0
    const next = at < size ? units[at]! : 0
    const left = this.#bound - cost
    const insert = (letter: number) => {
      if (letter === next) return
      const more = omissionCost(letter, before, next)
      const through = hashUnit(hash, letter)
      if (more > left || !stems.begins(through)) return
      out[length] = letter
      this.#step(at, length + 1, through, this.#bound - left + more, Step.omitted)
    }
    if (left >= OMISSION) for (const letter of ALPHABET) insert(letter)
    else {
      for (const letter of OFTEN_OMITTED) insert(letter)
      if (!OFTEN_OMITTED.includes(before)) insert(before)
    }
  }

  /** A letter changed, one too many, two swapped, and letters taken for others. */
  #slip(at: number, length: number, hash: number, cost: number, last: number): void {
    const { word, units, out, material } = this.#typed
    const { stems } = material
    const size = units.length
    const next = units[at]!
    const after = at + 1 < size ? units[at + 1]! : 0
    const first = at === 0 ? FIRST_LETTER : 0
    const { letters, costs } = changesFrom(next)
    for (let i = 0; i < letters.length; i++) {
      const changed = cost + costs[i]! + first
      if (changed > this.#bound) break
      const through = hashUnit(hash, letters[i]!)
      if (!stems.begins(through)) continue
      out[length] = letters[i]!
      this.#step(at + 1, length + 1, through, changed, Step.kept)
    }
    if (last !== Step.omitted && after !== next) {
      const dropped = cost + additionCost(next, at > 0 ? units[at - 1]! : 0, after) + first
      if (dropped <= this.#bound) this.#step(at + 1, length, hash, dropped, Step.added)
    }
    if (after !== 0 && after !== next && cost + SWAP + first <= this.#bound) {
      const swapped = hashUnit(hash, after)
      const both = hashUnit(swapped, next)
      if (stems.begins(swapped) && stems.begins(both)) {
        out[length] = after
        out[length + 1] = next
        this.#step(at + 2, length + 2, both, cost + SWAP + first, Step.kept)
      }
    }
    for (const { typed: wrong, meant, cost: more } of confusionsFrom(next)) {
      if (cost + more > this.#bound || !word.startsWith(wrong, at)) continue
      let through = hash
      let end = length
      while (end - length < meant.length) {
        out[end] = meant.charCodeAt(end - length)
        through = hashUnit(through, out[end]!)
        if (!stems.begins(through)) break
        end++
      }
      if (end - length === meant.length) this.#step(at + wrong.length, end, through, cost + more, Step.kept)
    }
  }
}
