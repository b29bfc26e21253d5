import lists from '../../../data/compounds/lists.tsv'
import type { Malform } from '../prose'
import { baseForms } from './inflected'
import { attestedParts, type JointCounts, type Parts } from './parts'

/** The letters between two parts; `-` is a hyphen in the word. The last part has the joint ''. */
export type Joint = '' | 's' | 'e' | '-'

/**
 * A part of a compound. `start` and `end` are UTF-16 offsets into the word; the joint stands after `end`. Where three
 * like consonants are written as two («trafikkork»), the consonant belongs to both parts.
 */
export interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly joint: Joint
}

export interface SplitterOptions {
  /** Whether a form is a word in itself. Without it the last part is judged by its ending alone. */
  readonly knows?: (word: string) => boolean
}

export interface Splitter {
  /**
   * The parts of a word in lower case, without hyphens, read as a compound: fewest parts first, then the best
   * attested; null when it cannot be read so.
   */
  split(word: string): Part[] | null
  /** Whether a string in lower case can stand before another part, its joint included: «helse», «arbeids». */
  opens(word: string): boolean
}

/** Longest word, in UTF-16 units, that is split. */
const LONGEST = 64
/** A joint is refused when another is attested more than this many times as often after the same part. */
const JOINT_RATIO = 5
/** A dictionary word of this length is taken for a part though it is not attested as one. */
const LONG_FIRST = 6
const LONG_LAST = 6
const UNATTESTED = 1.6

/** A reading of the rest of the word: the part that begins there, and where the next one begins (-1: none). */
interface Reading {
  readonly cost: number
  readonly end: number
  readonly joint: '' | 's' | 'e'
  readonly next: number
}

const doubledEnd = /([bdfgklmnprst])\1$/
/** Nouns in these endings take -s- as first part. */
const TAKES_S = /(?:sjon|ing|het|skap|tet|dom|else|ling|nad|iv|ium)$/

class AttestedSplitter implements Splitter {
  readonly #malform: Malform
  readonly #parts: Parts
  readonly #knows: ((word: string) => boolean) | undefined
  readonly #notLast: ReadonlySet<string>
  readonly #shortLast: ReadonlySet<string>
  readonly #shortFirst: ReadonlySet<string>

  constructor(malform: Malform, { knows }: SplitterOptions) {
    this.#malform = malform
    this.#parts = attestedParts(malform)
    this.#knows = knows
    this.#notLast = wordList('hale', malform)
    this.#shortLast = wordList('kort', malform)
    this.#shortFirst = wordList('tidlig', malform)
  }

  split(word: string): Part[] | null {
    if (word.length < 5 || word.length > LONGEST) return null
    const memo: (Reading | null | undefined)[] = []
    const whole = this.#read(word, 0, memo)
    if (whole === null) return null
    const parts: Part[] = []
    for (let at = 0, reading: Reading | null = whole; reading !== null; ) {
      const { end, joint, next }: Reading = reading
      parts.push({ text: word.slice(at, end), start: at, end, joint })
      reading = next < 0 ? null : memo[next]!
      at = next
    }
    return parts
  }

  /** The cheapest reading of the word from `at` on; at 0 one of at least two parts. */
  #read(word: string, at: number, memo: (Reading | null | undefined)[]): Reading | null {
    const seen = memo[at]
    if (seen !== undefined) return seen
    let best: Reading | null = null
    const whole = at === 0 ? Infinity : this.#costAsLast(word.slice(at))
    if (whole < Infinity) best = { cost: whole, end: word.length, joint: '', next: -1 }
    for (let end = at + 2; end <= word.length - 3; end++) {
      const first = word.slice(at, end)
      const counts = this.#parts.firsts.get(first)
      const letter = word[end]
      const joints = letter === 's' || letter === 'e' ? (['', letter] as const) : ([''] as const)
      for (const joint of joints) {
        const cost = this.#costAsFirst(first, joint, counts)
        if (cost === Infinity) continue
        const doubled = joint === '' && doubledEnd.test(first)
        const starts = doubled ? [end, end - 1] : [end + joint.length]
        for (const next of starts) {
          if (doubled && next === end && letter === first.at(-1)) continue
          const rest = this.#read(word, next, memo)
          if (rest === null) continue
          if (best === null || cost + rest.cost < best.cost) best = { cost: cost + rest.cost, end, joint, next }
        }
      }
    }
    memo[at] = best
    return best
  }

  opens(word: string): boolean {
    const { firsts } = this.#parts
    for (const joint of ['', 's', 'e'] as const) {
      if (!word.endsWith(joint)) continue
      const part = word.slice(0, word.length - joint.length)
      if (this.#costAsFirst(part, joint, firsts.get(part)) < Infinity) return true
    }
    return false
  }

  #costAsFirst(part: string, joint: '' | 's' | 'e', counts: JointCounts | undefined): number {
    if (part.length < 3 && !this.#shortFirst.has(part)) return Infinity
    if (counts !== undefined) {
      const count = counts[joint]
      const most = Math.max(counts[''], counts.s, counts.e)
      if (count === 0 || count * JOINT_RATIO < most) return Infinity
      return 1 + 1 / (1 + count)
    }
    if (part.length < LONG_FIRST || joint !== (TAKES_S.test(part) ? 's' : '')) return Infinity
    return this.#knows?.(part) ? UNATTESTED : Infinity
  }

  #costAsLast(part: string): number {
    if (part.length < 3 || this.#notLast.has(part)) return Infinity
    if (this.#knows !== undefined && !this.#knows(part)) return Infinity
    let most = 0
    for (const base of baseForms(part, this.#malform)) {
      if (base.length < 3 || (base.length === 3 && !this.#shortLast.has(base))) continue
      most = Math.max(most, this.#parts.lasts.get(base) ?? 0)
    }
    if (most > 0) return 1 + 1 / (1 + most)
    return this.#knows !== undefined && part.length >= LONG_LAST ? UNATTESTED : Infinity
  }
}

/** The words of one of the written lists about compounds. */
export function wordList(name: string, malform: Malform): Set<string> {
  const words = new Set<string>()
  for (const line of lists.split('\n')) {
    const [list, of, content] = line.split('\t')
    if (list === name && of === malform) for (const word of content!.split(' ')) words.add(word)
  }
  return words
}

/** A splitter for one målform. The tables are read when it is made. Method: attested parts, joint ratio and lists. */
export function createSplitter(malform: Malform, options: SplitterOptions = {}): Splitter {
  return new AttestedSplitter(malform, options)
}
