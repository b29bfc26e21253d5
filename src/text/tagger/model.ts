import { BUCKET_BITS } from './features'
import { LemmaTable } from './lemma'
import { Reader } from './reader'
import type { Tag } from './tag'

/** Sorted 24-bit keys: where those with the same high bits begin, and the low bits of each. */
interface KeyArrays {
  readonly first: Uint32Array
  readonly low: Uint16Array
}

/** Bits of a bucket that choose its slot; the rest tell the rows of a slot apart. */
const SLOT_BITS = 16
const LOW_BITS = BUCKET_BITS - SLOT_BITS
const LOW_MASK = (1 << LOW_BITS) - 1

/** Rows of weights by bucket, all that one look-up reads lying side by side: memory is what tagging waits for. */
interface WeightArrays {
  /** Slot `s` holds the rows from `slots[s]` to `slots[s + 1]`. */
  readonly slots: Uint32Array
  /** A row is its bucket's low bits (high byte) with its number of entries (low byte), then each entry: tag and weight. */
  readonly rows: Uint16Array
}

/** What has been learned, as plain arrays: ready for use, and ready to be written to a file. */
export interface ModelArrays {
  /** One tag a line: part of speech, space, features. */
  readonly tags: Uint8Array
  readonly first: WeightArrays
  readonly second: WeightArrays
  /** The known forms, keyed by the top bits of their {@link Atom.lower}. */
  readonly lexicon: KeyArrays
  readonly tagSets: Uint16Array
  readonly lemmaEdits: Uint8Array
  readonly lemmaKeys: Int32Array
  readonly lemmaRules: Uint16Array
}

/** Sorted 24-bit keys, looked up by their high bits first. */
export class KeyIndex {
  private readonly first: Uint32Array
  private readonly low: Uint16Array
  private readonly lowBits: number

  constructor({ first, low }: KeyArrays) {
    this.first = first
    this.low = low
    this.lowBits = BUCKET_BITS - Math.log2(first.length - 1)
  }

  /** The place of a key among the keys, or −1. */
  find(key: number): number {
    const high = key >>> this.lowBits
    const low = key & ((1 << this.lowBits) - 1)
    const end = this.first[high + 1]!
    for (let i = this.first[high]!; i < end; i++) if (this.low[i] === low) return i
    return -1
  }
}

/** Splits ascending keys into 2^`highBits` slots, each of which should hold a few. */
export function keyArrays(keys: Int32Array, highBits: number): KeyArrays {
  const lowBits = BUCKET_BITS - highBits
  const first = new Uint32Array((1 << highBits) + 1)
  const low = new Uint16Array(keys.length)
  const mask = (1 << lowBits) - 1
  let slot = 0
  for (let i = 0; i < keys.length; i++) {
    const high = keys[i]! >>> lowBits
    while (slot <= high) first[slot++] = i
    low[i] = keys[i]! & mask
  }
  while (slot < first.length) first[slot++] = keys.length
  return { first, low }
}

/** The weights of one pass: rows by bucket, each with the tags it speaks for or against. */
export class Weights {
  private readonly slots: Uint32Array
  private readonly rows: Uint16Array

  constructor({ slots, rows }: WeightArrays) {
    this.slots = slots
    this.rows = rows
  }

  /** Adds the weights of the first `k` buckets to `scores`. */
  addBuckets(buckets: Int32Array, k: number, scores: Int32Array): void {
    for (let j = 0; j < k; j++) {
      const row = this.find(buckets[j]!)
      if (row >= 0) this.addRow(row, scores)
    }
  }

  /** Adds the weights of a group of rows: `rows` begins with where each group begins. */
  addRows(rows: Int32Array, group: number, scores: Int32Array): void {
    const end = rows[group + 1]!
    for (let j = rows[group]!; j < end; j++) this.addRow(rows[j]!, scores)
  }

  /** Appends to `rows`, from `at`, the rows there are for the first `k` buckets; returns the new end. */
  findRows(buckets: Int32Array, k: number, rows: Int32Array, at: number): number {
    let end = at
    for (let j = 0; j < k; j++) {
      const row = this.find(buckets[j]!)
      if (row >= 0) rows[end++] = row
    }
    return end
  }

  private find(bucket: number): number {
    const { rows, slots } = this
    const slot = bucket >>> LOW_BITS
    const low = bucket & LOW_MASK
    const end = slots[slot + 1]!
    for (let at = slots[slot]!; at < end; at += 1 + (rows[at]! & 255)) if (rows[at]! >>> 8 === low) return at
    return -1
  }

  private addRow(row: number, scores: Int32Array): void {
    const { rows } = this
    const end = row + 1 + (rows[row]! & 255)
    for (let at = row + 1; at < end; at++) {
      const entry = rows[at]!
      scores[entry >>> 8]! += (entry << 24) >> 24
    }
  }
}

function weightArrays(reader: Reader): WeightArrays {
  const buckets = reader.ascending()
  const counts = reader.bytes()
  const tags = reader.bytes()
  const weights = reader.bytes()
  const slots = new Uint32Array((1 << SLOT_BITS) + 1)
  const rows = new Uint16Array(buckets.length + tags.length)
  let slot = 0
  let at = 0
  let entry = 0
  for (const [i, bucket] of buckets.entries()) {
    while (slot <= bucket >>> LOW_BITS) slots[slot++] = at
    rows[at++] = ((bucket & LOW_MASK) << 8) | counts[i]!
    for (const last = entry + counts[i]!; entry < last; entry++)
      rows[at++] = (tags[entry]! << 8) | weights[entry]!
  }
  slots.fill(at, slot)
  return { slots, rows }
}

/** Reads the inflated `data/tagger/model.bin`, as scripts/train/pack.ts writes it. */
export function unpackModel(data: Uint8Array): ModelArrays {
  const reader = new Reader(data)
  return {
    tags: reader.bytes(),
    first: weightArrays(reader),
    second: weightArrays(reader),
    lexicon: keyArrays(reader.ascending(), 13),
    tagSets: reader.shorts(),
    lemmaEdits: reader.bytes(),
    lemmaKeys: reader.ascending(),
    lemmaRules: reader.shorts(),
  }
}

/** What has been learned, as the tagger asks for it. */
export class Model {
  readonly tags: readonly Tag[]
  readonly first: Weights
  readonly second: Weights
  readonly lexicon: KeyIndex
  readonly tagSets: Uint16Array
  readonly lemmas: LemmaTable

  constructor({ tags, first, second, lexicon, tagSets, lemmaEdits, lemmaKeys, lemmaRules }: ModelArrays) {
    const decoder = new TextDecoder()
    this.tags = decoder
      .decode(tags)
      .split('\n')
      .map((line) => {
        const [upos, feats] = line.split(' ') as [string, string]
        return { upos, feats }
      })
    this.first = new Weights(first)
    this.second = new Weights(second)
    this.lexicon = new KeyIndex(lexicon)
    this.tagSets = tagSets
    this.lemmas = new LemmaTable(() => decoder.decode(lemmaEdits), lemmaKeys, lemmaRules, this.tags)
  }
}
