// Learns the weights that tell bokmål from nynorsk, from two treebanks in CoNLL-U (plain or gzipped):
//   node scripts/run.mjs scripts/train-malform.ts <nb-train.conllu.gz> <nn-train.conllu.gz>
// Writes data/malform/weights.tsv and data/malform/learned.json, the same bytes for the same input.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { readConllu } from './train/conllu'

const FOLDER = 'data/malform'
const CANDIDATES = 15_000
const KEPT = 2_800
const EPOCHS = 12
const SEED = 20_240_117
/** A weight of 1 is written as this. */
const SCALE = 20

interface Example {
  /** 1 for bokmål, -1 for nynorsk. */
  readonly sign: 1 | -1
  readonly grams: readonly string[]
}

/** The strings that a word is judged by: every two to four letters with its edges marked, and the word itself. */
function gramsOf(form: string): string[] {
  const marked = `^${form}$`
  const grams = new Set<string>()
  for (let start = 0; start < marked.length - 1; start++) {
    for (let length = 2; length <= 4 && start + length <= marked.length; length++) {
      grams.add(marked.slice(start, start + length))
    }
  }
  if (marked.length <= 14) grams.add(marked)
  return [...grams]
}

function examples(file: string, malform: 'nb' | 'nn'): Example[] {
  return readConllu(file, malform).map(({ tokens }) => ({
    sign: malform === 'nb' ? 1 : -1,
    grams: tokens
      .filter(({ form, upos }) => upos !== 'PROPN' && /^[\p{L}-]{1,30}$/u.test(form))
      .flatMap(({ form }) => gramsOf(form.toLowerCase())),
  }))
}

/** The grams whose share differs most between the two, by the z-score of their log odds ratio. */
function candidates(data: readonly Example[]): string[] {
  const counts = new Map<string, [nb: number, nn: number]>()
  let nb = 0
  let nn = 0
  for (const { sign, grams } of data) {
    for (const gram of grams) {
      const count = counts.get(gram) ?? [0, 0]
      count[sign === 1 ? 0 : 1]++
      counts.set(gram, count)
    }
    if (sign === 1) nb += grams.length
    else nn += grams.length
  }
  const score = ([a, b]: [number, number]): number =>
    Math.abs(Math.log((a + 0.5) / nb) - Math.log((b + 0.5) / nn)) / Math.sqrt(1 / (a + 0.5) + 1 / (b + 0.5))
  return [...counts]
    .filter(([, [a, b]]) => a + b >= 12)
    .map(([gram, count]) => ({ gram, z: score(count) }))
    .sort((a, b) => b.z - a.z || (a.gram < b.gram ? -1 : 1))
    .slice(0, CANDIDATES)
    .map(({ gram }) => gram)
}

/** Logistic regression by stochastic gradient descent (AdaGrad) with a pull towards zero. */
function train(data: readonly Example[], grams: readonly string[]): Float64Array {
  const index = new Map(grams.map((gram, at) => [gram, at]))
  const rows = data.map(({ sign, grams: own }) => ({
    sign,
    features: own.map((gram) => index.get(gram)).filter((at) => at !== undefined),
  }))
  const weights = new Float64Array(grams.length)
  const squares = new Float64Array(grams.length).fill(1)
  const order = rows.map((_, at) => at)
  let state = SEED
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      const other = state % (at + 1)
      ;[order[at], order[other]] = [order[other]!, order[at]!]
    }
    for (const at of order) {
      const { sign, features } = rows[at]!
      let sum = 0
      for (const feature of features) sum += weights[feature]!
      const error = sign / (1 + Math.exp(sign * sum))
      for (const feature of features) {
        const gradient = error - 0.01 * weights[feature]!
        squares[feature]! += gradient * gradient
        weights[feature]! += (0.2 * gradient) / Math.sqrt(squares[feature]!)
      }
    }
  }
  return weights
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const [nbFile, nnFile] = process.argv.slice(2)
if (!nbFile || !nnFile) throw new Error('Usage: train-malform.ts <nb.conllu> <nn.conllu>')
const data = [...examples(nbFile, 'nb'), ...examples(nnFile, 'nn')]
const wide = candidates(data)
const first = train(data, wide)
const frequency = new Map<string, number>()
for (const { grams } of data) for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1)
const narrow = wide
  .map((gram, at) => ({ gram, worth: Math.abs(first[at]!) * Math.sqrt(frequency.get(gram)!) }))
  .sort((a, b) => b.worth - a.worth || (a.gram < b.gram ? -1 : 1))
  .slice(0, KEPT)
  .map(({ gram }) => gram)
  .sort()
const weights = train(data, narrow)
const byWeight = new Map<number, string[]>()
narrow.forEach((gram, at) => {
  const weight = Math.round(weights[at]! * SCALE)
  if (weight !== 0) byWeight.set(weight, [...(byWeight.get(weight) ?? []), gram])
})
const rows = [...byWeight]
  .sort(([a], [b]) => b - a)
  .map(([weight, grams]) => `${weight}\t${grams.join(' ')}\n`)
const table = `vekt\tn-gram\n${rows.join('')}`
writeFileSync(`${FOLDER}/weights.tsv`, table)
const record = {
  source: 'Norwegian Dependency Treebank (UD form), annotation CC0 and CC BY-SA 4.0',
  command: 'node scripts/run.mjs scripts/train-malform.ts <nb-train.conllu.gz> <nn-train.conllu.gz>',
  seed: SEED,
  inputs: { nb: sha256(readFileSync(nbFile)), nn: sha256(readFileSync(nnFile)) },
  output: sha256(table),
  weights: [...byWeight.values()].flat().length,
  gzipped: gzipSync(table).length,
}
writeFileSync(`${FOLDER}/learned.json`, `${JSON.stringify(record, null, 2)}\n`)
console.log(record)
