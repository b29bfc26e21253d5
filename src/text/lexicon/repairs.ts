import nb from '../../../data/lexicon/nb.tsv'
import nn from '../../../data/lexicon/nn.tsv'
import type { Malform } from '../prose'
import type { Lexicon } from './index'
import { Paradigms } from './paradigms'

/** Words that the dictionaries have lost: those with «oe» and «ae», by list and by rule, and some that are new. */
export interface Repairs {
  /** Whether the list or the rule has the word, exactly as written. */
  has(word: string): boolean
  /** Whether the word is what the loss has left behind: «pøng» for «poeng» stands in the nynorsk dictionary. */
  isDamage(word: string): boolean
  /** The forms on the list. */
  forms(): Iterable<string>
}

/** Noun endings in e after a vowel: exactly those that the dictionaries lack. */
const VOWEL_ENDING: Record<Malform, RegExp> = {
  nb: /^(.{2,}[oa])(?:en|ens|et|ets|er|ers|ene|enes)$/,
  nn: /^(.{2,}[oa])(?:en|et|er|ene)$/,
}

/** Ends of forms in which the nynorsk dictionary has run a vowel and the ending together: «radiøn», «temæt». */
const RUN_TOGETHER = /([øæ])(?=(?:n|t|r|ne)$)/

/** The repairs of a målform, which read the dictionary for the rule. The list is read at first use. */
export function createRepairs(malform: Malform, lexicon: Lexicon): Repairs {
  let kept: Listed | undefined
  const list = () => {
    kept ??= readList(malform)
    return kept
  }
  const byRule = (word: string): boolean => {
    const base = VOWEL_ENDING[malform].exec(word)?.[1]
    if (base === undefined || base.length < 4) return false
    if (base.endsWith('o')) return lexicon.flags(base) !== undefined
    return endsInListed(base, list().inA) && lexicon.accepts(base)
  }
  return {
    has: (word) => list().paradigms.has(word) || byRule(word),
    forms: () => list().paradigms.forms(),
    isDamage(word) {
      if (malform === 'nb' || !/[øæ]/.test(word)) return false
      const { paradigms } = list()
      if (isLost(paradigms, word, 'ø', 'oe') || isLost(paradigms, word, 'æ', 'ae')) return true
      return (
        RUN_TOGETHER.test(word) &&
        byRule(word.replace(RUN_TOGETHER, (vowel) => (vowel === 'ø' ? 'oe' : 'ae')))
      )
    },
  }
}

function endsInListed(word: string, nouns: ReadonlySet<string>): boolean {
  for (let at = 0; at <= word.length - 3; at++) if (nouns.has(word.slice(at))) return true
  return false
}

/** Whether a form has lost its «oe» or «ae» in the nynorsk dictionary, with no other word behind the damage. */
function isLost(paradigms: Paradigms, word: string, vowel: string, letters: string): boolean {
  if (!word.includes(vowel)) return false
  return paradigms.has(
    word.replace(vowel, letters),
    (inflection) => inflection !== 'f' && inflection !== 'inv',
  )
}

interface Listed {
  readonly paradigms: Paradigms
  /** Nouns in -a, which the dictionary cannot tell from participles and definite forms. */
  readonly inA: Set<string>
}

function readList(malform: Malform): Listed {
  const listed: Listed = { paradigms: new Paradigms(malform), inA: new Set() }
  for (const line of (malform === 'nb' ? nb : nn).split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [inflection = '', words = ''] = line.split('\t')
    for (const word of words.split(' ')) {
      if (word === '') continue
      listed.paradigms.add(word, inflection)
      if (word.endsWith('a') && inflection !== 'inv' && inflection !== 'navn') listed.inA.add(word)
    }
  }
  return listed
}
