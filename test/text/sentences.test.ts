import { describe, expect, it } from 'vitest'
import { modelOf, sentencesOf } from './helpers'

/** Each case is running text in which ¦ shows where one sentence ends and the next begins. */
const cases: Record<string, string[]> = {
  'dato og ordenstall': [
    'Fristen er 17. mai.¦Velkommen til møtet.',
    'Søknaden kom 5.6.2014.¦Vi svarte 21. juni.',
    'Det 2. møtet var 1. august 2023.¦Det 3. møtet er ikke avtalt.',
    'Jakta varer frå 1. februar til 31. mars.¦Du treng løyve.',
    'Vi holder stengt 24.–26. desember.¦God jul!',
    'Møtet er flyttet til 5. 6. 2024 etter ønske.',
    'Hun kom på 1. Mosebok i dag.¦Det var tungt.',
  ],
  'setning som slutter med tall': [
    'Antall søkere er 12.¦Ta kontakt med oss.',
    'Vi er 45.¦Åtte er nye.',
    'Planen gjelder fra 2012 til 2020.¦«Den var god», sa hun.',
    'Gebyret er 2 500.¦Det betales innen 2025.¦14 dager er fristen.',
    'Promillen var 0,65.¦Retten la vekt på det.',
    'Les mer om Status kommune 2022.¦Møtet var nyttig.',
  ],
  'klokkeslett og numre': [
    'Møtet starter kl. 09.00 i møterom 3.¦Ta med vedtaket.',
    'Vi har åpent 9:00–15:00.¦Ring oss gjerne.',
    'Se sak nr. 12 og gnr. 5 bnr. 17.¦Saken er utsatt.',
    'Bussen går kl. 05.40.¦Den neste går kl. 6.',
  ],
  'lov og forskrift': [
    'Vedtaket følger av plan- og bygningsloven § 20-1 første ledd bokstav a, jf. § 20-4.¦Du kan klage.',
    'Se kap. 3 og pkt. 2.1 i planen.¦Klagen må sendes innen tre uker.',
    '§ 3. Formålet er å sikre medvirkning.',
    'Kapittel 2. Kommunens ansvar går fram her.',
    'Vi viser til Meld. St. 11 og Prop. 108 L.¦Begge er vedtatt.',
  ],
  'forkortelser midt i setningen': [
    'Tiltaket gjelder bl.a. Oslo og Bergen.',
    'Det kan f.eks. Kari svare på.',
    'Det gjeld t.d. Bergen, m.a. Fana og Åsane.',
    'Prisen er ca. 500 kroner ekskl. mva. for hver vare.',
    'Vi takker hr. Berg, dr. Moe og adm.dir. Lie for hjelpen.',
    'Søkere over 18 år, dvs. Eva og Per, får svar.',
    'F.v. Kari, Ola og Per.',
  ],
  'forkortelser som avslutter': [
    'Ta med mat, drikke osv.¦Vi møtes ute.',
    'Planen gjelder veier, parker m.m.¦Den er vedtatt.',
    'Budsjettet er på 12 mill.¦Kommunen dekker resten.',
    'Huset ligger 300 moh.¦Det er gammelt.',
    'Det gjelder leker, bøker o.l.¦«Alt er gratis», sier hun.',
    'Vi tilbyr turar, kurs osb.¦Meld deg på!',
  ],
  'forkortelser som også er ord': [
    'Han er min.¦Hun er din.',
    'Det var en sjelden art.¦Den er fredet.',
    'Personvernet følger av art. 6 i forordningen.',
    'Det tar ca. 5 min. å gå dit.',
  ],
  'initialer og enkeltbokstaver': [
    'Brevet er fra A. B. Hansen ved skolen.',
    'Carl I. Berg og Sven O. Dahl møtte.¦De var fornøyde.',
    'Vi valgte alternativ B.¦Det er billigst.',
    'Hun fikk hepatitt A.¦Den går over.',
    'Vi snakket med både A og B.¦Jeg formidler gjerne kontakt.',
    'Dette er huset vi bor i.¦Det er fra 1910.',
  ],
  'sitat og replikk': [
    '«Vi må spare.»¦Det sa ordføreren.',
    '«Kommer du?» spør hun.¦«Ja.»',
    '"Vi må spare," sa ordføreren.¦"Det blir tøft."',
    '- Vi er bekymret.¦Kostnadene øker, sier Gram.¦Han vil ha flere møter.',
    'Hva skjer nå?¦- Vi venter, sier hun.',
    'Hun sa «nei!» da hun så det.',
    'Han tok den (se vedlegg 2).¦Så gikk han.',
    '(Saken er utsatt.)¦Vi kommer tilbake til den.',
  ],
  kolon: [
    'Spørsmålet er:¦Hvem skal betale?',
    'Hun sa:¦«Vi har ikke råd.»',
    'Du trenger tre ting: attest, kvittering og skjema.',
    'Frist: 1. mai 2025',
    'Foto: Kari Nordmann',
    'Åpningstider: 09.00–15.00',
  ],
  'ellipse, utrop og spørsmål': [
    'Vi venter ...¦Kanskje kommer de.',
    'Vi venter … og venter.',
    'Hva?!¦Er det sant?¦Ja!',
    'Så bra! - at dere kom.',
    'Velkommen!!¦Vi gleder oss.',
  ],
  'adresser og filer': [
    'Se www.kommune.no.¦Der står alt.',
    'Last ned soknad.pdf.¦Fyll ut skjemaet.',
    'Send e-post til post@eksempel.kommune.no.¦Vi svarer raskt.',
    'Skjemaet ligger på kommune.no/barnehage under «Søk».',
  ],
}

describe.each(Object.entries(cases))('%s', (_, texts) => {
  it.each(texts)('%s', (marked) => {
    expect(sentencesOf(modelOf(marked.replaceAll('¦', ' '))).join('¦')).toBe(marked)
  })
})

it('finds the sentence of a token', () => {
  const model = modelOf('Ta kontakt. Vi svarer. Ha det!\n\nNy bolk.')
  model.sentences.forEach(({ first, last }, index) => {
    for (let token = first; token < last; token++) expect(model.sentenceOf(token)).toBe(index)
  })
})

it('counts words and numbers, not marks', () => {
  expect(modelOf('Gebyret (per år) er 2 500 kr!').sentences[0]?.words).toBe(7)
})
