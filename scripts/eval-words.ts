// Measures what the word judge flags in dev text and which seeded typos it finds, with nspell beside it:
// node scripts/run.mjs scripts/eval-words.ts <treebank folder> [--part train|dev] [--show]
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import nspell from 'nspell'
import { readLexicon } from '../src/cli/dictionaries'
import { createWordJudge } from '../src/text/lexicon/words'
import { drawTypos, type Typo } from './typos'

const SEED = 1
const [folder, ...options] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the treebank folder')
const part = options.includes('--part') ? options[options.indexOf('--part') + 1]! : 'dev'
const show = options.includes('--show')

const per1000 = (n: number, of: number) => ((1000 * n) / of).toFixed(1)
const percent = (n: number, of: number) => ((100 * n) / of).toFixed(1)

interface GoldWord {
  readonly form: string
  readonly upos: string
}

/** The tokens with a letter in them. */
function readWords(file: string): GoldWord[] {
  const words: GoldWord[] = []
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [id = '', form = '', , upos = ''] = line.split('\t')
    if (/^\d+$/.test(id) && /\p{L}/u.test(form)) words.push({ form, upos })
  }
  return words
}

for (const malform of ['nb', 'nn'] as const) {
  const read = (which: string) => readWords(path.join(folder, `${malform}-${which}.conllu.gz`))
  const tokens = read(part)
  const common = tokens.filter(({ upos }) => upos !== 'PROPN' && upos !== 'X')
  const attested = new Set([...read('train'), ...read('dev')].map(({ form }) => form.toLowerCase()))

  const dictionary = path.dirname(createRequire(import.meta.url).resolve(`dictionary-${malform}`))
  const [aff, dic] = [
    await readFile(path.join(dictionary, 'index.aff')),
    await readFile(path.join(dictionary, 'index.dic')),
  ]
  const oracle = nspell({ aff, dic })
  const judge = createWordJudge(await readLexicon(malform, null))
  judge.knows('oppvarming')

  const started = process.cpuUsage()
  for (const { form } of tokens) judge.knows(form)
  const { user, system } = process.cpuUsage(started)
  const speed = tokens.length / ((user + system) / 1e6)

  console.log(
    `${malform}-${part}: ${tokens.length} words, ${common.length} without names and foreign words; ${Math.round(speed)} words per CPU second, first pass`,
  )
  const abbreviation = /^[^-]*\.|^[\p{Lu}\d/]+s?$|^\p{L}$|\//u
  for (const [name, knows] of [
    ['klarsprak', (form: string) => judge.knows(form)],
    ['nspell', (form: string) => oracle.correct(form)],
  ] as const) {
    const flagged = common.filter(({ form }) => !knows(form))
    const all = tokens.filter(({ form }) => !knows(form))
    const plain = flagged.filter(({ form }) => !abbreviation.test(form))
    console.log(
      `  ${name}: flagged per 1000 words ${per1000(flagged.length, common.length)}, ` +
        `abbreviations and initialisms left out ${per1000(plain.length, common.length)}, names included ${per1000(all.length, tokens.length)}`,
    )
    if (show && name === 'klarsprak') console.log(`    ${plain.map(({ form }) => form).join(' ')}`)
  }

  const words = [...new Set(common.map(({ form }) => form))].filter((form) => /^[a-zæøå]+$/.test(form))
  const listed = (form: string) => oracle.correct(form)
  const sets = drawTypos({ words, listed, right: (form) => attested.has(form) }, SEED)
  for (const [name, typos] of Object.entries<Typo[]>({ ...sets })) {
    const missed = typos.filter(({ wrong }) => judge.knows(wrong))
    const unlisted = typos.filter(({ wrong }) => !listed(wrong))
    const passed = missed.filter(({ wrong }) => !listed(wrong))
    console.log(
      `  ${name}: ${percent(unlisted.length - passed.length, unlisted.length)} % of ${unlisted.length} typos flagged; ` +
        `with those that happen to be dictionary words ${percent(typos.length - missed.length, typos.length)} % ` +
        `of ${typos.length} (nspell ${percent(unlisted.length, typos.length)} %)`,
    )
    if (show) {
      console.log(
        `    ${passed
          .slice(0, 150)
          .map(({ wrong, right }) => `${wrong}<${right}`)
          .join(' ')}`,
      )
    }
  }
}
