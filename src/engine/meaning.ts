import type { Tags } from '../text/tags'
import type { PhraseMatch } from './match'

/** Parts of speech that show that what looks like a listed verb is another word. */
const NO_VERB: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADP'])

/** The features by which the readings of a form differ. */
const TELLING = ['VerbForm', 'Mood', 'Tense', 'Voice', 'Definite', 'Number', 'Degree']

/**
 * Whether the word is the one that the list means, going by its tag: the verb «adresser» may be a noun, «angående» a
 * preposition. Listed nouns and adjectives are hardly ever anything else. Sure as they stand are expressions of several words, past participles, which no other word looks like,
 * and a word that opens a sentence, where the tagger often takes an imperative for a noun.
 */
export function isMeant({ phrase, text, first, feats }: PhraseMatch, tags: Tags): boolean {
  if (phrase.upos !== 'VERB' || phrase.text.includes(' ') || feats.some(isPastParticiple)) return true
  if (text.sentences[text.sentenceOf(first)]!.first === first) return true
  return !NO_VERB.has(tags.upos(first))
}

const isPastParticiple = (feats: string): boolean =>
  feats.includes('VerbForm=Part') && !feats.includes('Tense=Pres')

/** Of some readings of a form, those that its tag agrees with; all of them where none does. */
export function readingsByTag(readings: readonly string[], feats: string): readonly string[] {
  if (readings.length < 2) return readings
  const tagged = featuresOf(feats)
  const agreeing = readings.filter((reading) => {
    const own = featuresOf(reading)
    return TELLING.every((name) => {
      const value = tagged.get(name)
      return value === undefined || own.get(name) === undefined || own.get(name) === value
    })
  })
  return agreeing.length > 0 ? agreeing : readings
}

const featuresOf = (feats: string): Map<string, string> =>
  new Map(feats.split('|').map((pair) => pair.split('=') as [string, string]))
