import { BUCKET_BITS } from './features'
import { LemmaTable } from './lemma'
import { Reader } from './reader'
import type { Tag } from './tag'

/** Sorted 24-bit keys: where those with the same high bits begin, and the low bits of each. */
interface KeyArrays {
  readonly first: Uint32Array
  readonly low: Uint16Array
}

interface WeightArrays {
  readonly rows: KeyArrays
  /** Row `r` holds the entries from `starts[r]` to `starts[r + 1]`. */
  readonly starts: Uint32Array
  readonly entryTags: Uint8Array
  readonly entryWeights: Int8Array
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
  private readonly rows: KeyIndex
  private readonly starts: Uint32Array
  private readonly entryTags: Uint8Array
  private readonly entryWeights: Int8Array

  constructor({ rows, starts, entryTags, entryWeights }: WeightArrays) {
    this.rows = new KeyIndex(rows)
    this.starts = starts
    this.entryTags = entryTags
    this.entryWeights = entryWeights
  }

  /** Adds the weights of the first `k` buckets to `scores`. */
  addBuckets(buckets: Int32Array, k: number, scores: Int32Array): void {
    for (let j = 0; j < k; j++) {
      const row = this.rows.find(buckets[j]!)
      if (row >= 0) this.addRow(row, scores)
    }
  }

  /** Adds the weights of rows that {@link Weights.rowsOf} found. */
  addRows(rows: Int32Array, scores: Int32Array): void {
    for (let j = 0; j < rows.length; j++) this.addRow(rows[j]!, scores)
  }

  /** The rows there are for the first `k` buckets. */
  rowsOf(buckets: Int32Array, k: number): Int32Array {
    return buckets
      .slice(0, k)
      .map((bucket) => this.rows.find(bucket))
      .filter((row) => row >= 0)
  }

  private addRow(row: number, scores: Int32Array): void {
    const { entryTags, entryWeights } = this
    const end = this.starts[row + 1]!
    for (let e = this.starts[row]!; e < end; e++) scores[entryTags[e]!]! += entryWeights[e]!
  }
}

function weightArrays(reader: Reader): WeightArrays {
  const rows = keyArrays(reader.ascending(), 16)
  const counts = reader.bytes()
  const starts = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!
  const entryTags = reader.bytes()
  const weights = reader.bytes()
  const entryWeights = new Int8Array(weights.buffer, weights.byteOffset, weights.length)
  return { rows, starts, entryTags, entryWeights }
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
