// Rebuilds the tagger's weights: npm run train -- <treebank folder> [output folder]
// The folder holds nb-train.conllu.gz and nn-train.conllu.gz; nb-dev and nn-dev are only scored, if they are there.
import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { taggerFrom } from '../src/text/tagger/tagger'
import { parseConllu, readText } from './train/conllu'
import { buildLexicon, FormTable, listTags } from './train/corpus'
import { learnLemmas } from './train/lemmas'
import { packModel, quantise } from './train/pack'
import { Random } from './train/random'
import { scoreTagger } from './train/score'
import { type Settings, TaggerTrainer } from './train/tagger'

const seed = 20261121
const settings: Settings = {
  epochs: [5, 4, 7],
  folds: 2,
  margin: 60,
  minUpdates: [3, 3],
  formDropout: 1,
  malformDropout: 0.1,
}
const packing = { step: 1, least: [2.5, 1.5] as const }

const [folder, outFolder = 'data/tagger'] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run train -- <treebank folder> [output folder]')
  process.exit(2)
}

const started = Date.now()
const log = (line: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`)
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

const inputs = (['nb', 'nn'] as const).map((malform) => {
  const file = `${malform}-train.conllu.gz`
  const text = readText(path.join(folder, file))
  return { file, sha256OfText: sha256(text), sentences: parseConllu(text, malform) }
})
const gold = inputs.flatMap((input) => input.sentences)
const tags = listTags(gold)
const lexicon = buildLexicon(gold, tags)
log(`${gold.length} sentences, ${tags.length} tags, ${lexicon.tagSetOf.size} known forms`)

const trainer = new TaggerTrainer(tags, new FormTable(lexicon), settings, new Random(seed), log)
const { first, second } = trainer.train(gold)
const bytes = packModel(
  tags,
  [quantise(first, packing.step, packing.least[0]), quantise(second, packing.step, packing.least[1])],
  lexicon,
  learnLemmas(gold, tags),
)

const dev = Object.fromEntries(
  (['nb', 'nn'] as const)
    .map((malform) => [malform, path.join(folder, `${malform}-dev.conllu.gz`)] as const)
    .filter(([, file]) => existsSync(file))
    .map(([malform, file]) => [malform, parseConllu(readText(file), malform)]),
)
const record = {
  command: 'npm run train -- <treebank folder>',
  trainingData:
    'Norwegian Dependency Treebank (National Library of Norway), as UD_Norwegian-Bokmaal and -Nynorsk',
  inputs: inputs.map(({ file, sha256OfText }) => ({ file, sha256OfText })),
  seed,
  settings,
  packing,
  output: { file: 'model.bin', bytes: bytes.length, sha256: sha256(bytes) },
  devOnGoldTokens: scoreTagger(await taggerFrom(bytes), dev),
}
writeFileSync(path.join(outFolder, 'model.bin'), bytes)
// Lists of numbers on one line, as the formatter wants them.
const json = JSON.stringify(record, null, 2).replace(/\[[\d\s,.]+\]/g, (list) =>
  list.replace(/\s+/g, ' ').replace(/\[ | \]/g, (end) => end.trim()),
)
writeFileSync(path.join(outFolder, 'model.json'), `${json}\n`)
log(JSON.stringify({ ...record.output, dev: record.devOnGoldTokens }))
