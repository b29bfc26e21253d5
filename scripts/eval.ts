// Measures the analysis on the treebank's development part, raw text in: npm run eval -- <treebank folder>
// The folder holds nb-dev and nn-dev as .conllu or .conllu.gz, and the same for train (to tell unknown lemmas).
// Ends with status 1 when a figure is under its bar in scripts/eval/bars.ts.
import { VFile } from 'vfile'
import { analyseDocument } from '../src/check'
import { analysedText } from '../src/cli/analyze'
import type { Malform } from '../src/text/prose'
import { bars, inflectionBars } from './eval/bars'
import { goldDocuments } from './eval/gold'
import { evaluateInflection, printInflection } from './eval/inflection'
import { emptyTallies, MEASURES, type Measure, scoreDocument, type Tallies } from './eval/score'
import { f1, precision, sum } from './eval/tally'
import { treebankFile } from './inflection-tokens'

async function evaluate(folder: string, malform: Malform): Promise<Tallies> {
  const tallies = emptyTallies()
  for (const gold of goldDocuments(treebankFile(folder, malform, 'dev'), malform)) {
    const file = new VFile({ path: 'tekst.txt', value: gold.text })
    scoreDocument(tallies, gold, await analysedText(await analyseDocument(file)))
  }
  return tallies
}

const percent = (share: number) => (100 * share).toFixed(2)

function printTable(sets: Readonly<Record<'nb' | 'nn' | 'all', Tallies>>): void {
  console.log('| | nb | nn | both | precision, both | cases |\n| --- | --: | --: | --: | --: | --: |')
  for (const [measure, title] of Object.entries(MEASURES) as [Measure, string][]) {
    const { nb, nn, all } = { nb: sets.nb[measure], nn: sets.nn[measure], all: sets.all[measure] }
    const shares = [f1(nb), f1(nn), f1(all), precision(all)].map(percent)
    console.log(`| ${title} | ${shares.join(' | ')} | ${all.gold} |`)
  }
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: npm run eval -- <treebank folder>')
const start = performance.now()
const nb = await evaluate(folder, 'nb')
const nn = await evaluate(folder, 'nn')
const all = emptyTallies()
for (const measure of Object.keys(MEASURES) as Measure[]) all[measure] = sum(nb[measure], nn[measure])
const sets = { nb, nn, all }
printTable(sets)
console.log(`\n${((performance.now() - start) / 1000).toFixed(1)} s\n`)

const missed: string[] = []
const hold = (name: string, value: number, min: number) => {
  if (value < min) missed.push(`${name}: ${percent(value)}, the bar is ${percent(min)}`)
}
for (const { measure, set, score, min } of bars) {
  const value = (score === 'precision' ? precision : f1)(sets[set][measure])
  hold(`${MEASURES[measure]}${score ? `, ${score}` : ''} (${set})`, value, min)
}
for (const malform of ['nb', 'nn'] as const) {
  const result = evaluateInflection(folder, malform)
  printInflection(malform, result, 0)
  const { allowed, tokens } = result.scores.get('all')!
  hold(`inflection (${malform})`, allowed / tokens, inflectionBars[malform])
}
console.log(missed.length === 0 ? 'Every bar is met.' : `Missed:\n${missed.join('\n')}`)
if (missed.length > 0) process.exitCode = 1
