import type { Malform } from '../prose'
import { joinsNoun } from './compounds'
import type { Endings } from './endings'
import { endings } from './tables'

/** Shorter entries hold for the whole word only: «rus» is the end of «krus» too. */
const SHORTEST_TAIL = 4
/** No Norwegian word is longer. */
const LONGEST = 80

/**
 * What the longest entry that a noun is or ends in says; null when there is none.
 * @param table nouns with their gender: `n` neuter, `c` masculine or feminine, `x` either or unknown
 */
export function sureTail(noun: string, table: Pick<Endings, 'longest'>): string | null {
  return noun.length > LONGEST ? null : (table.longest(noun, joins)?.value ?? null)
}

const joins = (first: string, tail: string): boolean => tail.length >= SHORTEST_TAIL && joinsNoun(first, tail)

/**
 * Whether a noun is neuter (`true`) or masculine or feminine (`false`) beyond doubt; null when it is not known, or when
 * the norm allows both. Learned by scripts/train-genders.ts; more careful than `genderOf`, which always guesses.
 * @param noun the singular indefinite form in lower case
 */
export function isSurelyNeuter(noun: string, malform: Malform): boolean | null {
  const gender = sureTail(noun, endings(`sure-gender-${malform}`))
  return gender === 'n' ? true : gender === 'c' ? false : null
}
