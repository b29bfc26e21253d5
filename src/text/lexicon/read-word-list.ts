import type { Gender, Upos } from '../inflection/types'
import type { Malform } from '../prose'

/** A line of a word list that cannot be read. `line` counts from 1; the message is for the list's writer. */
export class WordListError extends Error {
  override readonly name = 'WordListError'
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message)
  }
}

/** A word of a list. Without a part of speech it has no other forms than itself and, for a name, the genitive. */
export interface ListedWord {
  readonly word: string
  /** The målform it is for; absent = both. */
  readonly malform?: Malform
  readonly upos?: Upos
  readonly gender?: Gender
}

/** Longest word, in UTF-16 units, that is one. */
const LONGEST = 100

const MALFORMS: Readonly<Record<string, Malform>> = { nb: 'nb', nn: 'nn', bokmål: 'nb', nynorsk: 'nn' }
const CLASSES: Readonly<Record<string, Upos>> = { subst: 'NOUN', verb: 'VERB', adj: 'ADJ' }
const GENDERS: Readonly<Record<string, Gender>> = { m: 'Masc', f: 'Fem', n: 'Neut' }
const FIELDS = 'nb, nn, subst m, subst f, subst n, verb eller adj'

/**
 * Reads the lines of a word list: one word a line, then, if wanted, a målform (nb, nn) and a part of speech (subst m,
 * subst f, subst n, verb, adj) that gives it its inflected forms. What follows `#` is a comment.
 * @throws {WordListError} for a line that says anything else
 */
export function readWordList(lines: readonly string[]): ListedWord[] {
  const words: ListedWord[] = []
  for (const [index, line] of lines.entries()) {
    const [word, ...fields] = line
      .replace(/#.*/, '')
      .split(/[\s,]+/)
      .filter(Boolean)
    if (word !== undefined) words.push(readEntry(word.normalize('NFC'), fields, index + 1))
  }
  return words
}

function readEntry(word: string, fields: readonly string[], line: number): ListedWord {
  if (!/\p{L}/u.test(word) || word.length > LONGEST)
    throw new WordListError(`«${word.slice(0, LONGEST)}» er ikke et ord.`, line)
  let entry: ListedWord = { word }
  for (const field of fields) {
    const malform = own(MALFORMS, field)
    const upos = own(CLASSES, field)
    const gender = own(GENDERS, field)
    if (malform !== undefined) entry = { ...entry, malform }
    else if (upos !== undefined) entry = { ...entry, upos }
    else if (gender !== undefined) entry = { ...entry, upos: 'NOUN', gender }
    else
      throw new WordListError(
        `«${field}» etter «${word}» er verken målform eller ordklasse. Skriv ett ord på hver linje, eventuelt med ${FIELDS} etter.`,
        line,
      )
  }
  return entry
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
