import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agree, genderOf, inflect, paradigm, type Upos } from '../../../src/text/inflection/index'

const malform = fc.constantFrom('nb' as const, 'nn' as const)
const upos = fc.constantFrom<Upos>('VERB', 'AUX', 'NOUN', 'ADJ', 'PRON', 'DET', 'ADV', 'X')
const letters = fc.string({
  unit: fc.constantFrom(...'abdefgijklmnoprstuvyæøåé-'),
  minLength: 1,
  maxLength: 16,
})
const feats = fc.constantFrom(
  'Definite=Def|Number=Plur',
  'Case=Gen|Definite=Def|Gender=Masc|Number=Sing',
  'Mood=Ind|Tense=Past|VerbForm=Fin',
  'Mood=Imp|VerbForm=Fin',
  'VerbForm=Inf|Voice=Pass',
  'VerbForm=Part',
  'Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing',
  'Degree=Cmp',
  '',
  '|=',
)

test('the best form is one of the paradigm, and every form is found by its own features', () => {
  fc.assert(
    fc.property(letters, upos, malform, (lemma, word, language) => {
      const forms = paradigm(lemma, word, language)
      for (const { feats: own } of forms) {
        const best = inflect(lemma, word, own, language)
        expect(forms.some(({ form, feats: other }) => form === best && other === own)).toBe(true)
      }
    }),
  )
})

test('no form is repeated, none is empty, and features stand in alphabetical order', () => {
  fc.assert(
    fc.property(letters, upos, malform, (lemma, word, language) => {
      const forms = paradigm(lemma, word, language)
      const keys = forms.map(({ form, feats: own }) => `${form} ${own}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { form, feats: own } of forms) {
        expect(form).not.toBe('')
        expect(own.split('|')).toEqual(own.split('|').sort())
      }
    }),
  )
})

test('anything at all can be asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), upos, feats, malform, (text, word, wanted, language) => {
      paradigm(text, word, language)
      inflect(text, word, wanted, language)
      genderOf(text, language)
      const answer = agree(text, { upos: word, feats: wanted }, language)
      if (answer !== null) expect(answer.trim()).not.toBe('')
    }),
  )
})

test('a replacement of several words keeps all but the words that agree', () => {
  fc.assert(
    fc.property(fc.constantFrom('sette', 'ta', 'gå'), letters, feats, (head, rest, wanted) => {
      const answer = agree(`${head} ${rest}`, { upos: 'VERB', feats: wanted }, 'nb')
      if (answer !== null) expect(answer.endsWith(` ${rest}`)).toBe(true)
    }),
  )
})

test('a word of three million letters is no word', () => {
  const long = 'søknad'.repeat(500_000)
  const start = performance.now()
  for (const word of ['VERB', 'NOUN', 'ADJ'] as const) {
    expect(paradigm(long, word, 'nb')).toEqual([])
    expect(agree(long, { upos: word, feats: 'Definite=Def|Number=Plur' }, 'nn')).toBeNull()
  }
  genderOf(long, 'nb')
  expect(performance.now() - start).toBeLessThan(1000)
})
