import { describe, expect, it } from 'vitest'
import type { GoldSentence, GoldToken } from '../../scripts/eval/gold'
import { compoundsApart } from '../../scripts/grammar/compounds'
import type { Corruption, Lore } from '../../scripts/grammar/corruption'
import { hyphenLost } from '../../scripts/grammar/hyphens'
import { corruptions } from '../../scripts/grammar/index'
import { adjectiveForAdverb } from '../../scripts/grammar/longer'
import { suspendedHyphen } from '../../scripts/grammar/suspended'
import { whenForOnce } from '../../scripts/grammar/when'

const NOUNS = new Set(['søknad', 'frist', 'fristen', 'mot', 'stand'])
const lore: Lore = {
  malform: 'nb',
  attested: (form, upos) => (upos === 'NOUN' ? NOUNS.has(form) : upos === 'ADP' && form === 'mot'),
  isLemma: (lemma, upos) => upos === 'NOUN' && NOUNS.has(lemma),
}

/** A sentence of `form/UPOS/feature=value` separated by spaces. */
function sentence(words: string): GoldSentence {
  const tokens = words.split(' ').map((word, index): GoldToken => {
    const [form = '', upos = 'X', ...feats] = word.split('/')
    const features = Object.fromEntries(feats.map((pair) => pair.split('=') as [string, string]))
    return { form, lemma: form, upos, feats: features, id: index + 1, head: 0, deprel: '', start: 0, end: 0 }
  })
  return { tokens, headline: false, start: 0, end: 0 }
}

const slips = (corruption: Corruption, words: string) =>
  [...corruption.slips(sentence(words), lore)].map(({ first, last, text }) => [first, last, text])

describe('errors made on purpose', () => {
  it('have names of their own', () => {
    expect(new Set(corruptions.map(({ name }) => name)).size).toBe(corruptions.length)
  })

  it('write compounds apart between nouns, and nowhere else', () => {
    expect(slips(compoundsApart, 'Ny/ADJ søknadsfrist/NOUN')).toEqual([[1, 1, 'søknads frist']])
    expect(slips(compoundsApart, 'Stor/ADJ motstand/NOUN barnehage/NOUN')).toEqual([])
  })

  it('lose hyphens', () => {
    expect(slips(hyphenLost, 'SFO-plass/NOUN for/ADP 6-åringer/NOUN e-post/NOUN')).toEqual([
      [0, 0, 'SFO plass'],
      [2, 2, '6 åringer'],
    ])
    expect(slips(suspendedHyphen, 'barne-/NOUN og/CCONJ ungdomsskole/NOUN')).toEqual([[0, 0, 'barne']])
  })

  it('mix up «da» and «når» in the past only, and keep a capital', () => {
    expect(slips(whenForOnce, 'Da/SCONJ saken/NOUN kom/VERB/VerbForm=Fin/Tense=Past')).toEqual([
      [0, 0, 'Når'],
    ])
    expect(slips(whenForOnce, 'Da/SCONJ saken/NOUN kommer/VERB/VerbForm=Fin/Tense=Pres')).toEqual([])
    expect(slips(adjectiveForAdverb, 'ikke/PART lenger/ADJ')).toEqual([[1, 1, 'lengre']])
  })
})
