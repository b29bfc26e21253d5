import { baseForms } from '../compounds/inflected'
import { paradigm } from '../inflection/index'
import type { Malform } from '../prose'
import { type ListedWord, readWordList } from './read-word-list'
import type { OwnWords } from './words'

/**
 * The words of a list that hold in one målform, found by any of their forms. The list is read at the first question,
 * and nothing is expanded: a form is traced back to words that may have it, and those are inflected.
 */
export class WordList implements OwnWords {
  readonly #lines: readonly string[]
  readonly #malform: Malform
  #entries: Map<string, ListedWord[]> | undefined

  constructor(lines: readonly string[], malform: Malform) {
    this.#lines = lines
    this.#malform = malform
  }

  /** @throws {WordListError} at the first question, when the list cannot be read. */
  has(word: string): boolean {
    const entries = this.#known
    if (entries.size === 0) return false
    if (entries.has(word)) return true
    if (/^\p{Lu}.*s$/u.test(word) && entries.has(word.slice(0, -1))) return true
    return baseForms(word, this.#malform).some((base) =>
      entries.get(base)?.some((entry) => this.#isForm(word, entry)),
    )
  }

  words(): Iterable<string> {
    return this.#known.keys()
  }

  get #known(): Map<string, ListedWord[]> {
    this.#entries ??= this.#read()
    return this.#entries
  }

  #read(): Map<string, ListedWord[]> {
    const entries = new Map<string, ListedWord[]>()
    for (const entry of readWordList(this.#lines)) {
      if (entry.malform !== undefined && entry.malform !== this.#malform) continue
      const known = entries.get(entry.word)
      if (known === undefined) entries.set(entry.word, [entry])
      else known.push(entry)
    }
    return entries
  }

  #isForm(word: string, { word: base, upos, gender }: ListedWord): boolean {
    return upos !== undefined && paradigm(base, upos, this.#malform, gender).some(({ form }) => form === word)
  }
}
