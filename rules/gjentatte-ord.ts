import { gapBefore, malformAt, nearby, spanOf, wordsOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { parseTable } from '../src/engine/table'
import { type TextModel, TokenKind } from '../src/text/model'
import tsv from './gjentatte-ord.tsv'

interface Entry {
  /** «lovlig», «usikker» or «preposisjon». */
  readonly type: string
  /** Words that make the repetition right when they follow. */
  readonly before: ReadonlySet<string>
}

let entries: ReadonlyMap<string, Entry> | undefined

function entryOf(form: string): Entry | undefined {
  entries ??= new Map(
    parseTable(tsv, ['uttrykk', 'type', 'lovlig_foran']).map((row) => [
      row.uttrykk!,
      { type: row.type!, before: new Set(row.lovlig_foran!.split('|').filter(Boolean)) },
    ]),
  )
  return entries.get(form)
}

/** How many tokens back a clause may open. */
const CLAUSE = 15

const COPULAS = new Set('er var blir ble blei vart blitt'.split(' '))

/** Words that open a clause in which a preposition can be left at the end: «det du er god i i dag». */
const OPENERS = new Set(
  'som det den de dei dette hva kva hvem kven hvor kor kvar alt alle mye mykje noe noko noen nokon'.split(
    ' ',
  ),
)

export const gjentatteOrd = defineRule({
  id: 'gjentatte-ord',
  title: 'Samme ord to ganger på rad',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Nav, Klarspråkhjelpen',
  url: 'https://github.com/navikt/spraksjekk',
  *check(text) {
    for (let token = 1; token < text.tokens.count; token++) {
      if (!repeats(text, token)) continue
      const first = token - 1
      while (token + 1 < text.tokens.count && repeats(text, token + 1)) token++
      const form = text.lower(token)
      if (form.length === 1 && form !== 'i' && form !== 'å') continue
      const entry = entryOf(form)
      if (entry?.type === 'lovlig' || entry?.before.has(nearby(text, token, 1).toLowerCase())) continue
      yield repetition(text, first, token, doubt(text, first, token, entry?.type))
    }
  },
})

/**
 * Whether the word is the one before it again, with a space or a line break between. Columns of a table are not,
 * nor are names («Bora Bora»).
 */
function repeats(text: TextModel, token: number): boolean {
  const { start, end, kind } = text.tokens
  const before = token - 1
  if (kind[token] !== TokenKind.word || kind[before] !== TokenKind.word) return false
  if (end[token]! - start[token]! !== end[before]! - start[before]!) return false
  const word = text.form(token)
  const first = word.charAt(0)
  if (first !== first.toLowerCase() || text.lower(before) !== word) return false
  if (text.sentenceOf(token) !== text.sentenceOf(before)) return false
  return /^(?:[ \u00A0]{1,2}|[ \u00A0]?\r?\n[ \u00A0]*)$/.test(gapBefore(text, token))
}

/**
 * How far a writer could have meant it: one level for words that often meet, two for «nok er nok», «piip piip piip»
 * and a preposition that a clause may have left behind.
 */
function doubt(text: TextModel, first: number, last: number, type: string | undefined): boolean | 2 {
  if (type === 'usikker') return true
  if (last > first + 1) return 2
  if (type === undefined) return COPULAS.has(nearby(text, first, -1).toLowerCase()) && 2
  const start = Math.max(text.sentences[text.sentenceOf(first)]!.first, first - CLAUSE)
  for (let token = start; token < first; token++) if (OPENERS.has(text.lower(token))) return 2
  return false
}

function repetition(text: TextModel, first: number, last: number, weak: boolean | 2): Finding {
  const at = spanOf(text, first, last)
  const kept = text.form(first)
  const words = wordsOf(text, first, last).replace(/\s+/g, ' ')
  return {
    at,
    weak,
    message:
      malformAt(text, first) === 'nn'
        ? `«${words}» er same ordet fleire gonger på rad. Stryk det som er for mykje.`
        : `«${words}» er samme ord flere ganger på rad. Stryk det som er for mye.`,
    expected: [kept],
    ...(weak === false && { fix: { ...at, text: kept } }),
  }
}
