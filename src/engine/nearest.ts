import { distance } from 'fastest-levenshtein'

/** The name in `names` most like `written`, or null when none is near enough to be meant. */
export function nearest(written: string, names: Iterable<string>): string | null {
  let best: string | null = null
  // Two letters replaced in a name of two would be another name altogether.
  let least = Math.min(Math.max(2, Math.floor(written.length / 3)), Math.ceil(written.length / 2)) + 1
  for (const name of names) {
    const edits = distance(written.toLowerCase(), name.toLowerCase())
    if (edits < least) {
      least = edits
      best = name
    }
  }
  return best
}

/** «a, b eller c»: the names there are to choose from. */
export function anyOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`
}

/** «Mente du «passiv»?» with a space before it, or nothing. */
export function didYouMean(written: string, names: Iterable<string>): string {
  const name = nearest(written, names)
  return name === null ? '' : ` Mente du «${name}»?`
}
