import { malformAt } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { abbreviation } from '../src/text/abbreviations'
import { type TextBlock, type TextModel, TokenKind } from '../src/text/model'

/** Shorter lists show no pattern. */
const FEWEST = 2

interface Item {
  readonly block: TextBlock
  /** Index of its last token. */
  readonly last: number
  /** The sign it ends with, or ''; null when the sign may belong to an abbreviation or a quotation. */
  readonly sign: string | null
  /** Whether it begins with a small letter; null when it begins with a name, a number or a sign. */
  readonly small: boolean | null
  readonly sentences: number
}

const SAID = {
  nb: {
    comma: 'Punktet slutter med komma eller semikolon. Stryk tegnet: linjeskiftet er nok.',
    stop: 'Punktet er en del av en setning, men slutter med punktum. Stryk punktumet.',
    noStop: 'Punktet mangler punktum, men de andre har det. Sett samme tegn etter alle.',
    large: 'Punktet begynner med stor bokstav, men de fleste har liten. Bruk samme i alle.',
    smallOne: 'Punktet begynner med liten bokstav, men de fleste har stor. Bruk samme i alle.',
  },
  nn: {
    comma: 'Punktet sluttar med komma eller semikolon. Stryk teiknet: linjeskiftet er nok.',
    stop: 'Punktet er ein del av ei setning, men sluttar med punktum. Stryk punktumet.',
    noStop: 'Punktet manglar punktum, men dei andre har det. Set same teikn etter alle.',
    large: 'Punktet byrjar med stor bokstav, men dei fleste har liten. Bruk same i alle.',
    smallOne: 'Punktet byrjar med liten bokstav, men dei fleste har stor. Bruk same i alle.',
  },
} as const

export const punktlisteTegnsetting = defineRule({
  id: 'punktliste-tegnsetting',
  title: 'Punktlister med ulik eller unødvendig tegnsetting',
  group: 'avsnitt og struktur',
  scope: 'paragraph',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Punktlister',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/rettskriving-og-grammatikk/punktlister/',
  *check(text) {
    for (const list of listsOf(text)) if (list.length >= FEWEST) yield* judged(text, list)
  },
})

/** Items that follow each other at the same depth; deeper items between do not part them. */
function* listsOf(text: TextModel): Generator<Item[]> {
  const links = new Map(
    text.marks.filter(({ kind }) => kind === 'link').map(({ start, end }) => [start, end]),
  )
  const open = new Map<number, Item[]>()
  for (const block of text.blocks) {
    if (block.kind !== 'listItem') {
      yield* open.values()
      open.clear()
      continue
    }
    for (const [level, items] of open) {
      if (level <= block.level) continue
      yield items
      open.delete(level)
    }
    const item = itemOf(text, block, links)
    if (item === null) continue
    const known = open.get(block.level)
    if (known === undefined) open.set(block.level, [item])
    else known.push(item)
  }
  yield* open.values()
}

/** Null for an item without words, and for one that is a link from end to end. */
function itemOf(text: TextModel, block: TextBlock, links: ReadonlyMap<number, number>): Item | null {
  const sentences = block.lastSentence - block.firstSentence
  if (sentences === 0 || (links.get(block.start) ?? -1) >= block.end) return null
  const first = text.sentences[block.firstSentence]!.first
  const last = text.sentences[block.lastSentence - 1]!.last - 1
  const opening = text.form(first)
  const isWord = text.tokens.kind[first] === TokenKind.word && /^\p{L}\p{Ll}+$/u.test(opening)
  return {
    block,
    last,
    sign: signOf(text, last),
    small: isWord && text.tokens.skip[first] === 0 ? opening === opening.toLowerCase() : null,
    sentences,
  }
}

function signOf(text: TextModel, last: number): string | null {
  if (text.tokens.kind[last] !== TokenKind.punctuation) return /\.$/.test(text.form(last)) ? null : ''
  const sign = text.form(last)
  if (!/^[.,;]$/.test(sign) || text.tokens.end[last - 1] !== text.tokens.start[last]) return null
  if (text.tokens.kind[last - 1] !== TokenKind.word || text.tokens.skip[last - 1] !== 0) return null
  return sign === '.' && abbreviation(`${text.lower(last - 1)}.`) !== undefined ? null : sign
}

function* judged(text: TextModel, list: readonly Item[]): Generator<Finding> {
  const small = list.filter((item) => item.small === true)
  const large = list.filter((item) => item.small === false)
  const fragments = list.every((item) => item.small === true && item.sentences === 1)
  const stops = list.filter(({ sign }) => sign === '.').length
  const mostStop = stops * 2 > list.length && list.every(({ sign }) => sign !== null)
  for (const item of list) {
    const said = SAID[malformAt(text, item.last)]
    if (item.sign === ',' || item.sign === ';') yield trimmed(text, item, said.comma)
    else if (item.sign === '.' && fragments) yield trimmed(text, item, said.stop)
    else if (item.sign === '' && mostStop && !fragments)
      yield { at: lastWord(text, item.last), message: said.noStop }
    else if (item.small === false && small.length > large.length) yield opening(text, item, said.large)
    else if (item.small === true && large.length > small.length) yield opening(text, item, said.smallOne)
  }
}

const lastWord = ({ tokens }: TextModel, token: number): { start: number; end: number } => ({
  start: tokens.start[token]!,
  end: tokens.end[token]!,
})

/** The last word with its sign, to stand without it. */
function trimmed(text: TextModel, { last }: Item, message: string): Finding {
  const at = { start: text.tokens.start[last - 1]!, end: text.tokens.end[last]! }
  const word = text.form(last - 1)
  return { at, message, expected: [word], fix: { ...at, text: word } }
}

function opening(text: TextModel, { block }: Item, message: string): Finding {
  return { at: lastWord(text, text.sentences[block.firstSentence]!.first), message }
}
