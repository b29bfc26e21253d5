import { type TextModel, TokenKind } from '../text/model'
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

/** The målform of the first sentence that ends after the offset. */
export function malformFrom({ sentences, malform }: TextModel, offset: number): Malform {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return sentences[low]?.malform ?? malform ?? 'nb'
}

/** The tokens that are numbers, in reading order, numbers in tables left out. */
export function* numbersInProse(text: TextModel): Generator<number> {
  const { kind } = text.tokens
  for (
    let token = kind.indexOf(TokenKind.number);
    token >= 0;
    token = kind.indexOf(TokenKind.number, token + 1)
  ) {
    const { block } = text.sentences[text.sentenceOf(token)]!
    if (text.blocks[block]!.kind !== 'tableCell') yield token
  }
}

/** The token `distance` places away in the same sentence, as written; '' when the sentence does not reach so far. */
export function nearby(text: TextModel, token: number, distance: number): string {
  const { first, last } = text.sentences[text.sentenceOf(token)]!
  const other = token + distance
  return other >= first && other < last ? text.form(other) : ''
}

/** Whether one of the signs stands right before or right after the token. */
export function touches(text: TextModel, token: number, side: 'before' | 'after', signs: string): boolean {
  const { start, end } = text.tokens
  const sign = side === 'before' ? text.text.charAt(start[token]! - 1) : text.text.charAt(end[token]!)
  return sign !== '' && signs.includes(sign)
}
