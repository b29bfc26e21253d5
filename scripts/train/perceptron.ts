import { BUCKETS } from '../../src/text/tagger/features'

/** Weights per (bucket, tag), learned by an averaged perceptron with a margin. */
export class Perceptron {
  private readonly tags: number
  private readonly margin: number
  /** A feature counts only after this many updates (Goldberg and Elhadad 2011): rare ones are noise, and weigh. */
  private readonly minUpdates: number
  private readonly rowOf = new Int32Array(BUCKETS).fill(-1)
  private readonly updates = new Uint8Array(BUCKETS)
  private rows = 0
  private weights: Float32Array
  /** Each update times the step it was made at, so that the average costs nothing until the end. */
  private timed: Float32Array
  private step = 1
  private corrections = 0
  readonly scores: Float32Array

  constructor(tags: number, margin: number, minUpdates: number) {
    this.tags = tags
    this.margin = margin
    this.minUpdates = minUpdates
    this.weights = new Float32Array(tags << 16)
    this.timed = new Float32Array(tags << 16)
    this.scores = new Float32Array(tags)
  }

  /** Adds the weights of the first `k` buckets to `scores` and gives the best tag. */
  score(buckets: Int32Array, k: number): number {
    const { scores, weights, rowOf, tags } = this
    for (let j = 0; j < k; j++) {
      const row = rowOf[buckets[j]!]!
      if (row < 0) continue
      const at = row * tags
      for (let t = 0; t < tags; t++) scores[t]! += weights[at + t]!
    }
    let best = 0
    for (let t = 1; t < tags; t++) if (scores[t]! > scores[best]!) best = t
    return best
  }

  /** Moves the weights towards `gold` if it does not lead by the margin. Uses `scores` as {@link score} left them. */
  learn(buckets: Int32Array, k: number, gold: number): void {
    const { scores, tags } = this
    let rival = gold === 0 ? 1 : 0
    for (let t = 0; t < tags; t++) if (t !== gold && scores[t]! > scores[rival]!) rival = t
    if (scores[gold]! - scores[rival]! >= this.margin) return
    this.corrections++
    for (let j = 0; j < k; j++) {
      const bucket = buckets[j]!
      let row = this.rowOf[bucket]!
      if (row < 0) {
        if (++this.updates[bucket]! < this.minUpdates) continue
        row = this.newRow(bucket)
      }
      const at = row * tags
      this.weights[at + gold]! += 1
      this.timed[at + gold]! += this.step
      this.weights[at + rival]! -= 1
      this.timed[at + rival]! -= this.step
    }
  }

  /** To be called after each sentence. */
  tick(): void {
    this.step++
  }

  /** How the epoch went; counts from the last report. */
  report(): string {
    const line = `${this.rows} features, ${this.corrections} corrections`
    this.corrections = 0
    return line
  }

  /** The weight vectors by bucket, in ascending order of bucket. */
  *vectors(): Generator<[bucket: number, weights: Float32Array]> {
    const { tags } = this
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const row = this.rowOf[bucket]!
      if (row >= 0) yield [bucket, this.weights.subarray(row * tags, (row + 1) * tags)]
    }
  }

  /** Puts the averages in place of the weights; the model is then only good for scoring. */
  average(): void {
    for (let i = 0; i < this.rows * this.tags; i++) this.weights[i]! -= this.timed[i]! / this.step
    this.timed.fill(0)
  }

  private newRow(bucket: number): number {
    if ((this.rows + 1) * this.tags > this.weights.length) {
      this.weights = doubled(this.weights)
      this.timed = doubled(this.timed)
    }
    this.rowOf[bucket] = this.rows
    return this.rows++
  }
}

function doubled(array: Float32Array): Float32Array {
  const twice = new Float32Array(array.length * 2)
  twice.set(array)
  return twice
}
