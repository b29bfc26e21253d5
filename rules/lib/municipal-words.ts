import list from '../kommuneord.tsv'

/** The words of Norwegian municipalities that dictionaries lack, in the form of a user's own word list. */
export function municipalWords(): string[] {
  return list.split('\n')
}
