/** Whether one string becomes the other by one letter left out, put in, changed or swapped with the next. */
export function isOneEdit(a: string, b: string): boolean {
  const shorter = a.length <= b.length ? a : b
  const longer = shorter === a ? b : a
  if (longer.length - shorter.length > 1 || a === b) return false
  let start = 0
  while (start < shorter.length && shorter.charCodeAt(start) === longer.charCodeAt(start)) start++
  let left = shorter.length
  let right = longer.length
  while (left > start && shorter.charCodeAt(left - 1) === longer.charCodeAt(right - 1)) {
    left--
    right--
  }
  left -= start
  if (shorter.length < longer.length) return left === 0
  return (
    left === 1 || (left === 2 && shorter[start] === longer[start + 1] && shorter[start + 1] === longer[start])
  )
}

/** Finds common parts one edit away from a rare one. */
export class Rivals {
  readonly #byLength: string[][] = []

  constructor(common: Iterable<string>) {
    for (const part of common) {
      this.#byLength[part.length] ??= []
      this.#byLength[part.length]!.push(part)
    }
  }

  /** Whether some common part one edit from `part` passes the test. */
  some(part: string, test: (rival: string) => boolean): boolean {
    for (let length = part.length - 1; length <= part.length + 1; length++) {
      if (this.#byLength[length]?.some((rival) => isOneEdit(part, rival) && test(rival))) return true
    }
    return false
  }
}
