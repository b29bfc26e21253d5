import { distance } from 'fastest-levenshtein'

/** The name in `names` most like `written`, or null when none is near enough to be meant. */
export function nearest(written: string, names: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(written.length / 3)) + 1
  for (const name of names) {
    const edits = distance(written.toLowerCase(), name.toLowerCase())
    if (edits < least) {
      least = edits
      best = name
    }
  }
  return best
}

/** «Mente du «passiv»?» with a space before it, or nothing. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const name = nearest(written, names)
  return name === null ? '' : ` Mente du «${name}»?`
}
