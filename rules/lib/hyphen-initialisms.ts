import { gapBefore } from '../../src/engine/places'
import { type TextModel, TokenKind } from '../../src/text/model'
import { opensInCapitals } from './hyphen-numbers'
import { Place } from './place'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** «SFO», «CO2», «A4»: capitals, or one capital and digits. */
const INITIALISM = /^(?:[A-ZÆØÅ]{2,6}\d{0,2}|[A-ZÆØÅ]\d)$/

/** In UTF-16 units. */
const LONGEST = 8

/** Things, which do nothing: after a verb such an initialism cannot be its subject. */
const THINGS = words(`
  SFO HC IKT IT EDB PC TV SMS MMS CV HMS ROS VA EKG DVD CD PR GPS QR USB PDF IA AFP BPA EØS CO2 DNA HIV AIDS LED
  ID WC MR UV VR KI AI IP LP MC ATV FDV AKS ABC A3 A4 A5 KOV TT VTA AAP
`)

/**
 * Company forms and numerals that belong to the name before them, countries, which stand as adverbials, and
 * championships and school years, which the subject follows in two words: «NM fjordhest», «VG1 naturbruk».
 */
const NOT_FIRST = words(
  'AS ASA BA DA HF IKS KF SA FK IL IF FF BK SK II III IV VI VII VIII IX XI XII XIV XV XVI USA UK UAE DDR NM VM EM OL VG1 VG2 VG3',
)

/** Words in capitals for the sake of stress. */
const STRESSED = words(`
  IKKE IKKJE ALLE HUSK FRIST NYTT NYE NY VIKTIG OBS MÅ KAN SKAL VIL DU VI JEG EG DERE DETTE DENNE DISSE DEN DET DE DEI OG
  ELLER HELE ALT ALDRI BARE BERRE KUN SISTE FØRSTE EN EI EIN ETT EITT TO TRE MERK STOR STORE GOD HVER KVAR BEGGE SAMME
  ANDRE EGEN EGET EIGEN EGNE EIGNE FLERE FLEIRE MANGE NOEN NOKON INGEN MIN DIN VÅR SIN MINE DINE VÅRE OM NÅR FØR ETTER
  TIL FRA FRÅ MED UTEN UTAN MER MEIR
`)

/** Nouns that tell when, and abbreviations that the tagger takes for nouns. */
const NOT_LAST = words(`
  mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag våren sommeren sommaren høsten hausten
  vinteren dagen kvelden morgenen morgonen natten natta januar februar mars april mai juni juli august september oktober
  november desember nr kr kl pst stk mill pkt art ca mrd side kapittel punkt kilde foto tekst tlf feil
`)

/** The initialisms that should be joined to the noun after them. Only a text with a candidate is tagged. */
export async function initialismsApart(text: TextModel): Promise<number[]> {
  const { tokens } = text
  const candidates: number[] = []
  for (let token = 0; token + 1 < tokens.count; token++) {
    const length = tokens.end[token]! - tokens.start[token]!
    if (length < 2 || length > LONGEST || tokens.kind[token] !== TokenKind.word) continue
    if (!opensInCapitals(text, token)) continue
    const form = text.form(token)
    if (!INITIALISM.test(form) || NOT_FIRST.has(form) || STRESSED.has(form)) continue
    if (mayFollow(text, token + 1)) candidates.push(token)
  }
  if (candidates.length === 0) return []
  const tags = await text.tags()
  return candidates.filter((token) => isFirst(new Place(text, tags, token), text.form(token)))
}

/** Whether the token is a word in lower case after a single space in the same sentence. */
function mayFollow(text: TextModel, token: number): boolean {
  const word = text.form(token)
  return (
    /^\p{Ll}{3,}$/u.test(word) &&
    !NOT_LAST.has(word) &&
    /^[ \u00A0]$/.test(gapBefore(text, token)) &&
    text.sentenceOf(token) === text.sentenceOf(token - 1)
  )
}

/** Adjectives that are joined to what they tell of: «CO2-fri», «EU-finansiert». */
const LAST_ADJECTIVE =
  /^(?:fri|fritt|frie|basert|baserte|relatert|relaterte|finansiert|finansierte|merket|merkede|holdige?)$/

const COPULAS = words('er var være vere blir ble blei vart vert')

/** Whether the word after the initialism belongs to it: nothing before says that it may be a clause member of its own. */
function isFirst(place: Place, form: string): boolean {
  const after = place.upos(1)
  if (after !== 'NOUN' && !(after === 'ADJ' && LAST_ADJECTIVE.test(place.word(1)))) return false
  if (!/^(?:PROPN|NOUN|X|ADJ|SYM|)$/.test(place.upos(0))) return false
  if (!place.has(-1)) return true
  const before = place.upos(-1)
  if (before === 'PROPN') return place.word(-1).endsWith('s') && !place.has(-2)
  if (before === 'NOUN' && /^\p{Lu}/u.test(place.text.form(place.token - 1)) && place.has(-2)) return false
  if (THINGS.has(form)) return true
  if (before === 'VERB' || before === 'AUX') return COPULAS.has(place.word(-1)) || place.upos(2) === 'PROPN'
  return before !== 'CCONJ'
}
