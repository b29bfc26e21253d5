import { BUCKET_BITS } from './features'
import { LemmaTable } from './lemma'
import { Reader } from './reader'
import type { Tag } from './tag'

/** Sorted 24-bit keys, looked up by their high bits first. */
export class KeyIndex {
  private readonly first: Uint32Array
  private readonly low: Uint16Array
  private readonly lowBits: number

  /** `keys` are ascending; Each of 2^`highBits` slots should hold a few. */
  constructor(keys: Int32Array, highBits: number) {
    this.lowBits = BUCKET_BITS - highBits
    this.first = new Uint32Array((1 << highBits) + 1)
    this.low = new Uint16Array(keys.length)
    const mask = (1 << this.lowBits) - 1
    let slot = 0
    for (let i = 0; i < keys.length; i++) {
      const high = keys[i]! >>> this.lowBits
      while (slot <= high) this.first[slot++] = i
      this.low[i] = keys[i]! & mask
    }
    while (slot < this.first.length) this.first[slot++] = keys.length
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

/** The weights of one pass: rows by bucket, each with the tags it speaks for or against. */
export class Weights {
  private readonly rows: KeyIndex
  /** Row `r` holds the entries from `starts[r]` to `starts[r + 1]`. */
  private readonly starts: Uint32Array
  private readonly entryTags: Uint8Array
  private readonly entryWeights: Int8Array

  constructor(reader: Reader) {
    this.rows = new KeyIndex(reader.ascending(), 16)
    const counts = reader.bytes()
    this.starts = new Uint32Array(counts.length + 1)
    for (let i = 0; i < counts.length; i++) this.starts[i + 1] = this.starts[i]! + counts[i]!
    this.entryTags = reader.bytes()
    const weights = reader.bytes()
    this.entryWeights = new Int8Array(weights.buffer, weights.byteOffset, weights.length)
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

/** What has been learned, unpacked. */
export interface Model {
  readonly tags: readonly Tag[]
  readonly first: Weights
  readonly second: Weights
  /** The known forms, keyed by the top bits of their {@link Atom.lower}, and the tag set of each. */
  readonly lexicon: KeyIndex
  readonly tagSets: Uint16Array
  readonly lemmas: LemmaTable
}

/** Reads the inflated `data/tagger/model.bin`, as scripts/train/pack.ts writes it. */
export function unpackModel(data: Uint8Array): Model {
  const reader = new Reader(data)
  const tags = reader
    .text()
    .split('\n')
    .map((line) => {
      const [upos, feats] = line.split(' ') as [string, string]
      return { upos, feats }
    })
  const first = new Weights(reader)
  const second = new Weights(reader)
  const lexicon = new KeyIndex(reader.ascending(), 13)
  const tagSets = reader.shorts()
  return { tags, first, second, lexicon, tagSets, lemmas: new LemmaTable(reader, tags) }
}
