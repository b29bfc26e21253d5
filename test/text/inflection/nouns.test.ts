import { describe, expect, test } from 'vitest'
import { type Gender, genderOf, inflect, paradigm } from '../../../src/text/inflection/index'

const features = ['Definite=Def|Number=Sing', 'Definite=Ind|Number=Plur', 'Definite=Def|Number=Plur']

/** Lemma, definite, plural, definite plural; the form preferred of each. */
const bokmaal: Record<string, string[]> = {
  'masculine in -er': ['søknad', 'søknaden', 'søknader', 'søknadene'],
  'masculine in -e': ['barnehage', 'barnehagen', 'barnehager', 'barnehagene'],
  'person in -er': ['bruker', 'brukeren', 'brukere', 'brukerne'],
  'person in -er after a vowel': ['pleier', 'pleieren', 'pleiere', 'pleierne'],
  'stressed -er': ['karakter', 'karakteren', 'karakterer', 'karakterene'],
  'weak -el': ['regel', 'regelen', 'regler', 'reglene'],
  'compound of weak -el': ['skatteregel', 'skatteregelen', 'skatteregler', 'skattereglene'],
  'strong -el': ['fordel', 'fordelen', 'fordeler', 'fordelene'],
  'double m': ['sykdom', 'sykdommen', 'sykdommer', 'sykdommene'],
  'feminine in -ing': ['vurdering', 'vurderingen', 'vurderinger', 'vurderingene'],
  'masculine in -else': ['henvendelse', 'henvendelsen', 'henvendelser', 'henvendelsene'],
  'feminine mostly in -a': ['jente', 'jenta', 'jenter', 'jentene'],
  'vowel before -e': ['stue', 'stua', 'stuer', 'stuene'],
  umlaut: ['bok', 'boken', 'bøker', 'bøkene'],
  'umlaut in a compound': ['arbeidskraft', 'arbeidskraften', 'arbeidskrefter', 'arbeidskreftene'],
  'umlaut in a person': ['fylkesmann', 'fylkesmannen', 'fylkesmenn', 'fylkesmennene'],
  'masculine without plural ending': ['feil', 'feilen', 'feil', 'feilene'],
  'neuter of one syllable': ['krav', 'kravet', 'krav', 'kravene'],
  'neuter compound': ['vedtak', 'vedtaket', 'vedtak', 'vedtakene'],
  'neuter in -e': ['fylke', 'fylket', 'fylker', 'fylkene'],
  'neuter in -ment': ['departement', 'departementet', 'departementer', 'departementene'],
  'neuter in -er': ['nummer', 'nummeret', 'numre', 'numrene'],
  'neuter in -el': ['eksempel', 'eksempelet', 'eksempler', 'eksemplene'],
  'neuter in -ium': ['studium', 'studiet', 'studier', 'studiene'],
  'neuter in -um': ['museum', 'museet', 'museer', 'museene'],
  'neuter with double m': ['medlem', 'medlemmet', 'medlemmer', 'medlemmene'],
  'neuter without doubling': ['system', 'systemet', 'systemer', 'systemene'],
  vilkår: ['vilkår', 'vilkåret', 'vilkår', 'vilkårene'],
  gebyr: ['gebyr', 'gebyret', 'gebyrer', 'gebyrene'],
  'final é': ['komité', 'komiteen', 'komiteer', 'komiteene'],
  abbreviation: ['PC', 'PC-en', 'PC-er', 'PC-ene'],
  'not a compound of troll': ['kontroll', 'kontrollen', 'kontroller', 'kontrollene'],
  'not a compound of ting': ['forpliktelse', 'forpliktelsen', 'forpliktelser', 'forpliktelsene'],
}

const nynorsk: Record<string, string[]> = {
  'masculine in -ar': ['avtale', 'avtalen', 'avtalar', 'avtalane'],
  'person in -ar': ['søkjar', 'søkjaren', 'søkjarar', 'søkjarane'],
  'masculine in -nad': ['søknad', 'søknaden', 'søknader', 'søknadene'],
  'feminine in -ing': ['vurdering', 'vurderinga', 'vurderingar', 'vurderingane'],
  'feminine in -er': ['sak', 'saka', 'saker', 'sakene'],
  'weak feminine': ['teneste', 'tenesta', 'tenester', 'tenestene'],
  'feminine in -heit': ['moglegheit', 'moglegheita', 'moglegheiter', 'moglegheitene'],
  'feminine umlaut': ['bok', 'boka', 'bøker', 'bøkene'],
  'masculine umlaut': ['bonde', 'bonden', 'bønder', 'bøndene'],
  'weak -el': ['regel', 'regelen', 'reglar', 'reglane'],
  'neuter without ending': ['krav', 'kravet', 'krav', 'krava'],
  'neuter in -e': ['høve', 'høvet', 'høve', 'høva'],
  'neuter in -um': ['museum', 'museet', 'museum', 'musea'],
  'neuter compound': ['vedtak', 'vedtaket', 'vedtak', 'vedtaka'],
  'masculine in -sjon': ['situasjon', 'situasjonen', 'situasjonar', 'situasjonane'],
  'final é': ['idé', 'ideen', 'idear', 'ideane'],
}

describe.each([
  ['nb', bokmaal],
  ['nn', nynorsk],
] as const)('declension in %s', (malform, cases) => {
  test.each(Object.entries(cases))('%s', (_, [lemma = '', ...forms]) => {
    expect(features.map((feats) => inflect(lemma, 'NOUN', feats, malform))).toEqual(forms)
  })
})

const formsOf = (lemma: string, malform: 'nb' | 'nn', gender?: Gender) =>
  paradigm(lemma, 'NOUN', malform, gender).map(({ form }) => form)

test('optional forms of the norm are allowed', () => {
  expect(formsOf('sak', 'nb')).toEqual(expect.arrayContaining(['saken', 'saka']))
  expect(formsOf('vedtak', 'nb')).toEqual(expect.arrayContaining(['vedtakene', 'vedtaka']))
  expect(formsOf('departement', 'nb')).toContain('departementer')
  expect(formsOf('sjukdom', 'nn')).toEqual(expect.arrayContaining(['sjukdommen', 'sjukdomen']))
})

test('a verb form is not taken for a plural: «mottaker», «kjøper»', () => {
  expect(formsOf('mottak', 'nb')).not.toContain('mottaker')
  expect(formsOf('innkjøp', 'nb')).not.toContain('innkjøper')
})

test('the genitive ends in -s, or in an apostrophe after -s', () => {
  expect(inflect('vedtak', 'NOUN', 'Case=Gen|Definite=Def|Number=Sing', 'nb')).toBe('vedtakets')
  expect(formsOf('ressurs', 'nb')).toEqual(expect.arrayContaining(["ressurs'", 'ressursens', 'ressursenes']))
})

test('a gender that is given decides', () => {
  expect(formsOf('bot', 'nb', 'Neut')).toContain('botet')
  expect(formsOf('kilde', 'nb', 'Masc')).not.toContain('kilda')
  expect(formsOf('kilde', 'nb', 'Fem')).toContain('kilda')
})

test('mass nouns have no plural', () => {
  expect(inflect('hjelp', 'NOUN', 'Definite=Ind|Number=Plur', 'nb')).toBeNull()
  expect(inflect('semje', 'NOUN', 'Definite=Def|Number=Plur', 'nn')).toBeNull()
})

test.each([
  ['nb', 'Neut', 'vedtak brev krav spørsmål departement tilbud museum vilkår regnskap studium byggverk'],
  ['nb', 'Masc', 'søknad henvendelse situasjon kontroll bruker kunnskap lærer sykdom gjenstand'],
  ['nb', 'Fem', 'vurdering enhet mulighet plikt bok orientering veiledning befaring'],
  ['nn', 'Neut', 'vedtak brev krav høve tilbod løyve rekneskap døme omstende'],
  ['nn', 'Masc', 'søknad kostnad situasjon førespurnad søkjar eigedom kunnskap'],
  ['nn', 'Fem', 'vurdering moglegheit sak teneste føresegn avgjerd utgreiing plikt'],
] as const)('gender in %s: %s', (malform, gender, lemmas) => {
  for (const lemma of lemmas.split(' ')) expect([lemma, genderOf(lemma, malform)]).toEqual([lemma, gender])
})

test('a compound has the gender of its last part', () => {
  expect(genderOf('plassbehov', 'nb')).toBe('Neut')
  expect(genderOf('søknadsfrist', 'nb')).toBe('Masc')
  expect(genderOf('reguleringsplan', 'nn')).toBe('Masc')
  expect(genderOf('kommunesak', 'nn')).toBe('Fem')
})
