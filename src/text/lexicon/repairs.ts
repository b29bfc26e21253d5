import nb from '../../../data/lexicon/nb.tsv'
import nn from '../../../data/lexicon/nn.tsv'
import type { Malform } from '../prose'
import type { Lexicon } from './index'
import { formsOf } from './paradigms'

/** Words that the dictionaries have lost: those with «oe» and «ae», by list and by rule, and some that are new. */
export interface Repairs {
  /** Whether the list or the rule has the word, exactly as written. */
  has(word: string): boolean
  /** Whether the word is what the loss has left behind: «pøng» for «poeng» stands in the nynorsk dictionary. */
  isDamage(word: string): boolean
}

/** Noun endings in e after a vowel: exactly those that the dictionaries lack. */
const VOWEL_ENDING: Record<Malform, RegExp> = {
  nb: /^(.{2,}[oa])(?:en|ens|et|ets|er|ers|ene|enes)$/,
  nn: /^(.{2,}[oa])(?:en|et|er|ene)$/,
}
const SHORTEST_DAMAGE = 5

/** The repairs of a målform, which read the dictionary for the rule. The list is expanded at first use. */
export function createRepairs(malform: Malform, lexicon: Lexicon): Repairs {
  let forms: Set<string> | undefined
  /** Listed nouns in -a, which the dictionary cannot tell from participles and definite forms. */
  const inA = new Set<string>()
  const listed = (word: string): boolean => {
    forms ??= readList(malform, inA)
    return forms.has(word)
  }
  return {
    has(word) {
      if (listed(word)) return true
      const base = VOWEL_ENDING[malform].exec(word)?.[1]
      if (base === undefined || base.length < 4) return false
      if (base.endsWith('o')) return lexicon.flags(base) !== undefined
      return endsInListed(base, inA) && lexicon.accepts(base)
    },
    isDamage(word) {
      if (word.length < SHORTEST_DAMAGE || !/[øæ]/.test(word)) return false
      return listed(word.replace('ø', 'oe')) || listed(word.replace('æ', 'ae'))
    },
  }
}

function endsInListed(word: string, nouns: ReadonlySet<string>): boolean {
  for (let at = 0; at <= word.length - 3; at++) if (nouns.has(word.slice(at))) return true
  return false
}

function readList(malform: Malform, inA: Set<string>): Set<string> {
  const forms = new Set<string>()
  for (const line of (malform === 'nb' ? nb : nn).split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [inflection = '', words = ''] = line.split('\t')
    for (const word of words.split(' ')) {
      for (const form of formsOf(word, inflection, malform)) forms.add(form)
      if (word.endsWith('a') && inflection !== 'inv' && inflection !== 'navn') inA.add(word)
    }
  }
  return forms
}
