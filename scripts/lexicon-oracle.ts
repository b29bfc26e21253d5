// Compares the dictionary index with nspell on every form that nspell expands and on 100,000 seeded mutations of them,
// repairs and compounds switched off: node scripts/run.mjs scripts/lexicon-oracle.ts [seed]
// Every difference is printed with its explanation; an unexplained one makes the run fail.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import nspell from 'nspell'
import { createLexicon } from '../src/text/lexicon/index'
import { seededRandom } from './seeded'

const MUTATIONS = 100_000
const LETTERS = 'abcdefghijklmnoprstuvwyzæøåéABEKNOS-'
const seed = Number(process.argv[2] ?? 1)

type Random = () => number

function mutate(word: string, random: Random): string {
  const at = Math.floor(random() * word.length)
  const letter = LETTERS[Math.floor(random() * LETTERS.length)]!
  const kind = Math.floor(random() * 6)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at)
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1)
  if (kind === 3 && at + 1 < word.length)
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  if (kind === 4) return word.toUpperCase()
  return word[0]!.toUpperCase() + word.slice(1)
}

/** Why the two may differ on a word, or null when nothing accounts for it. */
function explain(word: string, ours: boolean, stripped: Stripped): string | null {
  const mixed = word !== word.toUpperCase() && word.slice(1) !== word.slice(1).toLowerCase()
  if (!ours && mixed)
    return 'capital inside the word: nspell folds any letter case, we only a first capital and all capitals'
  if (!ours && stripped.missing.has(word.toLowerCase())) {
    return 'the rule strips letters that the entry does not end in: nspell adds the suffix to the whole entry, Hunspell and we do not apply the rule'
  }
  if (!ours && stripped.whole.has(word.toLowerCase())) {
    return 'the rule strips the whole entry: nspell leaves the suffix alone as a word, Hunspell does so only with FULLSTRIP'
  }
  return null
}

/** Forms that nspell makes with suffix rules and Hunspell does not, in lower case. */
interface Stripped {
  /** The condition holds for the entry while the letters to strip are not there. */
  readonly missing: ReadonlySet<string>
  /** The letters to strip are the whole entry. */
  readonly whole: ReadonlySet<string>
}

function wronglyStripped(aff: string, entries: Iterable<{ word: string; flags: string }>): Stripped {
  const rules = [...aff.matchAll(/^SFX (\S) +(\S+) +(\S+) +(\S+)/gm)]
    .filter(([, , strip, , condition]) => strip !== '0' && condition !== undefined)
    .map(([, flag, strip, add, condition]) => ({
      flag: flag!,
      strip: strip!,
      add: add!,
      end: new RegExp(`${condition}$`),
    }))
  const missing = new Set<string>()
  const whole = new Set<string>()
  for (const { word, flags } of entries) {
    for (const { flag, strip, add, end } of rules) {
      if (!flags.includes(flag) || !end.test(word)) continue
      if (word === strip) whole.add(add.toLowerCase())
      else if (!word.endsWith(strip)) missing.add((word + add).toLowerCase())
    }
  }
  return { missing, whole }
}

let unexplained = 0
for (const malform of ['nb', 'nn'] as const) {
  const folder = path.dirname(createRequire(import.meta.url).resolve(`dictionary-${malform}`))
  const aff = await readFile(path.join(folder, 'index.aff'))
  const dic = await readFile(path.join(folder, 'index.dic'))
  const oracle = nspell({ aff, dic })
  const lexicon = createLexicon(aff, dic, malform)
  const forms = Object.keys((oracle as unknown as { data: Record<string, unknown> }).data)
  const random = seededRandom(seed)
  const mutations = Array.from({ length: MUTATIONS }, () =>
    mutate(forms[Math.floor(random() * forms.length)]!, random),
  )
  const stripped = wronglyStripped(aff.toString('utf8'), lexicon.entries())

  const differences = new Map<string, string[]>()
  let compared = 0
  for (const word of new Set([...forms, ...mutations])) {
    const ours = lexicon.knows(word)
    compared++
    if (ours === oracle.correct(word)) continue
    const why = explain(word, ours, stripped) ?? 'UNEXPLAINED'
    const list = differences.get(why)
    if (list === undefined) differences.set(why, [word])
    else list.push(word)
  }
  console.log(
    `${malform}: ${forms.length} forms, ${MUTATIONS} mutations (seed ${seed}), ${compared} distinct words compared`,
  )
  for (const [why, words] of differences) {
    console.log(`  ${words.length} × ${why}`)
    for (const word of words) console.log(`    ${word}: we say ${lexicon.knows(word)}`)
  }
  unexplained += differences.get('UNEXPLAINED')?.length ?? 0
}
if (unexplained > 0) process.exitCode = 1
