import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import { packHeads } from '../../src/engine/heads'
import { Lexis, lexesOf, type Node } from '../../src/engine/lexis'
import { type Phrase, type PhraseList, phraseList } from '../../src/engine/phrases'
import { paradigm } from '../../src/text/inflection/index'
import type { Malform } from '../../src/text/prose'

const lists = rules.flatMap(({ list }) => list ?? [])
const listOf = (...rows: string[]): PhraseList =>
  phraseList({
    tsv: ['uttrykk\tordklasse\tforslag', ...rows].join('\n'),
    describe: () => ({ message: '' }),
  })

/** The nodes that the words of an expression lead to; the first word as it stands in the text. */
function reached(lexis: Lexis, first: string, { text }: Phrase): { node: Node; feats: readonly string[] }[] {
  const [, ...rest] = text.toLowerCase().split(' ')
  return lexis.roots(first).flatMap(({ node, feats }) => {
    let at: Node | null = node
    for (const word of rest) {
      if (at === null) return []
      at = word === '…' ? at.gap : lexis.after(at, word === '/' ? word : word.split('/').at(-1)!)
    }
    return at === null ? [] : [{ node: at, feats }]
  })
}

/** The forms of the first word of an expression. */
function firstForms({ text, upos, gender }: Phrase, malform: Malform): string[] {
  const first = text.toLowerCase().split(' ')[0]!
  return upos === null
    ? first.split('/').map((word) => word || '/')
    : paradigm(first, upos, malform, gender ?? undefined).map(({ form }) => form)
}

/** «expression (features)» for what a word alone is. */
const found = (lexis: Lexis, form: string): string[] =>
  lexis
    .roots(form)
    .flatMap(({ node, feats }) => node.ends.map((end) => `${end.phrase().text} (${feats.join(', ')})`))

describe('packHeads', () => {
  it.each(['nb', 'nn'] as const)(
    'every expression of our lists in %s is found by all forms of its first word',
    (malform) => {
      const [lexis] = lexesOf(lists, malform)
      let count = 0
      for (const list of lists) {
        for (const { phrase } of list.entries(malform)) {
          for (const form of firstForms(phrase, malform)) {
            if (phrase.exceptForms.has(form)) continue
            const ends = reached(lexis!, form, phrase).flatMap(({ node }) => node.ends)
            const own = ends.filter((end) => end.list === list && end.phrase().text === phrase.text)
            expect(own.map((end) => JSON.stringify(end.phrase()))).toContain(JSON.stringify(phrase))
            count++
          }
        }
      }
      expect(count).toBeGreaterThan(5000)
    },
  )

  it.each(['nb', 'nn'] as const)('what came with the package in %s is what the lists say now', (malform) => {
    const copies = lists.map(({ tsv, describe }) => phraseList({ tsv: `${tsv}\n`, describe }))
    const [made] = lexesOf(copies, malform)
    const [prepared] = lexesOf(lists, malform)
    for (const list of lists) {
      for (const { phrase } of list.entries(malform)) {
        for (const form of firstForms(phrase, malform))
          expect(found(prepared!, form)).toEqual(found(made!, form))
      }
    }
  })
})

describe('Lexis', () => {
  it('hands out nothing of a list that is not in use', () => {
    expect(lexesOf([], 'nb')).toEqual([])
    const packed = packHeads(lists, 'nb')
    expect(found(new Lexis(packed, [], 'nb'), 'iverksatte')).toEqual([])
    expect(found(new Lexis(packed, lists, 'nb'), 'iverksatte')).not.toEqual([])
  })

  it('files inflected words under their forms, others as they stand', () => {
    const [lexis] = lexesOf([listOf('iverksette\tverb\tsette i gang', 'ca./cirka\t\trundt')], 'nb')
    expect(found(lexis!, 'iverksetter')).toEqual(['iverksette (Mood=Ind|Tense=Pres|VerbForm=Fin)'])
    expect(found(lexis!, 'iverk')).toEqual([])
    expect(found(lexis!, 'ca.')).toEqual(['ca./cirka ()'])
    expect(found(lexis!, 'cirka')).toEqual(['ca./cirka ()'])
    expect(found(lexis!, 'cirka.')).toEqual([])
  })

  it('says when the stop of an abbreviation must come after', () => {
    const [lexis] = lexesOf([listOf('osv.\t\tog så videre')], 'nb')
    expect(lexis!.roots('osv.').map(({ stop }) => stop)).toEqual([false])
    expect(lexis!.roots('osv').map(({ stop }) => stop)).toEqual([true])
  })
})
