import type { Malform } from '../prose'
import { baseForms } from './inflected'

/** Nouns in these endings take -s- as first part. */
const TAKES_S = /(?:sjon|ing|het|heit|skap|tet|dom|else|ling|nad|iv|ium)$/
/** Who or what does something, and the ending of its definite form: «bestilleren», «bestillaren». */
const AGENT: Readonly<Record<Malform, string>> = { nb: 'er', nn: 'ar' }
/** The present of verbs in -e. */
const PRESENT: Readonly<Record<Malform, readonly string[]>> = { nb: ['er'], nn: ['er', 'ar'] }

type Knows = (word: string) => boolean

/** The joint after a word that is not attested as first part. */
export function unattestedJoint(part: string): '' | 's' {
  return TAKES_S.test(part) ? 's' : ''
}

/** Whether a word that is not attested as first part may be one: it is no inflected form, an infinitive excepted. */
export function isUnattestedFirst(part: string, malform: Malform, knows: Knows): boolean {
  if (!knows(part)) return false
  if (part.endsWith(AGENT[malform]) && knows(`${part}en`)) return true
  const stem = part.slice(0, -1)
  const isVerb = part.endsWith('e') && PRESENT[malform].some((ending) => knows(stem + ending))
  return !baseForms(part, malform).some(
    (base) => base.length < part.length && !(isVerb && base === stem) && knows(base),
  )
}
