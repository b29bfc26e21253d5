import { malformAt, spanOf } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { type TextModel, TokenKind } from '../src/text/model'

/** Initialisms that need no explanation, or that explain nothing written out. */
const KNOWN = new Set(
  `NAV SFO IKT EU FN KS SMS PDF EØS NRK USA UK TV TV2 PC IT CD DVD USB LED GPS GDPR AS ASA SA KF IKS HF ANS DA BA NUF LO
   NHO NATO UNICEF OL VM EM NM AP FRP SV SP KRF MDG RV PP OK ID MVA VVS WC FAQ HMS CO CO2 DNA HIV AIDS PS NB OBS KL NR
   RIK VG DN BT FIFA UEFA IOC UNESCO NTB BBC CNN CIA FBI IBM VW BMW HTML XML URL QR ABC TT PIN PUK MMS SIM RTF DOC DOCX
   PST DNT UD NSB VY SAS AKS ISBN KM ØKOKRIM MR CT HR KI AI PCR BNP NTNU OECD WHO IMF GSM ADSL DAB HD IP SOS ÅKS FAU SU
   MC EL VAR RA SK BK IL FK IF TIL ORG NO COM`.split(/\s+/),
)
/** Ordinary words in capitals, for stress. */
const STRESSED = new Set(
  'MÅ IKKE IKKJE ALLE DU VI NÅ HER OG DET ER SKAL KAN JA NEI DEN DE DEI SELV SJØLV BARE BERRE KUN ALDRI ALLTID HVA KVA HVEM HVOR KVEN FRI NY NYE NYTT UT INN TIL FRA FRÅ MED UTEN UTAN FØR ETTER'.split(
    ' ',
  ),
)
const ROMAN = /^[IVXLC]+$/

export const initialordUforklart = defineRule({
  id: 'initialord-uforklart',
  title: 'Initialord som står der før de er skrevet helt ut',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Bjørnafjorden kommune, Forkortingar',
  url: 'https://bjornafjorden.kommune.no/slik-skriv-vi-i-bjornafjorden-kommune/forkortingar/',
  options: {
    kjente: { type: 'words', default: [], description: 'Initialord som leserne deres kjenner.' },
  },
  *check(text, { kjente }) {
    const known = new Set(kjente.map((word) => word.toUpperCase()))
    for (const form of text.forms()) {
      if (form.length < 2 || form.length > 5) continue
      const first = text.occurrences(form).find((token) => isInitialism(text, token))
      if (first === undefined) continue
      const word = text.form(first)
      if (
        KNOWN.has(word) ||
        STRESSED.has(word) ||
        known.has(word) ||
        ROMAN.test(word) ||
        isExplained(text, first)
      )
        continue
      yield {
        at: spanOf(text, first),
        message:
          malformAt(text, first) === 'nn'
            ? `«${word}» er ikkje forklart. Skriv namnet heilt ut første gong, med «${word}» i parentes.`
            : `«${word}» er ikke forklart. Skriv navnet helt ut første gang, med «${word}» i parentes.`,
      }
    }
  },
})

/** Capitals alone, in prose that is not itself in capitals, and no part of a number or a reference. */
function isInitialism(text: TextModel, token: number): boolean {
  const { tokens } = text
  if (tokens.kind[token] !== TokenKind.word) return false
  if (!/^[A-ZÆØÅ]/.test(text.text[tokens.start[token]!]!) || tokens.skip[token] !== 0) return false
  if (!/^[A-ZÆØÅ]{2,5}$/.test(text.form(token))) return false
  const sentence = text.sentences[text.sentenceOf(token)]!
  const { kind } = text.blocks[sentence.block]!
  if (kind === 'heading' || kind === 'tableCell' || sentence.words < 4) return false
  for (const other of [token - 1, token + 1]) {
    if (other < sentence.first || other >= sentence.last) continue
    // «PS 62/25», «R 110» and words beside others in capitals, names included: «HA BK».
    if (tokens.kind[other] === TokenKind.number) return false
    if (/^\p{Lu}{2,}$/u.test(text.form(other))) return false
    // «Washington DC», «Vike UL»
    if (other < token && other > sentence.first && /^\p{Lu}\p{Ll}/u.test(text.form(other))) return false
    // «BB King», «JH Newman», «MS «Victoria»»
    if (other > token && /^(?:\p{Lu}\p{Ll}|[«“"])/u.test(text.form(other))) return false
  }
  return !/[-/&.]/.test(
    text.text.charAt(tokens.start[token]! - 1) + text.text.charAt(tokens.end[token]!).replace('.', ''),
  )
}

/** «Pedagogisk-psykologisk tjeneste (PPT)», «PPT (pedagogisk-psykologisk tjeneste)», «PPT, pedagogisk-…» */
function isExplained({ text, tokens }: TextModel, token: number): boolean {
  const start = tokens.start[token]!
  const end = tokens.end[token]!
  if (/[(«"]\s*$/.test(text.slice(Math.max(0, start - 3), start))) return true
  if (/^\s*\(\p{L}{3}/u.test(text.slice(end, end + 10))) return true
  // «Sosialdemokratane, SPD, …», «ICBL, den internasjonale kampanjen …»
  if (/\p{L}{4},\s$/u.test(text.slice(Math.max(0, start - 6), start)) && /^[,)]/.test(text.slice(end)))
    return true
  if (/^,\s(?:den|det|ein|ei|eit|en|et)\s\p{L}/u.test(text.slice(end, end + 8))) return true
  return (
    /(?:forkortet|forkorta|kalt|kalla|heter|heiter|står for|betyr|tyder)\s+$/u.test(
      text.slice(Math.max(0, start - 20), start),
    ) ||
    /^\s+(?:står for|betyr|tyder|er kort for|er ei forkorting|er en forkortelse)/.test(
      text.slice(end, end + 30),
    )
  )
}
