import { baseForms } from '../compounds/inflected'
import { type Gender, paradigm, type Upos } from '../inflection/index'
import type { Malform } from '../prose'

/** A line of a word list that cannot be read. `line` counts from 1. */
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

const MALFORMS: Readonly<Record<string, Malform>> = { nb: 'nb', nn: 'nn', bokmål: 'nb', nynorsk: 'nn' }
const CLASSES: Readonly<Record<string, Upos>> = { subst: 'NOUN', verb: 'VERB', adj: 'ADJ' }
const GENDERS: Readonly<Record<string, Gender>> = { m: 'Masc', f: 'Fem', n: 'Neut' }

/**
 * Reads a word list: one word a line, then, if wanted, a målform (nb, nn) and a part of speech (subst m, subst f,
 * subst n, verb, adj) that gives it its inflected forms. What follows `#` is a comment.
 * @throws {WordListError} for a line that says anything else
 */
export function readWordList(content: string): ListedWord[] {
  const words: ListedWord[] = []
  for (const [index, row] of content.split(/\r?\n/).entries()) {
    const [word, ...rest] = row
      .replace(/#.*/, '')
      .split(/[\s,]+/)
      .filter(Boolean)
    if (word !== undefined) words.push(readEntry(word.normalize('NFC'), rest, index + 1))
  }
  return words
}

function readEntry(word: string, rest: readonly string[], line: number): ListedWord {
  if (!/\p{L}/u.test(word)) throw new WordListError(`«${word}» er ikke et ord.`, line)
  let entry: ListedWord = { word }
  for (const field of rest) {
    const malform = MALFORMS[field]
    const upos = CLASSES[field]
    const gender = GENDERS[field]
    if (malform !== undefined) entry = { ...entry, malform }
    else if (upos !== undefined) entry = { ...entry, upos }
    else if (gender !== undefined) entry = { ...entry, upos: 'NOUN', gender }
    else
      throw new WordListError(
        `«${field}» etter «${word}» er verken målform eller ordklasse. Skriv ett ord på hver linje, eventuelt med nb, nn, subst m, subst f, subst n, verb eller adj etter.`,
        line,
      )
  }
  return entry
}

/** The words of lists that hold in one målform, looked up by any of their forms. Nothing is expanded. */
export class WordList {
  readonly #malform: Malform
  readonly #entries = new Map<string, ListedWord[]>()

  constructor(words: Iterable<ListedWord>, malform: Malform) {
    this.#malform = malform
    for (const entry of words) {
      if (entry.malform !== undefined && entry.malform !== malform) continue
      const known = this.#entries.get(entry.word)
      if (known === undefined) this.#entries.set(entry.word, [entry])
      else known.push(entry)
    }
  }

  /** Whether a word, letter case as it stands in the list, is one of the words or one of their forms. */
  has(word: string): boolean {
    if (this.#entries.size === 0) return false
    if (this.#entries.has(word)) return true
    if (/^\p{Lu}.*s$/u.test(word) && this.#entries.has(word.slice(0, -1))) return true
    return baseForms(word, this.#malform).some(
      (base) => this.#entries.get(base)?.some((entry) => this.#isForm(word, entry)) === true,
    )
  }

  /** The words themselves, as they stand in the lists. */
  words(): Iterable<string> {
    return this.#entries.keys()
  }

  #isForm(word: string, { word: base, upos, gender }: ListedWord): boolean {
    return upos !== undefined && paradigm(base, upos, this.#malform, gender).some(({ form }) => form === word)
  }
}
