import type { Malform } from '../prose'
import { baseForms, endsDoubled } from './inflected'
import { wordList } from './lists'
import { type AttestedParts, attestedParts, type JointCounts } from './parts'
import { isUnattestedFirst, unattestedJoint } from './unattested'

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

/** A string that stands first in compounds; a count of 0 rules the joint out. */
export interface FirstPart {
  readonly text: string
  readonly counts: JointCounts
}

export interface SplitterOptions {
  /** Whether a form is a word in itself. Without it the last part is judged by its ending alone. */
  readonly knows?: (word: string) => boolean
}

export interface Splitter {
  /**
   * The parts of a word in lower case read as a compound, the likeliest reading; null when it cannot be read so. What
   * stands between hyphens may be anything, and is itself divided when it is a compound.
   */
  split(word: string): Part[] | null
  /** Whether a string in lower case can stand before another part, its joint included: «helse», «arbeids». */
  opens(word: string): boolean
  /** Where the last part begins in a compound of two that both are attested again and again; -1 in other words. */
  firmSeam(word: string): number
  /** The strings attested before other parts, with the joints that each may bear and how often it was seen so. */
  firsts(): Iterable<FirstPart>
  /** Whether a word in lower case is attested as a part of compounds, or may be an inflected form of such a part. */
  attests(word: string): boolean
}

/** Longest word, in UTF-16 units, that is split. */
const LONGEST = 64
/** A joint is refused when another is attested more than this many times as often after the same part. */
const JOINT_RATIO = 5
/** A dictionary word of this length is taken for a part though it is not attested as one. */
const LONG_FIRST = 6
const LONG_LAST = 6
/** The count that such a part is given. */
const UNSEEN = 0.3
/** Times that a short part must be attested, by its length. */
const LEAST_SEEN: Readonly<Record<number, number>> = { 2: 3, 3: 3, 4: 2 }
/** Shortest word, in UTF-16 units, that is known from the tables alone. */
const SHORTEST_ATTESTED = 6
/** Information in one part of the tables at a count of 1, and in a letter, in bits. */
const TABLE_BITS = 16
const LETTER_BITS = 3.5
/** Bits by which a reading must be shorter than its letters. */
const LEAST_GAIN = 3.5
/** The count that a last part is given which is no word of its own. */
const BOUND = 10
/** Times that both parts must be attested for a compound of two to be firm, and the letters that each must have. */
const FIRM = 4
const FIRM_LETTERS = 3

/** Endings of nouns in the definite plural. */
const PLURAL: Readonly<Record<Malform, readonly string[]>> = { nb: ['ene'], nn: ['ene', 'ane'] }

type LetterJoint = Exclude<Joint, '-'>

/** A reading of the rest of the word: the part that begins there, and where the next one begins (-1: none). */
interface Reading {
  readonly cost: number
  readonly end: number
  readonly joint: LetterJoint
  readonly next: number
}

class AttestedSplitter implements Splitter {
  readonly #malform: Malform
  readonly #parts: AttestedParts
  readonly #knows: ((word: string) => boolean) | undefined
  readonly #notLast: ReadonlySet<string>
  readonly #shortLast: ReadonlySet<string>
  readonly #shortFirst: ReadonlySet<string>
  readonly #notFirst: ReadonlySet<string>
  readonly #boundLast: ReadonlySet<string>

  constructor(malform: Malform, { knows }: SplitterOptions) {
    this.#malform = malform
    this.#parts = attestedParts(malform)
    this.#knows = knows
    this.#notLast = wordList('hale', malform)
    this.#shortLast = wordList('kort', malform)
    this.#shortFirst = wordList('tidlig', malform)
    this.#notFirst = wordList('forstavelse', malform)
    this.#boundLast = wordList('bundet', malform)
  }

  split(word: string): Part[] | null {
    if (word.length < 5 || word.length > LONGEST) return null
    return word.includes('-') ? this.#splitAtHyphens(word) : this.#splitLetters(word)
  }

  #splitAtHyphens(word: string): Part[] | null {
    const parts: Part[] = []
    let offset = 0
    for (const segment of word.split('-')) {
      if (segment === '') return null
      if (offset > 0) parts.push({ ...parts.pop()!, joint: '-' })
      const inner = this.#splitLetters(segment) ?? [
        { text: segment, start: 0, end: segment.length, joint: '' },
      ]
      for (const part of inner) parts.push({ ...part, start: part.start + offset, end: part.end + offset })
      offset += segment.length + 1
    }
    return parts
  }

  #splitLetters(word: string): Part[] | null {
    const memo: (Reading | null | undefined)[] = []
    const whole = this.#read(word, 0, memo)
    if (whole === null || whole.cost > -LEAST_GAIN) return null
    const parts: Part[] = []
    for (let at = 0, reading: Reading | null = whole; reading !== null; ) {
      const { end, joint, next }: Reading = reading
      parts.push({ text: word.slice(at, end), start: at, end, joint })
      reading = next < 0 ? null : memo[next]!
      at = next
    }
    return this.#isSound(word, parts) ? parts : null
  }

  /**
   * Whether the first parts taken together bear their joint, and none is a likely slip of another. Last parts are not
   * tried so: they are words in themselves, and common ones are often seldom attested as parts («kontorlivet»).
   */
  #isSound(word: string, parts: readonly Part[]): boolean {
    for (let i = 0; i + 2 < parts.length; i++) {
      const { end, joint } = parts[i + 1]!
      const joined = this.#parts.first(word, parts[i]!.start, end)
      if (joined !== undefined && !allowsJoint(joined, joint)) return false
    }
    const [base] = this.#attestedBase(parts.at(-1)!.text)
    if (parts.at(-2)!.joint === 's' && this.#isVerb(base)) return false
    return parts.every(
      ({ text, joint }, i) => i === parts.length - 1 || joint === '-' || !this.#parts.isOutdone(text, joint),
    )
  }

  /** Whether a last part in -e is a verb, and so follows no -s-: «tømme», but not «lomme», for there are «lommene». */
  #isVerb(base: string): boolean {
    if (this.#parts.get(base)?.isVerb !== true) return false
    return !PLURAL[this.#malform].some((ending) => this.#knows?.(base.slice(0, -1) + ending))
  }

  /** The best attested base form of a last part and its count; the form itself and 0 when there is none. */
  #attestedBase(part: string): [base: string, count: number] {
    let best: [string, number] = [part, 0]
    for (const base of baseForms(part, this.#malform)) {
      if (base.length < 3 || (base.length === 3 && !this.#shortLast.has(base))) continue
      const count = this.#parts.get(base)?.last ?? 0
      if (count > best[1] && count >= (LEAST_SEEN[base.length] ?? 1)) best = [base, count]
    }
    return best
  }

  /** The cheapest reading of the word from `at` on; at 0 one of at least two parts. */
  #read(word: string, at: number, memo: (Reading | null | undefined)[]): Reading | null {
    const seen = memo[at]
    if (seen !== undefined) return seen
    let best: Reading | null = null
    const whole = at === 0 ? Infinity : this.#costAsLast(word.slice(at))
    if (whole < Infinity) best = { cost: whole, end: word.length, joint: '', next: -1 }
    for (let end = at + 2; end <= word.length - 3; end++) {
      const counts = this.#parts.first(word, at, end)
      if (counts === undefined && end - at < LONG_FIRST) continue
      const first = word.slice(at, end)
      const letter = word[end]
      const joints = letter === 's' || letter === 'e' ? (['', letter] as const) : ([''] as const)
      for (const joint of joints) {
        const cost = this.#costAsFirst(first, joint, counts)
        if (cost === Infinity) continue
        const doubled = joint === '' && endsDoubled(first)
        const starts = doubled ? [end, end - 1] : [end + joint.length]
        for (const next of starts) {
          if (doubled && next === end && letter === first.at(-1)) continue
          const rest = this.#read(word, next, memo)
          if (rest === null) continue
          if (best === null || cost + rest.cost < best.cost)
            best = { cost: cost + rest.cost, end, joint, next }
        }
      }
    }
    memo[at] = best
    return best
  }

  opens(word: string): boolean {
    for (const joint of ['', 's', 'e'] as const) {
      if (!word.endsWith(joint)) continue
      const part = word.slice(0, word.length - joint.length)
      if (this.#costAsFirst(part, joint, this.#parts.first(part)) < Infinity) return true
    }
    return false
  }

  firmSeam(word: string): number {
    const parts = this.split(word)
    if (parts === null || parts.length !== 2) return -1
    const [first, last] = parts as [Part, Part]
    if (first.joint === '-' || Math.min(first.text.length, last.text.length) < FIRM_LETTERS) return -1
    const counts = this.#parts.first(first.text)
    // A long word of the dictionary is as good as one that is attested.
    const seen = counts === undefined ? FIRM : counts[first.joint]
    return Math.min(seen, this.#attestedBase(last.text)[1]) >= FIRM ? last.start : -1
  }

  *firsts(): Generator<FirstPart> {
    for (const [text, counts] of this.#parts.firsts()) {
      const allowed = (joint: LetterJoint) =>
        this.#costAsFirst(text, joint, counts) < Infinity ? counts[joint] : 0
      yield { text, counts: { '': allowed(''), s: allowed('s'), e: allowed('e') } }
    }
  }

  attests(word: string): boolean {
    if (word.length < SHORTEST_ATTESTED || this.#notLast.has(word)) return false
    return baseForms(word, this.#malform).some((base) => {
      if (base.length < SHORTEST_ATTESTED - 1) return false
      const counts = this.#parts.get(base)
      return counts !== undefined && (counts.last > 0 || counts[''] > 1)
    })
  }

  /** Bits that the part costs, less what its letters would cost at random; Infinity when it is none. */
  #costAsFirst(part: string, joint: LetterJoint, counts: JointCounts | undefined): number {
    if (part.length < 3 && !this.#shortFirst.has(part)) return Infinity
    if (this.#notFirst.has(part)) return Infinity
    if (counts !== undefined) {
      const count = counts[joint]
      if (!allowsJoint(counts, joint)) return Infinity
      if (Math.max(counts[''], counts.s, counts.e) < (LEAST_SEEN[part.length] ?? 1)) return Infinity
      return cost(part, count)
    }
    if (part.length < LONG_FIRST || joint !== unattestedJoint(part) || this.#knows === undefined)
      return Infinity
    return isUnattestedFirst(part, this.#malform, this.#knows) ? cost(part, UNSEEN) : Infinity
  }

  #costAsLast(part: string): number {
    if (part.length < 3 || this.#notLast.has(part)) return Infinity
    if (this.#boundLast.has(part)) return cost(part, BOUND)
    if (this.#knows !== undefined && !this.#knows(part)) return Infinity
    const [, most] = this.#attestedBase(part)
    if (most > 0) return cost(part, most)
    return this.#knows !== undefined && part.length >= LONG_LAST ? cost(part, UNSEEN) : Infinity
  }
}

function countBefore(counts: JointCounts | undefined, joint: Joint): number {
  return counts === undefined || joint === '-' ? 0 : counts[joint]
}

function allowsJoint(counts: JointCounts, joint: Joint): boolean {
  const count = countBefore(counts, joint)
  return count > 0 && count * JOINT_RATIO >= Math.max(counts[''], counts.s, counts.e)
}

function cost(part: string, count: number): number {
  return TABLE_BITS - Math.log2(count) - LETTER_BITS * part.length
}

/** A splitter for one målform. Method: attested parts, joint ratio and lists. */
export function createSplitter(malform: Malform, options: SplitterOptions = {}): Splitter {
  return new AttestedSplitter(malform, options)
}
