import { numberAt } from '../packed'

/** Times that a part must be seen before it is common. */
const COMMON = 10
/** A part is taken for a slip of a common one that is this many times as common. */
const RATIO = 20
/** What a part is taken to be seen that never was. */
const UNSEEN = 0.5
/** Digits to the base 36 that a count is written in. */
const WIDTH = 3

/** Writes the common parts, a line for each length: part and count after each other, those most often seen first. */
export function packRivals(parts: Iterable<readonly [part: string, count: number]>): string {
  const lines: string[] = []
  const common = [...parts].filter(([, count]) => count >= COMMON).sort(([, a], [, b]) => b - a)
  for (const [part, count] of common) {
    while (lines.length <= part.length) lines.push('')
    lines[part.length] += part + count.toString(36).padStart(WIDTH, '0')
  }
  return lines.join('\n')
}

/** Finds common parts one edit away from a rare one. */
export class Rivals {
  readonly #byLength: readonly string[]

  /** @param packed from {@link packRivals} */
  constructor(packed: string) {
    this.#byLength = packed.split('\n')
  }

  /** Whether a part that was seen so often is a likely slip of a common one: «pill» beside «spill». */
  outdo(part: string, count: number): boolean {
    const least = Math.max(COMMON, RATIO * Math.max(count, UNSEEN))
    for (let length = part.length - 1; length <= part.length + 1; length++) {
      const rivals = this.#byLength[length] ?? ''
      for (let at = 0; at < rivals.length; at += length + WIDTH) {
        if (numberAt(rivals, at + length, WIDTH) < least) break
        if (isOneEdit(part, rivals, at, at + length)) return true
      }
    }
    return false
  }
}

/**
 * Whether a string becomes the one between two offsets of another text by one letter left out, put in, changed or
 * swapped with the next.
 */
export function isOneEdit(part: string, text: string, from = 0, to = text.length): boolean {
  const longer = to - from - part.length
  if (longer < -1 || longer > 1) return false
  let start = 0
  while (start < part.length && from + start < to && part.charCodeAt(start) === text.charCodeAt(from + start))
    start++
  let end = part.length
  while (end > start && to > from + start && part.charCodeAt(end - 1) === text.charCodeAt(to - 1)) {
    end--
    to--
  }
  const left = end - start
  if (longer !== 0) return left === Math.max(0, -longer)
  return left === 1 || (left === 2 && isSwap(part, start, text, from + start))
}

function isSwap(part: string, at: number, text: string, there: number): boolean {
  return part[at] === text[there + 1] && part[at + 1] === text[there]
}
