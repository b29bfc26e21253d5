import type { DenseParagraph, DenseSentence } from './density'
import { excerpt } from './excerpt'
import type { ReportedMessage } from './result'
import { clean, type Layout, LEVEL_STYLE, wrap } from './terminal'
import { count, list } from './words'

/** How much is shown before the rest is only told of. */
const PARAGRAPHS = 4
const SENTENCES = 2
/** A longer sentence is cut, in lines. */
const LINES = 4

/** The gathered findings of a document for a reader: the worst sentences of the worst paragraphs, then where the rest are. */
export function densityText(paragraphs: readonly DenseParagraph[], text: string, layout: Layout): string {
  const shown = paragraphs.slice(0, PARAGRAPHS)
  const rest = paragraphs.slice(PARAGRAPHS)
  const parts = [heading(paragraphs, layout), ...shown.map((each) => paragraph(each, text, layout))]
  if (rest.length > 0) {
    const found = rest.flatMap(messagesIn)
    const more = `${count(rest.length, 'avsnitt', 'avsnitt')} til har ${found.length} slike funn: ${places(found)}. «--format json» viser alle.`
    parts.push(indented(more, layout))
  }
  return parts.join('\n\n')
}

function heading(paragraphs: readonly DenseParagraph[], layout: Layout): string {
  const all = paragraphs.flatMap(messagesIn)
  const rules = new Map<string, number>()
  for (const { ruleId } of all) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1)
  const each = [...rules].sort(([, a], [, b]) => b - a).map(([id, number]) => `${id} ${number}`)
  const where = count(paragraphs.length, 'avsnitt', 'avsnitt')
  return indented(
    `Passiv og tung substantivstil: ${all.length} funn i ${where} (${each.join(', ')}). De tyngste setningene først:`,
    layout,
  )
}

function paragraph({ sentences }: DenseParagraph, text: string, layout: Layout): string {
  const shown = sentences.slice(0, SENTENCES).map((each) => sentence(each, text, layout))
  const rest = sentences.slice(SENTENCES)
  if (rest.length === 0) return shown.join('\n')
  const found = rest.flatMap(({ messages }) => messages)
  const where = `og ${found.length} funn til i avsnittet: ${places(found)}`
  return [...shown, indented(where, layout, 8)].join('\n')
}

/** The sentence, then what is said of each place in it. */
function sentence({ messages }: DenseSentence, text: string, layout: Layout): string {
  const [first] = messages
  const { line, column, offset } = first!.start
  const end = Math.max(...messages.map((message) => message.end.offset))
  const place = `  ${line}:${column}  `
  const indent = ' '.repeat(place.length)
  const width = layout.width - indent.length
  const lines = first!.paragraph !== undefined
  const { before, marked, after } = excerpt(text, { start: offset, end }, LINES * width, lines)
  const [opening, ...more] = wrap(before + marked + after, width)
  return [
    layout.paint(place, 'dim') + opening!,
    ...more.map((part) => indent + part),
    ...messages.flatMap((message) => said(message, indent, layout)),
  ].join('\n')
}

function said(
  { level, message, ruleId, expected }: ReportedMessage,
  indent: string,
  layout: Layout,
): string[] {
  const advice = expected[0] ? ` → ${clean(expected[0])}` : ''
  const [first, ...rest] = wrap(
    `${level} ${clean(message).trim()}${advice} (${ruleId})`,
    layout.width - indent.length - 2,
  )
  const opening = first!.replace(level, (word) => layout.paint(word, LEVEL_STYLE[level]))
  return [`${indent}– ${opening}`, ...rest.map((part) => `${indent}  ${part}`)]
}

const messagesIn = ({ sentences }: DenseParagraph): ReportedMessage[] =>
  sentences.flatMap(({ messages }) => messages)

/** «linje 3, 7 og 12»; paragraphs in Word documents, where lines are not to be seen. */
function places(messages: readonly ReportedMessage[]): string {
  const lines = [...new Set(messages.map(({ start }) => start.line))].sort((a, b) => a - b)
  return `${messages[0]!.paragraph === undefined ? 'linje' : 'avsnitt'} ${list(lines.map(String))}`
}

const indented = (words: string, { width }: Layout, by = 2): string =>
  wrap(words, width - by)
    .map((line) => ' '.repeat(by) + line)
    .join('\n')
