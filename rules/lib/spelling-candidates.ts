import { abbreviation, opensAbbreviation } from '../../src/text/abbreviations'
import { type Sentence, Skip, type TextModel, TokenKind } from '../../src/text/model'

/** Letters, with hyphens and apostrophes inside: no digits, stops, slashes or underscores. */
const WORD = /^\p{L}[\p{L}'’-]*$/u
/** Longer strings, in UTF-16 units, are keys, hashes and slips of the space bar, not words. */
const LONGEST = 60
/** Capitals alone are an initialism up to this length; a longer word is written in capitals. */
const INITIALISM = 6
/** Letters in an abbreviation. */
const LONGEST_ABBREVIATION = 5
/** A capital inside the word: «eInnsyn», «MinID», «YouTube». */
const INNER_CAPITAL = /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}/u
const ROMAN = /^(?=[ivxlc])(?:x{0,3})(?:ix|iv|v?i{0,3})$/

/** Whether a string is made of letters like a word, and no longer than words are. */
export const isWord = (form: string): boolean => form.length >= 2 && form.length <= LONGEST && WORD.test(form)

/** Whether a word's shape says that a dictionary has nothing to say about it. */
export function isOutside(word: string): boolean {
  // «dd.mm.åååå», «xx»
  if (word === word.charAt(0).repeat(word.length)) return true
  const isLower = word === word.toLowerCase()
  if (!isLower && INNER_CAPITAL.test(word)) return !word.includes('-') || /\p{Ll}\p{Lu}/u.test(word)
  if (word === word.toUpperCase()) return word.length <= INITIALISM
  return ROMAN.test(word) || isAbbreviation(word)
}

/** An abbreviation whose stops are left out is another rule's: «bl a», «kl». */
function isAbbreviation(word: string): boolean {
  if (word.length > LONGEST_ABBREVIATION) return false
  const stopped = `${word.toLowerCase()}.`
  return abbreviation(stopped) !== undefined || opensAbbreviation(stopped)
}

/** Whether a stop after the word ends no sentence, or «§» follows, so that it is an abbreviation: «tysd. og», «pkl § 14». */
export function isCutShort({ text, tokens }: TextModel, token: number): boolean {
  const end = tokens.end[token]!
  if (/^ ?§/.test(text.slice(end, end + 2))) return true
  return text[end] === '.' && /^(?:\p{L}|[ \u00A0]?\p{Ll}|[,;:])/u.test(text.slice(end + 1, end + 4))
}

/** Whether the token stands where any word has a capital: first in its sentence, or after a colon, a dash or a quotation mark. */
export function opensSentence(text: TextModel, token: number): boolean {
  const { first } = text.sentences[text.sentenceOf(token)]!
  for (let before = token - 1; before >= first; before--) {
    const kind = text.tokens.kind[before]
    if (kind === TokenKind.word || kind === TokenKind.address) return false
    if (kind === TokenKind.punctuation && ':–-«"“”('.includes(text.form(before))) return true
  }
  return true
}

const SILENT = Skip.quotation | Skip.law | Skip.name | Skip.template | Skip.code

/** Whether the words of a sentence are judged: not in a block that declares another language. */
export function isJudged(text: TextModel, { block, malform }: Sentence): boolean {
  const { language } = text.blocks[block]!
  return malform !== null && (language === undefined || /^(?:no|nb|nn)\b/i.test(language))
}

export const isSilent = (text: TextModel, token: number): boolean => (text.tokens.skip[token]! & SILENT) !== 0

/** Whether a sentence is written in capitals throughout. */
export function isShouted(text: TextModel, { start, end }: Sentence): boolean {
  return !/\p{Ll}/u.test(text.text.slice(start, end))
}
