import { agree, genderOf, type Upos } from '../text/inflection/index'
import type { TextModel } from '../text/model'
import type { Malform, Span } from '../text/prose'
import type { Tags } from '../text/tags'
import { INSERTABLE, REFLEXIVES, surroundedBy } from './context'
import { DEMONSTRATIVES, demonstrativesBefore, hasPassive, standsBeforeNoun } from './fitness'
import { readingsByTag } from './meaning'
import { inOwnEnding, inOwnWords } from './own-forms'
import type { Phrase } from './phrases'
import { likelyReadings, participleUse } from './reading'
import type { Edit } from './rule'

/** An expression found in the text: tokens `first` to `last` (exclusive). */
export class PhraseMatch {
  /** Kept after the first use: message, expected and fix all ask for it. */
  #expected: readonly string[] | null = null
  #readings: readonly string[] | null = null

  constructor(
    readonly text: TextModel,
    readonly phrase: Phrase,
    readonly malform: Malform,
    readonly first: number,
    readonly last: number,
    /** What the inflected word may be here (UD features); empty when nothing is inflected. */
    readonly feats: readonly string[],
    /** Tokens between the verb and the rest of the expression: «har [du] [ikke] mulighet til å». */
    readonly inserted: readonly number[],
    /** Tokens that `…` stands for, or null. */
    readonly gap: Readonly<{ first: number; last: number }> | null,
  ) {}

  /** UTF-16 offsets into the prose. */
  get span(): Span {
    const { tokens } = this.text
    return { start: tokens.start[this.first]!, end: tokens.end[this.last - 1]! }
  }

  /** The words as written, on one line. */
  get words(): string {
    return this.text.text.slice(this.span.start, this.span.end).replace(/\s+/g, ' ')
  }

  /** Lets the tagger's word settle what the neighbours leave open. */
  heed(tags: Tags): void {
    this.#readings = readingsByTag(this.readings, tags.feats(this.first))
  }

  /** What the inflected word is here, as far as its neighbours and its tag tell. */
  get readings(): readonly string[] {
    this.#readings ??= likelyReadings(this.text, this.first, this.feats)
    return this.#readings
  }

  /** The replacements in the form that this place asks for, best first; those that have no such form are left out. */
  get expected(): readonly string[] {
    this.#expected ??= this.#inAgreement(this.#bestForms()).map((words) => this.#fitted(words))
    return this.#expected
  }

  /** The replacement as an edit, when the list calls it safe and this place leaves no doubt about its form. */
  get fix(): Edit | null {
    const { phrase } = this
    if (!phrase.safe || !this.#safeHere()) return null
    const best = phrase.replacements[0]
    if (best === undefined) return phrase.strike ? this.#deletion() : null
    const forms = new Set(this.#inflected(best))
    if (forms.size !== 1 || !this.#keepsGrammar(best)) return null
    return { ...this.span, text: this.#fitted([...forms][0]!) }
  }

  /** «Skriv heller «sette i gang» eller «sette i verk».» The two målformer say it alike. */
  get advice(): string {
    const shown = this.expected.slice(0, 3).map((words) => `«${words}»`)
    const parts: string[] = []
    if (shown.length > 0) parts.push(`Skriv heller ${enumerate(shown)}`)
    else if (this.phrase.hints.length > 0) parts.push(capitalise(this.phrase.hints[0]!))
    else if (this.phrase.replacements.length > 0) parts.push(`Skriv om med ${this.#lemmas}`)
    if (this.phrase.strike) parts.push(parts.length > 0 ? 'eller stryk det' : 'Stryk det')
    return parts.length > 0 ? `${parts.join(', ')}.` : ''
  }

  /** The replacements as listed, for places where they cannot simply take the expression's room. */
  get #lemmas(): string {
    return enumerate(this.phrase.replacements.slice(0, 3).map((words) => `«${words}»`))
  }

  #safeHere(): boolean {
    const { safeOnly } = this.phrase
    return safeOnly.length === 0 || surroundedBy(safeOnly, this.text, this.first, this.last)
  }

  /** One form of each replacement; of a lone one, all the forms that the place leaves open. */
  #bestForms(): string[] {
    const forms = this.phrase.replacements
      .map((words) => this.#inflected(words))
      .filter((each) => each.length > 0)
    const best = forms.length === 1 ? forms[0]!.slice(0, FEW) : forms.map((each) => each[0]!)
    return [...new Set(best)]
  }

  #inflected(replacement: string): string[] {
    const { upos } = this.phrase
    if (upos === null || this.feats.length === 0) return [replacement]
    if (replacement.startsWith('måtte') && this.#isNegated) return []
    if (replacement.includes(' ') && this.#isSplit) return []
    return this.readings.flatMap((feats) =>
      this.#takes(replacement, feats) ? this.#agreeing(replacement, upos, feats) : [],
    )
  }

  #agreeing(replacement: string, upos: Upos, feats: string): string[] {
    const inflected = agree(replacement, { upos, feats }, this.malform)
    return inflected === null ? [] : [inOwnEnding(this.text, inflected, replacement, upos, this.malform)]
  }

  /** Whether the replacement can be used here at all: «få» has no passive, and nobody writes «de fåtte brevene». */
  #takes(replacement: string, feats: string): boolean {
    const participle = feats.includes('VerbForm=Part') && !feats.includes('Tense=Pres')
    const use = participle ? participleUse(this.text, this.first, feats) : null
    if (use === 'attributive') return standsBeforeNoun(replacement)
    return (use !== 'passive' && !feats.includes('Voice=Pass')) || hasPassive(replacement)
  }

  /** «Ovennevnte vedtak» is «dette», «ovenstående opplysninger» are «disse». */
  #inAgreement(replacements: readonly string[]): readonly string[] {
    if (!replacements.some((words) => DEMONSTRATIVES.has(words))) return replacements
    const fitting = demonstrativesBefore(this.text, this.last, this.malform)
    return replacements.filter((words) => !DEMONSTRATIVES.has(words) || fitting.includes(words))
  }

  /** «Overstiger ikke 5 %» is «er ikke større enn»: several words do not fit where the one stood. */
  get #isSplit(): boolean {
    const { text, last, first, phrase } = this
    if (phrase.upos !== 'VERB' || last - first > 1) return false
    if (last >= text.sentences[text.sentenceOf(first)]!.last || !INSERTABLE.has(text.lower(last)))
      return false
    return this.readings.some((feats) => feats.includes('VerbForm=Fin'))
  }

  /** «Er ikke forpliktet til å» frees from a duty, «må ikke» forbids. */
  get #isNegated(): boolean {
    const { text, first, inserted, gap } = this
    const before = first > text.sentences[text.sentenceOf(first)]!.first ? [first - 1] : []
    const inGap = gap === null ? [] : Array.from({ length: gap.last - gap.first }, (_, i) => gap.first + i)
    return [...before, ...inserted, ...inGap].some((token) => NEGATIONS.has(text.lower(token)))
  }

  /** Puts inserted words, the gap's words, the reflexive pronoun and the capital letter in place. */
  #fitted(replacement: string): string {
    const { text } = this
    let words = inOwnWords(text, replacement, this.malform)
    if (this.inserted.length > 0) {
      const [head, ...rest] = words.split(' ')
      words = [head, ...this.inserted.map((token) => text.form(token)), ...rest].join(' ')
    }
    if (this.gap !== null) {
      const between = text.text.slice(text.tokens.start[this.gap.first], text.tokens.end[this.gap.last - 1])
      words = words.includes('…') ? words.replace('…', between) : `${words} ${between}`
    }
    const reflexive = this.#reflexive()
    if (reflexive !== 'seg') words = words.replace(/\bseg\b/, reflexive)
    // Bokmål has both «frem» and «fram»: the suggestion follows the text.
    if (text.lower(this.first).startsWith('frem')) words = words.replace(/\bfram/g, 'frem')
    if (this.#closesSentence && !words.endsWith('.')) words += '.'
    return isCapitalised(text.form(this.first)) ? capitalise(words) : words
  }

  /** An abbreviation whose stop ends the sentence too: the match includes the stop. */
  get #closesSentence(): boolean {
    return this.last - this.first > 1 && this.text.form(this.last - 1) === '.'
  }

  #reflexive(): string {
    if (!this.phrase.text.split(' ').includes('seg')) return 'seg'
    for (let token = this.first; token < this.last; token++) {
      const form = this.text.lower(token)
      if (REFLEXIVES.has(form)) return form
    }
    return 'seg'
  }

  /** «Vil ha mulighet til å» would become two auxiliaries. */
  get #followsModal(): boolean {
    const { text, first } = this
    const opening = text.sentences[text.sentenceOf(first)]!.first
    for (let token = Math.max(opening, first - 3); token < first; token++)
      if (/^(?:skal|skulle|kan|kunne|må|måtte|bør|burde|vil|ville)$/.test(text.lower(token))) return true
    return false
  }

  /** A verb that becomes several words keeps its word order only as an infinitive; a noun must keep its gender. */
  #keepsGrammar(replacement: string): boolean {
    const { upos, text, gender } = this.phrase
    const grows = replacement.includes(' ') && !text.includes(' ')
    if (upos === 'VERB' && MODALS.test(replacement) && this.#followsModal) return false
    if (upos === 'VERB') return !grows || this.readings.every((feats) => feats.includes('VerbForm=Inf'))
    if (upos !== 'NOUN') return true
    if (replacement.includes(' ')) return false
    const was = gender ?? genderOf(text, this.malform)
    const is = genderOf(replacement, this.malform)
    // Bokmål gives masculine and feminine nouns the same words around them.
    return (
      was !== null &&
      (was === is || (this.malform === 'nb' && was !== 'Neut' && is !== 'Neut' && is !== null))
    )
  }

  /** Takes the expression away with the space after it; the next word inherits a capital. */
  #deletion(): Edit | null {
    const { text } = this
    const { start, end } = this.span
    const rest = /^[ \u00A0]+(\p{L})/u.exec(text.text.slice(end, end + 4))
    if (rest === null) return null
    const next = rest[1]!
    return {
      start,
      end: end + rest[0].length,
      text: isCapitalised(text.form(this.first)) ? next.toUpperCase() : next,
    }
  }
}

/** How many forms of one word are worth reading when none is certain. */
const FEW = 3

/** Verbs that another auxiliary does not go well before. */
const MODALS = /^(?:kunne|måtte|skulle|ville)$/

const NEGATIONS: ReadonlySet<string> = new Set(['ikke', 'ikkje', 'aldri'])

function enumerate(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} eller ${parts.at(-1)}`
}

/** Whether the word begins with a capital and is not all capitals. */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase() && (word.length === 1 || word !== word.toUpperCase())
}

export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
