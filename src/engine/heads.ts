import type { Upos } from '../text/inflection/index'

/** Words with forms that share no beginning, also as the last part of others: «være» – «er», «god» – «bedre». */
const SUPPLETIVE = /(være|vere|bli|god|gammel|gammal|liten|ille|vond|mange|mye|mykje|få|ung)$/

/**
 * A beginning that all forms of a word share. Norwegian words change from the last vowel of the stem on: «iverksette» –
 * «iverksatte», «foreta» – «foretok», «bok» – «bøker»; nouns and adjectives in -el, -en and -er also lose a consonant
 * before it: «nummer» – «numre».
 */
export function sharedBeginning(lemma: string, upos: Upos): string {
  if (SUPPLETIVE.test(lemma)) return lemma.replace(SUPPLETIVE, '')
  if (upos !== 'VERB' && /e[lnr]$/.test(lemma)) return lemma.slice(0, -3)
  if (upos !== 'VERB' && /[^aeiouyæøå]e$/.test(lemma)) return lemma.slice(0, -1)
  return lemma
    .replace(/e?$/, '')
    .replace(/[^aeiouyæøå]*$/, '')
    .replace(/j?[aeiouyæøå]+$/, '')
}

/**
 * Expressions filed under their first word, so that an inflected word's forms are made only when a text holds a word
 * that begins like it. Making the forms of every listed word would take longer than checking a letter.
 */
export class Heads<Entry> {
  readonly #byWord = new Map<string, Entry[]>()
  readonly #byBeginning = new Map<string, Entry[]>()

  /** Files an entry under a word that stands as it is. */
  addWord(word: string, entry: Entry): void {
    push(this.#byWord, word, entry)
  }

  /** Files an entry under a word that is inflected. */
  addLemma(lemma: string, upos: Upos, entry: Entry): void {
    push(this.#byBeginning, sharedBeginning(lemma, upos), entry)
  }

  /** The entries whose first word may be `form`; each is handed out once. */
  *take(form: string): Generator<Entry> {
    yield* taken(this.#byWord, form)
    yield* taken(this.#byWord, `${form}.`)
    for (let length = 0; length <= form.length; length++)
      yield* taken(this.#byBeginning, form.slice(0, length))
  }
}

function push<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [entry])
  else known.push(entry)
}

function taken<Entry>(map: Map<string, Entry[]>, key: string): readonly Entry[] {
  const entries = map.get(key)
  if (entries === undefined) return []
  map.delete(key)
  return entries
}
