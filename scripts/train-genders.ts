// Learns which nouns are surely neuter and which surely not from a treebank in CoNLL-U (plain or gzipped), train part:
//   node scripts/run.mjs scripts/train-genders.ts <treebank folder>
// Writes data/agreement/genders.tsv and data/agreement/learned.json, the same bytes for the same input.
//
// A noun seen twice or more, always with one gender, is sure, and so are those of data/inflection. One that a shorter
// entry at its end already tells is left out; one seen once that the shorter entry gets wrong is noted as unsure. An
// entry counts as the last part of other words only when nearly all nouns seen that end in it have its gender.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import listed from '../data/inflection/genders.tsv'
import { feature } from '../src/text/inflection/feats'
import { sureTail } from '../src/text/inflection/sure-gender'
import { linesOf } from '../src/text/inflection/table'
import { readTokens, treebankFile } from './inflection-tokens'

const FOLDER = 'data/agreement'
const MALFORMS = ['nb', 'nn'] as const
/** Times that a noun must be seen. */
const SEEN = 2
/** Least share of the nouns with an ending that must have the gender of the entry. */
const PURE = 0.97

/** Nouns that the norm allows two genders, or that are two words: «et kurs» is no «en kurs». */
const TWO_GENDERS = `
   ark bar bol bruk brus damp dun eksem ekstrakt fang felt filter fokus format foto fyr følge garn gir
   glimt grus hefte hold kar katalog kick kilo kjeks klikk kork kos krem krus kull kurs kvarter lager
   lakk latin ledd leie lodd lov lut mal medie medium meis mil modem mos mål mønster norsk engelsk tysk
   fransk nummer nyre nål offer ordbruk ordre par park pass pensum plan plast pluss post premiss
   program push rap redskap ris rituale rom rus rust råd salat segl skift skille skår skrift slag slam
   slags slips snev spark sperre spir stopp strøk studie sus symbol søl søppel talent tang tape test
   total trekk triks vask vatt ved verk virus øl øre utval design epost boss dritt solo standard drag
   drops data dyr kart null håndfull handfull svin neste militær øyenvitne story bud flak skum venstre
   aspekt takst ny bygg fall tross byråd statsråd spon rør syn medlem stadion bodskap fabrikat kampanje`
  .trim()
  .split(/\s+/)

interface Seen {
  neuter: number
  common: number
}

function count(tokens: ReturnType<typeof readTokens>): Map<string, Seen> {
  const counts = new Map<string, Seen>()
  for (const { upos, lemma, feats } of tokens) {
    const gender = upos === 'NOUN' ? feature(feats, 'Gender') : null
    const word = lemma.toLowerCase()
    if (gender === null || !/^[a-zæøåéèêóòôäöü]{2,}$/.test(word)) continue
    const seen = counts.get(word) ?? { neuter: 0, common: 0 }
    seen[gender === 'Neut' ? 'neuter' : 'common']++
    counts.set(word, seen)
  }
  return counts
}

const genderOf = ({ neuter, common }: Seen): string => (neuter * common > 0 ? 'x' : neuter > 0 ? 'n' : 'c')

const handWritten = new Map(
  linesOf(listed).flatMap((line) => {
    const [gender = '', words = ''] = line.split('\t')
    return words
      .split(' ')
      .map((word): [string, string] => [word.replace('^', ''), gender === 'n' ? 'n' : 'c'])
  }),
)

/** The gender of every noun seen, and whether it is sure. */
function verdicts(
  own: Map<string, Seen>,
  other: Map<string, Seen>,
): Map<string, { gender: string; sure: boolean }> {
  const found = new Map<string, { gender: string; sure: boolean }>()
  for (const word of new Set([...handWritten.keys(), ...own.keys(), ...other.keys()])) {
    const seen = own.get(word) ?? other.get(word)
    const hand = handWritten.get(word)
    const gender = seen === undefined ? hand! : genderOf(seen)
    const times = [own, other].reduce((sum, counts) => {
      const at = counts.get(word)
      return sum + (at === undefined ? 0 : at.neuter + at.common)
    }, 0)
    found.set(word, {
      gender: hand !== undefined && hand !== gender ? 'x' : gender,
      sure: hand === gender || times >= SEEN,
    })
  }
  for (const word of found.keys()) if (/.(?:medlem|studie|stadion|bodskap)$/.test(word)) found.delete(word)
  for (const word of TWO_GENDERS) found.set(word, { gender: 'x', sure: true })
  return found
}

/** As `Endings` does it, in a table that grows. */
function longestIn(
  table: ReadonlyMap<string, string>,
  noun: string,
  joins: (first: string, tail: string) => boolean,
): { at: number; value: string } | null {
  const whole = table.get(noun) ?? table.get(`^${noun}`)
  if (whole !== undefined) return { at: 0, value: whole }
  for (let at = 1; at < noun.length; at++) {
    const value = table.get(noun.slice(at))
    if (value !== undefined && joins(noun.slice(0, at), noun.slice(at))) return { at, value }
  }
  return null
}

/** The entries of a målform: words, with `^` those that do not count as last parts. */
function entries(found: Map<string, { gender: string; sure: boolean }>): Map<string, string> {
  const words = [...found].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  const table = new Map<string, string>()
  const kept = new Map<string, string>()
  const ending = new Map<string, { same: number; other: number }>()
  for (const [word, { gender }] of words) {
    for (let at = 1; at < word.length; at++) {
      const tail = word.slice(at)
      const whole = found.get(tail)
      if (whole === undefined || gender === 'x') continue
      const seen = ending.get(tail) ?? { same: 0, other: 0 }
      seen[whole.gender === gender ? 'same' : 'other']++
      ending.set(tail, seen)
    }
  }
  for (const [word, { gender, sure }] of words) {
    const told = sureTail(word, { longest: (noun, joins) => longestIn(table, noun, joins) })
    if (told === gender || (told === null && !sure)) continue
    const { same, other } = ending.get(word) ?? { same: 0, other: 0 }
    const pure = gender === 'x' || other <= (1 - PURE) * (same + other)
    const entry = pure ? word : `^${word}`
    const value = sure ? gender : 'x'
    table.set(entry, value)
    kept.set(entry, value)
  }
  return kept
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

const folder = process.argv[2]
if (folder === undefined)
  throw new Error('Usage: node scripts/run.mjs scripts/train-genders.ts <treebank folder>')
const [nbSeen, nnSeen] = MALFORMS.map((malform) => count(readTokens(folder, malform, 'train'))) as [
  Map<string, Seen>,
  Map<string, Seen>,
]
const nb = entries(verdicts(nbSeen, nnSeen))
const nn = entries(verdicts(nnSeen, nbSeen))
const rows = ['målform\tgender\tnouns']
for (const gender of ['n', 'c', 'x']) {
  const has = (entries: Map<string, string>) =>
    [...entries.keys()].filter((word) => entries.get(word) === gender)
  const both = new Set(has(nb).filter((word) => nn.get(word) === gender))
  const row = (name: string, words: readonly string[]) => {
    if (words.length > 0) rows.push(`${name}\t${gender}\t${[...words].sort().join(' ')}`)
  }
  row('both', [...both])
  row(
    'nb',
    has(nb).filter((word) => !both.has(word)),
  )
  row(
    'nn',
    has(nn).filter((word) => !both.has(word)),
  )
}
const table = `${rows.join('\n')}\n`
writeFileSync(`${FOLDER}/genders.tsv`, table)
const inputs = Object.fromEntries(
  MALFORMS.map((malform) => [
    `${malform}-train`,
    sha256(readFileSync(treebankFile(folder, malform, 'train'))),
  ]),
)
const learned = {
  source: 'Norwegian Dependency Treebank (Språkbanken, Nasjonalbiblioteket), CC0',
  command: 'node scripts/run.mjs scripts/train-genders.ts <treebank folder>',
  inputs,
  output: sha256(table),
}
writeFileSync(`${FOLDER}/learned.json`, `${JSON.stringify(learned, null, 2)}\n`)
console.log(`${nb.size} nouns in bokmål, ${nn.size} in nynorsk, ${table.length} characters`)
