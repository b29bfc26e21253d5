import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import { Heads, sharedBeginning } from '../../src/engine/heads'
import { paradigm } from '../../src/text/inflection/index'

describe('sharedBeginning', () => {
  it.each(['nb', 'nn'] as const)('begins every form of every listed word in %s', (malform) => {
    const wrong: string[] = []
    for (const { list } of rules) {
      for (const { text, upos } of list?.entries(malform) ?? []) {
        if (upos === null) continue
        const lemma = text.split(' ')[0]!
        const beginning = sharedBeginning(lemma, upos)
        for (const { form } of paradigm(lemma, upos, malform))
          if (!form.startsWith(beginning)) wrong.push(`${lemma}: ${form}`)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['iverksette', 'VERB', 'iverks'],
    ['foreta', 'VERB', 'foret'],
    ['evaluere', 'VERB', 'eval'],
    ['anmodning', 'NOUN', 'anmodn'],
    ['nummer', 'NOUN', 'num'],
    ['oppgave', 'NOUN', 'oppgav'],
  ] as const)('of %s (%s) is %s', (lemma, upos, beginning) => {
    expect(sharedBeginning(lemma, upos)).toBe(beginning)
  })
})

describe('Heads', () => {
  it('hands out each entry once, to the first form that may begin it', () => {
    const heads = new Heads<string>()
    heads.addLemma('iverksette', 'VERB', 'sette i gang')
    heads.addWord('samt', 'og')
    heads.addWord('osv.', 'og så videre')
    expect([...heads.take('iver')]).toEqual([])
    expect([...heads.take('iverksatte')]).toEqual(['sette i gang'])
    expect([...heads.take('iverksatt')]).toEqual([])
    expect([...heads.take('samt'), ...heads.take('osv')]).toEqual(['og', 'og så videre'])
  })
})
