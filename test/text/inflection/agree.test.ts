import { expect, test } from 'vitest'
import { agree, type Upos } from '../../../src/text/inflection/index'
import type { Malform } from '../../../src/text/prose'

const past = 'Mood=Ind|Tense=Past|VerbForm=Fin'
const present = 'Mood=Ind|Tense=Pres|VerbForm=Fin'
const passive = 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass'
const neuter = 'Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing'
const nounPlural = 'Definite=Ind|Number=Plur'

test.each<[Malform, string, Upos, string, string | null]>([
  // the head of several words
  ['nb', 'sette i gang', 'VERB', past, 'satte i gang'],
  ['nb', 'sette i gang', 'VERB', 'VerbForm=Part', 'satt i gang'],
  ['nb', 'sette i gang', 'VERB', passive, 'settes i gang'],
  ['nb', 'ta vare på', 'VERB', past, 'tok vare på'],
  ['nb', 'la være å', 'VERB', present, 'lar være å'],
  ['nb', 'måtte betales', 'VERB', present, 'må betales'],
  ['nb', 'sørge for', 'VERB', 'Mood=Imp|VerbForm=Fin', 'sørg for'],
  ['nn', 'setje i gang', 'VERB', past, 'sette i gang'],
  ['nn', 'leggje til rette', 'VERB', present, 'legg til rette'],
  ['nn', 'gje beskjed om', 'VERB', past, 'gav beskjed om'],
  // one word
  ['nb', 'spørsmål', 'NOUN', 'Definite=Def|Number=Plur', 'spørsmålene'],
  ['nb', 'vedtak', 'NOUN', 'Definite=Def|Number=Sing', 'vedtaket'],
  ['nb', 'vedtak', 'NOUN', 'Case=Gen|Definite=Def|Number=Sing', 'vedtakets'],
  ['nn', 'spørsmål', 'NOUN', 'Definite=Def|Number=Plur', 'spørsmåla'],
  ['nb', 'bruke', 'VERB', past, 'brukte'],
  ['nb', 'finnes', 'VERB', past, 'fantes'],
  ['nb', 'viktig', 'ADJ', 'Degree=Pos|Number=Plur', 'viktige'],
  ['nb', 'mulig', 'ADJ', neuter, 'mulig'],
  ['nn', 'eigen', 'ADJ', neuter, 'eige'],
  ['nb', 'denne', 'ADJ', neuter, 'dette'],
  ['nb', 'vår', 'ADJ', 'Degree=Pos|Number=Plur', 'våre'],
  // noun phrases
  ['nb', 'ny søknad', 'NOUN', nounPlural, 'nye søknader'],
  ['nb', 'ny søknad', 'NOUN', 'Definite=Ind|Number=Sing', 'ny søknad'],
  ['nn', 'ny vurdering', 'NOUN', nounPlural, 'nye vurderingar'],
  ['nb', 'ansvar for', 'NOUN', 'Definite=Def|Number=Sing', 'ansvaret for'],
  // adjectives with company
  ['nb', 'god nok', 'ADJ', 'Degree=Pos|Number=Plur', 'gode nok'],
  ['nb', 'god nok', 'ADJ', neuter, 'godt nok'],
  ['nb', 'mindre viktig', 'ADJ', 'Degree=Pos|Number=Plur', 'mindre viktige'],
  // what cannot be done safely
  ['nb', 'ny søknad', 'NOUN', 'Definite=Def|Number=Sing', null],
  ['nb', 'det å følge', 'NOUN', 'Definite=Def|Number=Sing', null],
  ['nb', 'at noe faller bort', 'NOUN', nounPlural, null],
  ['nb', 'hvor mange', 'NOUN', nounPlural, null],
  ['nb', 'hjelp', 'NOUN', nounPlural, null],
  ['nb', 'ha', 'VERB', passive, null],
  ['nb', 'ikke ta med', 'VERB', past, null],
  ['nb', 'på grunn av', 'VERB', past, null],
  ['nb', 'som ligger', 'ADJ', neuter, null],
  ['nb', 'til å godta', 'ADJ', neuter, null],
  ['nb', 'her', 'ADJ', neuter, null],
  ['nb', 'god nok', 'ADJ', 'Degree=Cmp', null],
  ['nb', 'sette i gang', 'VERB', 'Number=Plur|VerbForm=Part', null],
  ['nb', 'sette i gang', 'ADJ', 'Definite=Def|Number=Sing|VerbForm=Part', null],
  ['nb', 'ta med', 'ADJ', 'VerbForm=Part', null],
  ['nb', '', 'NOUN', nounPlural, null],
])('%s: «%s» as %s %s → %s', (malform, replacement, upos, feats, expected) => {
  expect(agree(replacement, { upos, feats }, malform)).toBe(expected)
})

test('an infinitive stands as it is, whatever comes before it', () => {
  expect(agree('ikke ta med', { upos: 'VERB', feats: 'VerbForm=Inf' }, 'nb')).toBe('ikke ta med')
})
