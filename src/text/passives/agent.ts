import { type Sentence, type TextModel, TokenKind } from '../model'
import type { Span } from '../prose'
import type { Tags } from '../tags'
import { nounPhraseEnd } from './noun-phrase'
import { TIMES } from './words'

/** The one who acts. Offsets hold the whole phrase, «av kommunestyret». */
export interface Agent extends Span {
  /** The first token after «av». */
  readonly first: number
  /** One past the last token. */
  readonly last: number
}

/** How many tokens particles and adverbials may put between the verb and «av». */
const REACH = 7

/** «av hensyn til», «av den grunn», «av og til»: no one acts. */
const NO_ONE =
  /^(?:hensyn|omsyn|grunn|grunner|grunnar|årsak|årsaker|årsakar|erfaring|natur|betydning|betyding|vane|gårde|garde|sted|stad|frykt|redsel|redsle|mangel|respekt|type|typen|seg)$/

/** Verbs after which «ut av» says from where. */
const OUT_OF =
  /^(?:kaste|kasta|ta|hive|hiva|kjøre|køyre|køyra|flytte|flytta|vise|visa|jage|jaga|føre|føra|dra|trekke|trekkje|løfte)$/

/** Nouns that an «av» belongs to. */
const TAKES_AV =
  /(?:ing(?:en|a)|elsen?|elsa|sjonen|delen|talet|tallet|bruken|kjøpet|valget|valet|kostnadene|kostnadane)$/

/** Verbs that say what something is made of. */
const MADE_OF = /^(?:lage|laga|bygge|byggje|bygga|framstille|fremstille|produsere|bestå|ta)$/

/**
 * The «av» phrase that says who acts, after the verb and its particles: «legges fram av rådmannen», «vart vedteke i
 * går av styret». Null for reasons and materials, and where «av» belongs to a noun: «brukt til kjøp av utstyr».
 */
export function agentOf(text: TextModel, tags: Tags, { last }: Sentence, verb: number): Agent | null {
  for (let token = verb + 1; token < Math.min(last, verb + 1 + REACH); token++) {
    if (text.lower(token) === 'av') {
      const lemma = tags.lemma(verb)
      if (isParticle(text, token, verb, lemma) || ownedByNoun(text, tags, token, verb)) return null
      return phraseAfter(text, tags, last, token, lemma)
    }
    const upos = tags.upos(token)
    const participle = tags.feats(token).includes('VerbForm=Part')
    if (upos === 'SCONJ' || upos === 'AUX' || (upos === 'VERB' && !participle)) return null
    if (upos === 'CCONJ' && !(token + 1 < last && tags.feats(token + 1).includes('VerbForm=Part')))
      return null
    if (text.tokens.kind[token] === TokenKind.punctuation && !/^[»"”]$/.test(text.form(token))) return null
  }
  return null
}

/** «satt av penger», «kastet ut av salen»: «av» belongs to the verb. */
function isParticle(text: TextModel, av: number, verb: number, lemma: string): boolean {
  if (av - 1 === verb) return /^(?:sette|setje|setja|slå|skru|hoppe)$/.test(lemma)
  return text.lower(av - 1) === 'ut' && OUT_OF.test(lemma)
}

/**
 * Whether what stands before «av» is a noun that takes it: «til behandling av», not «i dag av», «i 2019 av» – and not
 * the subject in «i dag behandles saken av».
 */
function ownedByNoun(text: TextModel, tags: Tags, av: number, verb: number): boolean {
  if (av - 1 === verb || tags.upos(av - 1) !== 'NOUN') return false
  const noun = text.lower(av - 1)
  if (TIMES.has(noun) || /^(?:gang|bruk|live|verk|orden|kraft|drift|spill|stand|side)$/.test(noun))
    return false
  const isSubject =
    nounPhraseEnd(text, tags, verb + 1, av) === av && tags.feats(av - 1).includes('Definite=Def')
  return !isSubject || TAKES_AV.test(noun)
}

function phraseAfter(text: TextModel, tags: Tags, last: number, av: number, lemma: string): Agent | null {
  const end = nounPhraseEnd(text, tags, av + 1, last)
  if (end === null) return null
  for (let token = av + 1; token < end; token++) if (NO_ONE.test(text.lower(token))) return null
  if (MADE_OF.test(lemma) && isMaterial(tags.upos(end - 1), tags.feats(end - 1))) return null
  return { first: av + 1, last: end, start: text.tokens.start[av]!, end: text.tokens.end[end - 1]! }
}

const isMaterial = (upos: string, feats: string): boolean =>
  upos === 'NOUN' && feats.includes('Definite=Ind') && feats.includes('Number=Sing')
