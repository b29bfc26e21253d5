import { readWordList } from '../../src/text/lexicon/read-word-list'
import list from '../kommuneord.tsv'

/** The words of Norwegian municipalities that dictionaries lack, in the form of a user's own word list. */
export function municipalWords(): string[] {
  return list.split('\n')
}

/** The names among them as they are to be written, by the same in lower case: «nav» → «Nav». Read at first use. */
export function municipalNames(): ReadonlyMap<string, string> {
  names ??= new Map(
    readWordList(municipalWords().filter((line) => /^\p{Lu}\p{Ll}+(?:\s|$)/u.test(line)))
      .filter(({ upos }) => upos === undefined)
      .map(({ word }) => [word.toLowerCase(), word]),
  )
  return names
}

let names: Map<string, string> | undefined
