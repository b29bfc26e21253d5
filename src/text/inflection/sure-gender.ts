import genders from '../../../data/agreement/genders.tsv'
import type { Malform } from '../prose'
import { joinsNoun } from './compounds'
import { lazy, linesOf } from './table'

/** Shorter entries hold for the whole word only: «rus» is the end of «krus» too. */
const SHORTEST_TAIL = 4
/** No Norwegian word is longer. */
const LONGEST = 80

/** Nouns with their gender: `n` neuter, `c` masculine or feminine, `x` either or unknown. With `^` not as a last part. */
const tables = { nb: lazy(() => read('nb')), nn: lazy(() => read('nn')) }

function read(malform: Malform): Map<string, string> {
  const table = new Map<string, string>()
  for (const line of linesOf(genders)) {
    const [name, gender = '', words = ''] = line.split('\t')
    if (name === 'both' || name === malform) for (const word of words.split(' ')) table.set(word, gender)
  }
  return table
}

/** What the longest entry that a noun is or ends in says; null when there is none. */
export function sureTail(noun: string, table: ReadonlyMap<string, string>): string | null {
  if (noun.length > LONGEST) return null
  const whole = table.get(noun) ?? table.get(`^${noun}`)
  if (whole !== undefined) return whole
  for (let at = 1; at + SHORTEST_TAIL <= noun.length; at++) {
    const tail = noun.slice(at)
    const gender = table.get(tail)
    if (gender !== undefined && joinsNoun(noun.slice(0, at), tail)) return gender
  }
  return null
}

/**
 * Whether a noun is neuter (`true`) or masculine or feminine (`false`) beyond doubt; null when it is not known, or when
 * the norm allows both. Learned by scripts/train-genders.ts; more careful than `genderOf`, which always guesses.
 * @param noun the singular indefinite form in lower case
 */
export function isSurelyNeuter(noun: string, malform: Malform): boolean | null {
  const gender = sureTail(noun, tables[malform]())
  return gender === 'n' ? true : gender === 'c' ? false : null
}
