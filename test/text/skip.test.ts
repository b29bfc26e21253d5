import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse'
import { Skip } from '../../src/text/model'
import { flagged, modelOf } from './helpers'

/** What is flagged stands in the second column; '' is nothing. */
const cases: Record<keyof typeof Skip, [text: string, marked: string][]> = {
  quotation: [
    ['Hun sa: «Vi skal iverksette tiltaket.» Så gikk hun.', '« Vi skal iverksette tiltaket . »'],
    ['Hun sa "dette er viktig nå" og gikk.', '" dette er viktig nå "'],
    ['Ordet «iverksette» er stivt.', '« iverksette »'],
    ['Skriv heller «sette i gang».', '« sette i gang »'],
    ['«Foreta» er et tungt ord.', '« Foreta »'],
    ['Skjermen er 15" og bordet 20" bredt.', ''],
    ['Han var «ferdig» med saken.', ''],
    ['Et sitat «uten slutt på dette.', ''],
    ['Han leste “den nye planen for byen” høyt.', '“ den nye planen for byen ”'],
  ],
  law: [
    [
      'Se plan- og bygningsloven § 20-1 første ledd bokstav a, jf. § 20-4.',
      'plan- og bygningsloven § 20-1 første ledd bokstav a , jf. § 20-4',
    ],
    ['Etter forvaltningsloven §§ 16 og 17 kan du klage.', 'forvaltningsloven §§ 16 og 17'],
    ['Etter § 3 og kommunens praksis får du svar.', '§ 3'],
    ['Kommunelova kap. 3 gjeld.', 'Kommunelova kap. 3'],
    [
      'Etter lov 17. juni 2005 nr. 62 om arbeidsmiljø (arbeidsmiljøloven) gjelder dette.',
      'lov 17. juni 2005 nr. 62 om arbeidsmiljø ( arbeidsmiljøloven )',
    ],
    ['Vi kan ikke love at loven endres.', ''],
  ],
  name: [
    ['Statens vegvesens plan er klar.', 'Statens vegvesens'],
    ['Kommunal- og distriktsdepartementet svarer.', 'Kommunal- og distriktsdepartementet'],
    [
      'Barne-, ungdoms- og familiedirektoratet svarer Navs ansatte.',
      'Barne- , ungdoms- og familiedirektoratet Navs',
    ],
    ['Vi fører tilsynet selv, og etaten hjelper.', ''],
  ],
  template: [
    ['Hei {{fornavn}} «ETTERNAVN», møtet er [dato].', '{ { fornavn } } « ETTERNAVN » [ dato ]'],
    ['Kjære <navn på søker>!', '< navn på søker >'],
    ['Se note [1] og (2).', ''],
    ['Ordet «KS» er et navn.', ''],
  ],
  code: [
    ['Se www.eksempel.no eller skriv til post@eksempel.no.', 'www.eksempel.no post@eksempel.no'],
    ['Skriv \uFFFC i soknad.pdf.', '\uFFFC soknad.pdf'],
  ],
  foreign: [
    [
      'Kommunen svarer deg innen tre uker. Please contact us if you need help. Ring oss.',
      'Please contact us if you need help .',
    ],
    ['Kommunen svarer deg innen tre uker.', ''],
  ],
}

describe.each(Object.entries(cases))('%s', (kind, rows) => {
  it.each(rows)('%s', (text, marked) => {
    expect(flagged(modelOf(text), Skip[kind as keyof typeof Skip])).toBe(marked)
  })
})

it('trusts the declared language of a block', () => {
  const text = 'Hei på deg'
  const blocks = [{ kind: 'paragraph' as const, level: 0, start: 0, end: text.length, language: 'se' }]
  const map = { range: (start: number, end: number) => ({ start, end }) }
  const model = analyse({ text, blocks, marks: [], directives: [], map })
  expect(flagged(model, Skip.foreign)).toBe(text)
})
