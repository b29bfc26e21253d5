import type { Malform } from '../prose'
import { BECOME } from './words'

/** What a participle ends in, both målformer. */
const SHAPE = /(?:[td]|[ae]|en|i)$/

/** What marks a participle that the tagger takes for an adjective: «gjenforent», «utpeikt», «vedteki». */
const LIKE_ADJECTIVE =
  /ert$|^(?:fra|gjen|ut|ned|inn|opp|unn|over|ved|for|av|på|til)[a-zæøå]{2,}(?:[tda]|ne|ke|ki|te|de|en)$/

/** And one that it takes for a noun: «skattlagd», «unnfanga». */
const LIKE_NOUN =
  /[a-zæøå]{2}(?:lag[dt]|sett|satt|teke|teki|tatt|gjeve|gitt|gjort|ført|stilt|skrive|skrevet|halde|fanga|nemn[dt])$/

/** What the way from «bli» to a word tells about the word. */
interface Way {
  /** Only adverbs stand between. */
  readonly adverbsOnly: boolean
  /** A comma stands between. */
  readonly comma: boolean
}

/**
 * Whether a word after «bli» is a participle. The tagger says so of most; others it takes for what they look like:
 * past forms, adjectives, nouns, and in nynorsk infinitives («oppretthalde», «vidaresend»).
 */
export function isParticiple(
  form: string,
  upos: string,
  feats: string,
  malform: Malform | null,
  way: Way,
): boolean {
  if (!SHAPE.test(form) || NO_PARTICIPLE.test(form) || BECOME.has(form)) return false
  if (feats.includes('VerbForm=Part')) return true
  if (upos === 'VERB' && feats.includes('Tense=Past')) return !way.comma
  if (!way.adverbsOnly) return false
  if (upos === 'ADJ') return LIKE_ADJECTIVE.test(form)
  if (upos === 'NOUN') return LIKE_NOUN.test(form) || (malform === 'nn' && /.send[et]?$/.test(form))
  return upos === 'VERB' && malform === 'nn' && /[ei]$/.test(form)
}

/** «ståande», «liggende»; «lét». */
const NO_PARTICIPLE = /[ae]nde$|^l[eéè]t$/
