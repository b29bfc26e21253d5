import { abbreviation } from './abbreviations'
import { Char, charClass, isLetter } from './chars'

/**
 * Words that often open a sentence and are not surnames: after «alternativ B.» or «hepatitt A.» they show that
 * the stop ended a sentence and did not belong to an initial.
 */
const OPENERS = new Set(
  (
    'jeg du han hun det den de vi dere man eg ho me dei dykk dette denne disse desse her der da då nå no når ' +
    'hvis dersom om som for i på til fra frå av med ved etter før under over mellom uten utan blant både en et ' +
    'ein eit alle mange noen nokre ingen hva kva hvem kven hvor kor kvar hvordan korleis hvorfor kvifor også men ' +
    'og eller derfor difor slik så difor derimot samtidig samstundes likevel imidlertid ifølge kommunen ' +
    'kommunene søkeren søkaren søknaden saken saka vedtaket tiltaket alternativet er har kan skal vil må bør ble ' +
    'vart fordi selv sjølv siden sidan mens medan'
  ).split(' '),
)

/** Nouns written with a capital after an ordinal although they continue the sentence. */
const AFTER_ORDINAL =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|verdenskrig|verdskrig|mosebok|korint|tessaloniker|johannes|peters|samuels|kongebok|krønikebok|timoteus|divisjon|kvartal|halvår)/

function wordAt(text: string, start: number, end: number): string {
  let at = start
  while (at < end && at < start + 24 && isLetter(charClass(text.charCodeAt(at)))) at++
  return text.slice(start, at).toLowerCase()
}

/** Offset of the first code unit at or after `start` that is not white space; `end` when there is none. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start
  while (at < end && charClass(text.charCodeAt(at)) === Char.space) at++
  return at
}

const CLOSERS = '»”’"\')]›'
const OPENING = '«“”„"\'‘‹([-–—*•'

/**
 * Whether the stop at `stop` in `text`, which follows an abbreviation, ends the sentence.
 *
 * @param form the abbreviation in lower case, with its stop
 * @param end the end of the block
 */
export function endsAfterAbbreviation(text: string, form: string, stop: number, end: number): boolean {
  const entry = abbreviation(form)
  const closed = CLOSERS.includes(text[stop + 1] ?? ' ')
  if (closed && text[stop + 1] === ')') return false
  const next = skipSpace(text, stop + (closed ? 2 : 1), end)
  if (next >= end) return true
  if (next === stop + 1) return false
  const kind = charClass(text.charCodeAt(next))
  const mayEnd = entry !== undefined && (entry.canEnd || entry.alsoWord)
  if (!mayEnd) return false
  if (kind === Char.upper) return true
  if (!OPENING.includes(text[next]!)) return false
  const inner = skipSpace(text, next + 1, end)
  return charClass(text.charCodeAt(inner)) === Char.upper
}

const LABELS = new Set(
  (
    'og eller til bokstav bokstaven alternativ gruppe klasse hepatitt vitamin type vedlegg linje blokk del fase ' +
    'kategori sone felt nivå plan modell punkt avsnitt bygg oppgang etappe trinn'
  ).split(' '),
)

/**
 * Whether the stop after a single letter ends the sentence.
 *
 * @param before the token before the letter, in lower case; '' at the start of a block
 */
export function endsAfterInitial(text: string, before: string, stop: number, end: number): boolean {
  const closed = CLOSERS.includes(text[stop + 1] ?? ' ') && text[stop + 1] !== ')'
  const next = skipSpace(text, stop + (closed ? 2 : 1), end)
  if (next >= end) return true
  if (next === stop + 1) return false
  const kind = charClass(text.charCodeAt(next))
  if (kind === Char.lower || kind === Char.digit) return false
  if (kind === Char.upper) {
    if (text[next + 1] === '.') return false
    return LABELS.has(before) || /^\d/.test(before) || OPENERS.has(wordAt(text, next, end))
  }
  return (
    '-–—'.includes(text[next]!) && charClass(text.charCodeAt(skipSpace(text, next + 1, end))) === Char.upper
  )
}

/**
 * Whether the stop after a number ends the sentence, or makes it an ordinal («17. mai») or a list number.
 *
 * @param before the token before the number, in lower case; '' at the start of a block
 * @param opening the number is the first thing in its sentence
 */
export function endsAfterNumber(
  text: string,
  before: string,
  opening: boolean,
  stop: number,
  end: number,
): boolean {
  const next = skipSpace(text, stop + 1, end)
  if (next >= end) return !opening
  if (next === stop + 1) return isLetter(charClass(text.charCodeAt(next))) && !opening
  if (opening) return false
  const code = text.charCodeAt(next)
  switch (charClass(code)) {
    case Char.lower:
      return false
    case Char.upper:
      return !AFTER_ORDINAL.test(wordAt(text, next, end))
    case Char.digit:
      return !/^\d\d?\.$/.test(before) && !/^\d\d?\. ?\d{4}(?!\d)/.test(text.slice(next, next + 9))
    default: {
      const after = skipSpace(text, next + 1, end)
      const dash = code === 0x2d || code === 0x2013
      return !(dash && charClass(text.charCodeAt(after)) === Char.digit)
    }
  }
}
