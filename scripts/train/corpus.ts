import { Atom, applyLexicon, atomsOf } from '../../src/text/tagger/atoms'
import {
  BUCKET_BITS,
  MAX_FEATURES,
  neighbourFeatures,
  ownFeatures,
  type Side,
} from '../../src/text/tagger/features'
import type { GoldSentence, GoldToken } from './conllu'

/** A form as the trainer holds it: its atoms and the buckets that depend on it alone. */
export interface Form {
  readonly atoms: Int32Array
  readonly own: Int32Array
  /** By side + 2. */
  readonly near: readonly Int32Array[]
  /** How often it stands in the training data. */
  readonly count: number
}

/** The known forms with the set of tags each has been seen with. */
export interface Lexicon {
  /** Keys of known forms → number of tag set. */
  readonly tagSetOf: ReadonlyMap<number, number>
  readonly counts: ReadonlyMap<number, number>
}

export const tagName = (token: GoldToken) => `${token.upos} ${token.feats}`
const keyOf = (atoms: Int32Array) => atoms[Atom.lower]! >>> (32 - BUCKET_BITS)

/** The tags of the training data, the most frequent first. */
export function listTags(sentences: readonly GoldSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { tokens } of sentences) {
    for (const token of tokens) counts.set(tagName(token), (counts.get(tagName(token)) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
}

/** Forms seen at least twice; a tag belongs to a form's set when it has at least one in twenty of its occurrences. */
export function buildLexicon(sentences: readonly GoldSentence[], tags: readonly string[]): Lexicon {
  const seen = new Map<number, Map<number, number>>()
  const keys = new Map<string, number>()
  const idOf = new Map(tags.map((name, id) => [name, id]))
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      let key = keys.get(token.form)
      key ??= keyOf(atomsOf(token.form))
      keys.set(token.form, key)
      const counts = seen.get(key) ?? new Map<number, number>()
      seen.set(key, counts)
      const tag = idOf.get(tagName(token))!
      counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
  }
  const sets = new Map<string, number>()
  const tagSetOf = new Map<number, number>()
  const total = new Map<number, number>()
  for (const [key, counts] of [...seen].sort((a, b) => a[0] - b[0])) {
    const sum = [...counts.values()].reduce((a, b) => a + b)
    total.set(key, sum)
    if (sum < 2) continue
    const members = [...counts].filter(([, count]) => count * 20 >= sum).map(([tag]) => tag)
    const name = members.sort((a, b) => a - b).join(' ')
    if (!sets.has(name)) sets.set(name, sets.size)
    tagSetOf.set(key, sets.get(name)!)
  }
  return { tagSetOf, counts: total }
}

/** Turns forms into {@link Form}s, each only once. */
export class FormTable {
  private readonly lexicon: Lexicon
  private readonly known = new Map<string, Form>()
  private readonly unknown = new Map<string, Form>()

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  get(form: string): Form {
    return this.cached(this.known, form, false)
  }

  /** The form as it would look had it never been seen. */
  getAsUnknown(form: string): Form {
    return this.cached(this.unknown, form, true)
  }

  private cached(cache: Map<string, Form>, form: string, asUnknown: boolean): Form {
    let entry = cache.get(form)
    if (entry === undefined) {
      const atoms = atomsOf(form)
      const key = keyOf(atoms)
      applyLexicon(atoms, asUnknown ? -1 : (this.lexicon.tagSetOf.get(key) ?? -1))
      entry = makeForm(atoms, this.lexicon.counts.get(key) ?? 0)
      cache.set(form, entry)
    }
    return entry
  }
}

/** A form's features, worked out once. */
export function makeForm(atoms: Int32Array, count: number): Form {
  const buffer = new Int32Array(MAX_FEATURES)
  const own = buffer.slice(0, ownFeatures(atoms, buffer))
  const sides: readonly (Side | 0)[] = [-2, -1, 0, 1, 2]
  const near = sides.map((side) =>
    side === 0 ? new Int32Array(0) : buffer.slice(0, neighbourFeatures(atoms, side, buffer)),
  )
  return { atoms, own, near, count }
}
