import { malformFrom } from '../../src/engine/places'
import type { TextModel } from '../../src/text/model'
import type { Malform, Span } from '../../src/text/prose'

/** The same in both målformer. */
export type Said = Readonly<Record<Malform, string>>

/** `words` as whole words, or as beginnings of words where they end in «-». Letters are Norwegian ones. */
export function wordPattern(words: readonly string[]): RegExp {
  const parts = words.map((word) => (word.endsWith('-') ? word.slice(0, -1) : `${word}(?![a-zæøå])`))
  return new RegExp(`(?<![a-zæøå])(?:${parts.join('|')})`, 'i')
}

/** Words for the one who reads; «de» is one of them in nynorsk only. */
const READER = ['du', 'deg', 'din', 'ditt', 'dine', 'dere', 'deres', 'dykk', 'dykkar', 'di']

export const addressesReader = (text: TextModel): boolean =>
  READER.some((form) => text.occurrences(form).length > 0) ||
  (text.malform === 'nn' && text.occurrences('de').length > 0)

const CONTACT = new RegExp(
  `@[a-z0-9]|(?<!\\d)\\d{2}\\s?\\d{2}\\s?\\d{2}\\s?\\d{2}(?!\\d)|${
    wordPattern([
      'telefon-',
      'tlf',
      'ring (?:oss|meg|til|på|gjerne|servicekontoret|kommunen)',
      '(?:ringe|ringer|ringje|kontakte|skrive til|spørre|spørje|snakke med) (?:oss|meg|kommunen|servicekontoret)',
      '(?:si|sei|meld) (?:fra|frå) til',
      'spørsmål til',
      'kontakt (?:med )?(?:oss|meg|kommunen|servicekontoret|saksbehandleren|sakshandsamaren)',
      'kontaktperson-',
    ]).source
  }`,
  'i',
)

/** Whether the reader is told where to ask: a telephone number, an address, or someone to turn to. */
export const tellsWhereToAsk = ({ text }: TextModel): boolean => CONTACT.test(text)

/** A text of fewer words is a beginning, from which nothing is missing yet. */
const SHORTEST = 15

/**
 * The heading, or the first words where there is none: where the document as a whole is spoken of;
 * null for a text that has only been begun.
 */
export function titleOf({ blocks, text, sentences }: TextModel): Span | null {
  if (sentences.reduce((sum, { words }) => sum + words, 0) < SHORTEST) return null
  const wordy = blocks.filter(({ firstSentence, lastSentence }) => lastSentence > firstSentence)
  const title = wordy.find(({ kind }) => kind === 'heading') ?? wordy[0]
  if (title === undefined) return null
  const line = text.slice(title.start, title.end).search(/[\n.!?]/)
  return { start: title.start, end: line > 0 ? title.start + line : title.end }
}

export const sayAt = (text: TextModel, offset: number, said: Said): string => said[malformFrom(text, offset)]
