// Measures the spelling checker on dev text and on seeded typos in it, with nspell and – where it is installed – hunspell
// beside it: npm run eval:spelling -- <treebank folder> [--part train|dev] [--seed n] [--own] [--show]
// --own leaves the others out; --show lists what was flagged, missed or not proposed.
import { parseArgs } from 'node:util'
import { readLexicon } from '../src/cli/dictionaries'
import { createWordJudge } from '../src/text/lexicon/words'
import type { Malform } from '../src/text/prose'
import { goldDocuments } from './eval/gold'
import { rawAlarms } from './eval/raw-text'
import { hunspellSpeller, nspellSpeller, ownSpeller, type Speller } from './eval/spellers'
import { treebankFile } from './inflection-tokens'
import { readText } from './train/conllu'
import { drawTypos, type Typo } from './typos'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: 'dev' },
    seed: { type: 'string', default: '1' },
    own: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
})
const folder = positionals[0]
if (folder === undefined) throw new Error('name the treebank folder')

const SETS = {
  A: 'one random edit',
  B: 'common Norwegian misspellings',
  C: 'typos in unlisted compounds',
  J: 'wrong joints',
} as const

interface GoldWord {
  readonly form: string
  readonly upos: string
}

const part = values.part === 'train' ? 'train' : 'dev'

/** The tokens with a letter in them. */
function readWords(malform: Malform, which: 'train' | 'dev'): GoldWord[] {
  const words: GoldWord[] = []
  for (const line of readText(treebankFile(folder!, malform, which)).split('\n')) {
    const [id = '', form = '', , upos = ''] = line.split('\t')
    if (/^\d+$/.test(id) && /\p{L}/u.test(form)) words.push({ form, upos })
  }
  return words
}

const per1000 = (n: number, of: number) => ((1000 * n) / of).toFixed(1)
const percent = (n: number, of: number) => (of === 0 ? '–' : ((100 * n) / of).toFixed(1))
const list = (forms: readonly string[]) => console.log(`      ${forms.slice(0, 200).join(' ')}`)

/** Abbreviations, initialisms and single letters are not the speller's business. */
const CODE = /^[^-]*\.|^[\p{Lu}\d/]+s?$|^\p{L}$|\//u

/** Words per second of processor time in a first pass over the text, the dictionary being indexed. */
async function measureSpeed(malform: Malform, tokens: readonly GoldWord[]): Promise<number> {
  const judge = createWordJudge(readLexicon(malform, null))
  judge.knows('oppvarming')
  const start = process.cpuUsage()
  for (const { form } of tokens) judge.knows(form)
  const { user, system } = process.cpuUsage(start)
  return tokens.length / ((user + system) / 1e6)
}

function printFalseAlarms(speller: Speller, tokens: readonly GoldWord[]): void {
  const common = tokens.filter(({ form, upos }) => upos !== 'PROPN' && upos !== 'X' && !CODE.test(form))
  const unknown = speller.unknown([...new Set(tokens.map(({ form }) => form))])
  const flagged = common.filter(({ form }) => unknown.has(form))
  const all = tokens.filter(({ form }) => unknown.has(form))
  console.log(
    `  ${speller.name}: flagged per 1000 words ${per1000(flagged.length, common.length)}; ` +
      `with names, foreign words and abbreviations ${per1000(all.length, tokens.length)}`,
  )
  if (values.show && speller.name === 'klarsprak') list(flagged.map(({ form }) => form))
}

async function printRawAlarms(malform: Malform): Promise<void> {
  const documents = goldDocuments(treebankFile(folder!, malform, part), malform)
  const { words, names, foreign, others } = await rawAlarms(documents)
  const rate = (forms: readonly string[]) => per1000(forms.length, words)
  console.log(
    `  the rule on raw text: ${rate([...names, ...foreign, ...others])} findings per 1000 words; ` +
      `${rate(names)} in names, ${rate(foreign)} in foreign words, ${rate(others)} in others`,
  )
  if (values.show) for (const forms of [names, foreign, others]) list(forms)
}

function printRecall(speller: Speller, typos: readonly Typo[]): void {
  const unknown = speller.unknown(typos.map(({ wrong }) => wrong))
  console.log(`    ${speller.name}: ${percent(unknown.size, typos.length)} % flagged`)
  if (values.show && speller.name === 'klarsprak') {
    list(typos.filter(({ wrong }) => !unknown.has(wrong)).map(({ wrong, right }) => `${wrong}<${right}`))
  }
}

/** Evenly spread over the list, which is as random as the draw. */
function sampleOf<T>(items: readonly T[], size: number): readonly T[] {
  return size >= items.length ? items : items.filter((_, i) => i % Math.floor(items.length / size) === 0)
}

function printSuggestions(speller: Speller, typos: readonly Typo[]): void {
  const sample = sampleOf(typos, speller.sample)
  if (sample.length === 0) return
  const answers = speller.suggest(sample.map(({ wrong }) => wrong))
  const rank = (i: number) => answers[i]!.words.indexOf(sample[i]!.right)
  const first = sample.filter((_, i) => rank(i) === 0).length
  const listed = sample.filter((_, i) => rank(i) >= 0).length
  const times = answers.map(({ time }) => time).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1)
  console.log(
    `    ${speller.name}: right word first ${percent(first, sample.length)} %, in the top five ${percent(listed, sample.length)} % ` +
      `of ${sample.length}; ${at(0.5)} ms median, ${at(0.95)} ms in 95 %, ${at(1)} ms at most`,
  )
  if (values.show && speller.name === 'klarsprak') {
    list(
      sample
        .map(({ wrong, right }, i) => `${wrong}<${right}: ${answers[i]!.words.join(', ')};`)
        .filter((_, i) => rank(i) < 0),
    )
  }
}

for (const malform of ['nb', 'nn'] as const) {
  const tokens = readWords(malform, part)
  const attested = new Set(
    [...readWords(malform, 'train'), ...readWords(malform, 'dev')].map(({ form }) => form.toLowerCase()),
  )
  const speed = await measureSpeed(malform, tokens)
  const own = await ownSpeller(malform)
  const nspell = await nspellSpeller(malform)
  const hunspell = values.own ? null : hunspellSpeller(malform)
  const spellers = values.own ? [own] : [own, nspell, ...(hunspell === null ? [] : [hunspell])]

  console.log(`${malform}-${part}: ${tokens.length} words, first pass ${Math.round(speed)} words a second`)
  for (const speller of spellers) printFalseAlarms(speller, tokens)
  await printRawAlarms(malform)
  const start = performance.now()
  own.suggest(['kommunne'])
  console.log(`  first suggestion, its tables included: ${(performance.now() - start).toFixed(0)} ms`)

  const words = [
    ...new Set(tokens.filter(({ upos }) => upos !== 'PROPN' && upos !== 'X').map(({ form }) => form)),
  ].filter((form) => /^[a-zæøå]+$/.test(form))
  const known = (form: string) => !nspell.unknown([form]).has(form)
  // No word list can see a typo that is another word. nspell judges which are, and thus flags all that remain.
  const right = (form: string) => attested.has(form) || known(form)
  const sets = drawTypos({ words, listed: known, right }, Number(values.seed))
  for (const [name, title] of Object.entries(SETS) as [keyof typeof SETS, string][]) {
    const typos = sets[name]
    console.log(`  ${name}, ${title}: ${typos.length} typos`)
    for (const speller of spellers) printRecall(speller, typos)
    const seen = own.unknown(typos.map(({ wrong }) => wrong))
    const flagged = typos.filter(({ wrong }) => seen.has(wrong))
    const unknowable = own.unknown(flagged.map(({ right }) => right))
    const lost = flagged.filter(({ right }) => unknowable.has(right)).length
    if (lost > 0)
      console.log(`    in ${percent(lost, flagged.length)} % klarsprak does not know the right word`)
    for (const speller of spellers) printSuggestions(speller, flagged)
  }
}
