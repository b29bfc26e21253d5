import { gzipSync } from 'fflate'
import type { Lexicon } from './corpus'
import type { LemmaRules } from './lemmas'
import type { Perceptron } from './perceptron'

/** The sparse, quantised weights of one bucket. */
export interface Row {
  readonly bucket: number
  readonly tags: readonly number[]
  readonly weights: readonly number[]
}

/**
 * Keeps the weights of at least `least`, counted in steps of `step`, and rounds them to whole steps within ±127.
 * Rows come in ascending order of bucket.
 */
export function quantise(model: Pick<Perceptron, 'vectors'>, step: number, least: number): Row[] {
  const rows: Row[] = []
  for (const [bucket, vector] of model.vectors()) {
    const tags: number[] = []
    const weights: number[] = []
    for (let tag = 0; tag < vector.length; tag++) {
      const weight = Math.max(-127, Math.min(127, Math.round(vector[tag]! / step)))
      if (weight === 0 || Math.abs(vector[tag]!) < least * step) continue
      tags.push(tag)
      weights.push(weight)
    }
    if (tags.length > 0) rows.push({ bucket, tags, weights })
  }
  return rows
}

/** Writes what `unpackModel` of src/text/tagger/model.ts reads. */
export function packModel(
  tags: readonly string[],
  passes: readonly [first: readonly Row[], second: readonly Row[]],
  lexicon: Lexicon,
  lemmas: LemmaRules,
): Uint8Array {
  const forms = [...lexicon.tagSetOf].sort((a, b) => a[0] - b[0])
  const rules = [...lemmas.rules].sort((a, b) => a[0] - b[0])
  const text = new TextEncoder()
  return gzip([
    text.encode(tags.join('\n')),
    ...passes.flatMap(packRows),
    ...ascending(forms.map(([key]) => key)),
    ...shorts(forms.map(([, set]) => set)),
    text.encode(lemmas.edits.join('\n')),
    ...ascending(rules.map(([key]) => key)),
    ...shorts(rules.map(([, edit]) => edit)),
  ])
}

function packRows(rows: readonly Row[]): Uint8Array[] {
  return [
    ...ascending(rows.map((row) => row.bucket)),
    Uint8Array.from(rows, (row) => row.tags.length),
    Uint8Array.from(rows.flatMap((row) => row.tags)),
    Uint8Array.from(
      rows.flatMap((row) => row.weights),
      (weight) => weight & 255,
    ),
  ]
}

function gzip(sections: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sections.reduce((sum, section) => sum + 4 + section.length, 0))
  const view = new DataView(whole.buffer)
  let at = 0
  for (const section of sections) {
    view.setUint32(at, section.length, true)
    whole.set(section, at + 4)
    at += 4 + section.length
  }
  return gzipSync(whole, { level: 9, mtime: 0 })
}

function shorts(numbers: readonly number[]): Uint8Array[] {
  return [Uint8Array.from(numbers, (n) => n & 255), Uint8Array.from(numbers, (n) => n >>> 8)]
}

function ascending(numbers: readonly number[]): Uint8Array[] {
  const gaps: number[] = []
  let last = 0
  for (const number of numbers) {
    let gap = number - last
    for (; gap > 127; gap >>>= 7) gaps.push((gap & 127) | 128)
    gaps.push(gap)
    last = number
  }
  return [new Uint8Array(new Uint32Array([numbers.length]).buffer), Uint8Array.from(gaps)]
}
