import { describe, expect, test } from 'vitest'
import { inflect, paradigm } from '../../../src/text/inflection/index'

const present = 'Mood=Ind|Tense=Pres|VerbForm=Fin'
const past = 'Mood=Ind|Tense=Past|VerbForm=Fin'
const supine = 'VerbForm=Part'
const imperative = 'Mood=Imp|VerbForm=Fin'
const passive = 'VerbForm=Inf|Voice=Pass'
const plural = 'Number=Plur|VerbForm=Part'

/** Infinitive, present, past, supine, imperative, s-passive, plural participle; the form preferred of each. */
const bokmaal: Record<string, string[]> = {
  'weak in -et': ['vente', 'venter', 'ventet', 'ventet', 'vent', 'ventes', 'ventede'],
  'weak in -te': ['lese', 'leser', 'leste', 'lest', 'les', 'leses', 'leste'],
  'a double consonant before -te': [
    'bestille',
    'bestiller',
    'bestilte',
    'bestilt',
    'bestill',
    'bestilles',
    'bestilte',
  ],
  'weak in -de': ['prøve', 'prøver', 'prøvde', 'prøvd', 'prøv', 'prøves', 'prøvde'],
  'weak in -dde': ['tilrå', 'tilrår', 'tilrådde', 'tilrådd', 'tilrå', 'tilrås', 'tilrådde'],
  'a final m': ['bedømme', 'bedømmer', 'bedømte', 'bedømt', 'bedøm', 'bedømmes', 'bedømte'],
  'a cluster that keeps -e': [
    'behandle',
    'behandler',
    'behandlet',
    'behandlet',
    'behandle',
    'behandles',
    'behandlede',
  ],
  'from Latin in -ere': [
    'evaluere',
    'evaluerer',
    'evaluerte',
    'evaluert',
    'evaluer',
    'evalueres',
    'evaluerte',
  ],
  'compound of sette': [
    'iverksette',
    'iverksetter',
    'iverksatte',
    'iverksatt',
    'iverksett',
    'iverksettes',
    'iverksatte',
  ],
  'compound of ta': ['foreta', 'foretar', 'foretok', 'foretatt', 'foreta', 'foretas', 'foretatte'],
  'compound of holde': [
    'overholde',
    'overholder',
    'overholdt',
    'overholdt',
    'overhold',
    'overholdes',
    'overholdte',
  ],
  'compound of skrive': [
    'tilskrive',
    'tilskriver',
    'tilskrev',
    'tilskrevet',
    'tilskriv',
    'tilskrives',
    'tilskrevne',
  ],
  'compound of a compound': [
    'misforstå',
    'misforstår',
    'misforsto',
    'misforstått',
    'misforstå',
    'misforstås',
    'misforståtte',
  ],
  'compound of legge': [
    'tilrettelegge',
    'tilrettelegger',
    'tilrettela',
    'tilrettelagt',
    'tilrettelegg',
    'tilrettelegges',
    'tilrettelagte',
  ],
  'compound of gjøre': [
    'redegjøre',
    'redegjør',
    'redegjorde',
    'redegjort',
    'redegjør',
    'redegjøres',
    'redegjorte',
  ],
  'strong with nn before -ne': ['finne', 'finner', 'fant', 'funnet', 'finn', 'finnes', 'funne'],
  'strong with undoubling before -ne': [
    'trekke',
    'trekker',
    'trakk',
    'trukket',
    'trekk',
    'trekkes',
    'trukne',
  ],
  'not compound of legge': ['klage', 'klager', 'klaget', 'klaget', 'klag', 'klages', 'klagede'],
  'not compound of være': ['levere', 'leverer', 'leverte', 'levert', 'lever', 'leveres', 'leverte'],
}

const nynorsk: Record<string, string[]> = {
  'a-verb': ['vente', 'ventar', 'venta', 'venta', 'vent', 'ventast', 'venta'],
  'e-verb in -te': ['lyse', 'lyser', 'lyste', 'lyst', 'lys', 'lysast', 'lyste'],
  'e-verb in -de': ['leve', 'lever', 'levde', 'levt', 'lev', 'levast', 'levde'],
  'e-verb in -dde after -i': ['greie', 'greier', 'greidde', 'greidd', 'grei', 'greiast', 'greidde'],
  'short verb': ['tru', 'trur', 'trudde', 'trudd', 'tru', 'truast', 'trudde'],
  'j-verb telje': ['fortelje', 'fortel', 'fortalde', 'fortalt', 'fortel', 'forteljast', 'fortalde'],
  'j-verb velje': ['velje', 'vel', 'valde', 'valt', 'vel', 'veljast', 'valde'],
  'j-verb krevje': ['krevje', 'krev', 'kravde', 'kravt', 'krev', 'krevjast', 'kravde'],
  'j-verb leggje': ['påleggje', 'pålegg', 'påla', 'pålagt', 'pålegg', 'påleggjast', 'pålagde'],
  'kj-verb': ['tenkje', 'tenkjer', 'tenkte', 'tenkt', 'tenk', 'tenkjast', 'tenkte'],
  'gj-verb': ['byggje', 'byggjer', 'bygde', 'bygt', 'bygg', 'byggjast', 'bygde'],
  setje: ['fastsetje', 'fastset', 'fastsette', 'fastsett', 'fastset', 'fastsetjast', 'fastsette'],
  'strong in class 1': ['skrive', 'skriv', 'skreiv', 'skrive', 'skriv', 'skrivast', 'skrivne'],
  'strong with vowel change in present': ['halde', 'held', 'heldt', 'halde', 'hald', 'haldast', 'haldne'],
  'compound of ta': ['føreta', 'føretek', 'føretok', 'føreteke', 'føreta', 'føretakast', 'føretekne'],
  gje: ['oppgje', 'oppgjev', 'oppgav', 'oppgjeve', 'oppgje', 'oppgjevast', 'oppgjevne'],
  'gje after a noun': [
    'grunngje',
    'grunngjev',
    'grunngav',
    'grunngjeve',
    'grunngje',
    'grunngjevast',
    'grunngjevne',
  ],
  gjere: ['avgjere', 'avgjer', 'avgjorde', 'avgjort', 'avgjer', 'avgjerast', 'avgjorte'],
  'not compound of vere': ['levere', 'leverer', 'leverte', 'levert', 'lever', 'leverast', 'leverte'],
}

describe.each([
  ['nb', bokmaal],
  ['nn', nynorsk],
] as const)('principal parts in %s', (malform, cases) => {
  test.each(Object.entries(cases))('%s', (_, [lemma = '', ...forms]) => {
    const features = [present, past, supine, imperative, passive, plural]
    expect(features.map((feats) => inflect(lemma, 'VERB', feats, malform))).toEqual(forms)
  })
})

const formsOf = (lemma: string, malform: 'nb' | 'nn') =>
  paradigm(lemma, 'VERB', malform).map(({ form }) => form)

test('a paradigm has every form a list rule must find', () => {
  expect(new Set(formsOf('iverksette', 'nb'))).toEqual(
    new Set(
      'iverksette iverksetter iverksatte iverksatt iverksett iverksettes iverksattes iverksettende'.split(
        ' ',
      ),
    ),
  )
})

test('optional forms of the bokmål norm are allowed', () => {
  expect(formsOf('kaste', 'nb')).toEqual(expect.arrayContaining(['kastet', 'kasta', 'kastede', 'kastete']))
  expect(formsOf('gi', 'nb')).toEqual(expect.arrayContaining(['ga', 'gav']))
  expect(formsOf('bygge', 'nb')).toEqual(expect.arrayContaining(['bygde', 'bygget', 'bygd']))
})

test('nynorsk has two infinitives, and -kje or -ke', () => {
  expect(formsOf('søkje', 'nn')).toEqual(
    expect.arrayContaining(['søkje', 'søkja', 'søke', 'søka', 'søkjer', 'søker']),
  )
  expect(formsOf('vera', 'nn')).toEqual(expect.arrayContaining(['vere', 'vera', 'er', 'var', 'vore']))
  expect(formsOf('ta', 'nn')).toEqual(expect.arrayContaining(['tek', 'tar', 'teke', 'tatt']))
})

test('nynorsk participles agree in gender', () => {
  const common = 'Definite=Ind|Gender=Com|Number=Sing|VerbForm=Part'
  const neuter = 'Definite=Ind|Gender=Neut|Number=Sing|VerbForm=Part'
  expect(inflect('skrive', 'ADJ', common, 'nn')).toBe('skriven')
  expect(inflect('skrive', 'ADJ', neuter, 'nn')).toBe('skrive')
  expect(inflect('vedta', 'ADJ', common, 'nn')).toBe('vedteken')
  expect(inflect('byggje', 'ADJ', common, 'nn')).toBe('bygd')
  expect(inflect('byggje', 'ADJ', neuter, 'nn')).toBe('bygt')
})

test('the present participle goes by the treebank’s feature on an adjective', () => {
  expect(inflect('iverksette', 'ADJ', 'VerbForm=Part', 'nb')).toBe('iverksettende')
  expect(inflect('følgje', 'ADJ', 'VerbForm=Part', 'nn')).toBe('følgjande')
})

test('modals and auxiliaries', () => {
  const cases = [
    ['kunne', 'kan', 'kunne', 'kunnet'],
    ['skulle', 'skal', 'skulle', 'skullet'],
    ['være', 'er', 'var', 'vært'],
    ['bli', 'blir', 'ble', 'blitt'],
  ]
  for (const [lemma = '', ...forms] of cases) {
    expect([present, past, supine].map((feats) => inflect(lemma, 'AUX', feats, 'nb'))).toEqual(forms)
    expect(inflect(lemma, 'AUX', passive, 'nb')).toBeNull()
  }
  expect(inflect('kunne', 'AUX', imperative, 'nb')).toBeNull()
  expect(inflect('vere', 'AUX', imperative, 'nn')).toBe('ver')
})

test('verbs that exist only with -s and -st', () => {
  expect([present, past].map((feats) => inflect('finnes', 'VERB', feats, 'nb'))).toEqual(['finnes', 'fantes'])
  expect([present, past].map((feats) => inflect('finnast', 'VERB', feats, 'nn'))).toEqual(['finst', 'fanst'])
  expect([present, past].map((feats) => inflect('føles', 'VERB', feats, 'nb'))).toEqual(['føles', 'føltes'])
})
