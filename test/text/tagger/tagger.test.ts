import { beforeAll, describe, expect, it } from 'vitest'
import { loadTagger, type Tagger } from '../../../src/text/tagger/tagger'

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
})

/** `form/UPOS` of each token, features after a colon where the case gives them. */
type Case = readonly [malform: 'nb' | 'nn', sentence: string, expected: string]

const cases: readonly Case[] = [
  [
    'nb',
    'Søknaden behandles av kommunen innen tre uker .',
    'NOUN:Definite=Def|Number=Sing VERB:Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass ADP NOUN ADP NUM NOUN PUNCT',
  ],
  [
    'nn',
    'Søknaden skal behandlast av kommunen innan tre veker .',
    'NOUN AUX:Mood=Ind|Tense=Pres|VerbForm=Fin VERB:VerbForm=Inf|Voice=Pass ADP NOUN ADP NUM NOUN PUNCT',
  ],
  [
    'nb',
    'Vedtaket ble sendt i går .',
    'NOUN AUX:Mood=Ind|Tense=Past|VerbForm=Fin VERB:VerbForm=Part ADP NOUN PUNCT',
  ],
  ['nn', 'Vedtaket vart sendt til foreldra .', 'NOUN AUX * ADP NOUN:Definite=Def|Number=Plur PUNCT'],
  [
    'nb',
    'Kommunens ansatte følger opp saken .',
    'NOUN:Case=Gen|Definite=Def|Number=Sing * VERB * NOUN PUNCT',
  ],
  [
    'nb',
    'Hvis du vil klage , må du skrive til oss .',
    'SCONJ PRON:Case=Nom|Number=Sing|Person=2|PronType=Prs AUX VERB:VerbForm=Inf PUNCT AUX PRON VERB ADP PRON PUNCT',
  ],
  [
    'nn',
    'Dersom du vil klage , må du skrive til oss .',
    'SCONJ PRON AUX VERB PUNCT AUX PRON VERB ADP PRON PUNCT',
  ],
  ['nb', 'Vi mener at barnehagen bør åpne tidligere .', 'PRON VERB SCONJ NOUN AUX VERB ADJ:Degree=Cmp PUNCT'],
  [
    'nn',
    'Det er ikkje noko nytt at vegen er stengd .',
    'PRON AUX PART:Polarity=Neg * ADJ SCONJ NOUN AUX * PUNCT',
  ],
  ['nb', 'Barnehageplassen deres er klar .', 'NOUN * AUX ADJ:Definite=Ind|Degree=Pos|Number=Sing PUNCT'],
]

describe('tagger', () => {
  it.each(cases)('%s: %s', (malform, sentence, expected) => {
    const forms = sentence.split(' ')
    const given = [...tagger.tag(forms, malform)].map((id) => tagger.tags[id]!)
    for (const [i, wanted] of expected.split(' ').entries()) {
      const [upos, feats] = wanted.split(':')
      if (upos !== '*') expect(`${forms[i]}/${given[i]!.upos}`).toBe(`${forms[i]}/${upos}`)
      if (feats !== undefined) expect(`${forms[i]}/${given[i]!.feats}`).toBe(`${forms[i]}/${feats}`)
    }
  })

  it.each([
    ['nb', 'Søknadene ble behandlet av avdelingen', 'søknad bli behandle av avdeling'],
    ['nn', 'Søknadene vart handsama av avdelinga', 'søknad verte handsame av avdeling'],
    ['nb', 'Vi er glade for svaret', 'vi være glad for svar'],
    ['nn', 'Vi er glade for svaret', 'vi vere glad for svar'],
    ['nb', 'Oslos gater har flere hull', 'Oslo gate ha mange hull'],
  ] as const)('lemmas, %s: %s', (malform, sentence, lemmas) => {
    const forms = sentence.split(' ')
    const tags = tagger.tag(forms, malform)
    expect(forms.map((form, i) => tagger.lemma(form, tags[i]!, malform)).join(' ')).toBe(lemmas)
  })

  it('takes words it has never seen by their endings', () => {
    const forms = 'Smittevernkoordinatoren kvalitetssikrer tiltaksplanene .'.split(' ')
    const tags = tagger.tag(forms, 'nb')
    expect([...tags].map((id) => tagger.tags[id]!.upos)).toEqual(['NOUN', 'VERB', 'NOUN', 'PUNCT'])
    expect(tagger.tags[tags[2]!]!.feats).toBe('Definite=Def|Number=Plur')
    expect(tagger.lemma(forms[2]!, tags[2]!, 'nb')).toBe('tiltaksplan')
  })

  it('gives the same answer whatever it has tagged before', () => {
    const forms = 'De søker om støtte til laget .'.split(' ')
    const once = tagger.tag(forms, 'nb')
    tagger.tag('Dei søkjer om støtte til laget .'.split(' '), 'nn')
    expect(tagger.tag(forms, 'nb')).toEqual(once)
  })

  it('works without a målform', () => {
    const tags = tagger.tag('Kommunen sender brevet i dag .'.split(' '))
    expect([...tags].map((id) => tagger.tags[id]!.upos)).toEqual([
      'NOUN',
      'VERB',
      'NOUN',
      'ADP',
      'NOUN',
      'PUNCT',
    ])
  })

  it('gives nothing for nothing', () => {
    expect(tagger.tag([], 'nb')).toEqual(new Uint8Array(0))
  })

  it.each([
    ['an empty form', ['']],
    ['half a surrogate pair', ['\ud83d', 'og']],
    ['control characters', ['\u0000', '\ufffc', '\u00ad']],
    ['Arabic and emoji', ['مرحبا', '👩🏽‍💻', '.']],
    ['a word of a million letters', ['a'.repeat(1_000_000)]],
    ['names of object properties', ['__proto__', 'constructor', 'toString']],
  ])('stands %s', (_, forms) => {
    const tags = tagger.tag(forms, 'nn')
    expect(tags).toHaveLength(forms.length)
    for (const [i, form] of forms.entries()) expect(typeof tagger.lemma(form, tags[i]!, 'nn')).toBe('string')
  })

  it('takes a sentence of a hundred thousand tokens in linear time', () => {
    const short = time(() => tagger.tag(Array<string>(10_000).fill('saken'), 'nb'))
    const long = time(() => tagger.tag(Array<string>(100_000).fill('saken'), 'nb'))
    expect(long).toBeLessThan(40 * Math.max(short, 2))
  })

  it('marks and numbers keep themselves as lemma', () => {
    const forms = ['«', '25', '»', '!']
    const tags = tagger.tag(forms, 'nb')
    expect(forms.map((form, i) => tagger.lemma(form, tags[i]!, 'nb'))).toEqual(forms)
  })
})

function time(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
