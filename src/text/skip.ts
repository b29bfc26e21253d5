import type { FormIndex } from './interning'
import { type Sentence, Skip, type TextBlock, TokenKind, type Tokens } from './model'
import type { Malform } from './prose'
import { markNames } from './skip-names'
import { markQuotations } from './skip-quotations'
import { markReferences } from './skip-references'

/** What the passes that mark skip zones look at. */
export interface SkipContext {
  readonly text: string
  readonly tokens: Omit<Tokens, 'skip'>
  readonly index: FormIndex
  /** The flags so far, one a token. */
  readonly flags: Uint8Array
}

const PLACEHOLDER = 0xfffc

/** Marks what no writer can reword: addresses, code, what stands for an image. */
function markCode({ text, tokens, flags }: SkipContext): void {
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token]
    const placeholder = kind === TokenKind.symbol && text.charCodeAt(tokens.start[token]!) === PLACEHOLDER
    if (placeholder || kind === TokenKind.address) flags[token]! |= Skip.code
  }
}

function isNorwegian(language: string): boolean {
  return /^(?:no|nb|nn)\b/i.test(language)
}

/** Marks sentences in another language or the other målform, and blocks that declare another language. */
function markForeign(
  flags: Uint8Array,
  blocks: readonly TextBlock[],
  sentences: readonly Sentence[],
  malform: Malform | null,
): void {
  for (const sentence of sentences) {
    const { language } = blocks[sentence.block]!
    const declared = language !== undefined && !isNorwegian(language)
    const other = sentence.malform === null || (malform !== null && sentence.malform !== malform)
    if (!declared && !other) continue
    for (let token = sentence.first; token < sentence.last; token++) flags[token]! |= Skip.foreign
  }
}

/** The {@link Skip} flags of every token of a document. Linear in the number of tokens. */
export function skipFlags(
  text: string,
  tokens: Omit<Tokens, 'skip'>,
  index: FormIndex,
  blocks: readonly TextBlock[],
  sentences: readonly Sentence[],
  malform: Malform | null,
): Uint8Array {
  const flags = new Uint8Array(tokens.count)
  const context = { text, tokens, index, flags }
  markCode(context)
  markForeign(flags, blocks, sentences, malform)
  for (const block of blocks) {
    if (block.lastSentence === block.firstSentence) continue
    const first = sentences[block.firstSentence]!.first
    const last = sentences[block.lastSentence - 1]!.last
    markQuotations(context, first, last)
  }
  markReferences(context)
  markNames(context)
  return flags
}
