import { capitalise, isCapitalised } from '../../src/engine/match'
import type { WordJudge } from '../../src/text/lexicon/words'
import { malformWeight } from '../../src/text/malform'
import { type Sentence, type TextModel, TokenKind } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'
import { municipalNames } from './municipal-words'
import {
  isCutShort,
  isJudged,
  isOutside,
  isShouted,
  isSilent,
  isWord,
  opensSentence,
} from './spelling-candidates'

/** A word that no dictionary explains as it stands. */
export interface Suspect {
  readonly token: number
  /** As written, soft hyphens taken away. */
  readonly word: string
  readonly malform: Malform
  readonly judge: WordJudge
  /** Unknown; known in the other målform only; or a name that is not written like one, and then `right` is how. */
  readonly kind: 'unknown' | 'other' | 'name'
  readonly right?: string
  readonly doubtful: boolean
}

/**
 * How much a word that only the other målform's dictionary has must speak for it, in twentieths of log odds, to be
 * told of as a word of it; below that it is taken for a word that this målform's dictionary lacks. The nynorsk
 * dictionary lacks more.
 */
const MARGIN: Readonly<Record<Malform, number>> = { nb: 0, nn: 10 }
/** A word that is written so many times in a document, in whatever form, and is no slip of another, is a term. */
const DELIBERATE = 3
/** Letters that the forms of a word have in common. */
const STEM = 7
/** Letters on either side of a joint that is looked for, and in a word that may lack one. */
const SHORTEST_PART = 4
const LONGEST_COMPOUND = 50
/** Letters in the last part and the first of a compound like «vårsko». */
const SHORT_ENDS = [2, 3]
const SHORTEST_FIRST = 3

/** Names, foreign words, interjections. */
const LEFT_ALONE = new Set(['PROPN', 'X', 'INTJ'])

/** What there is only one of in the country: small letters are a slip though the dictionary has the word. */
const UNIQUE = /(?:banken|etaten|direktoratet|tilsynet|verket|kassen|kassa|rådet)$/

const SOFT_HYPHEN = /\u00AD/g

type Judges = Partial<Record<Malform, WordJudge | null>>

/** The words of a text that are worth a writer's look. Judges are loaded for the målformer of its sentences alone. */
export async function suspects(text: TextModel): Promise<Suspect[]> {
  const judges = await judgesOf(text)
  const misnamed = [...misnamedTokens(text, judges)]
  const unknown = await withoutNames(
    text,
    [...text.forms()].flatMap((form) => unknownTokens(text, form, judges)),
  )
  if (unknown.length === 0) return misnamed
  const [nb, nn] = await Promise.all([text.words('nb'), text.words('nn')])
  const others = { nb: nn, nn: nb }
  const times = new Map<string, number>()
  for (const { word } of unknown) times.set(stemOf(word), (times.get(stemOf(word)) ?? 0) + 1)
  const tags = await text.tags()
  const found = unknown.flatMap((suspect): Suspect[] => {
    const { token, word, malform, judge } = suspect
    const capital = isCapitalised(word)
    const isName = !capital && judge.listed(capitalise(word))
    if (isName && tags.upos(token) !== 'VERB')
      return [{ ...suspect, kind: 'name', right: capitalise(word), doubtful: true }]
    const standing = standingIn(others[malform], word)
    if (standing === 'shared' || (standing === 'foreign' && isAtSeam(text, token))) return []
    const isNear = judge.isNear(word)
    if (standing === 'foreign')
      return [{ ...suspect, kind: 'other', doubtful: !(isNear && isSlip(judge, word)) }]
    const isTerm = capital || times.get(stemOf(word))! >= DELIBERATE
    if (isTerm && !isNear) return []
    const sure = isNear ? isSlip(judge, word) : lacksJoint(judge, word)
    return [{ ...suspect, kind: 'unknown', doubtful: !sure || isName || capital }]
  })
  return [...misnamed, ...found]
}

/**
 * The judges of the målformer that a text is written in. A sentence that looks like the other one is of the text's own
 * when that has all its words but names, as an address may look: then the other dictionary need not be read.
 */
async function judgesOf(text: TextModel): Promise<Judges> {
  const judges: Judges = {}
  const { malform } = text
  const own = malform === null ? null : await text.words(malform)
  if (malform !== null) judges[malform] = own
  for (const sentence of text.sentences) {
    const other = sentence.malform
    if (other === null || other in judges || (own !== null && hasAllWords(own, text, sentence))) continue
    judges[other] = await text.words(other)
  }
  return judges
}

function hasAllWords(judge: WordJudge, text: TextModel, { first, last }: Sentence): boolean {
  for (let token = first; token < last; token++) {
    if (text.tokens.kind[token] !== TokenKind.word) continue
    const word = wordAt(text, token)
    if (!isCapitalised(word) && !judge.listed(word)) return false
  }
  return true
}

/** The words that are not names, foreign words or interjections where they stand. */
async function withoutNames(text: TextModel, unknown: Unknown[]): Promise<Unknown[]> {
  if (unknown.length === 0) return unknown
  const tags = await text.tags()
  return unknown.filter(({ token }) => !LEFT_ALONE.has(tags.upos(token)))
}

/**
 * Whether a word beside one in the dictionary is a slip of it rather than a word that the dictionary lacks: those are
 * most often compounds and genitives.
 */
function isSlip(judge: WordJudge, word: string): boolean {
  if (judge.split(word) !== null || (word.endsWith('s') && judge.knows(word.slice(0, -1)))) return false
  return lacksJoint(judge, word) || !endsInShortWord(judge, word)
}

/** Whether the word ends in one that is too short for the compounds that are known: «vårsko», «vestlandsfe». */
function endsInShortWord(judge: WordJudge, word: string): boolean {
  return SHORT_ENDS.some((length) => {
    const first = word.slice(0, -length)
    if (first.length < SHORTEST_FIRST || !judge.listed(word.slice(-length))) return false
    return judge.listed(first) || (first.endsWith('s') && judge.listed(first.slice(0, -1)))
  })
}

/** Whether an «s» between two parts makes a compound of the word: «parkeringplass». */
function lacksJoint(judge: WordJudge, word: string): boolean {
  if (word.length > LONGEST_COMPOUND) return false
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = judge.split(`${word.slice(0, at)}s${word.slice(at)}`)
    if (parts?.some(({ end, joint, text }) => end + joint.length === at + 1 && (joint || text).endsWith('s')))
      return true
  }
  return false
}

const stemOf = (word: string): string => word.toLowerCase().slice(0, STEM)

/** Whether the other målform has the word: as its own, as one that both may have, or not at all. */
function standingIn(other: WordJudge | null, word: string): 'foreign' | 'shared' | 'none' {
  if (other === null) return 'none'
  if (other.owns(word)) return 'foreign'
  const here = other.malform === 'nb' ? 'nn' : 'nb'
  if (!(here === 'nn' ? other.knows(word) : other.listed(word))) return 'none'
  const weight = malformWeight(word.toLowerCase()) * (here === 'nb' ? -1 : 1)
  return weight < MARGIN[here] ? 'shared' : 'foreign'
}

/** Whether a sentence beside the token's is in the other målform: a heading or a short line may belong to it. */
function isAtSeam(text: TextModel, token: number): boolean {
  const at = text.sentenceOf(token)
  const { malform } = text.sentences[at]!
  return [at - 2, at - 1, at + 1, at + 2].some((other) => {
    const beside = text.sentences[other]?.malform ?? malform
    return beside !== malform
  })
}

/** Names of bodies and services without their capital, or with too many: «husbanken», «NAV». */
function* misnamedTokens(text: TextModel, judges: Judges): Generator<Suspect> {
  for (const [lower, right] of municipalNames()) {
    for (const token of text.occurrences(lower)) {
      const word = text.form(token)
      const sentence = text.sentences[text.sentenceOf(token)]!
      const { malform } = sentence
      const judge = malform === null ? null : judges[malform]
      if (word === right || malform === null || !judge || !isJudged(text, sentence)) continue
      const wrong =
        word === lower
          ? UNIQUE.test(lower) || !judge.listed(lower)
          : word === word.toUpperCase() && !isShouted(text, sentence)
      if (wrong) yield { token, word, malform, judge, kind: 'name', right, doubtful: true }
    }
  }
}

type Unknown = Omit<Suspect, 'kind' | 'doubtful'>

/** The places of a form where it is neither known nor a name. */
function unknownTokens(text: TextModel, form: string, judges: Judges): Unknown[] {
  const plain = form.replace(SOFT_HYPHEN, '')
  if (!isWord(plain) || isListed(plain, judges)) return []
  const found: Unknown[] = []
  const named: number[] = []
  for (const token of text.occurrences(form)) {
    if (text.tokens.kind[token] !== TokenKind.word || isSilent(text, token)) continue
    // No dictionary need be asked about what is written like a name.
    if (isCapitalised(wordAt(text, token)) && !opensSentence(text, token)) named.push(token)
    else found.push(...unknownAt(text, token, plain, judges))
  }
  // What has a capital inside a sentence is a name, and so it is where every word has one.
  const mayBeName = found.some(({ word }) => isCapitalised(word))
  return mayBeName && named.some((token) => unknownAt(text, token, plain, judges).length > 0)
    ? found.filter(({ word }) => !isCapitalised(word))
    : found
}

/** Whether the word is in the dictionary of every målform that the text is written in. */
function isListed(word: string, judges: Judges): boolean {
  for (const malform in judges) if (judges[malform as Malform]?.listed(word) !== true) return false
  return true
}

const wordAt = (text: TextModel, token: number): string => text.form(token).replace(SOFT_HYPHEN, '')

/** The word at the token if it is judged and unknown; empty otherwise. `plain` is the same in lower case. */
function unknownAt(text: TextModel, token: number, plain: string, judges: Judges): Unknown[] {
  const sentence = text.sentences[text.sentenceOf(token)]!
  const { malform } = sentence
  const judge = malform === null ? null : judges[malform]
  if (malform === null || !judge || !isJudged(text, sentence)) return []
  if (judge.knows(plain) || isCutShort(text, token)) return []
  const word = wordAt(text, token)
  return isOutside(word) || judge.knows(word) ? [] : [{ token, word, malform, judge }]
}
