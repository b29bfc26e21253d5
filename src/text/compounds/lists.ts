import lists from '../../../data/compounds/lists.tsv'
import type { Malform } from '../prose'

/** The words of one of the written lists about compounds. */
export function wordList(name: string, malform: Malform): Set<string> {
  const words = new Set<string>()
  for (const line of lists.split('\n')) {
    const [list, of, content] = line.split('\t')
    if (list === name && of === malform) for (const word of content!.split(' ')) words.add(word)
  }
  return words
}
