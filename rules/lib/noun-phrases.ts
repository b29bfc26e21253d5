import { type TextModel, TokenKind } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'
import type { Tags } from '../../src/text/tags'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What a determiner asks of its noun. */
export interface Determiner {
  /** null = both. */
  readonly gender: 'neuter' | 'common' | null
  /** `indefinite`: «en», «hvert»; `possessive`: «mitt»; `definite`: «den», «disse»; `plural`: «mange», «to». */
  readonly kind: 'indefinite' | 'possessive' | 'definite' | 'plural'
  /** The same word for the other gender. */
  readonly other: string | null
}

/** Common gender, then neuter; the first pair with a word gives its counterpart. */
const PAIRS: Readonly<Record<Malform, Readonly<Record<'indefinite' | 'possessive' | 'definite', string>>>> = {
  nb: {
    indefinite: 'en et|ei et|hver hvert|enhver ethvert|hvilken hvilket',
    possessive: 'min mitt|din ditt|sin sitt|vår vårt',
    definite: 'den det|denne dette',
  },
  nn: {
    indefinite: 'ein eit|ei eit|kvar kvart|einkvar eitkvart',
    possessive: 'min mitt|din ditt|sin sitt|vår vårt',
    definite: 'den det|denne dette',
  },
}
const DEFINITE_PLURAL = words('de dei disse desse')
const PLURAL = words(`
  mange flere fleire begge hvilke nokre to tre fire fem seks sju syv åtte ni ti elleve tolv
`)

function determinersOf(malform: Malform): Map<string, Determiner> {
  const found = new Map<string, Determiner>()
  const add = (word: string, determiner: Determiner) => {
    if (!found.has(word)) found.set(word, determiner)
  }
  for (const kind of ['indefinite', 'possessive', 'definite'] as const) {
    for (const pair of PAIRS[malform][kind].split('|')) {
      const [common = '', neuter = ''] = pair.split(' ')
      add(common, { gender: 'common', kind, other: neuter })
      add(neuter, { gender: 'neuter', kind, other: common })
    }
  }
  for (const word of DEFINITE_PLURAL) add(word, { gender: null, kind: 'definite', other: null })
  for (const word of PLURAL) add(word, { gender: null, kind: 'plural', other: null })
  return found
}

const DETERMINERS: Readonly<Record<Malform, ReadonlyMap<string, Determiner>>> = {
  nb: determinersOf('nb'),
  nn: determinersOf('nn'),
}

/** The determiners of both målformer, each once. */
export const DETERMINER_FORMS: ReadonlySet<string> = new Set([
  ...DETERMINERS.nb.keys(),
  ...DETERMINERS.nn.keys(),
])

/** What the word asks of its noun in this målform; undefined when it is no determiner. */
export const determinerOf = (form: string, malform: Malform): Determiner | undefined =>
  DETERMINERS[malform].get(form)

/** Words about degree that stand before an adjective in a noun phrase. */
const DEGREES = words(
  'svært veldig ganske meget mer meir mest helt heilt altfor så særlig særleg spesielt ekstra nokså',
)
/** Words that are never part of a phrase, nor before its noun. */
const OUTSIDE = words(`
  er var har hadde kan skal må vil bør blir ble vert vart i på av til for fra frå med om ved hos etter som at og eller men
  når da då å ikke ikkje vi du de han hun ho
`)

/** Whether the word ends a phrase whatever it is tagged as. */
export const endsPhrase = (form: string): boolean => OUTSIDE.has(form)

/** Modifiers that a phrase is read past. */
const MOST = 3

/** A noun phrase without what follows the noun. All numbers are token indices. */
export interface NounPhrase {
  readonly determiner: number
  readonly adjectives: readonly number[]
  readonly noun: number
}

/** Whether the token is a word in lower-case letters. */
export function isPlainWord(text: TextModel, token: number): boolean {
  return text.tokens.kind[token] === TokenKind.word && /^\p{Ll}+$/u.test(text.form(token))
}

/**
 * The noun phrase that a determiner opens: adjectives and a noun right after it. Null where anything else comes between,
 * and where a noun or name follows the noun, so that it may be part of a longer name or of a word written apart.
 */
export function nounPhraseAt(text: TextModel, tags: Tags, determiner: number): NounPhrase | null {
  const { last } = text.sentences[text.sentenceOf(determiner)]!
  const adjectives: number[] = []
  for (let token = determiner + 1; token < last && token <= determiner + 1 + MOST; token++) {
    if (!isPlainWord(text, token)) return null
    const upos = tags.upos(token)
    if (upos === 'NOUN') {
      if (
        tags.feats(token).includes('Case=Gen') ||
        (token + 1 < last && continuesNoun(text, tags, token + 1) && !isAsked(text, tags, determiner, token))
      )
        return null
      return { determiner, adjectives, noun: token }
    }
    if (upos === 'ADJ' && !tags.feats(token).includes('Case=Gen')) adjectives.push(token)
    else if (!DEGREES.has(text.lower(token))) return null
  }
  return null
}

/** «hvilke klasse eleven går i»: after a question the next noun is the subject. */
const isAsked = (text: TextModel, tags: Tags, determiner: number, noun: number): boolean =>
  text.lower(determiner).startsWith('hvilk') && tags.feats(noun + 1).includes('Definite=Def')

function continuesNoun(text: TextModel, tags: Tags, token: number): boolean {
  const upos = tags.upos(token)
  const { last } = text.sentences[text.sentenceOf(token)]!
  // «en lys og gjennomtrengende stemme»: not a noun after all.
  if (upos === 'CCONJ' && token + 1 < last && tags.upos(token + 1) === 'ADJ') return true
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'X' || /^[-–/]/.test(text.form(token))
}
