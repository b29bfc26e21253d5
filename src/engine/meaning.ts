import { feature } from '../text/inflection/feats'
import type { Tags } from '../text/tags'
import type { PhraseMatch } from './match'

/** Parts of speech that show that what looks like a listed verb is another word. */
const NO_VERB: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADP'])

/** The features by which the readings of a form differ. */
const TELLING = ['VerbForm', 'Mood', 'Tense', 'Voice', 'Definite', 'Number', 'Degree']

/**
 * Whether the word may be another one than the list means, so that its tag is worth asking for: an imperative looks
 * like a noun («adresser»), a present participle like a preposition («angående»). Sure as they stand are all other
 * forms, expressions of several words, and a word that opens a sentence, where the tagger often takes an imperative
 * for a noun.
 */
export function mayBeAnother({ phrase, text, first, feats }: PhraseMatch): boolean {
  if (phrase.upos !== 'VERB' || phrase.text.includes(' ') || !feats.some(looksLikeAnother)) return false
  return text.sentences[text.sentenceOf(first)]!.first !== first
}

const looksLikeAnother = (feats: string): boolean =>
  feats.includes('Mood=Imp') || (feats.includes('Tense=Pres') && feats.includes('VerbForm=Part'))

/** Whether the tag shows that what looks like a listed verb is another word. */
export const isAnother = ({ first }: PhraseMatch, tags: Tags): boolean => NO_VERB.has(tags.upos(first))

/** Whether the neighbours leave open if the word is finite, an infinitive or a participle. */
export function isOpen({ readings }: PhraseMatch): boolean {
  return (
    readings.length > 1 &&
    readings.some((reading) => feature(reading, 'VerbForm') !== feature(readings[0]!, 'VerbForm'))
  )
}

/** Of some readings of a form, those that its tag agrees with; all of them where none does. */
export function readingsByTag(readings: readonly string[], feats: string): readonly string[] {
  if (readings.length < 2) return readings
  const agreeing = readings.filter((reading) =>
    TELLING.every((name) => {
      const tagged = feature(feats, name)
      const own = feature(reading, name)
      return tagged === null || own === null || own === tagged
    }),
  )
  return agreeing.length > 0 ? agreeing : readings
}
