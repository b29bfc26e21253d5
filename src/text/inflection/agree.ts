import type { Malform } from '../prose'
import { isListedAdjective } from './adjectives'
import { Feats, feature, isGenitive, withoutGenitive } from './feats'
import { functionWordForms } from './function-words'
import { inflect } from './index'
import { genitive, isVowel } from './spelling'
import type { Upos } from './types'

/** The form that a replacement should take: that of the word it replaces. */
export interface Like {
  readonly upos: Upos
  readonly feats: string
}

/**
 * Puts a replacement in the same form as the word it replaces. Of several words only the head is inflected, and the
 * words that agree with it: «sette i gang» + past → «satte i gang», «ny søknad» + plural → «nye søknader».
 * @returns null when that cannot be done safely: no head can be told, the head lacks the form («ha» has no passive),
 * or several words cannot stand where the one stood («de iverksatte tiltakene»)
 */
export function agree(replacement: string, like: Like, malform: Malform): string | null {
  const words = replacement.trim().split(/\s+/)
  if (words[0] === '') return null
  switch (like.upos) {
    case 'VERB':
    case 'AUX':
      return agreeVerb(words, like.feats, malform)
    case 'NOUN':
      return agreeNoun(words, like.feats, malform)
    case 'ADJ':
      return like.feats.includes('VerbForm=Part')
        ? agreeVerb(words, like.feats === Feats.supine ? Feats.presentParticiple : like.feats, malform)
        : agreeAdjective(words, like.feats, malform)
    case 'DET':
    case 'PRON':
      return words.length > 1 ? null : (inflect(replacement, like.upos, like.feats, malform) ?? null)
    default:
      return replacement
  }
}

/** Adverbs that may stand before an infinitive: «ikke ta med», «bare være for». */
const BEFORE_INFINITIVE: ReadonlySet<string> = new Set('ikke ikkje bare berre'.split(' '))

function agreeVerb(words: readonly string[], feats: string, malform: Malform): string | null {
  const [head = '', ...rest] = words
  if (BEFORE_INFINITIVE.has(head)) return feats === Feats.infinitive ? words.join(' ') : null
  if (!isInfinitive(head, malform)) return null
  if (rest.length > 0 && isNounLike(feats)) return null
  const form = inflect(head, 'VERB', feats, malform)
  if (form === null) return null
  return [form, ...rest].join(' ')
}

/** A participle before a noun or used as one: several words cannot stand there. */
function isNounLike(feats: string): boolean {
  if (feats === Feats.presentParticiple || isGenitive(feats)) return true
  return (
    feature(feats, 'VerbForm') === 'Part' &&
    (feature(feats, 'Number') === 'Plur' || feature(feats, 'Definite') === 'Def')
  )
}

/** Words ending like infinitives that open other advice: «noe som …», «det å …», «på grunn av». */
const NO_INFINITIVE: ReadonlySet<string> = new Set(
  'noe noko alle denne dette disse desse det de dei den at som når til fra på ved så nå no da då ha ei eller uten utan ikke ikkje bare berre etter hele heile'
    .split(' ')
    .filter((word) => word !== 'ha'),
)

function isInfinitive(word: string, malform: Malform): boolean {
  if (NO_INFINITIVE.has(word)) return false
  const last = word.at(-1)
  if (last === 'e') return true
  return malform === 'nb'
    ? isVowel(last) || /[^s]s$/.test(word)
    : isVowel(last) || word.endsWith('ast') || word === 'slåst'
}

/** Prepositions and the like: what comes before them is the whole noun phrase. */
const AFTER_HEAD: ReadonlySet<string> = new Set(
  'av for fra frå i med mot om på til ved etter over under hos mellom blant og eller som der'.split(' '),
)

function agreeNoun(words: readonly string[], feats: string, malform: Malform): string | null {
  const end = words.findIndex((word) => AFTER_HEAD.has(word))
  const phrase = end < 0 ? words : words.slice(0, end)
  const rest = end < 0 ? [] : words.slice(end)
  if (phrase.length === 0 || phrase.length > 3 || (rest.length > 0 && isGenitive(feats))) return null
  const head = phrase.at(-1)!
  if (!isNounLemma(head, malform)) return null
  const noun = inflect(head, 'NOUN', feats, malform)
  if (noun === null) return null
  const before = phrase.slice(0, -1)
  if (before.length === 0) return [noun, ...rest].join(' ')
  // A definite phrase needs an article too, and whether there is one already cannot be seen from here.
  if (feature(feats, 'Definite') === 'Def') return null
  if (!before.every((word) => isAdjectiveLemma(word, malform))) return null
  if (feature(feats, 'Number') !== 'Plur') return [...before, noun, ...rest].join(' ')
  const adjectives = before.map((word) => inflect(word, 'ADJ', Feats.plural, malform))
  return adjectives.includes(null) ? null : [...adjectives, noun, ...rest].join(' ')
}

/** Words that open advice about wording rather than a noun: «det å …», «at noe …», «hvor ofte». */
const NO_NOUN: ReadonlySet<string> = new Set(
  'det den de dei at å noe noko når som hvor kor hva kva ikke ikkje jeg eg vi du han hun ho alle kunne'.split(
    ' ',
  ),
)

function isNounLemma(word: string, malform: Malform): boolean {
  return !NO_NOUN.has(word) && !isListedAdjective(word, malform)
}

function isAdjectiveLemma(word: string, malform: Malform): boolean {
  return isListedAdjective(word, malform) || /(?:l[ie]g|isk|som|løs|laus|bar|ell|et|ert)$/.test(word)
}

/** Degree words that stand unchanged before the adjective they belong to: «mindre viktig», «best mulig». */
const DEGREE: ReadonlySet<string> = new Set(
  'mer meir mindre mest minst mye mykje svært veldig ganske litt best størst altfor for så godt hele heilt helt'.split(
    ' ',
  ),
)

function agreeAdjective(words: readonly string[], feats: string, malform: Malform): string | null {
  const at = DEGREE.has(words[0]!) && words.length > 1 ? 1 : 0
  const head = words[at]!
  const after = words.slice(at + 1)
  if (after.length > 0 && !(after.length === 1 && after[0] === 'nok')) return null
  if (after.length + at > 0 && feature(feats, 'Degree') !== 'Pos') return null
  const form = adjectiveOrDeterminer(head, feats, malform)
  return form === null ? null : [...words.slice(0, at), form, ...after].join(' ')
}

/** Adverbs and other words that stand for an adjective in advice but cannot be inflected like one. */
const NO_ADJECTIVE: ReadonlySet<string> = new Set(
  'her om nå no nok må etter med uten utan enda altfor for som på i av til ved fra frå mer meir mest best ha lurt godt hver kvar'.split(
    ' ',
  ),
)

function adjectiveOrDeterminer(word: string, feats: string, malform: Malform): string | null {
  if (NO_ADJECTIVE.has(word)) return null
  const bare = withoutGenitive(feats)
  const upos = (['DET', 'PRON'] as const).find((name) => functionWordForms(word, name, malform).length > 0)
  const known = isListedAdjective(word, malform)
  if (upos !== undefined && !known && feature(bare, 'Degree') !== 'Pos') return null
  const form = inflect(word, upos !== undefined && !known ? upos : 'ADJ', bare, malform)
  return form === null || !isGenitive(feats) ? form : genitive(form)
}
