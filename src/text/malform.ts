import languages from '../../data/malform/sprak.tsv'
import table from '../../data/malform/weights.tsv'
import type { Malform } from './prose'

/** How sure a sentence must be, in twentieths of log odds, to be of another målform than its document. */
const SENTENCE_MARGIN = 60
/** Sentences with fewer words always take the document's målform. */
const SENTENCE_WORDS = 4
/** A document is nynorsk when the evidence is beyond this, in twentieths of log odds: bokmål is the likelier guess. */
const NYNORSK_MARGIN = 20
/** How many more words, as a share, a text must have in another language than in Norwegian. */
const FOREIGN_SHARE = 0.1
const FOREIGN_SENTENCE_SHARE = 0.16
export const FOREIGN_WORDS = 2

const LONGEST_GRAM = 4
/** Words weighed whole have at most so many letters, one edge counted. */
const LONGEST_WORD = 13
/** Letters of a word that are looked at. */
const LONGEST_FORM = 60
const HASH_SEED = 0x811c9dc5 | 0
const EDGE_START = 0x5e
const EDGE_END = 0x24
const TABLE_MASK = 0x3fff
const SPACE = 0x20
const NEWLINE = 0x0a

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** Weights of n-grams by their hash, open addressing. */
interface Weights {
  keys: Int32Array
  values: Int16Array
}

/** The bit of {@link languagesOf} for Norwegian. */
export const NORWEGIAN = 1
/** Bits of {@link languagesOf} beyond the rows of the word list: letters alone tell. */
const SWEDISH = 1 << 2
const SAMI = 1 << 4
const OTHER_SCRIPT = 1 << 8
const LANGUAGE_BITS = 9
const SAMI_LETTERS = 'čđŋšŧž'

/** Letters that neither Norwegian nor its neighbours write: Greek, Cyrillic, Arabic and all beyond. */
function isForeignScript(code: number): boolean {
  return code >= 0x370 && code < 0x1e00
}

let weights: Weights | undefined
let vocabulary: Map<string, number> | undefined

function slotOf(keys: Int32Array, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & TABLE_MASK
  while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & TABLE_MASK
  return slot
}

/** Reads the table letter by letter: making a string of every n-gram would take longer than weighing a letter's words. */
function loadWeights(): Weights {
  const keys = new Int32Array(TABLE_MASK + 1)
  const values = new Int16Array(TABLE_MASK + 1)
  let at = table.indexOf('\n') + 1
  while (at > 0 && at < table.length) {
    const tab = table.indexOf('\t', at)
    const weight = Number(table.slice(at, tab))
    let hash = HASH_SEED
    let code = 0
    for (at = tab + 1; code !== NEWLINE; at++) {
      code = at < table.length ? table.charCodeAt(at) : NEWLINE
      if (code === SPACE || code === NEWLINE) {
        const slot = slotOf(keys, hash)
        keys[slot] = hash
        values[slot] = weight
        hash = HASH_SEED
      } else hash = mix(hash, code)
    }
  }
  return { keys, values }
}

/**
 * The frequent words of some languages, Norwegian (both målformer) first: per word one bit for each language that has
 * it. Danish and Swedish share many with Norwegian; only the surplus counts.
 */
function loadVocabulary(): Map<string, number> {
  const found = new Map<string, number>()
  const rows = languages.split('\n').slice(1)
  rows.forEach((row, language) => {
    for (const word of row.split('\t')[1]?.split(' ') ?? [])
      found.set(word, (found.get(word) ?? 0) | (1 << language))
  })
  return found
}

/** The word being weighed, with its edges. */
const marked = new Uint16Array(LONGEST_FORM + 2)

/**
 * How much a lower-case word speaks for bokmål (positive) or nynorsk (negative), in twentieths of log odds; the first
 * 60 letters count.
 */
export function malformWeight(form: string): number {
  weights ??= loadWeights()
  const { keys, values } = weights
  const last = Math.min(form.length, LONGEST_FORM) + 1
  marked[0] = EDGE_START
  for (let at = 1; at < last; at++) marked[at] = form.charCodeAt(at - 1)
  marked[last] = EDGE_END
  let sum = 0
  let whole = HASH_SEED
  for (let start = 0; start <= last; start++) {
    whole = mix(whole, marked[start]!)
    let hash = mix(HASH_SEED, marked[start]!)
    const end = Math.min(last, start + LONGEST_GRAM - 1)
    for (let at = start + 1; at <= end; at++) {
      hash = mix(hash, marked[at]!)
      const slot = slotOf(keys, hash)
      if (keys[slot] !== 0) sum += values[slot]!
    }
  }
  if (last < LONGEST_GRAM || last > LONGEST_WORD) return sum
  const slot = slotOf(keys, whole)
  return keys[slot] === 0 ? sum : sum + values[slot]!
}

/** Bits of the languages that have a lower-case word: 1 Norwegian, the others after it; 0 for words not listed. */
export function languagesOf(form: string): number {
  vocabulary ??= loadVocabulary()
  const listed = vocabulary.get(form)
  if (listed !== undefined) return listed
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at)
    if (code < 0x100) {
      if (code === 0xe4 || code === 0xf6) return SWEDISH
    } else if (SAMI_LETTERS.includes(form[at]!)) return SAMI
    else if (isForeignScript(code)) return OTHER_SCRIPT
  }
  return 0
}

/** The evidence of a stretch of text, added up word by word. */
export class Evidence {
  /** Log odds of bokmål against nynorsk, in twentieths. */
  balance = 0
  words = 0
  readonly #known = new Int32Array(LANGUAGE_BITS)

  /** Adds a word `times` times, by its {@link malformWeight} and {@link languagesOf}. */
  add(weight: number, languages: number, times = 1): void {
    this.balance += weight * times
    this.words += times
    for (let bit = 0, rest = languages; rest !== 0; bit++, rest >>= 1) {
      if (rest & 1) this.#known[bit]! += times
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.balance = 0
    this.words = 0
    this.#known.fill(0)
  }

  /** How many more words belong to the likeliest other language than to Norwegian. */
  get #foreignLead(): number {
    let most = 0
    for (let bit = 1; bit < LANGUAGE_BITS; bit++) most = Math.max(most, this.#known[bit]!)
    return most - this.#known[0]!
  }

  /** The målform of a whole document, or null when it is in another language. */
  document(): Malform | null {
    if (this.#foreignLead >= Math.max(FOREIGN_WORDS, FOREIGN_SHARE * this.words)) return null
    // A single word tells little: «Hei.»
    const margin = this.words < 2 ? SENTENCE_MARGIN : NYNORSK_MARGIN
    return this.balance < -margin ? 'nn' : 'nb'
  }

  /** The målform of a sentence in a document of the målform `around`: near-ties take the document's. */
  sentence(around: Malform | null): Malform | null {
    const lead = this.#foreignLead
    if (around === null) return lead <= -FOREIGN_WORDS ? this.document() : null
    if (lead >= Math.max(FOREIGN_WORDS, FOREIGN_SENTENCE_SHARE * this.words)) return null
    return norwegianSentence(this.balance, this.words, around)
  }
}

/** The målform of a sentence that is Norwegian; see {@link Evidence.sentence}. */
export function norwegianSentence(balance: number, words: number, around: Malform): Malform {
  if (words < SENTENCE_WORDS) return around
  if (around === 'nb') return balance < -SENTENCE_MARGIN ? 'nn' : 'nb'
  return balance > SENTENCE_MARGIN ? 'nb' : 'nn'
}
