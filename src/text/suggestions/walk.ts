import { hashString, hashUnit } from '../lexicon/probe'
import {
  ALPHABET,
  additionCost,
  changeCost,
  confusionsFrom,
  FIRST_LETTER,
  JOINT,
  omissionCost,
  SWAP,
} from './costs'
import type { Ending, Endings } from './endings'
import type { Stems } from './stems'

/** A form that may have been meant. It need not be a word: the walk sees hashes only. */
export interface Candidate {
  readonly form: string
  readonly cost: number
  /** How many parts it was put together of. */
  readonly parts: number
}

/** The joints that a first part may bear. Bit flags. */
export const Joints = { none: 1, s: 2, e: 4 } as const

/** What words are made of. */
export interface Material {
  readonly stems: Stems
  readonly endings: Endings
  /** {@link Joints} of the strings that stand first in compounds, by hash. */
  readonly openers: ReadonlyMap<number, number>
}

const S = 's'.charCodeAt(0)
const E = 'e'.charCodeAt(0)
/** An unattested word of this length may be a first part. */
const LONG_FIRST = 6
/** Typed letters that must be left for another part. */
const LEAST_REST = 3
const MOST_PARTS = 3
/** Candidates at most: a guard against words that everything resembles. */
const MOST = 4000

/** The last step: an omission and an addition side by side would be a change. */
const Step = { kept: 0, omitted: 1, added: 2 } as const

/**
 * Goes through all words that `word` may stand for, letter by letter as in a tree of words, and leaves a path when no
 * word begins so or when its slips cost more than the bound.
 *
 * @param word in lower case
 * @param parts how many parts the candidates may be put together of, at most 3
 */
export function walk(word: string, material: Material, bound: number, parts: number): Candidate[] {
  const { stems, endings, openers } = material
  const size = word.length
  const typed = Uint16Array.from(word, (letter) => letter.charCodeAt(0))
  const out = new Uint16Array(2 * size + 16)
  const endingsAt: Ending[][] = []
  const found = new Map<string, Candidate>()
  const most = Math.min(parts, MOST_PARTS)

  const emit = (length: number, ending: string, cost: number, part: number) => {
    const form = String.fromCharCode(...out.subarray(0, length)) + ending
    const other = found.get(form)
    if ((other === undefined && found.size < MOST) || (other !== undefined && other.cost > cost))
      found.set(form, { form, cost, parts: part })
  }

  const finish = (at: number, length: number, hash: number, cost: number, part: number) => {
    if (at === size && stems.has(hash)) emit(length, '', cost, part)
    endingsAt[at] ??= endings.at(word, at, bound)
    for (const { strip, add, cost: more } of endingsAt[at]) {
      if (cost + more > bound) break
      let stem = hash
      for (let i = 0; i < strip.length; i++) stem = hashUnit(stem, strip.charCodeAt(i))
      if (stems.has(stem)) emit(length, add, cost + more, part)
    }
  }

  /** Goes on behind a part that is complete, its joint written or left out. */
  const join = (at: number, length: number, start: number, hash: number, cost: number, part: number) => {
    let joints = openers.get(hash) ?? 0
    if (length - start >= LONG_FIRST && stems.has(hash)) joints |= Joints.none | Joints.s
    if (joints === 0) return
    const next = typed[at]
    if (joints & Joints.none) {
      step(at, length, length, 0, cost, part + 1, Step.kept)
      if (next === S || next === E) step(at + 1, length, length, 0, cost + JOINT, part + 1, Step.kept)
      const last = out[length - 1]!
      if (length - start > 2 && last === out[length - 2])
        step(at, length, length - 1, hashUnit(0, last), cost, part + 1, Step.kept)
    }
    for (const [flag, letter, other] of [
      [Joints.s, S, E],
      [Joints.e, E, S],
    ] as const) {
      if ((joints & flag) === 0) continue
      out[length] = letter
      if (next === letter) step(at + 1, length + 1, length + 1, 0, cost, part + 1, Step.kept)
      else {
        step(at, length + 1, length + 1, 0, cost + JOINT, part + 1, Step.kept)
        if (next === other) step(at + 1, length + 1, length + 1, 0, cost + JOINT, part + 1, Step.kept)
      }
    }
  }

  /**
   * @param at typed letters read
   * @param length letters written; those of the part from `start` on give `hash`
   */
  const step = (
    at: number,
    length: number,
    start: number,
    hash: number,
    cost: number,
    part: number,
    last: number,
  ): void => {
    if (cost > bound || length >= out.length - 2) return
    const inside = length > start
    if (inside) finish(at, length, hash, cost, part)
    if (part < most && length - start >= 2 && size - at >= LEAST_REST)
      join(at, length, start, hash, cost, part)
    const before = length > 0 ? out[length - 1]! : 0
    const next = at < size ? typed[at]! : 0
    const first = at === 0 ? FIRST_LETTER : 0
    if (at < size) {
      const kept = hashUnit(hash, next)
      if (stems.begins(kept)) {
        out[length] = next
        step(at + 1, length + 1, start, kept, cost, part, Step.kept)
      }
      const after = at + 1 < size ? typed[at + 1]! : 0
      if (last !== Step.omitted && after !== next) {
        const dropped = additionCost(next, at > 0 ? typed[at - 1]! : 0, after) + first
        if (cost + dropped <= bound) step(at + 1, length, start, hash, cost + dropped, part, Step.added)
      }
      if (after !== 0 && after !== next && cost + SWAP + first <= bound) {
        const swapped = hashUnit(hash, after)
        const both = hashUnit(swapped, next)
        if (stems.begins(swapped) && stems.begins(both)) {
          out[length] = after
          out[length + 1] = next
          step(at + 2, length + 2, start, both, cost + SWAP + first, part, Step.kept)
        }
      }
      for (const { typed: wrong, meant, cost: more } of confusionsFrom(next)) {
        if (cost + more > bound || !word.startsWith(wrong, at)) continue
        let through = hash
        let length2 = length
        for (; length2 - length < meant.length; length2++) {
          out[length2] = meant.charCodeAt(length2 - length)
          through = hashUnit(through, out[length2]!)
          if (!stems.begins(through)) break
        }
        if (length2 - length === meant.length)
          step(at + wrong.length, length2, start, through, cost + more, part, Step.kept)
      }
    }
    for (const letter of ALPHABET) {
      if (letter === next) continue
      const written = hashUnit(hash, letter)
      if (!stems.begins(written)) continue
      if (at < size) {
        const changed = cost + changeCost(next, letter) + first
        if (changed <= bound) {
          out[length] = letter
          step(at + 1, length + 1, start, written, changed, part, Step.kept)
        }
      }
      if (last !== Step.added) {
        const added = cost + omissionCost(letter, before, next) + first
        if (added <= bound) {
          out[length] = letter
          step(at, length + 1, start, written, added, part, Step.omitted)
        }
      }
    }
  }

  step(0, 0, 0, 0, 0, 1, Step.kept)
  return [...found.values()]
}

/** The hash by which {@link Material.openers} names a string. */
export const openerHash = hashString
