import type { Rule } from '../../src/engine/rule'
import { nameOf } from './key'
import { dateInWords, falseAlarms } from './publish'
import type { Sighting } from './sightings'
import { judgedOf, overall, precisionOf, type Summary, wordsOf } from './summary'

/** What a careful writer can live with: the least precision of a finding at `advarsel`. */
const BAR = 0.85
/** The most false alarms per 100,000 words at `feil`, and the least share of seeded mistakes found. */
const MOST_ALARMS = 2
const LEAST_FOUND = 0.8

/** Prints every rule's figures, one line per level, with a mark where a bar is missed. */
export function printTable(
  rules: readonly Rule[],
  summary: Summary,
  unjudged: ReadonlyMap<string, number>,
): void {
  const words = wordsOf(summary)
  console.log(`${dateInWords(summary.date)}: ${summary.documents} dokumenter, ${words} ord\n`)
  console.log(
    'regel                          nivå      funn /1000  lest  hjelper tåles feil  presisjon  udømt',
  )
  for (const { id } of rules) {
    const figures = summary.rules[id]!
    const left = unjudged.get(id) ?? 0
    if (overall(figures).funn === 0) console.log(`${id.padEnd(31)}ingen funn`)
    for (const [level, tally] of Object.entries(figures.levels)) {
      const share = precisionOf(tally)
      const cells = [
        ...[id.padEnd(30), level.padEnd(8), String(tally.funn).padStart(5)],
        ...[((1000 * tally.funn) / words).toFixed(2).padStart(5), String(judgedOf(tally)).padStart(5)],
        ...[tally.hjelper, tally.tåles, tally.feil].map((count) => String(count).padStart(6)),
        (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(0)} %`).padStart(9),
        (left === 0 ? '' : String(left)).padStart(6),
        level !== 'forslag' && share < BAR ? '  under kravet' : '',
      ]
      console.log(cells.join(' '))
    }
    const { seeded } = figures
    const alarms = falseAlarms(figures, words) ?? 0
    if (alarms > MOST_ALARMS)
      console.log(`  ${alarms.toFixed(1)} falske alarmer per 100 000 ord: over kravet`)
    if (seeded === undefined) continue
    const share = seeded.funnet / seeded.innsatt
    const missed = share < LEAST_FOUND ? ': under kravet' : ''
    console.log(`  fant ${(100 * share).toFixed(1)} % av ${seeded.innsatt} innsatte feil${missed}`)
  }
}

/** Prints findings for a judge to read. */
export function printRule(sightings: readonly Sighting[]): void {
  for (const { rule, level, key, document, context, message, expected } of sightings) {
    const { before, marked, after } = context
    console.log(`${rule.id} ${nameOf(key)}   (${level}; ${document})`)
    console.log(`  ${oneLine(`${short(before, -80)} ‖ ${marked} ‖ ${short(after, 80)}`)}`)
    console.log(`  ${message}${expected.length > 0 ? ` → ${expected.join(' | ')}` : ''}\n`)
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
/** The last (negative length) or first characters of a neighbour, enough to understand the sentence by. */
const short = (text: string, length: number): string =>
  Math.abs(length) >= text.length ? text : length < 0 ? `…${text.slice(length)}` : `${text.slice(0, length)}…`
