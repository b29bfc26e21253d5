// Measures how right the rules are: npm run precision -- <treebank folder> [<folder with more texts> …]
//   --list RULE    print the findings of the rule's sample that nobody has judged (to the terminal only); repeatable
//   --judge FILE   take in a judge's verdicts
//   --write        renew data/precision/summary.json, README and the pages, and drop verdicts on what is no longer found
//                  (this also puts mistakes into correct text; --missed prints those that no rule found)
// See scripts/precision/README.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../rules/index'
import { folderDocuments, treebankDocuments } from './precision/corpus'
import { nameOf } from './precision/key'
import { printRule, printTable } from './precision/print'
import { pageSection, readmeTables, withSection, withTables } from './precision/publish'
import { sampleOf } from './precision/sample'
import { seededFigures } from './precision/seeded'
import { type Sighting, survey } from './precision/sightings'
import { figuresOf, type RuleFigures, type Seeded, type Summary, writeSummary } from './precision/summary'
import { parseRulings, readJudgements, writeJudgements } from './precision/verdicts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'string', multiple: true },
    judge: { type: 'string' },
    write: { type: 'boolean' },
    missed: { type: 'boolean' },
  },
})
const [treebank, ...folders] = positionals
if (treebank === undefined) throw new Error('Usage: npm run precision -- <treebank folder> [<folder> …]')

const corpus = treebankDocuments(treebank)
for (const folder of ['fixtures', ...folders]) corpus.push(...(await folderDocuments(folder)))
const { sightings, ...size } = await survey(corpus)
const pageOf = (id: string): string => path.join('rules', `${id}.md`)
const heard = new Set(sightings.map(({ rule }) => rule.id))
const measured = rules.filter(
  ({ id, enabled, check, list }) =>
    (heard.has(id) || (enabled && (check ?? list) !== undefined)) && existsSync(pageOf(id)),
)
const byRule = new Map(measured.map(({ id }): [string, Sighting[]] => [id, []]))
for (const sighting of sightings) byRule.get(sighting.rule.id)?.push(sighting)

if (values.judge !== undefined) judge(values.judge)
if (values.list !== undefined) values.list.forEach(list)
else await measure()

function judge(file: string): void {
  const rulings = parseRulings(readFileSync(file, 'utf8'))
  for (const id of new Set(rulings.map(({ rule }) => rule))) {
    const found = new Map((byRule.get(id) ?? []).map((sighting) => [nameOf(sighting.key), sighting]))
    const judgements = readJudgements(id)
    let taken = 0
    for (const { rule, name, verdict, reason } of rulings) {
      if (rule !== id) continue
      const sighting = found.get(name)
      if (sighting === undefined) console.error(`${id} ${name}: no such finding`)
      else {
        judgements.set(name, { ...sighting.key, level: sighting.level, verdict, reason })
        taken++
      }
    }
    writeJudgements(id, judgements.values())
    console.log(`${id}: ${taken} verdicts taken in`)
  }
}

function list(id: string): void {
  const found = byRule.get(id)
  if (found === undefined) throw new Error(`${id} is not a rule that is on`)
  const judged = readJudgements(id)
  printRule(sampleOf(found).filter(({ key }) => !judged.has(nameOf(key))))
}

async function measure(): Promise<void> {
  const seeded = values.write
    ? await seededFigures(treebank!, (missed) => values.missed && console.log(missed))
    : new Map<string, Seeded>()
  const figures: Record<string, RuleFigures> = {}
  const unjudged = new Map<string, number>()
  for (const [id, found] of byRule) {
    const levels = new Map(found.map(({ key, level }) => [nameOf(key), level]))
    const kept = [...readJudgements(id)].flatMap(([name, judgement]) => {
      const level = levels.get(name)
      return level === undefined ? [] : [{ ...judgement, level }]
    })
    const names = new Set(kept.map(nameOf))
    figures[id] = figuresOf(found, kept, seeded.get(id))
    unjudged.set(id, sampleOf(found).filter(({ key }) => !names.has(nameOf(key))).length)
    if (values.write) writeJudgements(id, kept)
  }
  const summary: Summary = { date: new Date().toISOString().slice(0, 10), ...size, rules: figures }
  printTable(measured, summary, unjudged)
  if (values.write) publish(summary)
}

function publish(summary: Summary): void {
  writeSummary(summary)
  renew('README.md', (readme) => withTables(readme, readmeTables(rules, summary)))
  for (const rule of measured) renew(pageOf(rule.id), (page) => withSection(page, pageSection(rule, summary)))
}

function renew(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8')
  const fresh = change(text)
  if (fresh !== text) writeFileSync(file, fresh)
}
