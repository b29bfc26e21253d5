import { describe, expect, it } from 'vitest'
import type { PhraseMatch } from '../../src/engine/match'
import { Matcher } from '../../src/engine/matcher'
import { phraseList } from '../../src/engine/phrases'
import { analyse } from '../../src/text/analyse'
import { plainProse } from '../../src/text/plain'
import type { Malform } from '../../src/text/prose'

const COLUMNS =
  'uttrykk\tordklasse\tforslag\tnn_uttrykk\tnn_forslag\ttrygg\tunntatte_former\tbare_ved\tikke_ved\ttrygg_ved'

/** A list of one row per line, cells parted by ` · `. */
const listOf = (...rows: string[]) =>
  phraseList({
    tsv: [COLUMNS, ...rows.map((row) => row.split(' · ').join('\t'))].join('\n'),
    describe: ({ advice }) => ({ message: advice }),
  })

function matches(list: ReturnType<typeof listOf>, text: string, malform: Malform = 'nb'): PhraseMatch[] {
  return new Matcher([list]).match(analyse(plainProse(text), { malform })).get(list) ?? []
}

/** «words → first, second» for each match. */
const said = (list: ReturnType<typeof listOf>, text: string, malform: Malform = 'nb'): string[] =>
  matches(list, text, malform).map(({ words, expected }) => `${words} → ${expected.join(', ')}`)

const apply = (list: ReturnType<typeof listOf>, text: string, malform: Malform = 'nb'): string | null => {
  const fix = matches(list, text, malform)[0]?.fix ?? null
  return fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end)
}

const start = listOf('iverksette · verb · sette i gang · iverksetje · setje i gang · ja')
const use = listOf('benytte seg av · verb · bruke · *benytte seg av · bruke · ja')
const able = listOf('ha mulighet til å · verb · kunne · ha høve til å · kunne · ja')

describe('inflected words', () => {
  it.each([
    ['Vi iverksatte tiltaket.', 'iverksatte → satte i gang'],
    ['Tiltaket ble iverksatt i mai.', 'iverksatt → satt i gang'],
    ['Tiltaket iverksettes i mai.', 'iverksettes → settes i gang'],
    ['Vi har iverksatt tiltaket.', 'iverksatt → satt i gang'],
    ['Iverksett tiltaket nå.', 'Iverksett → Sett i gang'],
  ])('%s', (text, expected) => {
    expect(said(start, text)).toEqual([expected])
  })

  it('follows nynorsk', () => {
    expect(said(start, 'Vi iverksette tiltaket.', 'nn')).toEqual(['iverksette → sette i gang'])
    expect(said(start, 'Vi vil iverksetja tiltaket.', 'nn')).toEqual(['iverksetja → setje i gang'])
  })

  it('finds nothing in a sentence of the other målform', () => {
    expect(said(start, 'Vi må iverksetje tiltaket.', 'nb')).toEqual([])
  })

  it('offers no words that cannot stand before a noun, but says what to use', () => {
    const [match] = matches(start, 'Vi ser på de iverksatte tiltakene.')
    expect(match?.expected).toEqual([])
    expect(match?.advice).toBe('Skriv om med «sette i gang».')
  })

  it('writes frem where the text does', () => {
    const list = listOf('fremlegge · verb · legge fram')
    expect(said(list, 'Vi skal fremlegge saken.')).toEqual(['fremlegge → legge frem'])
    expect(said(list, 'Vi skal framlegge saken.')).toEqual(['framlegge → legge fram'])
  })

  it('leaves excepted forms alone', () => {
    const list = listOf('pålegge · verb · kreve · – ·  · nei · pålegg')
    expect(said(list, 'Du får et pålegg.')).toEqual([])
    expect(said(list, 'Vi pålegger eieren å rydde.')).toEqual(['pålegger → krever'])
  })

  it('takes singular or plural from the word before', () => {
    const list = listOf('opphør · subst n · slutt')
    expect(said(list, 'Leieforholdet fikk et brått opphør.')).toEqual(['opphør → slutt'])
    expect(said(list, 'Det var to opphør i fjor.')).toEqual(['opphør → slutter'])
  })
})

describe('expressions of several words', () => {
  it.each([
    ['Du har mulighet til å klage.', 'har mulighet til å → kan'],
    ['Har du ikke mulighet til å møte?', 'Har du ikke mulighet til å → Kan du ikke'],
    ['Vi hadde dessverre ikke mulighet til å komme.', null],
    ['Har du noen gang mulighet til å komme?', null],
    ['Du har en mulighet til å klage.', null],
  ])('%s', (text, expected) => {
    expect(said(able, text)).toEqual(expected === null ? [] : [expected])
  })

  it.each([
    ['Jeg vil benytte meg av retten.', 'benytte meg av → bruke'],
    ['Benytter du deg av retten?', 'Benytter du deg av → Bruker du'],
    ['Hun benyttet seg ikke av retten.', 'benyttet seg ikke av → brukte ikke'],
  ])('%s', (text, expected) => {
    expect(said(use, text)).toEqual([expected])
  })

  it.each([
    ['Du er forpliktet til å betale.', ['må', 'har plikt til å']],
    // «Må ikke» would forbid what is only not required.
    ['Du er ikke forpliktet til å betale.', ['har ikke plikt til å']],
    ['De som ikke er forpliktet til å betale, får beskjed.', ['har plikt til å']],
  ])('a duty that is denied: %s', (text, expected) => {
    const list = listOf('være forpliktet til å · verb · måtte|ha plikt til å')
    expect(matches(list, text)[0]?.expected).toEqual(expected)
  })

  it('puts the gap back, and stops after six words', () => {
    const list = listOf('minst … eller mer ·  · minst …')
    expect(said(list, 'Du må ha minst ti poeng eller mer.')).toEqual([
      'minst ti poeng eller mer → minst ti poeng',
    ])
    expect(said(list, 'Ta minst en to tre fire fem seks sju eller mer.')).toEqual([])
  })

  it('knows alternatives, and a stroke that is itself', () => {
    const list = listOf('ca./cirka rundt ·  · rundt', 'og / eller ·  · eller')
    expect(said(list, 'Det koster ca. rundt 500 kroner.')).toEqual(['ca. rundt → rundt'])
    expect(said(list, 'Det koster cirka rundt 500 kroner.')).toEqual(['cirka rundt → rundt'])
    expect(said(list, 'Ta med kart og/eller bilder.')).toEqual(['og/eller → eller'])
    expect(said(list, 'Ta med kart og bilder eller film.')).toEqual([])
  })

  it('takes the longest at each place', () => {
    const list = listOf('på grunn av ·  · for', 'på grunn av at ·  · fordi')
    expect(said(list, 'På grunn av at det snør, stenger vi på grunn av ras.')).toEqual([
      'På grunn av at → Fordi',
      'på grunn av → for',
    ])
  })

  it('reads the stop that ends a sentence as part of an abbreviation too', () => {
    const list = listOf('m.v. ·  · mv.')
    expect(said(list, 'Ta med klær m.v.')).toEqual(['m.v. → mv.'])
    expect(said(list, 'Ta med klær m.v. til turen.')).toEqual(['m.v. → mv.'])
  })
})

describe('the words around', () => {
  it.each([
    ['Du må adressere brevet.', 0],
    ['Vi må adressere problemet.', 1],
    ['Brevet er alt vi skal adressere.', 0],
  ])('ikke_ved: %s', (text, count) => {
    const list = listOf('adressere · verb · ta opp ·  ·  ·  ·  ·  · brev*')
    expect(matches(list, text)).toHaveLength(count)
  })

  it.each([
    ['Det snør, hvilket betyr glatte veier.', 1],
    ['Spør hvilket skjema du skal bruke.', 0],
  ])('bare_ved: %s', (text, count) => {
    const list = listOf('hvilket ·  · noe som ·  ·  ·  ·  · , …')
    expect(matches(list, text)).toHaveLength(count)
  })

  it.each([
    ['Ved spørsmål, ring oss.', 'Hvis du har spørsmål, ring oss.'],
    ['– Ved spørsmål, ring oss.', '– Hvis du har spørsmål, ring oss.'],
    ['Ved spørsmål ring oss.', null],
    ['Ring oss ved spørsmål, takk.', null],
  ])('trygg_ved: %s', (text, fixed) => {
    const list = listOf('ved spørsmål ·  · hvis du har spørsmål ·  ·  · ja ·  ·  ·  · ^ … ,')
    expect(apply(list, text)).toBe(fixed)
  })

  it('seg is every person', () => {
    const list = listOf('benytte · verb · bruke ·  ·  ·  ·  ·  · … seg')
    expect(matches(list, 'Du kan benytte deg av det.')).toEqual([])
    expect(matches(list, 'Du kan benytte det.')).toHaveLength(1)
  })
})

describe('fixes', () => {
  it.each([
    ['Vi må iverksette tiltaket.', 'Vi må sette i gang tiltaket.'],
    // «Vi satte ikke i gang» – a verb of several words stays whole only in the infinitive.
    ['Vi iverksatte ikke tiltaket.', null],
  ])('a verb that grows: %s', (text, fixed) => {
    expect(apply(start, text)).toBe(fixed)
  })

  it('a noun must keep its gender', () => {
    const same = listOf('erleggelse · subst · betaling ·  ·  · ja')
    const other = listOf('anmodning · subst · ønske ·  ·  · ja')
    expect(apply(same, 'Erleggelsen skjer i mai.')).toBe('Betalingen skjer i mai.')
    expect(apply(other, 'Anmodningen kom i mai.')).toBeNull()
  })

  it('a struck word takes its space along and hands on its capital', () => {
    const list = listOf('hermed ·  · (stryk) ·  ·  · ja')
    expect(apply(list, 'Hermed er saken avsluttet.')).toBe('Er saken avsluttet.')
    expect(apply(list, 'Saken er hermed avsluttet.')).toBe('Saken er avsluttet.')
  })

  it('a listed replacement that is not safe is only offered', () => {
    const list = listOf('samt ·  · og ·  ·  · nei')
    expect(said(list, 'Kart samt bilder.')).toEqual(['samt → og'])
    expect(apply(list, 'Kart samt bilder.')).toBeNull()
  })
})

describe('advice', () => {
  it.each([
    ['og', 'Skriv heller «og».'],
    ['og|eller', 'Skriv heller «og» eller «eller».'],
    ['og|(stryk)', 'Skriv heller «og», eller stryk det.'],
    ['(stryk)', 'Stryk det.'],
    ['(skriv om med «vise til»)', 'Skriv om med «vise til».'],
  ])('of %s', (replacements, advice) => {
    expect(matches(listOf(`samt ·  · ${replacements}`), 'Kart samt bilder.')[0]?.advice).toBe(advice)
  })
})
