import { gapBefore, malformAt, spanOf, wordsOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { parseTable } from '../src/engine/table'
import { type TextModel, TokenKind } from '../src/text/model'
import tsv from './gjentatte-ord.tsv'

let types: ReadonlyMap<string, string> | undefined

/** What the list says of a word: «lovlig», «usikker» or nothing. */
function typeOf(form: string): string | undefined {
  types ??= new Map(parseTable(tsv, ['uttrykk', 'type']).map((row) => [row.uttrykk!, row.type!]))
  return types.get(form)
}

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
    for (const form of text.forms()) {
      if (form.length === 1 && form !== 'i' && form !== 'å') continue
      const places = text.occurrences(form)
      if (places.length < 2 || text.tokens.kind[places[0]!] !== TokenKind.word) continue
      for (let index = 1; index < places.length; index++) {
        if (!repeats(text, places[index]!, places[index - 1]!)) continue
        const first = places[index - 1]!
        while (index + 1 < places.length && repeats(text, places[index + 1]!, places[index]!)) index++
        const type = typeOf(form)
        if (type !== 'lovlig') yield repetition(text, first, places[index]!, type === 'usikker')
      }
    }
  },
})

/** Two words with a space or a line break between them; columns of a table and names («Bora Bora») are not. */
function repeats(text: TextModel, token: number, before: number): boolean {
  if (token !== before + 1 || text.sentenceOf(token) !== text.sentenceOf(before)) return false
  if (text.text.charAt(text.tokens.start[token]!) !== text.lower(token).charAt(0)) return false
  return /^(?:[ \u00A0]{1,2}|[ \u00A0]?\r?\n[ \u00A0]*)$/.test(gapBefore(text, token))
}

function repetition(text: TextModel, first: number, last: number, unsure: boolean): Finding {
  const at = spanOf(text, first, last)
  const kept = text.form(first)
  const words = wordsOf(text, first, last).replace(/\s+/g, ' ')
  return {
    at,
    weak: unsure,
    message:
      malformAt(text, first) === 'nn'
        ? `«${words}» er same ordet fleire gonger på rad. Stryk det som er for mykje.`
        : `«${words}» er samme ord flere ganger på rad. Stryk det som er for mye.`,
    expected: [kept],
    ...(!unsure && { fix: { ...at, text: kept } }),
  }
}
