/** Whether one string becomes the other by one letter left out, put in, changed or swapped with the next. */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++
  const left = short.length - start - end
  if (short.length < long.length) return left === 0
  return left === 1 || (left === 2 && short[start] === long[start + 1] && short[start + 1] === long[start])
}

/**
 * Finds common parts one edit away from a rare one, by the strings that both become when a letter is left out.
 * Method: W. Garbe, symmetric delete spelling correction (2012).
 */
export class Rivals {
  readonly #byShorter = new Map<string, string[]>()

  constructor(common: Iterable<string>) {
    for (const part of common) {
      for (const key of shortenings(part)) {
        const parts = this.#byShorter.get(key)
        if (parts === undefined) this.#byShorter.set(key, [part])
        else parts.push(part)
      }
    }
  }

  /** Whether some common part one edit from `part` passes the test. */
  some(part: string, test: (rival: string) => boolean): boolean {
    for (const key of shortenings(part)) {
      if (this.#byShorter.get(key)?.some((rival) => isOneEdit(part, rival) && test(rival))) return true
    }
    return false
  }
}

/** The string and what it becomes when any one letter is left out. */
function shortenings(part: string): string[] {
  const keys = [part]
  for (let i = 0; i < part.length; i++)
    if (part[i] !== part[i + 1]) keys.push(part.slice(0, i) + part.slice(i + 1))
  return keys
}
