/** An edit that makes another word of a word: its units from `at` to `rest`, exclusive, give way to `letters`. */
export interface Edit {
  readonly at: number
  readonly rest: number
  readonly letters: string
}

/** Letters that sound alike and are written for each other, in either order. */
const ALIKE = new Set(
  ['eæ', 'oå', 'oø', 'dt', 'gk', 'bp', 'ae'].flatMap((pair) => [pair, pair[1]! + pair[0]!]),
)
/** Where a letter is not heard: the letters before it, itself in capitals, those after it. */
const SILENT = /(?:[lnr]D(?:[aeiouyæøå]|$)|[aeiouyæøå](?:D|G|T)$|iGt?$|H[vj])/

/**
 * Whether an edit undoes what writers often do: a letter doubled or not, two swapped, a letter left out that is not
 * heard or written for one that sounds the same, or -s- and -e- at the seam.
 *
 * @param word in lower case
 * @param seam offset of the last part of the compound that the word is
 */
export function isCommonSlip(word: string, { at, rest, letters }: Edit, seam: number): boolean {
  const written = word.slice(at, rest)
  if (written.length === 2) return true
  if (written.length === 1 && letters.length === 1) return ALIKE.has(written + letters)
  const letter = written + letters
  if (word[at - 1] === letter || word[rest] === letter) return true
  if ((letter === 's' || letter === 'e') && Math.abs(at - seam) <= 1) return true
  return written === '' && SILENT.test(word.slice(0, at) + letter.toUpperCase() + word.slice(at))
}
