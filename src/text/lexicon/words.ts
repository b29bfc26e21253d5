import { wordList } from '../compounds/lists'
import { createSplitter, type FirstPart, type Part, type Splitter } from '../compounds/split'
import type { Malform } from '../prose'
import type { Affix } from './affixes'
import { isDerivation, isNegation } from './derivations'
import { knowsHyphenated, type SegmentJudge } from './hyphens'
import type { Lexicon } from './index'
import { hasNeighbour } from './neighbours'
import { createRepairs, type Repairs } from './repairs'
import { isCommonSlip } from './slips'

/** Longest word, in UTF-16 units, that can be known. */
const LONGEST = 100
/** Verdicts kept at a time: a text full of unknown words must not fill the memory. */
const KEPT = 50_000

/** Letters in a name and in what is joined to it. */
const SHORTEST_NAME = 5
const SHORTEST_AFTER_NAME = 4

/** Letters in a derived word that stands as a part of a compound. */
const SHORTEST_DERIVED = 6

/** Genitive of the definite form, the only one that nynorsk uses in running text. */
const NYNORSK_GENITIVE = /.{3}(?:a|e[nt]|[ae]ne)s$/

/** What a judge knows beside its dictionary. */
export interface OwnWords {
  /** Whether a word is listed, letter case as it stands. */
  has(word: string): boolean
  /** The words as they are listed, without their other forms. */
  words(): Iterable<string>
}

/** A dictionary of another make, asked about words that are otherwise unknown. */
export interface OtherDictionary {
  correct(word: string): boolean
  /** What the word may have been meant for, best first. */
  suggest(word: string): string[]
}

export interface JudgeOptions {
  readonly own?: OwnWords
  readonly others?: readonly OtherDictionary[]
}

/** Says whether a word is a Norwegian word: dictionary, repairs and compounds. */
export class WordJudge {
  /** Dictionaries of the user's own. */
  readonly others: readonly OtherDictionary[]
  readonly #lexicon: Lexicon
  readonly #repairs: Repairs
  readonly #own: OwnWords | undefined
  readonly #segments: SegmentJudge
  #splitter: Splitter | undefined
  readonly #verdicts = new Map<string, boolean>()
  readonly #listed = new Map<string, boolean>()

  constructor(lexicon: Lexicon, { own, others = [] }: JudgeOptions) {
    this.others = others
    this.#own = own
    this.#lexicon = lexicon
    this.#repairs = createRepairs(lexicon.malform, lexicon)
    const following = wordList('etter', lexicon.malform)
    this.#segments = {
      knows: (segment) => this.knows(segment),
      opens: (segment) => this.#compounds.opens(segment),
      follows: (segment) => following.has(segment),
    }
  }

  get #compounds(): Splitter {
    this.#splitter ??= createSplitter(this.malform, { knows: (form) => this.#isPart(form) })
    return this.#splitter
  }

  /** The nynorsk dictionary lists few of the nouns that verbs give: «tømming» in «slamtømming». */
  #isPart(form: string): boolean {
    if (this.listed(form)) return true
    if (this.malform === 'nb' || form.length < SHORTEST_DERIVED) return false
    return isDerivation(form, this.malform, (stem) => this.listed(stem))
  }

  /** Whether the word is listed, or a compound that is no likely slip of a dictionary word. */
  knows(word: string): boolean {
    if (word.length === 0 || word.length > LONGEST) return false
    const kept = this.#verdicts.get(word)
    if (kept !== undefined) return kept
    const verdict =
      this.listed(word) || this.#knowsUnlisted(word) || this.others.some((other) => other.correct(word))
    keep(this.#verdicts, word, verdict)
    return verdict
  }

  /** Whether the word can be proposed to a writer: it is known, and by more than its ending or a name in it. */
  isProposable(word: string): boolean {
    if (this.listed(word)) return true
    if (!this.knows(word)) return false
    const lower = word.toLowerCase()
    const listed = (form: string) => this.listed(form)
    return (
      this.#compounds.split(lower) !== null ||
      this.#isNynorskGenitive(lower) ||
      isNegation(lower, this.malform, listed) ||
      isDerivation(lower, this.malform, listed)
    )
  }

  /** Whether the dictionary or its repairs has the word, in a letter case that the word may take. */
  listed(word: string): boolean {
    if (word.length === 0 || word.length > LONGEST) return false
    const kept = this.#listed.get(word)
    if (kept !== undefined) return kept
    const verdict = this.#isListed(word)
    keep(this.#listed, word, verdict)
    return verdict
  }

  #isListed(word: string): boolean {
    const lower = word.toLowerCase()
    if (this.#repairs.isDamage(lower)) return false
    if (this.#lexicon.knows(word) || this.#isAdded(word)) return true
    if (!isFolded(word, lower)) return false
    return this.#isAdded(lower) || this.#isAdded(word[0] + lower.slice(1))
  }

  /** Whether the word is among those given beside the dictionary, in a letter case that it may take. */
  owns(word: string): boolean {
    const lower = word.toLowerCase()
    return this.#own !== undefined && (this.#own.has(word) || (isFolded(word, lower) && this.#own.has(lower)))
  }

  #isAdded(word: string): boolean {
    return this.#repairs.has(word) || this.#own?.has(word) === true
  }

  get malform(): Malform {
    return this.#lexicon.malform
  }

  /** The words that others are formed from: those of the dictionary alone, and those that the judge adds to it. */
  get stems(): { readonly listed: Lexicon; readonly added: Iterable<string> } {
    return { listed: this.#lexicon, added: [...this.#repairs.forms(), ...(this.#own?.words() ?? [])] }
  }

  /** The affixes that forms of such words may have; whether one has it only {@link knows} can tell. */
  affixes(): { readonly prefixes: Affix[]; readonly suffixes: Affix[] } {
    return this.#lexicon.affixes()
  }

  /** The strings that compounds begin with. */
  firsts(): Iterable<FirstPart> {
    return this.#compounds.firsts()
  }

  /** The parts of the word read as a compound, with offsets into it, or null; listed words too. */
  split(word: string): Part[] | null {
    return this.#compounds.split(word.toLowerCase())
  }

  /** Whether a dictionary word lies one edit away. */
  isNear(word: string): boolean {
    return hasNeighbour(this.#lexicon, word.toLowerCase())
  }

  #knowsUnlisted(word: string): boolean {
    if (word.includes('-')) return knowsHyphenated(word, this.#segments)
    const lower = word.toLowerCase()
    if (word !== lower && !isFolded(word, lower)) return false
    if (lower.includes('é') && this.listed(lower.replaceAll('é', 'e'))) return true
    if (this.#isNynorskGenitive(lower)) return true
    if (isNegation(lower, this.malform, (form) => this.listed(form))) return true
    return this.#isFormed(lower) && !this.#isSlip(lower)
  }

  /**
   * Whether a dictionary word is nearer at hand than this one. Two parts that are common in compounds are not put
   * together by chance: beside them only a slip of the kind that writers make counts.
   */
  #isSlip(lower: string): boolean {
    const seam = this.#compounds.firmSeam(lower)
    if (seam < 0) return hasNeighbour(this.#lexicon, lower)
    return hasNeighbour(this.#lexicon, lower, (edit) => isCommonSlip(lower, edit, seam))
  }

  /** Whether the word is put together or derived from words that are known. */
  #isFormed(lower: string): boolean {
    if (this.#compounds.split(lower) !== null || this.#compounds.attests(lower)) return true
    return isDerivation(lower, this.malform, (form) => this.listed(form)) || this.#beginsWithName(lower)
  }

  /** «sogndalsjenta», «svalbardvinteren»: a compound of a name and a word has a small letter. */
  #beginsWithName(lower: string): boolean {
    for (let end = SHORTEST_NAME; end <= lower.length - SHORTEST_AFTER_NAME; end++) {
      const rests = lower[end] === 's' ? [lower.slice(end), lower.slice(end + 1)] : [lower.slice(end)]
      if (!rests.some((rest) => rest.length >= SHORTEST_AFTER_NAME && this.listed(rest))) continue
      const name = lower.slice(0, end)
      if (!this.listed(name) && this.#lexicon.accepts(name[0]!.toUpperCase() + name.slice(1))) return true
    }
    return false
  }

  /** The nynorsk dictionary lists no genitives: «kommunens» has them by rule, «språkets», «landas». */
  #isNynorskGenitive(lower: string): boolean {
    return this.#lexicon.malform === 'nn' && NYNORSK_GENITIVE.test(lower) && this.knows(lower.slice(0, -1))
  }
}

function keep(verdicts: Map<string, boolean>, word: string, verdict: boolean): void {
  if (verdicts.size >= KEPT) verdicts.clear()
  verdicts.set(word, verdict)
}

/** Whether a word differs from its lower case by a capital first letter only, or is in capitals throughout. */
function isFolded(word: string, lower: string): boolean {
  return word !== lower && (word.slice(1) === lower.slice(1) || word === word.toUpperCase())
}

/** A judge over a dictionary. Costs nothing until it is asked; compounds are analysed once per word. */
export function createWordJudge(lexicon: Lexicon, options: JudgeOptions = {}): WordJudge {
  return new WordJudge(lexicon, options)
}
