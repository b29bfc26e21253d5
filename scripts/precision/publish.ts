import type { Rule } from '../../src/engine/rule'
import {
  judgedOf,
  type LevelFigures,
  overall,
  precisionOf,
  type RuleFigures,
  type Seeded,
  type Summary,
  wordsOf,
} from './summary'

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const NOTHING: RuleFigures = { levels: {} }

/** «22. november 2026». */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return `${day}. ${MONTHS[month - 1]} ${year}`
}

const decimal = (value: number, digits = 1): string => value.toFixed(digits).replace('.', ',')
const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${Math.round(100 * share)} %`)
/** The nearest thousand, parted as Norwegian numbers are: «78 000». */
const thousands = (value: number): string => `${Math.round(value / 1000)} 000`

/** False alarms at `feil` per 100,000 words, by the share that was wrong among those read; null when none was read. */
export function falseAlarms({ levels: { feil } }: RuleFigures, words: number): number | null {
  if (feil === undefined) return 0
  const judged = judgedOf(feil)
  return judged === 0 ? null : (100_000 * feil.funn * (feil.feil / judged)) / words
}

/** The tables of README: what is measured of every rule that is on, or comes on in some kind of text. */
export function readmeTables(rules: readonly Rule[], summary: Summary): string {
  const words = wordsOf(summary)
  const on = rules.filter(({ id }) => id in summary.rules)
  const figures = ({ id }: Rule): RuleFigures => summary.rules[id] ?? NOTHING
  const advice = on.map((rule) => {
    const sum = overall(figures(rule))
    const judged = judgedOf(sum)
    const cells = [sum.funn, decimal((1000 * sum.funn) / words, 2), judged, sum.hjelper, sum.tåles, sum.feil]
    return row([link(rule), rule.level, ...cells, percent(precisionOf(sum))])
  })
  const errors = on
    .filter(({ level }) => level === 'feil')
    .map((rule) => {
      const { levels, seeded } = figures(rule)
      const alarms = falseAlarms(figures(rule), words)
      const per = alarms === null ? '–' : decimal(alarms)
      return row([link(rule), levels.feil?.funn ?? 0, levels.feil?.feil ?? 0, per, ...seededCells(seeded)])
    })
  return [
    `Målt ${dateInWords(summary.date)} på ${thousands(words)} ord i ${summary.documents} dokumenter: den norske trebanken`,
    '(aviser, blogger, storting, utredninger), eksempeldokumentene i `fixtures/` og noen kommunale tekster. For hver regel',
    'har vi lest om lag 60 trukne funn, eller alle, og dømt dem: nyttig, til å leve med eller galt. Utvalget er trukket av',
    'eksempeldokumentene, de kommunale tekstene og utviklingsdelen av trebanken, og fylt opp fra resten av trebanken, som',
    'noen av reglene er skrevet etter. Noen regler er rettet etter lesingen. Da teller bare funn som fortsatt er der, så i',
    'helt ukjent tekst kan tallene bli litt svakere. Presisjon er andelen nyttige og til å leve med.',
    '',
    row(['Regel', 'Nivå', 'Funn', 'Per 1000 ord', 'Lest', 'Nyttige', 'Til å leve med', 'Gale', 'Presisjon']),
    row(['---', '---', ...Array<string>(7).fill('--:')]),
    ...advice,
    '',
    'Reglene på nivået `feil` slår sjelden ut i tekst som er lest korrektur på. Derfor er de også målt i falske alarmer',
    'og på feil som er satt inn i rett tekst:',
    '',
    row([
      'Regel',
      'Funn på nivået `feil`',
      'Gale',
      'Falske alarmer per 100 000 ord',
      'Innsatte feil',
      'Funnet',
    ]),
    row(['---', ...Array<string>(5).fill('--:')]),
    ...errors,
  ].join('\n')
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const link = ({ id }: Rule): string => `[\`${id}\`](rules/${id}.md)`

function seededCells(seeded: Seeded | undefined): (string | number)[] {
  return seeded === undefined ? ['–', '–'] : [seeded.innsatt, percent(seeded.funnet / seeded.innsatt)]
}

/** The section of a rule's page that says what was measured, or '' when nothing was. */
export function pageSection(rule: Rule, summary: Summary): string {
  const figures = summary.rules[rule.id]
  if (figures === undefined) return ''
  const words = wordsOf(summary)
  const sum = overall(figures)
  const found =
    sum.funn === 0
      ? 'ga den ingen funn'
      : `ga den ${sum.funn} funn (${decimal((1000 * sum.funn) / words, 2)} per 1000 ord)`
  const sentences = [
    `På ${thousands(words)} ord i ${summary.documents} dokumenter (trebanken, \`fixtures/\` og kommunale tekster) ${found}.`,
    ...verdictSentences(sum, figures),
    ...errorSentences(rule, figures, words),
    `Målt ${dateInWords(summary.date)} med \`npm run precision\`.`,
  ]
  return `${HEADING}\n\n${sentences.join(' ')}\n\n`
}

function verdictSentences(sum: LevelFigures, { levels }: RuleFigures): string[] {
  const judged = judgedOf(sum)
  if (judged === 0) return []
  const read = `Vi leste ${judged}: ${sum.hjelper} nyttige, ${sum.tåles} til å leve med og ${sum.feil} gale. Presisjonen er ${percent(precisionOf(sum))}.`
  const each = Object.entries(levels).filter(([, figures]) => judgedOf(figures) > 0)
  if (each.length < 2) return [read]
  const parts = each.map(
    ([level, figures]) => `${percent(precisionOf(figures))} av ${judgedOf(figures)} på nivået \`${level}\``,
  )
  return [read, `Fordelt på nivå: ${parts.join(', ')}.`]
}

function errorSentences({ level }: Rule, figures: RuleFigures, words: number): string[] {
  if (level !== 'feil') return []
  const alarms = falseAlarms(figures, words)
  const { seeded } = figures
  return [
    ...(alarms === null ? [] : [`Falske alarmer på nivået \`feil\`: ${decimal(alarms)} per 100 000 ord.`]),
    ...(seeded === undefined
      ? []
      : [
          `Av ${seeded.innsatt} feil satt inn i rett tekst fant den ${percent(seeded.funnet / seeded.innsatt)}.`,
        ]),
  ]
}

const HEADING = '## Målt presisjon'
const SECTION = /^## Målt presisjon\n[\s\S]*?(?=^## )/m
const PLACES = [/^## Målt$/m, /^## Kilder$/m, /^## Eksempler$/m]

/** The page with its section on precision made anew. */
export function withSection(page: string, section: string): string {
  if (SECTION.test(page)) return page.replace(SECTION, () => section)
  const place = PLACES.map((heading) => page.search(heading)).find((at) => at >= 0) ?? page.length
  return page.slice(0, place) + section + page.slice(place)
}

const README_PART = /(<!-- presisjon -->\n)[\s\S]*?(<!-- \/presisjon -->)/

/** README with its tables made anew. */
export function withTables(readme: string, tables: string): string {
  return readme.replace(README_PART, (_, open: string, close: string) => `${open}\n${tables}\n\n${close}`)
}
