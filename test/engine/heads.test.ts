import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import { type HeadFinder, headFinder, packHeads, unpacked } from '../../src/engine/heads'
import { type PhraseEntry, phraseList } from '../../src/engine/phrases'
import { paradigm } from '../../src/text/inflection/index'
import { lookUp, pack } from '../../src/text/packed'
import type { Malform } from '../../src/text/prose'

const lists = rules.flatMap(({ list }) => list ?? [])

/** The expressions that begin with a form, with what the form may be. */
const found = (find: HeadFinder, form: string): string[] =>
  find(form)
    .flatMap(({ entries, feats }) => entries.map(({ entry }) => `${entry.text} (${feats.join(', ')})`))
    .sort()

/** An entry with all that is written about it. */
const told = (entry: PhraseEntry) => ({
  text: entry.text,
  row: entry.row,
  phrase: JSON.stringify(entry.phrase()),
})

/** Every form of the first words of every listed expression. */
function* listedForms(malform: Malform): Generator<string> {
  for (const list of lists) {
    for (const { text, upos, gender } of list.entries(malform)) {
      const head = text.toLowerCase().split(' ')[0]!
      yield head
      if (upos !== null) for (const { form } of paradigm(head, upos, malform, gender ?? undefined)) yield form
    }
  }
}

describe('headFinder', () => {
  it.each(['nb', 'nn'] as const)('packed and made at once the heads in %s are the same', (malform) => {
    const copies = lists.map(({ tsv, describe }) => phraseList({ tsv: `${tsv}\n`, describe }))
    const made = headFinder(copies, malform)
    const prepared = headFinder(lists, malform)
    const forms = new Set(listedForms(malform))
    expect(forms.size).toBeGreaterThan(1000)
    for (const form of forms) expect(found(prepared, form)).toEqual(found(made, form))
  })

  it('gives each entry what its list gives', () => {
    const find = unpacked(packHeads(lists, 'nn'), lists, 'nn')
    for (const list of lists) {
      for (const { text, row, phrase } of list.entries('nn').slice(0, 20).map(told)) {
        const head = text.toLowerCase().split(' ')[0]!.split('/')[0]!
        const entries = find(head).flatMap((each) => each.entries.filter((listed) => listed.list === list))
        expect(entries.map(({ entry }) => told(entry))).toContainEqual({ text, row, phrase })
      }
    }
  })

  it('hands out nothing of a list that is not in use', () => {
    expect(found(headFinder([], 'nb'), 'iverksatte')).toEqual([])
    expect(found(headFinder(lists, 'nb'), 'iverksatte')).not.toEqual([])
  })

  it('files inflected words under their forms, others as they stand', () => {
    const tsv = 'uttrykk\tordklasse\tforslag\niverksette\tverb\tsette i gang\nca./cirka rundt\t\trundt'
    const find = headFinder([phraseList({ tsv, describe: () => ({ message: '' }) })], 'nb')
    expect(found(find, 'iverksetter')).toEqual(['iverksette (Mood=Ind|Tense=Pres|VerbForm=Fin)'])
    expect(found(find, 'iverk')).toEqual([])
    expect(found(find, 'ca.')).toEqual(['ca./cirka rundt ()'])
    expect(found(find, 'cirka')).toEqual(['ca./cirka rundt ()'])
  })
})

describe('pack', () => {
  it.each([0, 1, 2, 1000])('finds each of %i keys and no other', (size) => {
    const table = new Map(Array.from({ length: size }, (_, i) => [`nøkkel ${i}`, `verdi ${i * i}`]))
    const packed = pack(table)
    for (const [key, value] of table) expect(lookUp(packed, key)).toBe(value)
    for (const key of ['', 'nøkkel', 'nøkkel 1000', 'verdi 4', '\n']) expect(lookUp(packed, key)).toBeNull()
  })
})
