import type { Tagger } from '../../src/text/tagger/tagger'
import type { GoldSentence } from './conllu'

/** Per cent, over gold tokens. */
export interface Scores {
  /** Accuracy of the part of speech. */
  readonly upos: number
  /** Part of speech and all eleven features right. */
  readonly both: number
  /** Accuracy over words: punctuation and symbols left out. */
  readonly lemma: number
  /** F1 of what rules about verbs and clauses lean on. */
  readonly f1: Readonly<Record<string, number>>
}

const watched = ['Voice=Pass', 'VerbForm=Fin', 'VerbForm=Inf', 'VerbForm=Part', 'AUX', 'VERB', 'SCONJ']

/** Scores a tagger on gold tokens, each set by itself. */
export function scoreTagger(
  tagger: Tagger,
  sets: Readonly<Record<string, readonly GoldSentence[]>>,
): Record<string, Scores> {
  return Object.fromEntries(Object.entries(sets).map(([name, sentences]) => [name, score(tagger, sentences)]))
}

interface Hits {
  right: number
  gold: number
  given: number
}

function score(tagger: Tagger, sentences: readonly GoldSentence[]): Scores {
  let tokens = 0
  let upos = 0
  let both = 0
  let words = 0
  let lemmas = 0
  const hits = new Map<string, Hits>(watched.map((name) => [name, { right: 0, gold: 0, given: 0 }]))
  for (const sentence of sentences) {
    const forms = sentence.tokens.map((token) => token.form)
    const given = tagger.tag(forms, sentence.malform)
    for (const [i, gold] of sentence.tokens.entries()) {
      const tag = tagger.tags[given[i]!]!
      tokens++
      if (tag.upos === gold.upos) upos++
      if (tag.upos === gold.upos && tag.feats === gold.feats) both++
      for (const [name, hit] of hits) count(hit, bears(gold, name), bears(tag, name))
      if (gold.upos === 'PUNCT' || gold.upos === 'SYM') continue
      words++
      if (tagger.lemma(gold.form, given[i]!, sentence.malform) === gold.lemma) lemmas++
    }
  }
  return {
    upos: percent(upos, tokens),
    both: percent(both, tokens),
    lemma: percent(lemmas, words),
    f1: Object.fromEntries([...hits].map(([name, h]) => [name, percent(2 * h.right, h.gold + h.given)])),
  }
}

const percent = (n: number, of: number) => Math.round((n / of) * 10_000) / 100

function bears(tag: { upos: string; feats: string }, name: string): boolean {
  return tag.upos === name || tag.feats.split('|').includes(name)
}

function count(hits: Hits, gold: boolean, given: boolean): void {
  if (gold) hits.gold++
  if (given) hits.given++
  if (gold && given) hits.right++
}
