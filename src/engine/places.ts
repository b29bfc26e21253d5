import type { TextBlock, TextModel } from '../text/model'
import type { Malform, Span } from '../text/prose'

/** UTF-16 offsets of the tokens from `first` to `last`, both included. */
export function spanOf({ tokens }: TextModel, first: number, last = first): Span {
  return { start: tokens.start[first]!, end: tokens.end[last]! }
}

/** The text from token `first` to token `last`, both included, as written. */
export function wordsOf(text: TextModel, first: number, last = first): string {
  return text.text.slice(text.tokens.start[first], text.tokens.end[last])
}

/** What stands between the token and the one before it: '' when they touch. */
export function gapBefore({ text, tokens }: TextModel, token: number): string {
  return text.slice(tokens.end[token - 1], tokens.start[token])
}

/** The målform in which a message about this token is to be written. */
export function malformAt(text: TextModel, token: number): Malform {
  return text.sentences[text.sentenceOf(token)]?.malform ?? text.malform ?? 'nb'
}

/** The block that holds the token. */
export function blockAt(text: TextModel, token: number): TextBlock {
  return text.blocks[text.sentences[text.sentenceOf(token)]!.block]!
}
