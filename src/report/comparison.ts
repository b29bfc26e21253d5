import type { Statistics } from '../check'
import { COMPARABLE, type Genre, type Norm, type Normed, normOf } from '../text/norms'
import type { ReportedFile } from './result'
import type { Layout } from './terminal'
import { decimal } from './words'

/** A measure as it is shown: its name, and how its numbers are written. */
interface Row {
  readonly measure: Normed
  readonly name: string
  readonly written: (value: number) => string
}

const whole = (value: number): string => String(Math.round(value))
const percent = (value: number): string => `${Math.round(100 * value)} %`

const ROWS: readonly Row[] = [
  { measure: 'wordsPerSentence', name: 'ord per setning', written: decimal },
  { measure: 'longWordShare', name: 'ord på over seks bokstaver', written: percent },
  { measure: 'lix', name: 'LIX', written: whole },
  { measure: 'rix', name: 'RIX', written: decimal },
  { measure: 'ovix', name: 'OVIX (ordvariasjon)', written: whole },
  { measure: 'passivesPer100Sentences', name: 'passiver per 100 setninger', written: whole },
  { measure: 'nounVerbRatio', name: 'substantiver per verb', written: decimal },
]

/** The two kinds of text that municipal texts stand between. */
const GENRES: readonly [genre: Genre, heading: string][] = [
  ['avis', 'aviser'],
  ['utredning', 'utredninger'],
]

const NAME_WIDTH = 29
const COLUMN = 14

/**
 * The figures of a document beside what is usual in newspapers and in government reports: lines for a terminal. None
 * for a text too short to be compared, or where there is no room.
 */
export function comparison({ malform, statistics }: ReportedFile, { width, paint }: Layout): string[] {
  if (malform === null || statistics.words < COMPARABLE || width < NAME_WIDTH + 3 * COLUMN) return []
  const known = ROWS.filter(({ measure }) => statistics[measure] !== null)
  const lines = known.map((row) => {
    const usual = GENRES.map(([genre]) => range(row, normOf(genre, malform, row.measure)))
    return line(row.name, value(row, statistics), ...usual)
  })
  const heading = line('', 'her', ...GENRES.map(([, name]) => name))
  const legend = '  Åtte av ti aviser og utredninger ligger mellom tallene. De sier ikke om teksten er god.'
  return ['', heading, ...lines, legend].map((each) => paint(each, 'dim'))
}

const value = ({ measure, written }: Row, statistics: Statistics): string => written(statistics[measure]!)

/** «11–17»; the unit only once. */
const range = ({ written }: Row, { low, high }: Norm): string =>
  `${written(low).replace(' %', '')}–${written(high)}`

const line = (name: string, ...cells: string[]): string =>
  `  ${name.padEnd(NAME_WIDTH)}${cells.map((cell) => cell.padStart(COLUMN - 2)).join('  ')}`.trimEnd()
