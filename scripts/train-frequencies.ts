// Learns how often words are written, for the order of spelling suggestions, from two treebanks in CoNLL-U:
//   npm run train:frequencies -- <folder with nb-train.conllu.gz and nn-train.conllu.gz>
// Writes data/suggestions/frequencies.bin (levels by hashed form, no form in clear) and data/suggestions/learned.json,
// the same bytes for the same input.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { readText } from './train/conllu'
import { countForms, packCounts } from './train/frequencies'

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const folder = process.argv[2]
if (folder === undefined) throw new Error('name the treebank folder')
const texts = {
  nb: readText(path.join(folder, 'nb-train.conllu.gz')),
  nn: readText(path.join(folder, 'nn-train.conllu.gz')),
}
const counts = { nb: countForms(texts.nb), nn: countForms(texts.nn) }
const bytes = packCounts(counts.nb, counts.nn)
writeFileSync('data/suggestions/frequencies.bin', bytes)
const record = {
  source: 'Norwegian Dependency Treebank (National Library of Norway), as UD_Norwegian-Bokmaal and -Nynorsk',
  command: 'npm run train:frequencies -- <treebank folder>',
  seed: 'none: nothing is drawn at random',
  inputs: { nb: sha256(texts.nb), nn: sha256(texts.nn) },
  output: sha256(bytes),
  forms: { nb: counts.nb.size, nn: counts.nn.size },
  gzipped: gzipSync(bytes).length,
}
writeFileSync('data/suggestions/learned.json', `${JSON.stringify(record, null, 2)}\n`)
console.log(record)
