import { hashString, hashUnit } from '../lexicon/probe'
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
const MOST_PARTS = 4
/** Candidates at most: a guard against words that everything resembles. */
const MOST = 4000
/** What is left to slip for the rest of a compound, rounded up: the rest is gone through once for each. */
const ALLOWANCES = [0, 0.5, 1]

/** The last step: an omission and an addition side by side would be a change. */
const Step = { kept: 0, omitted: 1, added: 2 } as const

/** A first part, its joint included, and where the typed letters of the next one begin. */
interface Opening {
  readonly text: string
  readonly at: number
  readonly cost: number
  /** The last letter when it is also the first of the next part, as in «trafikkork», or 0. */
  readonly shared: number
}

/** What the typed letters from some place on may begin with or be, read as a part. */
interface Readings {
  readonly wholes: ReadonlyMap<string, number>
  readonly openings: readonly Opening[]
}

/**
 * Goes through all words that `word` may stand for, letter by letter as in a tree of words, and leaves a path when no
 * word begins so or when its slips cost more than the bound. Compounds are put together of the words found for their
 * parts.
 *
 * @param word in lower case
 * @param bound for single words
 * @param compoundBound for compounds, at most `bound`; 0 leaves them out
 */
export function walk(word: string, material: Material, bound: number, compoundBound: number): Candidate[] {
  const read = partReader(word, material, bound)
  const start = read(0, 0, bound, compoundBound)
  const candidates: Candidate[] = []
  for (const [form, cost] of start.wholes) candidates.push({ form, cost, parts: 1 })
  if (compoundBound > 0) {
    const compounds = new Compounds(read)
    for (const [form, cost] of compounds.from(start.openings, compoundBound, MOST_PARTS))
      if (!start.wholes.has(form)) candidates.push({ form, cost, parts: 2 })
  }
  return candidates
}

/** Puts compounds together; what may follow a first part is found once for each place. */
class Compounds {
  readonly #readPart: PartReader
  readonly #kept = new Map<number, Readings>()

  constructor(readPart: PartReader) {
    this.#readPart = readPart
  }

  /** The rests of the word from the openings on, the openings included, with what they cost. */
  from(openings: readonly Opening[], bound: number, parts: number): Map<string, number> {
    const forms = new Map<string, number>()
    const add = (form: string, cost: number) => {
      const other = forms.get(form)
      if (other === undefined ? forms.size < MOST : cost < other) forms.set(form, cost)
    }
    for (const opening of openings) {
      const left = bound - opening.cost
      if (left < 0) continue
      const { wholes, openings: further } = this.#read(opening, left)
      // The shared letter stands in both parts but is written once.
      const text = opening.shared === 0 ? opening.text : opening.text.slice(0, -1)
      for (const [form, cost] of wholes) if (cost <= left) add(text + form, opening.cost + cost)
      if (parts > 2)
        for (const [form, cost] of this.from(further, left, parts - 1)) add(text + form, opening.cost + cost)
    }
    return forms
  }

  #read({ at, shared }: Opening, left: number): Readings {
    const allowance = ALLOWANCES.findIndex((most) => left <= most)
    const key = (shared * 256 + at) * 4 + allowance
    let readings = this.#kept.get(key)
    if (readings === undefined) {
      const bound = allowance < 0 ? left : ALLOWANCES[allowance]!
      readings = this.#readPart(at, shared, bound, bound)
      this.#kept.set(key, readings)
    }
    return readings
  }
}

/**
 * Reads a part from the typed letter `from` on, behind a letter shared with the part before when it is not 0. Bounds
 * are those of the part as the last one and as a first one.
 */
type PartReader = (from: number, shared: number, bound: number, openingBound: number) => Readings

/** The reader of the parts of a word, with bounds up to `most`. */
function partReader(word: string, material: Material, most: number): PartReader {
  const endingsAt: (readonly Ending[])[] = []
  const endings = (at: number) => {
    endingsAt[at] ??= material.endings.at(word, at, most)
    return endingsAt[at]
  }
  const typed = Uint16Array.from(word, (letter) => letter.charCodeAt(0))
  const out = new Uint16Array(2 * word.length + 16)
  return (from, shared, bound, openingBound) =>
    readPart({ word, typed, out, endings, material }, from, shared, bound, openingBound)
}

interface Typed {
  readonly word: string
  readonly typed: Uint16Array
  readonly out: Uint16Array
  readonly endings: (at: number) => readonly Ending[]
  readonly material: Material
}

function readPart(
  { word, typed, out, endings, material }: Typed,
  from: number,
  shared: number,
  bound: number,
  openingBound: number,
): Readings {
  const { stems, openers } = material
  const size = word.length
  const wholes = new Map<string, number>()
  const openings = new Map<string, Opening>()

  const written = (length: number) => String.fromCharCode(...out.subarray(0, length))

  const finish = (at: number, length: number, hash: number, cost: number) => {
    const emit = (ending: string, total: number) => {
      const form = written(length) + ending
      const other = wholes.get(form)
      if (other === undefined ? wholes.size < MOST : total < other) wholes.set(form, total)
    }
    if (at === size && stems.has(hash)) emit('', cost)
    for (const { strip, add, cost: more } of endings(at)) {
      if (cost + more > bound) break
      let stem = hash
      for (let i = 0; i < strip.length; i++) stem = hashUnit(stem, strip.charCodeAt(i))
      if (stems.has(stem)) emit(add, cost + more)
    }
  }

  /** Notes a first part that is complete, with its joint written, left out or put in. */
  const join = (at: number, length: number, hash: number, cost: number) => {
    let joints = openers.get(hash) ?? 0
    if (length >= LONG_FIRST && stems.has(hash)) joints |= Joints.none | Joints.s
    if (joints === 0) return
    const part = written(length)
    const open = (text: string, next: number, total: number, letter: number) => {
      if (total > openingBound || size - next < LEAST_REST) return
      const key = `${text}/${next}/${letter}`
      const other = openings.get(key)
      if (other === undefined ? openings.size < MOST : total < other.cost)
        openings.set(key, { text, at: next, cost: total, shared: letter })
    }
    const next = typed[at]
    if (joints & Joints.none) {
      open(part, at, cost, 0)
      if (next === S || next === E) open(part, at + 1, cost + JOINT, 0)
      const last = out[length - 1]!
      if (length > 2 && last === out[length - 2]) open(part, at, cost, last)
    }
    for (const [flag, letter, other] of [
      [Joints.s, S, E],
      [Joints.e, E, S],
    ] as const) {
      if ((joints & flag) === 0) continue
      const joined = part + String.fromCharCode(letter)
      if (next === letter) open(joined, at + 1, cost, 0)
      else {
        open(joined, at, cost + JOINT, 0)
        if (next === other) open(joined, at + 1, cost + JOINT, 0)
      }
    }
  }

  /**
   * @param at typed letters read
   * @param length letters written, which give `hash`
   */
  const step = (at: number, length: number, hash: number, cost: number, last: number): void => {
    if (length >= out.length - 8) return
    if (length > 0) finish(at, length, hash, cost)
    if (length >= 2 && cost <= openingBound && size - at >= LEAST_REST) join(at, length, hash, cost)
    if (at < size) {
      const kept = hashUnit(hash, typed[at]!)
      if (stems.begins(kept)) {
        out[length] = typed[at]!
        step(at + 1, length + 1, kept, cost, Step.kept)
      }
      if (cost < bound) slip(at, length, hash, cost, last)
    }
    if (last !== Step.added && cost < bound) omit(at, length, hash, cost)
  }

  /** A letter left out. */
  const omit = (at: number, length: number, hash: number, cost: number): void => {
    const before = length > 0 ? out[length - 1]! : 0
    const next = at < size ? typed[at]! : 0
    const left = bound - cost - (at === 0 ? FIRST_LETTER : 0)
    const insert = (letter: number) => {
      if (letter === next) return
      const more = omissionCost(letter, before, next)
      const through = hashUnit(hash, letter)
      if (more > left || !stems.begins(through)) return
      out[length] = letter
      step(at, length + 1, through, bound - left + more, Step.omitted)
    }
    if (left >= OMISSION) for (const letter of ALPHABET) insert(letter)
    else {
      for (const letter of OFTEN_OMITTED) insert(letter)
      if (!OFTEN_OMITTED.includes(before)) insert(before)
    }
  }

  /** A letter changed, one too many, two swapped, and letters taken for others. */
  const slip = (at: number, length: number, hash: number, cost: number, last: number): void => {
    const next = typed[at]!
    const after = at + 1 < size ? typed[at + 1]! : 0
    const first = at === 0 ? FIRST_LETTER : 0
    const { letters, costs } = changesFrom(next)
    for (let i = 0; i < letters.length; i++) {
      const changed = cost + costs[i]! + first
      if (changed > bound) break
      const through = hashUnit(hash, letters[i]!)
      if (!stems.begins(through)) continue
      out[length] = letters[i]!
      step(at + 1, length + 1, through, changed, Step.kept)
    }
    if (last !== Step.omitted && after !== next) {
      const dropped = cost + additionCost(next, at > 0 ? typed[at - 1]! : 0, after) + first
      if (dropped <= bound) step(at + 1, length, hash, dropped, Step.added)
    }
    if (after !== 0 && after !== next && cost + SWAP + first <= bound) {
      const swapped = hashUnit(hash, after)
      const both = hashUnit(swapped, next)
      if (stems.begins(swapped) && stems.begins(both)) {
        out[length] = after
        out[length + 1] = next
        step(at + 2, length + 2, both, cost + SWAP + first, Step.kept)
      }
    }
    for (const { typed: wrong, meant, cost: more } of confusionsFrom(next)) {
      if (cost + more > bound || !word.startsWith(wrong, at)) continue
      let through = hash
      let end = length
      while (end - length < meant.length) {
        out[end] = meant.charCodeAt(end - length)
        through = hashUnit(through, out[end]!)
        if (!stems.begins(through)) break
        end++
      }
      if (end - length === meant.length) step(at + wrong.length, end, through, cost + more, Step.kept)
    }
  }

  if (shared === 0) step(from, 0, 0, 0, Step.kept)
  else {
    out[0] = shared
    step(from, 1, hashUnit(0, shared), 0, Step.kept)
  }
  return { wholes, openings: [...openings.values()] }
}

/** The hash by which {@link Material.openers} names a string. */
export const openerHash = hashString
