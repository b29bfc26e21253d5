import { type Material, MOST, type Opening, type PartReader, partReader, type Readings } from './part'

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

const MOST_PARTS = 4
/** What is left to slip for the rest of a compound, rounded up: the rest is gone through once for each. */
const ALLOWANCES = [0, 0.5, 1, Infinity]

/** The rest of a compound. */
interface Rest {
  readonly last: string
  readonly cost: number
  readonly strength: number
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
    const compounds = new Compounds(read, compoundBound)
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
  readonly #most: number
  readonly #kept = new Map<number, Readings>()

  constructor(readPart: PartReader, most: number) {
    this.#readPart = readPart
    this.#most = most
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
    const key = (shared * 256 + at) * ALLOWANCES.length + allowance
    let readings = this.#kept.get(key)
    if (readings === undefined) {
      const bound = Math.min(ALLOWANCES[allowance]!, this.#most)
      readings = this.#readPart(at, shared, bound, bound)
      this.#kept.set(key, readings)
    }
    return readings
  }
}
