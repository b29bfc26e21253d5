import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LEVELS, type Level } from '../../src/engine/rule'
import type { Malform } from '../../src/text/prose'
import type { Sighting, Survey } from './sightings'
import { FOLDER, type Judgement, type Verdict } from './verdicts'

/** How many of the findings that were read got each verdict. */
export type Tally = Readonly<Record<Verdict, number>>

export interface LevelFigures extends Tally {
  readonly funn: number
}

/** How many mistakes were put into clean text, and how many of them the rule found. */
export interface Seeded {
  readonly innsatt: number
  readonly funnet: number
}

export interface RuleFigures {
  readonly levels: Readonly<Partial<Record<Level, LevelFigures>>>
  readonly seeded?: Seeded
}

/** What was measured last: kept beside the verdicts, so that pages and README can be checked without the texts. */
export interface Summary {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly documents: number
  readonly words: Readonly<Record<Malform, number>>
  readonly rules: Readonly<Record<string, RuleFigures>>
}

const FILE = path.join(FOLDER, 'summary.json')

export const readSummary = (): Summary => JSON.parse(readFileSync(FILE, 'utf8')) as Summary
export const writeSummary = (summary: Summary): void =>
  writeFileSync(FILE, `${JSON.stringify(summary, null, 2)}\n`)

/** Verdicts by the level of the findings. */
export function tallies(judgements: Iterable<Judgement>): Partial<Record<Level, Tally>> {
  const byLevel: Partial<Record<Level, Record<Verdict, number>>> = {}
  for (const { level, verdict } of judgements) {
    byLevel[level] ??= { hjelper: 0, tåles: 0, feil: 0 }
    byLevel[level][verdict]++
  }
  return byLevel
}

export function figuresOf(
  sightings: readonly Sighting[],
  judgements: Iterable<Judgement>,
  seeded: Seeded | undefined,
): RuleFigures {
  const judged = tallies(judgements)
  const levels: Partial<Record<Level, LevelFigures>> = {}
  for (const level of LEVELS) {
    const funn = sightings.filter((sighting) => sighting.level === level).length
    if (funn > 0) levels[level] = { funn, ...(judged[level] ?? { hjelper: 0, tåles: 0, feil: 0 }) }
  }
  return { levels, ...(seeded && { seeded }) }
}

/** The sum over all levels. */
export function overall({ levels }: RuleFigures): LevelFigures {
  const sum = { funn: 0, hjelper: 0, tåles: 0, feil: 0 }
  for (const figures of Object.values(levels))
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += figures[name]
  return sum
}

export const judgedOf = ({ hjelper, tåles, feil }: Tally): number => hjelper + tåles + feil

/** Share of the findings read that help or can be lived with, from 0 to 1; NaN when none was read. */
export const precisionOf = (tally: Tally): number => (tally.hjelper + tally.tåles) / judgedOf(tally)

export const wordsOf = ({ words }: Pick<Survey, 'words'>): number => words.nb + words.nn
