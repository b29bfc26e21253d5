import type { Tagger } from '../../src/text/tagger/tagger'
import type { GoldSentence } from './conllu'

/** Accuracy in per cent, over gold tokens. */
export interface Accuracy {
  readonly upos: number
  /** Part of speech and all eleven features right. */
  readonly both: number
  /** Over words: punctuation and symbols left out. */
  readonly lemma: number
}

/** Scores a tagger on gold tokens, each set by itself. */
export function scoreTagger(
  tagger: Tagger,
  sets: Readonly<Record<string, readonly GoldSentence[]>>,
): Record<string, Accuracy> {
  return Object.fromEntries(Object.entries(sets).map(([name, sentences]) => [name, score(tagger, sentences)]))
}

function score(tagger: Tagger, sentences: readonly GoldSentence[]): Accuracy {
  let tokens = 0
  let upos = 0
  let both = 0
  let words = 0
  let lemmas = 0
  for (const sentence of sentences) {
    const forms = sentence.tokens.map((token) => token.form)
    const given = tagger.tag(forms, sentence.malform)
    for (const [i, gold] of sentence.tokens.entries()) {
      const tag = tagger.tags[given[i]!]!
      tokens++
      if (tag.upos === gold.upos) upos++
      if (tag.upos === gold.upos && tag.feats === gold.feats) both++
      if (gold.upos === 'PUNCT' || gold.upos === 'SYM') continue
      words++
      if (tagger.lemma(gold.form, given[i]!, sentence.malform) === gold.lemma) lemmas++
    }
  }
  const percent = (n: number, of: number) => Math.round((n / of) * 10_000) / 100
  return { upos: percent(upos, tokens), both: percent(both, tokens), lemma: percent(lemmas, words) }
}
