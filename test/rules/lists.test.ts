import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import type { Phrase, PhraseList } from '../../src/engine/phrases'
import { parseTable } from '../../src/engine/table'
import { paradigm } from '../../src/text/inflection/index'
import type { Malform } from '../../src/text/prose'

const COLUMNS = [
  'uttrykk',
  'ordklasse',
  'forslag',
  'nn_uttrykk',
  'nn_forslag',
  'trygg',
  'niva',
  'merknad',
  'nn_merknad',
  'kilde',
  'unntatte_former',
  'bare_ved',
  'ikke_ved',
  'trygg_ved',
]
const MALFORMER: readonly Malform[] = ['nb', 'nn']

const lists = rules.flatMap((rule) => (rule.list === undefined ? [] : [[rule.id, rule.list] as const]))

const phrasesOf = (list: PhraseList, malform: Malform): Phrase[] =>
  Array.from(list.entries(malform), ({ phrase }) => phrase)

describe.each(lists)('%s', (_, list) => {
  const rows = parseTable(list.tsv, ['uttrykk', 'forslag'])
  const name = (row: (typeof rows)[number]): string => row.uttrykk || row.nn_uttrykk!

  it('has columns that the list format knows, with values that it knows', () => {
    for (const row of rows) {
      expect(COLUMNS).toEqual(expect.arrayContaining(Object.keys(row)))
      expect(row.ordklasse ?? '', name(row)).toMatch(/^(verb|adj|subst( [mfn])?)?$/)
      expect(row.trygg ?? '', name(row)).toMatch(/^(ja|nei|)$/)
      expect(row.niva ?? '', name(row)).toMatch(/^[123]?$/)
      for (const value of Object.values(row)) expect(value, name(row)).not.toMatch(/\s\s|\|\s*$|^\s*\|/)
    }
  })

  it('stands in alphabetical order when it is long enough to look words up in', () => {
    if (rows.length < 100) return
    const names = rows.map(name).map((text) => text.replace(/^\*/, ''))
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nb')))
  })

  it.each(MALFORMER)('lists nothing twice in %s', (malform) => {
    // A row for some contexts may stand beside the row for the rest.
    const seen = phrasesOf(list, malform).flatMap(({ text, upos, only }) =>
      only.length === 0 ? [`${text} ${upos ?? ''}`] : [],
    )
    expect(seen.filter((text, at) => seen.indexOf(text) !== at)).toEqual([])
  })

  it.each(MALFORMER)(
    'has advice for everything it finds in %s, and never the expression itself',
    (malform) => {
      for (const { text, replacements, hints, strike } of phrasesOf(list, malform)) {
        expect(replacements.length + hints.length + Number(strike), text).toBeGreaterThan(0)
        expect(replacements, text).not.toContain(text)
      }
    },
  )

  it.each(MALFORMER)('never suggests in %s what it finds itself', (malform) => {
    const stiff = new Set(
      phrasesOf(list, malform).flatMap(({ text, tier, upos, only }) =>
        tier < 3 && only.length === 0 ? [`${text} ${upos}`] : [],
      ),
    )
    const circular = phrasesOf(list, malform)
      .filter(({ tier }) => tier < 3)
      .flatMap(({ replacements, upos }) => replacements.filter((words) => stiff.has(`${words} ${upos}`)))
    expect(circular).toEqual([])
  })

  it.each(MALFORMER)('inflects in %s only words that have a paradigm there', (malform) => {
    for (const { text, upos, gender } of phrasesOf(list, malform)) {
      if (upos === null) continue
      const forms = paradigm(text.split(' ')[0]!, upos, malform, gender ?? undefined)
      expect(forms.length, text).toBeGreaterThan(1)
    }
  })

  it('excepts only forms that the word has', () => {
    const forms = new Set(
      MALFORMER.flatMap((malform) =>
        phrasesOf(list, malform).flatMap(({ text, upos, gender }) =>
          upos === null ? [] : paradigm(text.split(' ')[0]!, upos, malform, gender ?? undefined),
        ),
      ).map(({ form }) => form),
    )
    for (const malform of MALFORMER)
      for (const { text, upos, exceptForms } of phrasesOf(list, malform))
        for (const form of exceptForms)
          expect(upos !== null && forms.has(form), `${text}: ${form}`).toBe(true)
  })
})
