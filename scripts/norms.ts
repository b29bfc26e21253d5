// Measures what is usual in newspapers, blogs, parliament and government reports, on a treebank in CoNLL-U (plain or
// gzipped), its training and development parts together: documents of at least 200 words, raw text in.
//   node scripts/run.mjs scripts/norms.ts <treebank folder>
// Writes data/norms/norms.tsv and data/norms/learned.json, the same bytes for the same input.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { analyse } from '../src/text/analyse'
import { COMPARABLE, GENRES, type Genre, NORMED, type Normed } from '../src/text/norms'
import { plainProse } from '../src/text/plain'
import type { Malform } from '../src/text/prose'
import { statisticsOf } from '../src/text/statistics'
import { goldDocuments } from './eval/gold'
import { treebankFile } from './inflection-tokens'

const FOLDER = 'data/norms'

/** The treebank names its documents after where they come from; all the others are newspapers. */
const SOURCES: readonly [beginning: string, genre: Genre][] = [
  ['blogg', 'blogg'],
  ['st', 'storting'],
  ['nou', 'utredning'],
  ['mom', 'utredning'],
]

const genreOf = (id: string): Genre => SOURCES.find(([beginning]) => id.startsWith(beginning))?.[1] ?? 'avis'

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex')

/** The value that a share of the values lie under, by the nearest rank. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!

const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: node scripts/run.mjs scripts/norms.ts <treebank folder>')
const inputs: Record<string, string> = {}
const lines = ['sjanger\tmålform\tmål\tdokumenter\tlav\tmedian\thøy']
for (const malform of ['nb', 'nn'] as const satisfies Malform[]) {
  const values = new Map<string, number[]>()
  for (const part of ['train', 'dev'] as const) {
    const file = treebankFile(folder, malform, part)
    inputs[`${malform}-${part}`] = sha256(readFileSync(file))
    for (const { id, text } of goldDocuments(file, malform)) {
      const statistics = await statisticsOf(analyse(plainProse(text), { malform }), () => true)
      if (statistics.words < COMPARABLE) continue
      for (const measure of NORMED) {
        const key = `${genreOf(id)} ${measure}`
        values.set(key, [...(values.get(key) ?? []), statistics[measure]!])
      }
    }
  }
  const row = (genre: Genre, measure: Normed): string => {
    const sorted = values.get(`${genre} ${measure}`)!.sort((a, b) => a - b)
    const numbers = [0.1, 0.5, 0.9].map((share) => Number(quantile(sorted, share).toPrecision(3)))
    return [genre, malform, measure, sorted.length, ...numbers].join('\t')
  }
  for (const genre of GENRES) for (const measure of NORMED) lines.push(row(genre, measure))
}
const table = `${lines.join('\n')}\n`
writeFileSync(`${FOLDER}/norms.tsv`, table)
const about = {
  source: 'Norwegian Dependency Treebank (UD form), annotation CC0 and CC BY-SA 4.0',
  command: 'node scripts/run.mjs scripts/norms.ts <treebank folder>',
  inputs,
  output: sha256(table),
}
writeFileSync(`${FOLDER}/learned.json`, `${JSON.stringify(about, null, 2)}\n`)
console.log(table)
