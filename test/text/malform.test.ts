import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse'
import { plainProse } from '../../src/text/plain'
import { modelOf } from './helpers'

const bokmal = [
  'Kommunen behandler søknaden din innen åtte uker. Ring oss hvis du trenger hjelp.',
  'Du kan klage på vedtaket. Klagen må være skriftlig, og fristen er tre uker fra du mottok brevet.',
  'Plan- og bygningsloven setter rammer for hva kommunen kan kreve av deg som søker.',
  'Efter loven skal saken fremmes uten ugrunnet opphold.',
  'Vedtatt budsjett 2025: 12 500 kr',
  'Postboks 12, 0001 Oslo',
]
const nynorsk = [
  'Kommunen handsamar søknaden din innan åtte veker. Ring oss om du treng hjelp.',
  'Du kan klage på vedtaket. Klaga må vere skriftleg, og fristen er tre veker frå du fekk brevet.',
  'Me ynskjer at fleire skal ta del i arbeidet med planen.',
  'Korleis søkjer eg om barnehageplass?',
  'Barnehagen er open frå klokka sju om morgonen, og han stengjer halv fem.',
]
const others = {
  dansk:
    'Kommunen skal behandle din ansøgning inden for otte uger. Du får svar i din digitale post, når sagen er afgjort. Hvis du har brug for hjælp, kan du ringe til os.',
  svensk:
    'Kommunen ska handlägga din ansökan inom åtta veckor. Du får beslutet i brevlådan när ärendet är avgjort. Om du behöver hjälp kan du ringa till oss.',
  engelsk:
    'The municipality will process your application within eight weeks. You will receive the decision by post. Please contact us if you need help.',
  nordsamisk:
    'Gielda galgá meannudit du ohcama gávcci vahkus. Don oaččut vástádusa poasttas go ášši lea mearriduvvon. Jus dárbbašat veahki, de sáhtát riŋget midjiide.',
  tysk: 'Die Gemeinde wird Ihren Antrag innerhalb von acht Wochen bearbeiten. Sie erhalten die Entscheidung mit der Post.',
  ukrainsk: 'Муніципалітет розгляне вашу заяву протягом восьми тижнів. Ви отримаєте рішення поштою.',
}

describe('the document', () => {
  it.each(bokmal)('bokmål: %s', (text) => expect(modelOf(text).malform).toBe('nb'))
  it.each(nynorsk)('nynorsk: %s', (text) => expect(modelOf(text).malform).toBe('nn'))
  it.each(Object.entries(others))('%s is in neither', (_, text) => {
    const model = modelOf(text)
    expect(model.malform).toBeNull()
    expect(model.sentences.map(({ malform }) => malform)).toEqual(model.sentences.map(() => null))
  })
  it('is what the writer has named', () => {
    expect(analyse(plainProse(nynorsk[0]!), { malform: 'nb' }).malform).toBe('nb')
  })
})

describe('the sentence', () => {
  const malformerOf = (text: string) => modelOf(text).sentences.map(({ malform }) => malform)

  it('may be nynorsk in a text in bokmål', () => {
    expect(malformerOf(`${bokmal.slice(0, 3).join(' ')} ${nynorsk[1]}`)).toEqual([
      'nb',
      'nb',
      'nb',
      'nb',
      'nb',
      'nb',
      'nn',
    ])
  })
  it('may be English in a text in nynorsk', () => {
    expect(malformerOf(`${nynorsk[0]} Please contact us if you need help. Ha det!`)).toEqual([
      'nn',
      'nn',
      null,
      'nn',
    ])
  })
  it.each(['Ja, ja.', 'Foto: Ødegård', 'Oslo, 3. mai', 'He, he.'])(
    'that says nothing takes that of the text: %s',
    (short) => {
      expect(malformerOf(`${bokmal[0]} ${short}`).at(-1)).toBe('nb')
      expect(malformerOf(`${nynorsk[0]} ${short}`).at(-1)).toBe('nn')
    },
  )
})
