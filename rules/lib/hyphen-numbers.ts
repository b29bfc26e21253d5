import { gapBefore } from '../../src/engine/places'
import { type TextModel, TokenKind } from '../../src/text/model'

/** Words that only stand joined to a number: «18-åring», «3-årig», «8.-klassing». */
const BOUND =
  /^(?:åring(?:e[nr]s?|ene?s?|a[nr]e?|s)?|årige?|klassing(?:e[nr]|ene|ar|ane)?|roms|årsdag[a-zæøå]*|årsalder[a-zæøå]*|årsjubil[a-zæøå]*|årsfeiring[a-zæøå]*|årsgrens[a-zæøå]*|årsperiod[a-zæøå]*|årskontroll[a-zæøå]*|årsmarkering[a-zæøå]*|prosentregel[a-zæøå]*)$/

/** What comes after «50 års» in one word: «50-årsjubileum», but «18 års alder», «to års erfaring». */
const AFTER_YEARS =
  /^(?:jubil|dag(?:en)?$|feiring|markering|grense|grensa|periode|kontroll|alder(?:en)$|krise|dags)/

/** After «17. mai»: «17. mai-tog». */
const AFTER_DAY =
  /^(?:feiring|markering|tog|komite|komité|tale|program|frokost|frukost|arrangement|sløyfe|lotteri|stemning|talar)/
const HOLIDAYS = new Set(['1. mai', '8. mai', '17. mai', '16. mai'])

const DECADE = /^(?:1[0-9]|20)\d0$|^[2-9]0$/
/** What stands before «70-åra» and not before «20 åra» as a length of time. */
const INTO_DECADE = new Set(['i', 'fra', 'frå', 'på', 'til', 'siden', 'sidan', 'mot'])
const FULL_DECADE = /^(?:1[0-9]|20)\d0$/

/** «18åring», «1900tallet», «40årsdag». */
const NUMBER_JOINED = /^(\d{1,4})(års(?:dag|jub|alder|period)[a-zæøå]*|åring[a-zæøå]*|årige?|tall?ets?)$/

/** «PCen», «SV-er»: a Norwegian ending on an initialism; the genitive takes no hyphen («NAVs»). */
const ENDING_JOINED = /^([A-ZÆØÅ]{2,6})(en|er|ene|et|ar|ane|ens|enes)$/

/** Tokens that lack a hyphen, and how they should be written. */
export interface Missing {
  readonly first: number
  readonly last: number
  readonly right: string
}

/** Whether one space stands before the token, in the same sentence. */
function spaced(text: TextModel, token: number): boolean {
  return (
    token < text.tokens.count &&
    /^[ \u00A0]$/.test(gapBefore(text, token)) &&
    text.sentenceOf(token) === text.sentenceOf(token - 1)
  )
}

function isDecade(text: TextModel, token: number, number: string): boolean {
  if (FULL_DECADE.test(number)) return true
  return DECADE.test(number) && token > 0 && INTO_DECADE.has(text.lower(token - 1))
}

/** What should be joined to the number at the token, or null. */
export function numberApart(text: TextModel, token: number): Missing | null {
  if (text.tokens.kind[token] !== TokenKind.number || !spaced(text, token + 1)) return null
  const number = text.form(token)
  const next = text.form(token + 1)
  if (BOUND.test(next)) return { first: token, last: token + 1, right: `${number}-${next}` }
  if (/^tall?ets?$/.test(next) && DECADE.test(number))
    return { first: token, last: token + 1, right: `${number}-${next}` }
  if (/^(?:årene|åra)s?$/.test(next) && isDecade(text, token, number))
    return { first: token, last: token + 1, right: `${number}-${next}` }
  if (!spaced(text, token + 2)) return null
  const third = text.form(token + 2)
  if (next === 'års' && AFTER_YEARS.test(third))
    return { first: token, last: token + 2, right: `${number}-års${third}` }
  if (HOLIDAYS.has(`${number} ${next}`) && AFTER_DAY.test(third))
    return { first: token, last: token + 2, right: `${number} ${next}-${third}` }
  return null
}

/** A number written together with a word: «18åring». */
export function joinedNumber(text: TextModel, token: number): Missing | null {
  const first = text.text.charCodeAt(text.tokens.start[token]!)
  if (first < 0x30 || first > 0x39) return null
  const parts = NUMBER_JOINED.exec(text.form(token))
  return parts === null ? null : { first: token, last: token, right: `${parts[1]}-${parts[2]}` }
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ'
const DIGITS = '0123456789'

/** Whether the token begins with two capitals, or one and a digit: hardly any does. */
export function opensInCapitals({ text, tokens }: TextModel, token: number): boolean {
  const start = tokens.start[token]!
  return CAPITALS.includes(text[start]!) && (CAPITALS + DIGITS).includes(text[start + 1]!)
}

/** An initialism with an ending: «PCen». */
export function joinedInitialism(text: TextModel, token: number): Missing | null {
  const length = text.tokens.end[token]! - text.tokens.start[token]!
  if (length < 4 || length > 10 || !opensInCapitals(text, token)) return null
  const parts = ENDING_JOINED.exec(text.form(token))
  return parts === null ? null : { first: token, last: token, right: `${parts[1]}-${parts[2]}` }
}
