import { beforeAll, describe, expect, it } from 'vitest'
import { readLexicon } from '../../../src/cli/dictionaries'
import { hasNeighbour } from '../../../src/text/lexicon/neighbours'
import { formsOf } from '../../../src/text/lexicon/paradigms'
import { createWordJudge, type WordJudge } from '../../../src/text/lexicon/words'

const words = (text: string) => text.trim().split(/\s+/)
let nb: WordJudge
let nn: WordJudge
beforeAll(async () => {
  nb = createWordJudge(readLexicon('nb', null))
  nn = createWordJudge(readLexicon('nn', null))
})

describe('bokmål', () => {
  it.each([
    [
      'compounds',
      'kommunedirektøren byggesaksavdelingen smittevernarbeid vedtaksbrev tverrsektoriell klimatilpasningstiltak søknadsskjemaet kommunestyremøtet forvaltningspraksis innbyggerdialog oppvekstplanene KOMMUNEDIREKTØREN Kommunedirektørens',
    ],
    [
      'what the dictionary has lost',
      'noe noen poeng firmaet temaet risikoen fakturaer arenaer israelsk kontoen boende beboerne skjemaene poengsummen',
    ],
    [
      'inflected heads',
      'regnskapsbøker fagmiljøene klagereglene internkontrollprogrammet tilsynsrapportens saksnumrene',
    ],
    ['three consonants written as two', 'busstopp trafikkorkene'],
    ['words that the guard would stop', 'sameloven friskoler språksentre nettavisene'],
    [
      'hyphens',
      'SFO-plass 25-åringen helse- bygge- CO2-utslippene norsk-svensk EU-regler -tiltakene e-post 1970-tallet',
    ],
    ['suffixes that are no words', 'livssynsmessig kommunaltekniske'],
  ])('knows %s', (_, known) => {
    expect(words(known).filter((word) => !nb.knows(word))).toEqual([])
  })

  it.each([
    [
      'wrong joints',
      'forskningspråk arbeidplass søknadskjema kommunesdirektør vedtakbrev klimastilpasning helsestasjonkø',
    ],
    ['wrong joints and a slip', 'søknadskjemma'],
    ['slips of listed words', 'kommunne tilltak avjørelse skjemaett poenngg'],
    ['slips in compounds', 'smittevernarbied byggesaksavdelinjen kommunedirketøren'],
    ['letter case gone wrong', 'kommuneDirektøren kOmmune'],
    ['hyphens gone wrong', 'SFO--plass - -- SFO-plaas'],
    ['nothing and noise', 'qwrtz æææ'],
  ])('does not know %s', (_, unknown) => {
    expect(words(unknown).filter((word) => nb.knows(word))).toEqual([])
  })
})

describe('nynorsk', () => {
  it.each([
    [
      'compounds',
      'kommunedirektøren opplæringslova vedtaksbrev klimatilpassingstiltak kommunestyremøte innbyggjardialogen byggjesaksavdelinga smittevernarbeid barnehageplassar rekneskapsavdelinga',
    ],
    [
      'what the dictionary has lost or damaged',
      'poeng poenga firmaet temaet risikoen fakturaer israelsk radioen',
    ],
    ['genitives', 'språkets kyrkjas kommunens partiets'],
    ['derivations', 'sårbarheit omtolking demping vidareføra globalisering'],
    ['hyphens', 'SFO-plass 25-åringen helse- CO2-utsleppa'],
  ])('knows %s', (_, known) => {
    expect(words(known).filter((word) => !nn.knows(word))).toEqual([])
  })

  it.each([
    ['wrong joints', 'forskingspråk arbeidplass søknadskjema opplæringlova'],
    ['what the dictionary has damaged', 'pøng firmæt radiøn isrælsk Pøng'],
    ['bokmål', 'ikke hvordan kommunene'],
    ['slips', 'kommunestyremøet opplæringslovva'],
  ])('does not know %s', (_, unknown) => {
    expect(words(unknown).filter((word) => nn.knows(word))).toEqual([])
  })

  it('keeps words that only look damaged', () => {
    expect(words('grøn grøne bær tær humør').filter((word) => !nn.knows(word))).toEqual([])
  })
})

it('gives the parts with offsets into the word as written', () => {
  const parts = nb.split('Vedtaksbrevene')!
  expect(parts.map(({ text, joint }) => [text, joint])).toEqual([
    ['vedtak', 's'],
    ['brevene', ''],
  ])
  expect(parts.map(({ start, end }) => 'Vedtaksbrevene'.slice(start, end))).toEqual(['Vedtak', 'brevene'])
})

it('is the same the second time it is asked', () => {
  for (const word of ['vedtaksbrev', 'vedtakbrev', 'kommune']) expect(nb.knows(word)).toBe(nb.knows(word))
})

it('finds every kind of edit, in the stem, in the ending and behind a prefix', async () => {
  const lexicon = readLexicon('nb', null)
  const slips = words(
    'kommnue kommne kommmune kommyne komunens kommunesn misforsått misfosrtått oppfølgig lkommune kommunen',
  )
  expect(slips.filter((slip) => !hasNeighbour(lexicon, slip))).toEqual([])
  expect(hasNeighbour(lexicon, 'kommunedirektør')).toBe(false)
  expect(hasNeighbour(lexicon, 'x'.repeat(200))).toBe(false)
})

it('answers hostile words at once', () => {
  const started = performance.now()
  const hostile = [
    'a'.repeat(3_000_000),
    '-'.repeat(100_000),
    'ab-'.repeat(30),
    'vedtaks'.repeat(14),
    'é'.repeat(100),
    'is'.repeat(50),
  ]
  for (const word of hostile) expect(nb.knows(word)).toBe(false)
  expect(performance.now() - started).toBeLessThan(1000)
})

it('refuses a class that the målform lacks', () => {
  expect(() => formsOf('bil', 'mer', 'nb')).toThrow('mer')
  expect(formsOf('roe', 'f', 'nn')).toEqual(['roe', 'roa', 'roer', 'roene'])
})
