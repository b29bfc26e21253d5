import { malformFrom } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import type { Span } from '../src/text/prose'
import { lawNote, lawReferences } from './lib/law'
import { addressesReader, type Said, sayAt, tellsWhereToAsk, titleOf, wordPattern } from './lib/letter-parts'
import { lateOutcome } from './lib/outcome'

/** What the reader does not get, or must do: then the reasons, the basis in law and the right to see the case matter. */
const REFUSED = wordPattern([
  '(?<!tilsi |tilsier |tilseie |grunn til )avsl[aåo]-',
  'avvis-',
  'delvis',
  'pålegg-',
  'tilbakekall-',
  'sagt (?:nei|delvis)',
  '(?:får|kan) (?:du|dere|de) (?:ikke|ikkje)',
  '(?:du|dere|de) (?:får|kan) (?:ikke|ikkje) (?!vite)',
  'får (?:ikke|ikkje) (?:plass|tilbud|tilbod|støtte|hjelp|løyve|lov|dekket|dekt)',
])

const REASON = wordPattern([
  'fordi',
  'begrunn-',
  'grunngj-',
  'grunngi-',
  'grunn(?:en|ar|er) (?:til|er)',
  'derfor',
  'difor',
  'hvorfor',
  'kvifor',
  'årsak-',
  'ettersom',
  'på grunn av',
  'siden (?:du|det|vi|inntekt)-',
  'sidan (?:du|det|vi|inntekt)-',
  'oppfyll-',
  'vilkår-',
  '(?:over|under) gren-',
  'vurder-',
  'lagt vekt på',
  'legger vekt på',
  'legg vekt på',
  'lagt til grunn',
])

/** A law or regulation by name; those about how cases are handled give no basis for what was decided. */
const LAW =
  /(?<![a-zæøå])(?!forvaltnings|offentle|offentlig|personopplysnings|arkiv)(?:[a-zæøå-]{3,}(?:lov(?:en|a|ens)?|forskrift(?:en|a)?|vedtekt(?:er|ene|ane)?)|(?:pbl|bhl|hol|sotjl|oppl)\. ?§|lov om [a-zæøå]|forskrift(?:en|a)?|vedtekt(?:er|ene|ane)|retningslinjer?)(?![a-zæøå])/i

const APPEAL = wordPattern([
  'klage(?:rett|adgang|frist|instans|organ)-',
  'påklag-',
  'kan (?:du |dere |de |vedtaket |[a-zæøå]+ )?klag(?:e|ast|es)',
  'rett til å klage',
  'høve til å klage',
  'klage på',
  'klager du',
  'klagar du',
  'klagen',
  'klaga',
])

const DEADLINE =
  /(?<![a-zæøå])(?:\d{1,2}|en|én|ein|éin|to|tre|fire|fem|seks|sju|åtte) (?:uker?s?|veker?s?|dage?r?s?|dagars?|måneder?s?|månad(?:er|ar|s)?)(?![a-zæøå])|(?:innen|innan|senest|seinast|før) (?:den )?(?:\d|\{|\[|«)/i

const ADDRESSEE = wordPattern([
  'statsforvalt-',
  'klagenemnd-',
  'klageinstans-',
  'klageutval-',
  'klageorgan-',
  '(?:send|sende|sendes|sendast|skriv|skrive|klage|klag|rettes|rettast|leveres|leverast|stiles|stilast) (?:[a-zæøå]+ ){0,2}til',
  '(?:klagen?|klaga|klager|klagar) (?:sendes|sendast|skal sendes|skal sendast|må sendes|må sendast|til)',
  'send (?:klagen|klaga|den|han|ho|henne|inn)',
  'skjema-',
  'altinn',
  'post(?:mottak|boks)-',
])

const ACCESS = wordPattern([
  'innsyn-',
  '(?:se|sjå|lese|få se|få sjå) (?:på )?(?:[a-zæøå]+ )?(?:dokument|papir|sak)-',
  'dokument(?:ene|a|er) (?:i|som)',
  'saksdokument-',
  'sakens dokument-',
])

interface Part {
  /** Whether the text has it; asked in order. */
  readonly has: (text: TextModel) => boolean
  readonly said: Said
  /** The law that asks for it, by its key in the table of laws. */
  readonly law?: string
}

const REASONS: readonly Part[] = [
  {
    has: ({ text }) => REASON.test(text),
    law: 'begrunnelse',
    said: {
      nb: 'Vedtaket sier ikke hvorfor. Skriv hva dere har lagt vekt på: «Det er fordi …».',
      nn: 'Vedtaket seier ikkje kvifor. Skriv kva de har lagt vekt på: «Det er fordi …».',
    },
  },
  {
    has: ({ text }) => LAW.test(text),
    law: 'hjemmel',
    said: {
      nb: 'Vedtaket viser ikke til noen lov eller forskrift. Skriv hvilken regel det bygger på, gjerne til slutt.',
      nn: 'Vedtaket viser ikkje til noka lov eller forskrift. Skriv kva regel det byggjer på, gjerne til slutt.',
    },
  },
]

const ALWAYS: readonly Part[] = [
  {
    has: addressesReader,
    said: {
      nb: 'Vedtaket er ikke skrevet til leseren. Skriv «du»: «Du får …», «Du kan klage …».',
      nn: 'Vedtaket er ikkje skrive til lesaren. Skriv «du»: «Du får …», «Du kan klage …».',
    },
  },
  {
    has: tellsWhereToAsk,
    said: {
      nb: 'Det står ikke hvor leseren kan spørre. Skriv navn, telefonnummer eller e-postadresse.',
      nn: 'Det står ikkje kvar lesaren kan spørje. Skriv namn, telefonnummer eller e-postadresse.',
    },
  },
]

const NO_APPEAL: Said = {
  nb: 'Vedtaket sier ikke om leseren kan klage. Skriv «Du kan klage», med frist og hvor klagen skal sendes.',
  nn: 'Vedtaket seier ikkje om lesaren kan klage. Skriv «Du kan klage», med frist og kvar klaga skal sendast.',
}
const NO_DEADLINE: Said = {
  nb: 'Det står ikke hvor lang klagefristen er. Skriv hvor mange uker leseren har, og fra når.',
  nn: 'Det står ikkje kor lang klagefristen er. Skriv kor mange veker lesaren har, og frå når.',
}
const NO_ADDRESSEE: Said = {
  nb: 'Det står ikke hvor klagen skal sendes. Skriv hvem som tar imot den, og hvem som avgjør den.',
  nn: 'Det står ikkje kvar klaga skal sendast. Skriv kven som tek imot henne, og kven som avgjer henne.',
}
const NO_ACCESS: Said = {
  nb: 'Det står ikke at leseren kan få se dokumentene i saken. Skriv hvordan leseren ber om innsyn.',
  nn: 'Det står ikkje at lesaren kan få sjå dokumenta i saka. Skriv korleis lesaren ber om innsyn.',
}

export const vedtakMangler = defineRule({
  id: 'vedtak-mangler',
  title: 'Vedtak der noe leseren trenger, mangler',
  group: 'avsnitt og struktur',
  scope: 'document',
  level: 'advarsel',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'Miljødirektoratet, Skrive vedtak',
  url: 'https://www.miljodirektoratet.no/regelverk/rad-til-saksbehandleren/fatte-enkeltvedtak/skrive-vedtak/',
  options: {
    maksOrd: {
      type: 'integer',
      default: 60,
      minimum: 10,
      description: 'Resultatet skal stå innen så mange ord.',
    },
  },
  *check(text, { maksOrd }) {
    const title = titleOf(text)
    if (title === null) return
    yield* outcome(text, maksOrd)
    const refused = REFUSED.test(text.text)
    for (const { has, said, law } of [...(refused ? REASONS : []), ...ALWAYS])
      if (!has(text)) yield finding(text, title, said, law)
    yield* appeal(text, title, refused)
  },
})

function* outcome(text: TextModel, limit: number): Generator<Finding> {
  const late = lateOutcome(text, limit)
  if (late === null) return
  yield finding(text, late, {
    nb: `De første ${limit} ordene sier ikke hva vedtaket er. Begynn med resultatet: «Du får …», «Du får ikke …».`,
    nn: `Dei første ${limit} orda seier ikkje kva vedtaket er. Begynn med resultatet: «Du får …», «Du får ikkje …».`,
  })
}

/** The right to appeal, and in the passages about it the deadline, where to send the appeal and how to see the case. */
function* appeal(text: TextModel, title: Span, refused: boolean): Generator<Finding> {
  const passages = text.blocks.flatMap(({ start, end }, index) => {
    const block = text.text.slice(start, end)
    const match = APPEAL.exec(block)
    if (match === null) return []
    const said = match.index + match[0].length
    const rest = /^\p{L}*/u.exec(block.slice(said))![0]
    return [{ index, at: { start: start + match.index, end: start + said + rest.length } }]
  })
  const first = passages[0]
  if (first === undefined) {
    yield finding(text, title, NO_APPEAL, 'melding')
    return
  }
  const about = passages.map(({ index }) => withFollowing(text, index)).join('\n')
  if (!DEADLINE.test(about)) yield finding(text, first.at, NO_DEADLINE, 'klagefrist')
  if (!ADDRESSEE.test(about)) yield finding(text, first.at, NO_ADDRESSEE, 'klageadressat')
  if (refused && !ACCESS.test(text.text))
    yield { ...finding(text, first.at, NO_ACCESS, 'innsyn'), weak: true }
}

/** A block and the two after it: a heading says what they are about. */
function withFollowing({ text, blocks }: TextModel, index: number): string {
  const last = blocks[Math.min(index + 2, blocks.length - 1)]!
  return text.slice(blocks[index]!.start, last.end)
}

function finding(text: TextModel, { start, end }: Span, said: Said, law?: string): Finding {
  const message = sayAt(text, start, said)
  if (law === undefined) return { at: { start, end }, message }
  const malform = malformFrom(text, start)
  const { law: name, section, url } = lawReferences().get(law)!
  return {
    at: { start, end },
    message,
    note: lawNote(law, malform),
    source: `${name[malform]} ${section}`,
    url,
  }
}
