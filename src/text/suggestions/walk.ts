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

/** A form that may have been meant. It need not be a word: the walk sees hashes only. */
export interface Candidate {
  readonly form: string
  readonly cost: number
  /** Of a compound put together in the walk. */
  readonly compound?: {
    /** The last part, a word in itself if the form is one. */
    readonly last: string
    /** How common the first parts are: the logarithm of their probability, to the base of 2. */
    readonly strength: number
  }
}

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
const MOST_PARTS = 4
/** About the information in one part of the tables at a count of 1, in bits. */
const TABLE_BITS = 16
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
  readonly strength: number
}

/** The rest of a compound. */
interface Rest {
  readonly last: string
  readonly cost: number
  readonly strength: number
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
  const candidates = new Map<string, Candidate>()
  for (const [form, cost] of start.wholes) candidates.set(form, { form, cost })
  if (compoundBound > 0) {
    const compounds = new Compounds(read)
    for (const [form, { cost, last, strength }] of compounds.from(
      start.openings,
      compoundBound,
      MOST_PARTS,
    )) {
      const whole = candidates.get(form)
      // A wrong joint costs less than any letter, also in a compound that is listed.
      if (whole === undefined) candidates.set(form, { form, cost, compound: { last, strength } })
      else if (cost < whole.cost) candidates.set(form, { form, cost })
    }
  }
  return [...candidates.values()]
}

function isBetter(one: Rest, other: Rest): boolean {
  return one.cost === other.cost ? one.strength > other.strength : one.cost < other.cost
}

/** Puts compounds together; what may follow a first part is found once for each place. */
class Compounds {
  readonly #readPart: PartReader
  readonly #kept = new Map<number, Readings>()

  constructor(readPart: PartReader) {
    this.#readPart = readPart
  }

  /** The rests of the word from the openings on, the openings included, with what they cost. */
  from(openings: readonly Opening[], bound: number, parts: number): Map<string, Rest> {
    const forms = new Map<string, Rest>()
    const add = (form: string, rest: Rest) => {
      const other = forms.get(form)
      if (other === undefined ? forms.size < MOST : isBetter(rest, other)) forms.set(form, rest)
    }
    for (const opening of openings) {
      const left = bound - opening.cost
      if (left < 0) continue
      const { wholes, openings: further } = this.#read(opening, left)
      // The shared letter stands in both parts but is written once.
      const text = opening.shared === 0 ? opening.text : opening.text.slice(0, -1)
      const { cost: before, strength } = opening
      for (const [form, cost] of wholes)
        if (cost <= left) add(text + form, { last: form, cost: before + cost, strength })
      if (parts === 2) continue
      for (const [form, rest] of this.from(further, left, parts - 1))
        add(text + form, { ...rest, cost: before + rest.cost, strength: strength + rest.strength })
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
    const counts = openers.get(hash) ?? (length >= LONG_FIRST && stems.has(hash) ? UNSEEN : undefined)
    if (counts === undefined) return
    const part = written(length)
    const open = (text: string, next: number, total: number, count: number, letter = 0) => {
      if (total > openingBound || size - next < LEAST_REST) return
      const key = `${text}/${next}/${letter}`
      const other = openings.get(key)
      if (other === undefined ? openings.size < MOST : total < other.cost)
        openings.set(key, {
          text,
          at: next,
          cost: total,
          shared: letter,
          strength: Math.log2(count) - TABLE_BITS,
        })
    }
    const next = typed[at]
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
    const left = bound - cost
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
