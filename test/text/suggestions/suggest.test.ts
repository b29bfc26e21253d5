import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import list from '../../../data/suggestions/malformer.tsv'
import { readLexicon } from '../../../src/cli/dictionaries'
import { createWordJudge, type WordJudge } from '../../../src/text/lexicon/words'
import { createSuggester, type Suggester } from '../../../src/text/suggestions/index'

const words = (text: string) => text.split(' ')
const pairs = (text: string): string[][] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => line.split(' '))

let judges: Record<'nb' | 'nn', WordJudge>
let nb: Suggester
let nn: Suggester
beforeAll(async () => {
  judges = {
    nb: createWordJudge(readLexicon('nb', null)),
    nn: createWordJudge(readLexicon('nn', null)),
  }
  nb = createSuggester(judges.nb, 'nb')
  nn = createSuggester(judges.nn, 'nn')
})

const firstOf = (suggester: Suggester, rows: string[][]) =>
  rows.map(([wrong]) => [wrong, suggester.suggest(wrong!)[0]])

describe('the word that was meant comes first', () => {
  it('in bokmål: letters left out, put in, changed and swapped', () => {
    const rows = pairs(`
      kommunne kommune
      tlitak tiltak
      avjørelse avgjørelse
      søknnad søknad
      sknad søknad
      vedtxk vedtak
      innbyggrene innbyggerne
      saksbehandlning saksbehandling
      barnehge barnehage
      informsjon informasjon
      behadling behandling
      utvlaget utvalget
      busjett budsjett
    `)
    expect(firstOf(nb, rows)).toEqual(rows)
  })

  it('in bokmål: what Norwegian writers mix up', () => {
    const rows = pairs(`
      intresse interesse
      kansje kanskje
      desverre dessverre
      vanlivis vanligvis
      egentli egentlig
      nysjerrig nysgjerrig
      fornøyed fornøyd
      kommisjonn kommisjon
      situasion situasjon
      stasjonn stasjon
      tilbakemelling tilbakemelding
      værdi verdi
      fårslag forslag
      vor hvor
      vilket hvilket
      jerne gjerne
      noenn noen
      poenng poeng
    `)
    expect(firstOf(nb, rows)).toEqual(rows)
  })

  it('in nynorsk', () => {
    const rows = pairs(`
      kommunne kommune
      tiltakk tiltak
      avgjærsle avgjersle
      korlis korleis
      ikkke ikkje
      ikke ikkje
      saksbehadling saksbehandling
      opplærin opplæring
      innbyggjaranne innbyggjarane
      vedtakk vedtak
      kvifr kvifor
      nokko noko
      verksemnd verksemd
      framleggg framlegg
      informasion informasjon
    `)
    expect(firstOf(nn, rows)).toEqual(rows)
  })

  it('in compounds that no dictionary lists, with the joint they have', () => {
    const rows = pairs(`
      arbeidplass arbeidsplass
      forskningspråk forskningsspråk
      søknadskjema søknadsskjema
      vedtakbrev vedtaksbrev
      kommunesdirektør kommunedirektør
      kommunedirketøren kommunedirektøren
      smittevernarbied smittevernarbeid
      klimatilpasningtiltak klimatilpasningstiltak
      byggesaksavdelinjen byggesaksavdelingen
      innbyggerdialåg innbyggerdialog
      bussstopp busstopp
      trafikkkork trafikkork
      forvaltningspraksiss forvaltningspraksis
    `)
    expect(firstOf(nb, rows)).toEqual(rows)
    const nynorsk = pairs(`
      arbeidplass arbeidsplass
      forskingspråk forskingsspråk
      opplæringlova opplæringslova
      kommunestyremøet kommunestyremøte
      smittevernarbied smittevernarbeid
      vedtakbrev vedtaksbrev
    `)
    expect(firstOf(nn, nynorsk)).toEqual(nynorsk)
  })
})

describe('letter case', () => {
  it.each([
    ['kommunne', 'kommune'],
    ['Kommunne', 'Kommune'],
    ['KOMMUNNE', 'KOMMUNE'],
    ['kOmmune', 'kommune'],
    ['kommuneDirektøren', 'kommunedirektøren'],
    ['olso', 'Oslo'],
    ['oslo', 'Oslo'],
    ['Trondhiem', 'Trondheim'],
  ])('%s → %s', (wrong, right) => expect(nb.suggest(wrong)[0]).toBe(right))
})

describe('hyphens', () => {
  it.each([
    ['SFO-plas', 'SFO-plass'],
    ['kommune-styret', 'kommunestyret'],
    ['helse-tjenestne', 'helse-tjenesten'],
  ])('%s → %s', (wrong, right) => expect(nb.suggest(wrong)).toContain(right))
})

describe('what is proposed', () => {
  const typos = words(
    'kommunestyrmøte arbeidplass kukke hår fite knule pikke faem jævel hor neggeren vedtakk søknadskjema helsestasjonn rævisjon barnehageplas kommuneplann',
  )

  it('is never two words for one', () => {
    for (const typo of typos) for (const word of nb.suggest(typo)) expect(word).not.toMatch(/\s/)
    for (const word of nb.suggest('kommunestyrmøte')) expect(word).not.toContain('-')
  })

  it('is always known to the judge', () => {
    for (const typo of typos) for (const word of nb.suggest(typo)) expect(judges.nb.knows(word)).toBe(true)
    for (const typo of typos) for (const word of nn.suggest(typo)) expect(judges.nn.knows(word)).toBe(true)
  })

  it.each(['fite', 'knule', 'pikk', 'faem', 'jævell', 'horee', 'negr', 'kukk', 'fittte', 'dritt', 'puule'])(
    'is nothing to be ashamed of: %s',
    (typo) => {
      const offensive = words(
        'fitte fitta knull knulle pikk pikken faen jævel hore neger kuk kuken dritt pule',
      )
      const proposed = [...nb.suggest(typo, 20), ...nn.suggest(typo, 20)]
      expect(proposed.filter((word) => offensive.includes(word.toLowerCase()))).toEqual([])
    },
  )

  it('has the common word before the rare one', () => {
    const precedes = (typo: string, common: string, rare: string) => {
      const proposed = nb.suggest(typo, 20)
      expect(proposed).toContain(common)
      if (proposed.includes(rare)) expect(proposed.indexOf(common)).toBeLessThan(proposed.indexOf(rare))
    }
    precedes('skle', 'skole', 'skåle')
    precedes('vært', 'være', 'vørt')
    precedes('hjlpe', 'hjelpe', 'hjalpe')
    precedes('sje', 'skje', 'sjøe')
  })

  it('keeps to the limit and has no word twice', () => {
    for (const limit of [1, 3, 5]) {
      const proposed = nb.suggest('vedtakk', limit)
      expect(proposed.length).toBeLessThanOrEqual(limit)
      expect(new Set(proposed).size).toBe(proposed.length)
    }
    expect(nb.suggest('kommunne', 0)).toEqual([])
  })

  it('takes in words of the writer’s own', async () => {
    const listed = new Set(['zweidrift', 'Fjordheimen'])
    const own = { has: (word: string) => listed.has(word), words: () => listed }
    const judge = createWordJudge(readLexicon('nb', null), { own })
    const suggester = createSuggester(judge, 'nb')
    expect(suggester.suggest('zweidirft')[0]).toBe('zweidrift')
    expect(suggester.suggest('Fjorheimen')[0]).toBe('Fjordheimen')
  })
})

describe('odd input', () => {
  it.each([
    '',
    'x',
    '-',
    '--',
    '123',
    '%%%',
    '€€',
    'İstanbul',
    '\ud800',
    'a'.repeat(1e6),
    '-'.repeat(1e5),
    'ß',
  ])('no. %# is answered', (input) => expect(Array.isArray(nb.suggest(input))).toBe(true))

  it('of every kind is answered with known words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: 'grapheme' }), (text) => {
        for (const word of nb.suggest(text)) expect(judges.nb.knows(word)).toBe(true)
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('of Norwegian letters is answered with known words', () => {
    const letters = fc.string({ minLength: 2, maxLength: 40, unit: fc.constantFrom(...'aeikmnorstøål-') })
    fc.assert(
      fc.property(letters, (text) => {
        for (const word of nn.suggest(text)) expect(judges.nn.knows(word)).toBe(true)
      }),
      { numRuns: 60, seed: 4 },
    )
  })
})

describe('the counterpart of a word that only the other målform has', () => {
  const counterpartsOf = (suggester: Suggester, rows: string[][]) =>
    rows.map(([word]) => [word, suggester.counterparts(word!)[0]])

  it('comes first in nynorsk', () => {
    const rows = pairs(`
      en ein
      settes settast
      velgerne veljarane
      problemer problem
      dager dagar
      flere fleire
      omsorgstjenesten omsorgstenesta
      kommunestyrevalget kommunestyrevalet
      Utviklerne Utviklarane
    `)
    expect(counterpartsOf(nn, rows)).toEqual(rows)
  })

  it('comes first in bokmål', () => {
    const rows = pairs(`
      ikkje ikke
      grunnskulen grunnskolen
      moglegheiter muligheter
      straumprisar strømpriser
      ordføraren ordføreren
      leggjast legges
      IKKJE IKKE
    `)
    expect(counterpartsOf(nb, rows)).toEqual(rows)
  })

  it('is not made up of what looks like the word', () => {
    for (const word of ['meget', 'hodet', 'æ', 'x'.repeat(1000), 'e'.repeat(40)])
      for (const other of nn.counterparts(word)) expect(judges.nn.knows(other)).toBe(true)
    expect(nn.counterparts('uforutsigbarhet')).toEqual([])
    expect(nn.counterparts('hodet')).toEqual([])
  })

  it('is a word, each in its målform, where it is listed', () => {
    for (const [kind, bokmål, nynorsk] of list.split('\n').map((line) => line.split('\t'))) {
      if (kind !== 'ord') continue
      for (const word of bokmål!.split(' ')) expect(judges.nb.knows(word), word).toBe(true)
      for (const word of nynorsk!.split(' ')) expect(judges.nn.knows(word), word).toBe(true)
    }
  })
})
