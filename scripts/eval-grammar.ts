// Measures the rules of grammar on the treebank: npm run eval:grammar -- <treebank folder> [--part train] [--rule id] [--show]
// Recall: errors made in correct sentences with a fixed seed (scripts/grammar, one file a kind of error), at most one a
// sentence and LARGEST a målform. Found = the rule says something about the changed words or their neighbours that it
// does not say of the correct text; mended = its first suggestion gives the correct text back.
// False alarms: findings in the correct text per 100,000 words. Those that a reader has judged to be errors in the
// treebank's own text stand in scripts/grammar/judged.tsv, by fingerprint, and are not counted.
// --show prints every finding that counts, with its fingerprint, and errors that were missed.
import { parseArgs } from 'node:util'
import { rules } from '../rules/index'
import { goldDocuments } from './eval/gold'
import { evaluateAlarms } from './grammar/alarms'
import type { Lore } from './grammar/corruption'
import { corruptions } from './grammar/index'
import { recallOf } from './grammar/recall'
import { treebankFile } from './inflection-tokens'

const MALFORMS = ['nb', 'nn'] as const
const USAGE = 'Usage: npm run eval:grammar -- <treebank folder> [--part train] [--rule id] [--show]'
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string' }, rule: { type: 'string' }, show: { type: 'boolean' } },
})
const [folder] = positionals
if (folder === undefined) throw new Error(USAGE)
const part = values.part === 'train' ? 'train' : 'dev'
const { rule: only, show = false } = values

const known = new Set(rules.map(({ id }) => id))
const measured = corruptions.filter(({ rule }) => known.has(rule) && (only === undefined || rule === only))
const ids = [...new Set(measured.map(({ rule }) => rule))]

const percent = (share: number, of: number) => (of === 0 ? '–' : ((100 * share) / of).toFixed(1))

const documents = MALFORMS.map((malform) => goldDocuments(treebankFile(folder, malform, part), malform))
console.log('| error | rule | nb: found of | % | mended % | nn: found of | % | mended % |')
console.log('| --- | --- | --: | --: | --: | --: | --: | --: |')
for (const corruption of measured) {
  const cells: string[] = []
  for (const [index, malform] of MALFORMS.entries()) {
    const recall = await recallOf(corruption, documents[index]!, loreOf(malform))
    const { made, found, mended } = recall
    cells.push(`${found} of ${made}`, percent(found, made), percent(mended, made))
    if (show) for (const missed of recall.missed) console.log(`    missed ${malform}: ${missed}`)
  }
  console.log(`| ${corruption.name} | ${corruption.rule} | ${cells.join(' | ')} |`)
}

console.log('\n| rule | level | nb | per 100,000 words | nn | per 100,000 words | both |')
console.log('| --- | --- | --: | --: | --: | --: | --: |')
const alarms = await Promise.all(documents.map((docs) => evaluateAlarms(docs, ids)))
for (const id of ids) {
  for (const level of ['feil', 'advarsel', 'forslag']) {
    const counted = alarms.map(({ alarms, words }) => {
      const found = alarms.filter((alarm) => alarm.rule === id && alarm.level === level)
      if (show) for (const { excerpt, fingerprint } of found) console.log(`    ${fingerprint} ${excerpt}`)
      return { count: found.length, words }
    })
    const rate = (count: number, words: number) => ((100_000 * count) / words).toFixed(1)
    const [nb, nn] = counted as [{ count: number; words: number }, { count: number; words: number }]
    if (nb.count + nn.count === 0) continue
    const cells = [nb.count, rate(nb.count, nb.words), nn.count, rate(nn.count, nn.words)]
    console.log(
      `| ${id} | ${level} | ${cells.join(' | ')} | ${rate(nb.count + nn.count, nb.words + nn.words)} |`,
    )
  }
}
console.log(`\nwords: nb ${alarms[0]!.words}, nn ${alarms[1]!.words}`)

/** The forms and lemmas of both parts of the treebank, read when first asked for. */
function loreOf(malform: 'nb' | 'nn'): Lore {
  let kept: Readonly<Record<'forms' | 'lemmas', ReadonlySet<string>>> | undefined
  const read = () => {
    const forms = new Set<string>()
    const lemmas = new Set<string>()
    for (const part of ['train', 'dev'] as const)
      for (const { sentences } of goldDocuments(treebankFile(folder!, malform, part), malform))
        for (const { tokens } of sentences)
          for (const { form, lemma, upos } of tokens) {
            forms.add(`${upos} ${form.toLowerCase()}`)
            lemmas.add(`${upos} ${lemma}`)
          }
    return { forms, lemmas }
  }
  const lists = () => {
    kept ??= read()
    return kept
  }
  return {
    malform,
    attested: (form, upos) => lists().forms.has(`${upos} ${form}`),
    isLemma: (lemma, upos) => lists().lemmas.has(`${upos} ${lemma}`),
  }
}
