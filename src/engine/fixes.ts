import type { Edit } from './rule'

/**
 * A text with edits made. Of edits that overlap or touch the same place the first one is made; offsets are UTF-16
 * units into the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const { start, end, text: words } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done || (start === done && done > 0 && start === end)) continue
    result += text.slice(done, start) + words
    done = end
  }
  return result + text.slice(done)
}
