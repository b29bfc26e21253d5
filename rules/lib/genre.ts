import type { Profile } from '../../src/engine/profiles'
import type { TextModel } from '../../src/text/model'

/** So many blocks from either end tell what kind of text it is; what stands between would only cost time. */
const FIRST_BLOCKS = 300
const LAST_BLOCKS = 40
/** A letter ends in its greeting, with room for a signature and a list of enclosures. */
const CLOSING_BLOCKS = 25
/** Where a text says what it is: among its first lines. */
const TITLE_LINES = 12
/** The outcome of a decision stands somewhere in the first blocks of the letter. */
const OPENING_BLOCKS = 16
const LINE_LENGTH = 90

/** A short block: a heading, a line of a letterhead, the label of a field. */
interface Line {
  readonly text: string
  readonly heading: boolean
}

const SECTION = /^§ ?\d+(?:-\d+)?(?:[. ]|$)/
const REGULATION = /^(?:lokal )?forskrift (?:om|til|for)\b|^vedtekter (?:for|til)\b/i

/** Fixed headings of a case that a political body is to decide. */
const CASE = new RegExp(
  `^(?:${[
    'saks(?:framlegg|fremlegg|framstilling|fremstilling|utredning|utgreiing|protokoll|liste)(?![a-zæøå])',
    'møte(?:innkalling|bok|protokoll)(?![a-zæøå])',
    '(?:forslag|framlegg) til (?:vedtak|innstilling|tilråding)(?![a-zæøå])',
    '(?:innstilling|tilråding)[.:]?$',
    '(?:kommunedirektør|rådmann|administrasjon)en(?:s| si| sin| sitt)? (?:innstilling|forslag|framlegg|tilråding|tilrådning|anbefaling|foreslår|tilrår)',
  ].join('|')})`,
  'i',
)

const FORM = /skjema(?:et)?(?![a-zæøå])/i
/** A form says so in its title or right below. */
const FORM_REACH = 300
/** Lines of a Markdown paragraph may each be a field. */
const LONGEST_FIELDS = 400
const LONGEST_LABEL = 45
const FIELD =
  /^(?:(?:lagets |foreningens |barnets )?(?:navn|namn|etternavn|etternamn|fornavn|førenamn|adresse|postadresse|fødselsnummer|fødselsdato|personnummer|telefon|mobil|e-?post|postnummer|poststed|underskrift|signatur|saksnummer|kontonummer|organisasjonsnummer|kontaktperson)(?![a-zæøå])(?: [^:]{0,25})?(?:: ?[[«{].{1,30})?|.{2,60} \*)$/i
/** So many fields that the page names make it a form, unless they stand at the foot of a long text. */
const PAGE_FIELDS = 3
const TEXT_PER_FIELD = 600
/** A place to write or tick. */
const BLANK = /_{3,}|\.{6,}|☐|□|\[ ?\]/

const DECISION_TITLE =
  /^(?:[a-zæøå]+ ?[–:-] )?(?:melding om |underretning om )?(?:enkelt|delegert )?vedtak(?!et|er|a)(?![a-zæøå])|^(?:avslag|innvilg[a-zæøå]+|svar) på (?:søknad|klag)/i
/** What a decision may be called, and a page of information as well. */
const MAYBE_DECISION =
  /^(?:dispensasjon|løyve|tillatelse|bevilling|pålegg) (?:om|til|for|frå|fra)(?![a-zæøå])/i
const OUTCOME =
  /(?<![a-zæøå])(?:innvilg|avsl[aåo]|avvis|sagt (?:ja|nei)|(?:du|dere|de|dykk) får (?!vite|vete|svar|beskjed)|får (?:ikke |ikkje )?(?:plass|tilbud|tilbod|støtte|løyve|lov)|gir (?:deg|dere|dispensasjon|tillatelse|løyve)|gjev (?:deg|dykk|løyve)|godkjen(?:ner|t)|pålegg|vedtak)/i
const APPEAL =
  /(?<![a-zæøå])klage(?:rett|adgang|frist|instans)|(?<![a-zæøå])påklag|(?<![a-zæøå])kan (?:du |dere |de )?klage|klage på (?:vedtaket|avgjørelsen|avgjerda|avslaget)/i

/** «Vi avslår søknaden din»: says so itself, letter or not. */
const DECIDES =
  /(?:^|[.!?\n] *)(?:(?:vi|me|kommunen) (?:avslår|avslo|avviser|innvilg(?:er|ar|et|a)|har (?:avslått|avslege|avvist|innvilg(?:et|a)|sagt (?:ja|nei) til)) (?:klag|søknad)[a-zæøå]*|(?:søknaden|klag[ea]n?) (?:din|deres|dykkar) (?:er|blir|ble|vert|vart) (?:avsl|avvis|innvilg))(?![^.!?\n]{0,200}(?<![a-zæøå])(?:hvis|dersom|viss|når)(?![a-zæøå]))/i

const CLOSING =
  /^(?:med )?(?:(?:vennlig|venleg|beste|gode?) )?(?:hilsen|helsing|hilsing)(?![a-zæøå])|^med (?:vennlig|venleg) hils/i
const GREETING = /^(?:hei|kjære|til deg|god dag)(?![a-zæøå]).{0,50}[!,.]?$/i

/** Headings that speak with the reader, as on a page of information. */
const SPEAKING =
  /^(?:slik|her) |^(?:hvem|hva|hvor|hvordan|hvorfor|når|kven|kva|kvar|korleis|kvifor|kor|skal|kan|må|trenger|treng|har|er|lurer|lurar) .*\?$/i
const READER = ['du', 'deg', 'din', 'ditt', 'dine', 'dere', 'dykk', 'di']

/**
 * What kind of text it is, by its headings and fixed phrases; `generell` when they do not tell.
 * @param web whether the document is a page of HTML
 */
export function guessProfile(text: TextModel, web = false): Profile {
  const lines = linesOf(text)
  if (lines.some((line) => CASE.test(line.text))) return 'saksframlegg'
  const letter = isLetter(lines)
  if (isRegulation(lines, letter)) return 'forskrift'
  if (isForm(text)) return 'skjema'
  if (((letter || !web) && isDecision(text, lines, letter)) || decides(text)) return 'vedtak'
  if (letter) return 'brev'
  return web || isPage(text, lines) ? 'nettside' : 'generell'
}

/** The short blocks near the beginning and the end. */
function linesOf({ text, blocks }: TextModel): Line[] {
  const looked =
    blocks.length <= FIRST_BLOCKS + LAST_BLOCKS
      ? blocks
      : [...blocks.slice(0, FIRST_BLOCKS), ...blocks.slice(-LAST_BLOCKS)]
  return looked.flatMap(({ start, end, kind }) =>
    end - start <= LINE_LENGTH || SECTION.test(text.slice(start, start + 12))
      ? [{ text: text.slice(start, Math.min(end, start + LINE_LENGTH)).trim(), heading: kind === 'heading' }]
      : [],
  )
}

/** Made of sections; a letter may quote some. */
function isRegulation(lines: readonly Line[], letter: boolean): boolean {
  const sections = lines.filter(({ text }) => SECTION.test(text)).length
  return (
    (sections > 1 && !letter) ||
    (sections > 0 && lines.slice(0, TITLE_LINES).some(({ text }) => REGULATION.test(text)))
  )
}

/** Named a form and with a couple of fields, or made of fields; on a page the fields of its own form. */
function isForm({ text, blocks, marks }: TextModel): boolean {
  const named = marks.filter(({ kind }) => kind === 'label' || kind === 'field').length
  if (named >= PAGE_FIELDS && text.length <= named * TEXT_PER_FIELD) return true
  const needed = FORM.test(text.slice(0, FORM_REACH)) ? 2 : 5
  let fields = 0
  for (const [index, { start, end, kind }] of blocks.entries()) {
    if (fields >= needed || index >= FIRST_BLOCKS) break
    if (end - start > LONGEST_FIELDS) continue
    const leadsIn = kind === 'heading' || blocks[index + 1]?.kind === 'listItem'
    for (const line of text.slice(start, end).split('\n')) if (isField(line.trim(), leadsIn)) fields++
  }
  return fields >= needed
}

/** @param leadsIn whether it is a heading, or a list follows: what ends in a colon is then no field */
const isField = (line: string, leadsIn: boolean): boolean =>
  line.length <= LINE_LENGTH &&
  (FIELD.test(line) || BLANK.test(line) || (!leadsIn && line.length <= LONGEST_LABEL && line.endsWith(':')))

function isLetter(lines: readonly Line[]): boolean {
  return (
    lines.slice(-CLOSING_BLOCKS).some((line) => CLOSING.test(line.text)) ||
    lines.slice(0, TITLE_LINES).some((line) => !line.heading && GREETING.test(line.text))
  )
}

/** Called a decision, or a letter that tells an outcome and how to appeal. */
function isDecision({ text, blocks }: TextModel, lines: readonly Line[], letter: boolean): boolean {
  const called =
    lines
      .slice(0, TITLE_LINES)
      .some((line) => DECISION_TITLE.test(line.text) || (letter && MAYBE_DECISION.test(line.text))) ||
    lines.some((line) => /^vedtak:?$/i.test(line.text))
  if (!called && !letter) return false
  const tells = OUTCOME.test(openingOf({ text, blocks }))
  return called ? tells : tells && APPEAL.test(text)
}

const decides = (model: TextModel): boolean => DECIDES.test(openingOf(model)) && APPEAL.test(model.text)

const openingOf = ({ text, blocks }: Pick<TextModel, 'text' | 'blocks'>): string =>
  text.slice(0, blocks[Math.min(OPENING_BLOCKS, blocks.length) - 1]?.end ?? 0)

/** No letter, but headings that speak with the reader, or links to follow. */
function isPage(text: TextModel, lines: readonly Line[]): boolean {
  const links = text.marks.filter(
    ({ kind, target }) => kind === 'link' && !/^(?:mailto|tel|#)/i.test(target ?? ''),
  )
  const speaking = lines.filter((line) => line.heading && SPEAKING.test(line.text)).length
  const headings = lines.filter(({ heading }) => heading).length
  return (
    READER.some((form) => text.occurrences(form).length > 0) &&
    headings > 1 &&
    (speaking > 0 || links.length > 1)
  )
}
