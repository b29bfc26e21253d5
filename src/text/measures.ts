import { type TextModel, TokenKind } from './model'
import type { Block } from './prose'

/** A word is long when it has more letters than this. */
const LONG_WORD = 6

/** Fewer words do not show how much a text varies them. */
const SHORTEST_FOR_OVIX = 100

/** Upper limits of the LIX bands used in Norway, and their names. */
const BANDS = [
  [30, 'svært lett'],
  [40, 'lett'],
  [50, 'middels'],
  [60, 'vanskelig'],
  [Number.POSITIVE_INFINITY, 'svært vanskelig'],
] as const

export type LixBand = (typeof BANDS)[number][1]

export interface Measures {
  words: number
  sentences: number
  /** Blocks of running text: paragraphs, list items and quotations. */
  paragraphs: number
  wordsPerSentence: number
  /** Share of words with more than six letters, from 0 to 1. */
  longWordShare: number
  /** Words per sentence plus long words per hundred words (Björnsson 1968). */
  lix: number
  /** Long words per sentence (Anderson 1983). */
  rix: number
  /**
   * Word variation index (Hultman and Westman 1977): ln N / ln(2 − ln V / ln N) for N words of which V are different.
   * Null for a text of fewer than a hundred words, or one without a repeated word, where it says nothing.
   */
  ovix: number | null
}

/** What a document that could not be read measures. */
export const NO_MEASURES: Measures = {
  words: 0,
  sentences: 0,
  paragraphs: 0,
  wordsPerSentence: 0,
  longWordShare: 0,
  lix: 0,
  rix: 0,
  ovix: null,
}

export interface MeasureOptions {
  /** Which blocks to count, by index; all blocks of running text when left out. */
  blocks?: (block: number) => boolean
}

/**
 * Counts a text. Words are tokens with letters; numbers, addresses, punctuation and symbols are not words. Headings and table
 * cells are left out, since they have words but no sentences and would inflate the figures; list items count. A list
 * item or paragraph without a final stop is a sentence. The figures are 0 for a text without words, and its OVIX null.
 */
export function measure(model: TextModel, { blocks }: MeasureOptions = {}): Measures {
  let words = 0
  let long = 0
  let sentences = 0
  let paragraphs = 0
  const different = new Set<string>()
  model.blocks.forEach((block, index) => {
    if (!isRunningText(block) || blocks?.(index) === false) return
    const wordsBefore = words
    for (let sentence = block.firstSentence; sentence < block.lastSentence; sentence++) {
      const { first, last } = model.sentences[sentence]!
      const before = words
      for (let token = first; token < last; token++) {
        if (model.tokens.kind[token] !== TokenKind.word) continue
        words++
        different.add(model.lower(token))
        if (model.tokens.end[token]! - model.tokens.start[token]! > LONG_WORD) long++
      }
      if (words > before) sentences++
    }
    if (words > wordsBefore) paragraphs++
  })
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
  const wordsPerSentence = share(words, sentences)
  const longWordShare = share(long, words)
  return {
    words,
    sentences,
    paragraphs,
    wordsPerSentence,
    longWordShare,
    lix: wordsPerSentence + 100 * longWordShare,
    rix: share(long, sentences),
    ovix: variation(words, different.size),
  }
}

/** Whether a block is measured: headings and table cells have words but no sentences. */
export const isRunningText = ({ kind }: Block): boolean => kind !== 'heading' && kind !== 'tableCell'

function variation(words: number, different: number): number | null {
  if (words < SHORTEST_FOR_OVIX || different === words) return null
  return Math.log(words) / Math.log(2 - Math.log(different) / Math.log(words))
}

/** The Norwegian name of the band that a LIX value falls in: under 30, 40, 50, 60, and beyond. */
export function lixBand(lix: number): LixBand {
  return BANDS.find(([limit]) => lix < limit)![1]
}
