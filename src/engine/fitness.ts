import { genderOf } from '../text/inflection/index'
import type { TextModel } from '../text/model'
import type { Malform } from '../text/prose'
import { isContentWord } from './context'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs that say what the subject is, has or may, and so have no passive. */
const NO_PASSIVE = words(
  'få ha være vere bli stå kunne måtte skulle ville vilje skje finnes finnast trenge trengje klare vite',
)
/** Verbs whose participle does not stand before a noun, or means something else there: «bestemte opplysninger». */
const NOT_BEFORE_NOUN = words('be gi gje ta si seie gjøre gjere bestemme komme kome')

/** Whether a verb phrase in the infinitive can be put in the passive. */
export function hasPassive(infinitive: string): boolean {
  return !NO_PASSIVE.has(infinitive.split(' ', 1)[0]!) && !/ seg\b|^komm?e med/.test(infinitive)
}

/** Whether the participle of a verb phrase can stand before a noun. */
export function standsBeforeNoun(infinitive: string): boolean {
  return hasPassive(infinitive) && !NOT_BEFORE_NOUN.has(infinitive)
}

/** Words that point at something and agree with the noun after them. */
export const DEMONSTRATIVES = words('denne dette disse desse')

/** Persons in -er, which the plural otherwise looks like. */
const PERSON = /(?:eier|eigar|søker|haver|taker|takar|lærer|lærar|leder|leiar|giver|gjevar|bruker|brukar)$/

/** The demonstratives that may stand where token `next` follows; all of them when its gender is not known. */
export function demonstrativesBefore(text: TextModel, next: number, malform: Malform): readonly string[] {
  const plural = malform === 'nn' ? 'desse' : 'disse'
  const sentence = text.sentences[text.sentenceOf(next - 1)]!
  const noun = next < sentence.last ? text.lower(next) : ''
  if (!isContentWord(noun)) return ['dette']
  if (/(?:er|ar|ene|ane)$/.test(noun) && !PERSON.test(noun)) return [plural]
  const gender = genderOf(noun, malform)
  if (gender === null) return ['denne', 'dette', plural]
  return [gender === 'Neut' ? 'dette' : 'denne']
}
