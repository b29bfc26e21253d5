import { describe, expect, test } from 'vitest'
import { inflect, paradigm } from '../../../src/text/inflection/index'

const features = [
  'Definite=Ind|Degree=Pos|Gender=Com|Number=Sing',
  'Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing',
  'Degree=Pos|Number=Plur',
  'Degree=Cmp',
  'Definite=Ind|Degree=Sup',
]

/** Common gender, neuter, plural, comparative, superlative; null where the word takes «mer» and «mest». */
const bokmaal: Record<string, (string | null)[]> = {
  regular: ['dyp', 'dypt', 'dype', 'dypere', 'dypest'],
  'in -lig': ['tydelig', 'tydelig', 'tydelige', 'tydeligere', 'tydeligst'],
  'in -isk': ['praktisk', 'praktisk', 'praktiske', null, null],
  'in -som': ['lønnsom', 'lønnsomt', 'lønnsomme', 'lønnsommere', 'lønnsomst'],
  'double consonant': ['trygg', 'trygt', 'trygge', 'tryggere', 'tryggest'],
  'double consonant that stays': ['full', 'fullt', 'fulle', 'fullere', 'fullest'],
  'double s': ['viss', 'visst', 'visse', 'vissere', 'vissest'],
  'weak -er': ['sikker', 'sikkert', 'sikre', 'sikrere', 'sikrest'],
  'weak -en': ['åpen', 'åpent', 'åpne', 'åpnere', 'åpnest'],
  'weak -el': ['enkel', 'enkelt', 'enkle', 'enklere', 'enklest'],
  'in -ell': ['formell', 'formelt', 'formelle', null, null],
  'long vowel and t': ['hvit', 'hvitt', 'hvite', 'hvitere', 'hvitest'],
  'final vowel': ['ny', 'nytt', 'nye', 'nyere', 'nyest'],
  diphthong: ['høy', 'høyt', 'høye', 'høyere', 'høyest'],
  'participle in -et': ['målrettet', 'målrettet', 'målrettede', null, null],
  'present participle': ['tilsvarende', 'tilsvarende', 'tilsvarende', null, null],
  'irregular stor': ['stor', 'stort', 'store', 'større', 'størst'],
  'irregular god': ['god', 'godt', 'gode', 'bedre', 'best'],
  'irregular liten': ['liten', 'lite', 'små', 'mindre', 'minst'],
  'irregular gammel': ['gammel', 'gammelt', 'gamle', 'eldre', 'eldst'],
  'compound of full': ['mangelfull', 'mangelfullt', 'mangelfulle', 'mangelfullere', 'mangelfullest'],
  indeclinable: ['felles', 'felles', 'felles', null, null],
}

const nynorsk: Record<string, (string | null)[]> = {
  regular: ['djup', 'djupt', 'djupe', 'djupare', 'djupast'],
  'in -leg': ['tydeleg', 'tydeleg', 'tydelege', 'tydelegare', 'tydelegast'],
  'in -en': ['medviten', 'medvite', 'medvitne', 'medvitnare', 'medvitnast'],
  'participle in -d': ['nedlagd', 'nedlagt', 'nedlagde', null, null],
  'adjective in -nd': ['blind', 'blindt', 'blinde', null, null],
  'participle in -a': ['samla', 'samla', 'samla', null, null],
  open: ['open', 'ope', 'opne', 'opnare', 'opnast'],
  høg: ['høg', 'høgt', 'høge', 'høgare', 'høgast'],
  stor: ['stor', 'stort', 'store', 'større', 'størst'],
  gammal: ['gammal', 'gammalt', 'gamle', 'eldre', 'eldst'],
  brei: ['brei', 'breitt', 'breie', 'breiare', 'breiast'],
  jamn: ['jamn', 'jamt', 'jamne', 'jamnare', 'jamnast'],
  'in -sam': ['lønsam', 'lønsamt', 'lønsame', 'lønsamare', 'lønsamast'],
}

describe.each([
  ['nb', bokmaal],
  ['nn', nynorsk],
] as const)('adjectives in %s', (malform, cases) => {
  test.each(Object.entries(cases))('%s', (_, forms) => {
    expect(features.map((feats) => inflect(forms[0]!, 'ADJ', feats, malform))).toEqual(forms)
  })
})

test('feminine forms of their own', () => {
  const feminine = 'Definite=Ind|Degree=Pos|Gender=Fem|Number=Sing'
  expect(inflect('liten', 'ADJ', feminine, 'nb')).toBe('lita')
  expect(inflect('liten', 'ADJ', feminine, 'nn')).toBe('lita')
  expect(inflect('eigen', 'ADJ', feminine, 'nn')).toBe('eiga')
})

test('definite forms', () => {
  expect(inflect('liten', 'ADJ', 'Definite=Def|Degree=Pos|Number=Sing', 'nb')).toBe('lille')
  expect(inflect('liten', 'ADJ', 'Definite=Def|Degree=Pos|Number=Sing', 'nn')).toBe('vesle')
  expect(inflect('viktig', 'ADJ', 'Definite=Def|Degree=Sup', 'nb')).toBe('viktigste')
})

test.each([
  ['nb', 'PRON', 'jeg', 'Case=Acc', 'meg'],
  ['nb', 'PRON', 'de', 'Case=Acc', 'dem'],
  ['nb', 'PRON', 'vår', 'Gender=Neut|Number=Sing', 'vårt'],
  ['nb', 'PRON', 'sin', 'Number=Plur', 'sine'],
  ['nb', 'DET', 'en', 'Gender=Neut|Number=Sing|PronType=Art', 'et'],
  ['nb', 'DET', 'denne', 'Number=Plur|PronType=Dem', 'disse'],
  ['nb', 'DET', 'annen', 'Definite=Ind|Gender=Neut|Number=Sing|PronType=Dem', 'annet'],
  ['nb', 'DET', 'hvilken', 'Number=Plur|PronType=Int', 'hvilke'],
  ['nn', 'PRON', 'eg', 'Case=Acc', 'meg'],
  ['nn', 'PRON', 'sin', 'Gender=Fem|Number=Sing', 'si'],
  ['nn', 'DET', 'ein', 'Gender=Fem|Number=Sing|PronType=Art', 'ei'],
  ['nn', 'DET', 'annan', 'Definite=Ind|Gender=Fem|Number=Sing|PronType=Dem', 'anna'],
  ['nn', 'DET', 'nokon', 'Number=Plur|PronType=Ind', 'nokre'],
  ['nn', 'DET', 'kvar', 'Gender=Neut|Number=Sing|PronType=Tot', 'kvart'],
] as const)('%s %s %s + %s → %s', (malform, upos, lemma, feats, form) => {
  expect(inflect(lemma, upos, feats, malform)).toBe(form)
})

test('words without inflection are themselves', () => {
  expect(paradigm('ikke', 'ADV', 'nb').map(({ form }) => form)).toEqual(['ikke'])
})
