import { comparison } from './comparison'
import { gather } from './density'
import { densityText } from './density-text'
import { excerpt } from './excerpt'
import { againText, type FoldedMessage, fold } from './repeated'
import { type ReportedFile, type ReportedMessage, summarise } from './result'
import { clean, colourPaint, displayWidth, type Layout, LEVEL_STYLE, plainPaint, wrap } from './terminal'
import { count, decimal, list, lixBand } from './words'

export interface TextOptions {
  /** Colour the report for a terminal. */
  color?: boolean
  /** Columns to keep within; 80 unless told. */
  width?: number
}

const WIDEST = 110
const NARROWEST = 40
const MALFORM = { nb: 'bokmål', nn: 'nynorsk' } as const

/** What a writer reads: each document's findings in their sentences, then what it all comes to. */
export function toText(
  files: readonly ReportedFile[],
  { color = false, width = 80 }: TextOptions = {},
): string {
  if (files.length === 0) return ''
  const layout: Layout = {
    width: Math.min(WIDEST, Math.max(NARROWEST, width)),
    color,
    paint: color ? colourPaint : plainPaint,
  }
  const shown = files.filter(
    (file) => file.messages.length > 0 || file.errors.length > 0 || files.length === 1,
  )
  const parts = shown.map((file) => document(file, layout, files.length === 1))
  const sum = wrap(total(files), layout.width).map((line) => layout.paint(line, 'bold'))
  return `${[...parts, sum.join('\n')].join('\n\n')}\n`
}

/** @param alone whether it is the only document, which there is room to say more of */
function document(file: ReportedFile, layout: Layout, alone: boolean): string {
  const { paint } = layout
  const { single, paragraphs } = gather(file.messages)
  const parts = fold(single).map((folded) => finding(folded, file.text, layout))
  if (paragraphs.length > 0) parts.push(densityText(paragraphs, file.text, layout))
  const facts = file.errors.map(({ message }) => `Kan ikke kontrolleres: ${clean(message)}`)
  if (facts.length === 0) facts.push(statistics(file))
  const style = file.errors.length > 0 ? 'red' : 'dim'
  const lines = facts.flatMap((fact) => wrap(fact, layout.width - 2)).map((line) => `  ${paint(line, style)}`)
  if (alone) lines.push(...comparison(file, layout))
  return [paint(clean(file.path), 'underline'), ...parts, lines.join('\n')].join(
    parts.length > 0 ? '\n\n' : '\n',
  )
}

/** Place, level and message, the sentence with the place marked, and what to write instead. */
function finding({ message, again }: FoldedMessage, text: string, layout: Layout): string {
  const { paint, width } = layout
  const { line, column } = message.start
  const place = `  ${line}:${column}  `
  const indent = ' '.repeat(place.length)
  const [first, ...rest] = wrap(
    `${message.level} ${clean(message.message).trim()} (${message.ruleId})`,
    width - indent.length,
  )
  const lines = [
    paint(place, 'dim') + first!.replace(message.level, (level) => paint(level, LEVEL_STYLE[message.level])),
    ...rest.map((part) => indent + part),
    ...sentence(message, text, indent, layout),
  ]
  const advice = message.expected.map((words) => (words === '' ? '(stryk)' : clean(words))).join(' | ')
  if (advice !== '') lines.push(...wrap(`→ ${advice}`, width - indent.length).map((part) => indent + part))
  if (again.length > 0)
    lines.push(...wrap(againText(again), width - indent.length).map((part) => indent + paint(part, 'dim')))
  return lines.join('\n')
}

function sentence(message: ReportedMessage, text: string, indent: string, layout: Layout): string[] {
  const { start, end, paragraph } = message
  if (end.offset <= start.offset) return []
  const place = { start: start.offset, end: end.offset }
  const { before, marked, after } = excerpt(
    text,
    place,
    layout.width - indent.length - 4,
    paragraph !== undefined,
  )
  const mark = layout.paint(marked, 'underline', LEVEL_STYLE[message.level])
  const shown = `${indent}${before}${mark}${after}`
  const whole = /^(?:… )?$/.test(before) && /^(?: …)?$/.test(after)
  if (layout.color || whole) return [shown]
  return [shown, indent + ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked)))]
}

function statistics({
  malform,
  profile,
  profileGuessed,
  text,
  statistics: { words, sentences, wordsPerSentence, lix },
}: ReportedFile): string {
  if (words === 0)
    return text.trim() === '' ? 'Dokumentet har ingen tekst.' : 'Dokumentet har ingen løpende tekst.'
  if (malform === null) return 'Teksten er verken på bokmål eller nynorsk. Språket er ikke kontrollert.'
  return [
    MALFORM[malform],
    `profil ${profile}${profileGuessed ? ' (gjettet)' : ''}`,
    count(words, 'ord', 'ord'),
    count(sentences, 'setning', 'setninger'),
    `${decimal(wordsPerSentence)} ord per setning`,
    `LIX ${Math.round(lix)} (${lixBand(lix)})`,
  ].join(' · ')
}

function total(files: readonly ReportedFile[]): string {
  const { feil, advarsel, forslag, errors } = summarise(files)
  const parts = [
    feil > 0 ? `${feil} feil` : '',
    advarsel > 0 ? count(advarsel, 'advarsel', 'advarsler') : '',
    forslag > 0 ? `${forslag} forslag` : '',
  ].filter(Boolean)
  const checked = files.filter((file) => file.errors.length === 0)
  const where = files.length === 1 ? '' : ` i ${documents(files, checked.length)}`
  const found = parts.length > 0 ? list(parts) : 'Ingen funn'
  const failed =
    errors > 0
      ? ` ${count(files.length - checked.length, 'dokument', 'dokumenter')} kunne ikke kontrolleres.`
      : ''
  return `${found}${where}.${files.length > 1 ? ` ${extent(checked)}` : ''}${failed}`
}

function documents(files: readonly ReportedFile[], checked: number): string {
  const withFindings = files.filter(({ messages }) => messages.length > 0).length
  const all = count(checked, 'dokument', 'dokumenter')
  return withFindings === 0 || withFindings === checked ? all : `${withFindings} av ${all}`
}

/** How much text there was, and how long its sentences are on the whole. */
function extent(files: readonly ReportedFile[]): string {
  let words = 0
  let sentences = 0
  for (const { statistics } of files) {
    words += statistics.words
    sentences += statistics.sentences
  }
  const mean = sentences === 0 ? '' : `, ${decimal(words / sentences)} ord per setning`
  return `I alt ${count(words, 'ord', 'ord')}${mean}.`
}
