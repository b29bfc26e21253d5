import { describe, expect, it } from 'vitest'
import { activeVoice } from '../../rules/lib/active-voice'
import { analyse } from '../../src/text/analyse'
import { passivesOf } from '../../src/text/passives/index'
import { plainProse } from '../../src/text/plain'
import type { Malform } from '../../src/text/prose'

/** Judged by hand: the sentence, and what it is when the one who acts is its subject. */
const TURNED: [Malform, string, string][] = [
  ['nb', 'Søknaden behandles av kommunen.', 'Kommunen behandler søknaden.'],
  [
    'nb',
    'Reguleringsplanen ble vedtatt av kommunestyret i mars.',
    'Kommunestyret vedtok reguleringsplanen i mars.',
  ],
  [
    'nb',
    'Søknader om barnehageplass behandles av oppvekstkontoret innen 1. mai.',
    'Oppvekstkontoret behandler søknader om barnehageplass innen 1. mai.',
  ],
  [
    'nb',
    'Avfallet blir hentet av renovasjonsselskapet hver mandag.',
    'Renovasjonsselskapet henter avfallet hver mandag.',
  ],
  ['nb', 'Utgiftene dekkes av kommunen.', 'Kommunen dekker utgiftene.'],
  ['nb', 'Vedtaket kan omgjøres av statsforvalteren.', 'Statsforvalteren kan omgjøre vedtaket.'],
  ['nb', 'Skjemaet må fylles ut av begge foreldrene.', 'Begge foreldrene må fylle ut skjemaet.'],
  ['nb', 'Saken legges fram av rådmannen.', 'Rådmannen legger fram saken.'],
  ['nb', 'Planen skal ikke behandles av formannskapet.', 'Formannskapet skal ikke behandle planen.'],
  [
    'nb',
    'Rapporten har blitt skrevet av en ekstern konsulent.',
    'En ekstern konsulent har skrevet rapporten.',
  ],
  ['nb', 'Barnet ble hentet av ham.', 'Han hentet barnet.'],
  ['nb', 'Hun ble ringt opp av saksbehandleren.', 'Saksbehandleren ringte henne opp.'],
  ['nb', 'Du blir kontaktet av oss.', 'Vi kontakter deg.'],
  ['nb', 'Møtet ledes av ordføreren.', 'Ordføreren leder møtet.'],
  [
    'nb',
    'Kommuneplanen ble vedtatt av kommunestyret, formannskapet og rådmannen.',
    'Kommunestyret, formannskapet og rådmannen vedtok kommuneplanen.',
  ],
  ['nb', 'Feilen ble rettet av teknisk avdeling.', 'Teknisk avdeling rettet feilen.'],
  ['nb', 'Eiendommen eies av Bergen kommune.', 'Bergen kommune eier eiendommen.'],
  [
    'nb',
    'Tiltaket ble satt i gang av helsetjenesten i 2023.',
    'Helsetjenesten satte i gang tiltaket i 2023.',
  ],
  ['nb', 'I dag behandles saken av kommunen.', 'I dag behandler kommunen saken.'],
  ['nb', 'Klagen er nylig blitt avvist av kommunen.', 'Kommunen har nylig avvist klagen.'],
  ['nb', 'De nye reglene ble foreslått av kommunedirektøren.', 'Kommunedirektøren foreslo de nye reglene.'],
  ['nb', 'Bygget skal rives av entreprenøren i april.', 'Entreprenøren skal rive bygget i april.'],
  ['nb', 'Lekeplassen brukes av mange barn.', 'Mange barn bruker lekeplassen.'],
  ['nb', 'Gebyret fastsettes av kommunestyret hvert år.', 'Kommunestyret fastsetter gebyret hvert år.'],
  ['nb', 'Kafeen drives av frivillige.', 'Frivillige driver kafeen.'],
  ['nb', 'Vi ble orientert av politiet.', 'Politiet orienterte oss.'],
  ['nn', 'Søknaden blir behandla av kommunen.', 'Kommunen behandlar søknaden.'],
  ['nn', 'Planen vart vedteken av kommunestyret i mars.', 'Kommunestyret vedtok planen i mars.'],
  ['nn', 'Skjemaet må fyllast ut av foreldra.', 'Foreldra må fylle ut skjemaet.'],
  [
    'nn',
    'Avfallet blir henta av renovasjonsselskapet kvar måndag.',
    'Renovasjonsselskapet hentar avfallet kvar måndag.',
  ],
  ['nn', 'Saka skal leggjast fram av kommunedirektøren.', 'Kommunedirektøren skal leggje fram saka.'],
  ['nn', 'Vedtaket kan gjerast om av statsforvaltaren.', 'Statsforvaltaren kan gjere om vedtaket.'],
  ['nn', 'Utgiftene vert dekte av kommunen.', 'Kommunen dekker utgiftene.'],
  ['nn', 'Barnet vart henta av han.', 'Han henta barnet.'],
  ['nn', 'Ho vart ringd opp av sakshandsamaren.', 'Sakshandsamaren ringde ho opp.'],
  ['nn', 'Du blir kontakta av oss.', 'Vi kontaktar deg.'],
  ['nn', 'Rapporten har blitt skriven av ein konsulent.', 'Ein konsulent har skrive rapporten.'],
  ['nn', 'Feilen vart retta av teknisk avdeling.', 'Teknisk avdeling retta feilen.'],
  ['nn', 'Kafeen blir driven av frivillige.', 'Frivillige driv kafeen.'],
  ['nn', 'Saka vil ikkje bli handsama av formannskapet.', 'Formannskapet vil ikkje handsame saka.'],
  ['nn', 'Tiltaket vart sett i gang av helsetenesta i 2023.', 'Helsetenesta sette i gang tiltaket i 2023.'],
  ['nn', 'Gebyret blir fastsett av kommunestyret kvart år.', 'Kommunestyret fastset gebyret kvart år.'],
  ['nn', 'Bygget skal rivast av entreprenøren i april.', 'Entreprenøren skal rive bygget i april.'],
  [
    'nn',
    'Søknader om skuleskyss blir vurderte av fylkeskommunen innan 1. august.',
    'Fylkeskommunen vurderer søknader om skuleskyss innan 1. august.',
  ],
  ['nn', 'Leikeplassen blir brukt av mange barn.', 'Mange barn bruker leikeplassen.'],
  ['nn', 'Vi vart varsla av politiet.', 'Politiet varsla oss.'],
  ['nn', 'Prosjektet blir finansiert av staten og kommunen.', 'Staten og kommunen finansierer prosjektet.'],
  ['nn', 'Kommunedelplanen har vorte handsama av planutvalet.', 'Planutvalet har handsama kommunedelplanen.'],
  ['nn', 'I dag blir saka behandla av kommunen.', 'I dag behandlar kommunen saka.'],
  ['nn', 'Dokumenta skal underskrivast av dykk.', 'De skal underskrive dokumenta.'],
  ['nn', 'Eigedomen blir eigd av Voss herad.', 'Voss herad eig eigedomen.'],
  ['nn', 'Brevet vart sendt av meg.', 'Eg sende brevet.'],
  ['nb', 'I mars ble planen vedtatt av kommunestyret.', 'I mars vedtok kommunestyret planen.'],
  ['nb', 'Nå vurderes saken av advokatene våre.', 'Nå vurderer advokatene våre saken.'],
  [
    'nb',
    'Søknaden avgjøres av kommunen etter barnehageloven.',
    'Kommunen avgjør søknaden etter barnehageloven.',
  ],
  ['nb', 'Derfor skal brevet ikke sendes av skolen.', 'Derfor skal skolen ikke sende brevet.'],
  [
    'nb',
    'Kommunens eiendommer forvaltes av eiendomsavdelingen.',
    'Eiendomsavdelingen forvalter kommunens eiendommer.',
  ],
  ['nb', 'SFO-plassen tildeles av rektor.', 'Rektor tildeler SFO-plassen.'],
  ['nb', 'Dette ble ikke gjort av oss.', 'Vi gjorde ikke dette.'],
  [
    'nb',
    'Et vedtak om spesialundervisning fattes av rektor.',
    'Rektor fatter et vedtak om spesialundervisning.',
  ],
  [
    'nb',
    'I 2024 skal kommunens planstrategi revideres av formannskapet.',
    'I 2024 skal formannskapet revidere kommunens planstrategi.',
  ],
  ['nn', 'I mars vart planen vedteken av kommunestyret.', 'I mars vedtok kommunestyret planen.'],
  ['nn', 'No blir saka vurdert av advokatane våre.', 'No vurderer advokatane våre saka.'],
  ['nn', 'Skuleplassen blir tildelt av rektor.', 'Rektor tildeler skuleplassen.'],
  ['nn', 'Difor skal brevet ikkje sendast av skulen.', 'Difor skal skulen ikkje sende brevet.'],
  ['nn', 'Dette vart ikkje gjort av oss.', 'Vi gjorde ikkje dette.'],
  [
    'nn',
    'Klaga skal avgjerast av statsforvaltaren etter forvaltingslova.',
    'Statsforvaltaren skal avgjere klaga etter forvaltingslova.',
  ],
  ['nn', 'Bruene vert kontrollerte av vegvesenet kvart år.', 'Vegvesenet kontrollerer bruene kvart år.'],
  ['nn', 'Tilbodet blir gitt av frivillige.', 'Frivillige gir tilbodet.'],
  ['nn', 'Meldinga har blitt lesen av rådgjevaren.', 'Rådgjevaren har lese meldinga.'],
  ['nn', 'Arbeidet vart utført av to entreprenørar.', 'To entreprenørar utførte arbeidet.'],
  ['nb', 'Tilsynet gjennomføres av brannvesenet hvert år.', 'Brannvesenet gjennomfører tilsynet hvert år.'],
  [
    'nb',
    'Årsregnskapet er blitt revidert av kommunerevisjonen.',
    'Kommunerevisjonen har revidert årsregnskapet.',
  ],
  ['nb', 'Barnevernet ble varslet av naboene i går.', 'Naboene varslet barnevernet i går.'],
  ['nb', 'Tomten kan overtas av kommunen.', 'Kommunen kan overta tomten.'],
  [
    'nb',
    'Innbyggerne i Fjellbygda blir informert av kommunen.',
    'Kommunen informerer innbyggerne i Fjellbygda.',
  ],
  ['nb', 'Tjenestene leveres av private aktører.', 'Private aktører leverer tjenestene.'],
  ['nb', 'Du vil bli innkalt av tannklinikken.', 'Tannklinikken vil innkalle deg.'],
  ['nb', 'Kommunedirektøren ansettes av kommunestyret.', 'Kommunestyret ansetter kommunedirektøren.'],
  ['nb', 'Dokumentene oppbevares ikke av skolen.', 'Skolen oppbevarer ikke dokumentene.'],
  ['nb', 'Rutene ble lagt om av fylkeskommunen i august.', 'Fylkeskommunen la om rutene i august.'],
  ['nb', 'Gjerdet må settes opp av grunneieren.', 'Grunneieren må sette opp gjerdet.'],
  ['nb', 'Eleven følges opp av kontaktlæreren.', 'Kontaktlæreren følger opp eleven.'],
  ['nb', 'Plassen tilbys av kommunen.', 'Kommunen tilbyr plassen.'],
  ['nb', 'Bilene taues bort av et firma.', 'Et firma tauer bort bilene.'],
  [
    'nb',
    'Vilkårene kan endres av departementet uten varsel.',
    'Departementet kan endre vilkårene uten varsel.',
  ],
  [
    'nn',
    'Tilsynet blir gjennomført av brannvesenet kvart år.',
    'Brannvesenet gjennomfører tilsynet kvart år.',
  ],
  ['nn', 'Årsrekneskapen vart revidert av kommunerevisjonen.', 'Kommunerevisjonen reviderte årsrekneskapen.'],
  ['nn', 'Barnevernet vart varsla av naboane i går.', 'Naboane varsla barnevernet i går.'],
  ['nn', 'Tomta kan overtakast av kommunen.', 'Kommunen kan overta tomta.'],
  [
    'nn',
    'Innbyggjarane i Fjellbygda vert informerte av kommunen.',
    'Kommunen informerer innbyggjarane i Fjellbygda.',
  ],
  ['nn', 'Tenestene vert leverte av private aktørar.', 'Private aktørar leverer tenestene.'],
  ['nn', 'Du vil bli kalla inn av tannklinikken.', 'Tannklinikken vil kalle deg inn.'],
  ['nn', 'Kommunedirektøren vert tilsett av kommunestyret.', 'Kommunestyret tilset kommunedirektøren.'],
  ['nn', 'Gjerdet må setjast opp av grunneigaren.', 'Grunneigaren må setje opp gjerdet.'],
  ['nn', 'Eleven blir følgd opp av kontaktlæraren.', 'Kontaktlæraren følgjer opp eleven.'],
  ['nn', 'Bilane vert taua bort av eit firma.', 'Eit firma tauar bort bilane.'],
  ['nn', 'Vilkåra kan endrast av departementet utan varsel.', 'Departementet kan endre vilkåra utan varsel.'],
  ['nn', 'Boka vart skriven av ein lærar.', 'Ein lærar skreiv boka.'],
  ['nn', 'Nøkkelen vart funnen av vaktmeisteren.', 'Vaktmeisteren fann nøkkelen.'],
  ['nn', 'Pengane har blitt betalte ut av fylket.', 'Fylket har betalt ut pengane.'],
]

/** No one is named, or the sentence is not so simple that it can be turned round unseen. */
const LEFT: [Malform, string][] = [
  ['nb', 'Elevene undervises av lærere med godkjent utdanning.'],
  ['nb', 'Søknaden behandles av utvalget for miljø.'],
  ['nb', 'Det behandles av kommunen.'],
  ['nb', 'Når ble saken behandlet av kommunen?'],
  ['nb', 'Saken som behandles av kommunen, er vanskelig.'],
  ['nb', 'Barna hentes av foreldrene sine.'],
  ['nb', 'Vegen ble stengt av snø.'],
  ['nb', 'Alle barn får mat, og maten lages av kjøkkenet.'],
  ['nn', 'Møtet vart leia av ordføraren.'],
  ['nn', 'Vegen vart stengd av snø.'],
  ['nn', 'Når vart saka behandla av kommunen?'],
  ['nn', 'Barna blir henta av foreldra sine.'],
  ['nn', 'Dei nye reglane vart føreslegne av kommunedirektøren.'],
  ['nn', 'Saka er vorten utsett av utvalet.'],
  ['nn', 'Det vart vedteke av kommunestyret.'],
  ['nn', 'Søknaden vart avslått av leiaren på kontoret.'],
  ['nb', 'Hvis du er uenig, behandles klagen av kommunen.'],
  ['nb', 'Klagen behandles av statsforvalteren, men vedtaket gjelder.'],
  ['nb', 'Saken behandles bare av formannskapet.'],
  ['nb', 'Jeg ble oppringt av NAV.'],
  ['nb', 'Huset er bygget av kommunen.'],
  ['nn', 'Dersom du er usamd, blir klaga behandla av kommunen.'],
  ['nn', 'Kommunen sine eigedomar blir forvalta av eigedomsavdelinga.'],
  ['nb', 'Lønnen utbetales av arbeidsgiveren den 12. hver måned.'],
  ['nb', 'Alle henvendelser besvares av servicetorget.'],
  ['nb', 'Ingen søknader behandles av oss.'],
  ['nb', 'Hytta brukes av skoleklasser fra hele kommunen.'],
  ['nb', 'De ble hentet av bussen.'],
  ['nn', 'Alle førespurnader vert svara på av servicetorget.'],
  ['nn', 'Rutene vart lagde om av fylkeskommunen i august.'],
  ['nn', 'Hytta blir brukt av skuleklassar frå heile kommunen.'],
  ['nn', 'Plassen blir tilboden av kommunen.'],
  ['nn', 'Husa vart bygde av kommunen i 1975.'],
]

async function activeOf(malform: Malform, sentence: string): Promise<(string | null)[]> {
  const text = analyse(plainProse(sentence), { malform })
  const tags = await text.tags()
  return (await passivesOf(text)).map((passive) => activeVoice(text, tags, passive)?.sentence ?? null)
}

describe('the active voice of a passive sentence', () => {
  it.each(TURNED)('%s: %s', async (malform, sentence, active) => {
    expect(await activeOf(malform, sentence)).toEqual([active.slice(0, -1)])
  })

  it.each(LEFT)('%s: %s is left alone', async (malform, sentence) => {
    expect((await activeOf(malform, sentence)).filter((active) => active !== null)).toEqual([])
  })

  it('names the finite verb with the one who acts', async () => {
    const text = analyse(plainProse('I mars ble planen vedtatt av kommunestyret.'), { malform: 'nb' })
    const [passive] = await passivesOf(text)
    expect(activeVoice(text, await text.tags(), passive!)?.opening).toBe('I mars vedtok kommunestyret')
  })

  it('keeps the infinitive ending of the text', async () => {
    const text = analyse(plainProse('Det skal vera slik. Saka skal handsamast av formannskapet.'), {
      malform: 'nn',
    })
    const [passive] = await passivesOf(text)
    expect(activeVoice(text, await text.tags(), passive!)?.sentence).toBe('Formannskapet skal handsama saka')
  })

  it('does not look through a sentence of any length', async () => {
    expect(await activeOf('nb', `Saken gis av kommunen ${'nå '.repeat(100)}.`)).toEqual([null])
  })
})
