import type { WordJudge } from './lexicon/words'
import type { Block, Malform, Mark, Span } from './prose'
import type { Tags } from './tags'

/** What a token is by its shape alone. */
export const TokenKind = {
  /** Letters, with inner hyphens, apostrophes, digits or the stops of an abbreviation: «barnehage», «f.eks.», «SFO-plass». */
  word: 0,
  /** Digits with their separators: «17.», «2 500 000», «12,5», «09.30», «5-1». */
  number: 1,
  /** Punctuation: one mark a token; an ellipsis is one. */
  punctuation: 2,
  /** Everything else: §, %, +, emoji, U+FFFC. */
  symbol: 3,
  /** E-mail address, URL, file name, hashtag. */
  address: 4,
} as const
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind]

/** Why a token is left alone by rules about wording. Bit flags; 0 = ordinary prose. */
export const Skip = {
  quotation: 1,
  /** Title of a law or a reference to a section: «plan- og bygningsloven § 20-1». */
  law: 2,
  /** Name of a body, scheme or service. */
  name: 4,
  /** `{{navn}}`, `«FELT»`, `[dato]`. */
  template: 8,
  /** E-mail, URL, file name, code. */
  code: 16,
  /** Text in another language, or in the other målform. */
  foreign: 32,
} as const

/** The tokens of a document as flat arrays; index i is the i-th token in reading order. White space is not a token. */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** {@link Skip} flags. */
  readonly skip: Uint8Array
}

/** Offsets are into the prose; `first` and `last` are token indices, `last` exclusive. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
  /** Index into {@link TextModel.blocks}. */
  readonly block: number
  /** Words and numbers, punctuation and symbols not counted. */
  readonly words: number
  malform: Malform | null
}

/** A block with the sentences in it; `firstSentence` and `lastSentence` are sentence indices, the last exclusive. */
export interface TextBlock extends Block {
  readonly firstSentence: number
  readonly lastSentence: number
}

/**
 * A document as rules see it. Every offset is a UTF-16 offset into `text`. Built once per document by `analyse`;
 * everything that costs something is computed at first use and kept.
 */
export interface TextModel {
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  readonly marks: readonly Mark[]
  /** The document's målform, or null when it is in neither. */
  readonly malform: Malform | null

  /** The token as written. */
  form(token: number): string
  /** The token in lower case. */
  lower(token: number): string
  /** Index of the sentence that holds the token. */
  sentenceOf(token: number): number
  /** Every token whose lower-case form is `form`, in reading order; tokens of kind word and number only. */
  occurrences(form: string): readonly number[]
  /** The distinct lower-case forms of the document's words and numbers. */
  forms(): Iterable<string>
  /**
   * What the words are. Loads the tagger's weights at the first call in the process, and tags a sentence when one of
   * its words is asked for; kept for all rules.
   */
  tags(): Promise<Tags>
  /**
   * Says what is a word in a målform. Loads its dictionary at the first call in the process; null where there is
   * none, as in a browser that has been given no dictionary.
   */
  words(malform: Malform): Promise<WordJudge | null>
}
