import type { Malform } from '../../src/text/prose'
import type { GoldSentence } from '../eval/gold'

/** What is written instead of tokens `first` to `last`, both included: the sentence with one error in it. */
export interface Slip {
  readonly first: number
  readonly last: number
  readonly text: string
}

/** What corruptions may know beside the sentence. */
export interface Lore {
  readonly malform: Malform
  /** Whether the treebank (train and dev) has the form, in lower case, as this part of speech. */
  attested(form: string, upos: string): boolean
  /** Whether the treebank has it as the lemma of this part of speech. */
  isLemma(lemma: string, upos: string): boolean
}

/** One kind of error, made in correct sentences to see whether its rule finds it again. */
export interface Corruption {
  /** Unique; a few words. */
  readonly name: string
  /** Id of the rule that should find the error. */
  readonly rule: string
  /** Every way of making this error once in the sentence. */
  slips(sentence: GoldSentence, lore: Lore): Iterable<Slip>
}

/** Gives the replacement the capital of what it replaces. */
export function likeCase(written: string, replacement: string): string {
  return written.charAt(0) === written.charAt(0).toLowerCase()
    ? replacement
    : replacement.charAt(0).toUpperCase() + replacement.slice(1)
}
