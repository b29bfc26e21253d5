import packed from 'virtual:compounds'
import { find, type Packed } from '../packed'
import type { Malform } from '../prose'
import { Rivals } from './rivals'

/** How often a string was seen as the first part of a compound before each joint. */
export interface JointCounts {
  readonly '': number
  readonly s: number
  readonly e: number
}

/** How often a string was seen as part of a compound. */
export interface PartCounts extends JointCounts {
  /** As last part, in its base form. */
  readonly last: number
  /** Whether it is a last part in -e seen again and again and never after -s-: a verb. */
  readonly isVerb: boolean
}

/** What is prepared for one målform by {@link packParts} when the package is built. */
export interface PackedParts {
  /** Per part the numbers of {@link PartCounts} in their order, separated by tabs, no zeros at the end. */
  readonly counts: Packed
  /** Per joint the common first parts, from {@link packRivals}. */
  readonly rivals: Readonly<Record<keyof JointCounts, string>>
}

const TAB = 9
const NEWLINE = 10
const ZERO = 48

/** The strings attested as parts of compounds, learned by scripts/train-compounds.ts. */
export class AttestedParts {
  readonly #packed: PackedParts
  readonly #rivals: Partial<Record<keyof JointCounts, Rivals>> = {}

  constructor(packed: PackedParts) {
    this.#packed = packed
  }

  /** The counts of the string between two offsets of a text, the whole text if they are left out. */
  get(text: string, from = 0, to = text.length): PartCounts | undefined {
    const at = find(this.#packed.counts, text, from, to)
    return at < 0 ? undefined : countsAt(this.#packed.counts.lines, at)
  }

  /** The counts of the string if it was seen as first part. */
  first(text: string, from = 0, to = text.length): JointCounts | undefined {
    const counts = this.get(text, from, to)
    return counts !== undefined && counts[''] + counts.s + counts.e > 0 ? counts : undefined
  }

  /** The strings seen as first parts. */
  *firsts(): Generator<[part: string, counts: JointCounts]> {
    const { lines } = this.#packed.counts
    for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) {
      if (lines.charCodeAt(at) === NEWLINE) continue
      const tab = lines.indexOf('\t', at)
      const counts = countsAt(lines, tab + 1)
      if (counts[''] + counts.s + counts.e > 0) yield [lines.slice(at, tab), counts]
    }
  }

  /** Whether a common first part with the same joint lies one edit from a rare one: «pill» beside «spill». */
  isOutdone(first: string, joint: keyof JointCounts): boolean {
    this.#rivals[joint] ??= new Rivals(this.#packed.rivals[joint])
    return this.#rivals[joint].outdo(first, this.get(first)?.[joint] ?? 0)
  }
}

function countsAt(lines: string, at: number): PartCounts {
  const numbers = [0, 0, 0, 0, 0]
  let column = 0
  for (let unit = lines.charCodeAt(at); unit !== NEWLINE; unit = lines.charCodeAt(++at)) {
    if (unit === TAB) column++
    else numbers[column] = numbers[column]! * 10 + unit - ZERO
  }
  const [plain, s, e, last, verb] = numbers as [number, number, number, number, number]
  return { '': plain, s, e, last, isVerb: verb === 1 }
}

const cache: Partial<Record<Malform, AttestedParts>> = {}

/** The parts of a målform. Costs nothing until it is asked. */
export function attestedParts(malform: Malform): AttestedParts {
  cache[malform] ??= new AttestedParts(packed[malform])
  return cache[malform]
}
