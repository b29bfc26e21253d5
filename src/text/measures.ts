import { type TextModel, TokenKind } from './model'

/** What a text measures. Shares are of 1; the rest are counts, or indices rounded to one decimal. */
export interface Measures {
  /** Words and numbers in sentences; tables are left out, for they have no sentences. */
  words: number
  sentences: number
  /** Paragraphs and quotations; headings, list items and table cells are not paragraphs. */
  paragraphs: number
  wordsPerSentence: number
  /** Share of words with more than six letters. */
  longWordShare: number
  /** Björnsson's readability index: words per sentence + per cent long words. */
  lix: number
  /** Anderson's readability index: long words per sentence. */
  rix: number
}

const LONG = 6

/** Measures the prose of a document: every block but table cells. */
export function measure(text: TextModel): Measures {
  let words = 0
  let sentences = 0
  let long = 0
  for (const sentence of text.sentences) {
    if (text.blocks[sentence.block]!.kind === 'tableCell' || sentence.words === 0) continue
    sentences++
    words += sentence.words
    for (let token = sentence.first; token < sentence.last; token++) if (isLong(text, token)) long++
  }
  const paragraphs = text.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'quote').length
  const perSentence = sentences === 0 ? 0 : words / sentences
  const share = words === 0 ? 0 : long / words
  return {
    words,
    sentences,
    paragraphs,
    wordsPerSentence: rounded(perSentence),
    longWordShare: Math.round(share * 1000) / 1000,
    lix: rounded(perSentence + 100 * share),
    rix: rounded(sentences === 0 ? 0 : long / sentences),
  }
}

function isLong({ tokens }: TextModel, token: number): boolean {
  return tokens.kind[token] === TokenKind.word && tokens.end[token]! - tokens.start[token]! > LONG
}

const rounded = (value: number): number => Math.round(value * 10) / 10

const BANDS: readonly [number, string][] = [
  [30, 'svært lettlest'],
  [40, 'lettlest'],
  [50, 'middels'],
  [60, 'vanskelig'],
]

/** What a LIX value usually means, in Norwegian; the bands are those in common use in Norway. */
export function lixBand(lix: number): string {
  return BANDS.find(([limit]) => lix < limit)?.[1] ?? 'svært vanskelig'
}
