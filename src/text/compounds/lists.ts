import lists from '../../../data/compounds/lists.tsv'
import type { Malform } from '../prose'

/** The words of one of the written lists about compounds. */
export function wordList(name: string, malform: Malform): Set<string> {
  const row = `\n${name}\t${malform}\t`
  const at = lists.indexOf(row) + row.length
  return new Set(lists.slice(at, lists.indexOf('\n', at)).split(' '))
}
