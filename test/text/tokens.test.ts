import { describe, expect, it } from 'vitest'
import { TokenKind } from '../../src/text/model'
import { modelOf, tokensOf } from './helpers'

/** Each case is a text in which | parts its tokens and a space stays a space. */
const cases: Record<string, string[]> = {
  'bindestrek og apostrof': [
    'helse-| og| omsorgstenester',
    'KS-leder| i| 100-årsjubileet',
    'Lars’| bil| og| pc’en',
    "“|du|”| og| '|vi|'",
    'tog-| og| bilreiser',
    'Oslo–Ski',
    '-|Nei|!',
    'barn| og| -unge',
  ],
  tall: [
    '12,5| prosent',
    '2| 500| 000| kr',
    '2.500.000| kr',
    '09.30|–|15.00',
    '70|-|80| år',
    '§| 20-1|,| §§| 16| og| 17',
    '2024-03-01',
    '24|/|1234',
    '-3°| og| +47| 22| 33| 44| 55',
    '1.| juli| var| nr.| 7|.',
    '5000,-',
    '3D-modell| og| 2b',
    '½| time',
  ],
  forkortelser: [
    'bl.a.| kl.| 9',
    'f.eks.| dr.philos.| Lie',
    'T.S.| Eliot',
    'osv|.',
    'Ap.s| leder',
    'kl.|19.00',
    'huset|.|Han| kom',
  ],
  adresser: [
    'ola.nordmann@eksempel.no|,| takk',
    'https://www.eksempel.no/a?b=c(d)|.',
    'www.eksempel.no|)| og| eksempel.no/side',
    'soknad_2024.pdf|!',
    '#klarspråk| @kommunen',
    'mailto:post@eksempel.no',
  ],
  tegn: [
    'Hva|?|!',
    'vent|...',
    'og|/|eller',
    'km/t| A/S',
    '5| %| av| 10|%',
    '{|{|navn|}|}',
    '👨‍👩‍👧| barn|🇳🇴|!',
    '\u{20000}\u{20001}',
  ],
}

describe.each(Object.entries(cases))('%s', (_, texts) => {
  it.each(texts)('%s', (marked) => {
    const tokens = tokensOf(modelOf(marked.replaceAll('|', '')))
    expect(tokens).toEqual(marked.split('|').map((part) => part.trim()))
  })
})

it.each([
  ['barnehage', TokenKind.word],
  ['100-årsjubileum', TokenKind.word],
  ['12,5', TokenKind.number],
  ['»', TokenKind.punctuation],
  ['§', TokenKind.symbol],
  ['😀', TokenKind.symbol],
  ['\uFFFC', TokenKind.symbol],
  ['post@eksempel.no', TokenKind.address],
  ['brev.docx', TokenKind.address],
])('%s has kind %i', (text, kind) => {
  expect([...modelOf(`er ${text}`).tokens.kind]).toEqual([TokenKind.word, kind])
})

describe('the index of forms', () => {
  const model = modelOf('Søknaden kom. SØKNADEN og søknaden gikk, 12 og 12, «Åse» og åse.')

  it('finds every occurrence, whatever the case', () => {
    expect(model.occurrences('søknaden').map((token) => model.form(token))).toEqual([
      'Søknaden',
      'SØKNADEN',
      'søknaden',
    ])
    expect(model.occurrences('12')).toHaveLength(2)
    expect(model.occurrences('åse')).toHaveLength(2)
    expect(model.occurrences('.')).toEqual([])
    expect(model.occurrences('finnes-ikke')).toEqual([])
  })

  it('lists each form once', () => {
    expect([...model.forms()]).toEqual(['søknaden', 'kom', 'og', 'gikk', '12', 'åse'])
  })

  it('keeps forms right where lower case is longer than the text', () => {
    const turkish = modelOf('İstanbul og ISTANBUL, søkNAD')
    expect(turkish.lower(turkish.tokens.count - 1)).toBe('søknad')
    expect(turkish.occurrences('istanbul')).toHaveLength(2)
  })
})
