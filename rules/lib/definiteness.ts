import { malformAt, nearby, spanOf, wordsOf } from '../../src/engine/places'
import type { Finding } from '../../src/engine/rule'
import { inflect } from '../../src/text/inflection/index'
import { isSurelyNeuter } from '../../src/text/inflection/sure-gender'
import type { TextModel } from '../../src/text/model'
import type { Tags } from '../../src/text/tags'
import { isPlainWord, type NounPhrase, nounPhraseAt } from './noun-phrases'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that stand in the indefinite form in set phrases: «denne gang», «i dette tilfelle», «de siste år», «den norske stat». */
const SET_NOUNS = words(`
  gang gong type slags slag sort måte vis tilfelle fall henseende dag dager dagar år uke veke måned månad tid tider stund øyeblikk
  del halvdel grad side hånd hand sted stad verden verd liv sinn folk stat kirke kyrkje konge krone rike
  kjønn ære hender art mening retning hensikt ledd part grunn bakgrunn lov forskrift instruks reglement kapittel paragraf vedtekt natt kveld sommer sommar vinter vår høst haust samfunn
`)
/** Where a noun phrase with a relative clause begins or goes on: «den mann som», «de saker der». */
const RELATIVE = words('som der hvor jeg eg du vi me han hun ho de dei man ein en')
const PLURAL = words('de dei disse desse')
const NEUTER = words('det dette')
/** «Er dette utnyttelse?», «i 2006 var det harde angrep»: the pronoun is a subject. */
const COPULAS = words('er var blir ble blei vert vart')

/** Indefinite singulars that the tagger takes for definite ones. */
const LOOKS_DEFINITE = /(?:skjema|tema|firma|drama|dilemma)$/
/** Endings of definite nouns, and of adjectives before them. */
const FITS = /(?:e[nt]|a|e)$/
/** Words of three letters and presents are hardly the noun: «dette er», «dette gjelder». */
const HARDLY_NOUN = /^.{1,3}$|r$/

/** Whether the forms after the determiner may be an indefinite noun; few are, and only these are tagged. */
export function mayLackEnding(text: TextModel, determiner: number): boolean {
  const { first, last } = text.sentences[text.sentenceOf(determiner)]!
  // «Det demokratiske parti» inside a sentence is a name.
  if (determiner > first && /^\p{Lu}/u.test(text.form(determiner))) return false
  const malform = malformAt(text, determiner)
  const plural = PLURAL.has(text.lower(determiner))
  for (let token = determiner + 1; token < Math.min(last, determiner + 4); token++) {
    if (!isPlainWord(text, token)) return false
    const word = text.form(token)
    if (isSurelyNeuter(word, malform) !== null) return true
    if (plural ? /[ea]r$/.test(word) : !FITS.test(word) && !HARDLY_NOUN.test(word)) return true
    if (!FITS.test(word)) return false
  }
  return false
}

/**
 * The noun phrase that a determiner opens when its noun is indefinite and neither a set phrase nor a relative clause makes
 * that right. «Vi sender med dette forslag til forskrift» has no such phrase.
 */
export function indefinitePhrase(text: TextModel, tags: Tags, determiner: number): NounPhrase | null {
  const upos = tags.upos(determiner)
  if (upos !== 'DET' && !(upos === 'PRON' && /^d(?:enne|ette|isse|esse)$/.test(text.lower(determiner))))
    return null
  const phrase = nounPhraseAt(text, tags, determiner)
  if (phrase === null || SET_NOUNS.has(text.form(phrase.noun))) return null
  if (!phrase.adjectives.every((token) => /[aeiouyæøå]$/.test(text.form(token)))) return null
  if (NEUTER.has(text.lower(determiner)) && isAlone(nearby(text, determiner, -1).toLowerCase())) return null
  if (!LOOKS_DEFINITE.test(text.form(phrase.noun)) && !tags.feats(phrase.noun).includes('Definite=Ind'))
    return null
  return RELATIVE.has(nearby(text, phrase.noun, 1).toLowerCase()) || nearby(text, phrase.noun, 1) === ','
    ? null
    : phrase
}

/** Whether «det» or «dette» after the word is most often a phrase of its own: «vi sender med dette forslag». */
const isAlone = (before: string): boolean => before === 'med' || COPULAS.has(before)

/** The noun of a phrase in the definite form; null when it has none that agrees with the determiner. */
export function definiteOf(text: TextModel, tags: Tags, { determiner, noun }: NounPhrase): string | null {
  const malform = malformAt(text, noun)
  const form = text.form(noun)
  const plural = PLURAL.has(text.lower(determiner))
  const lemma = plural ? tags.lemma(noun) : form
  if (plural && inflect(lemma, 'NOUN', 'Definite=Ind|Number=Plur', malform) === null) return null
  if (!plural && (form.length < 3 || FITS.test(form)) && isSurelyNeuter(form, malform) === null) return null
  const definite = inflect(lemma, 'NOUN', `Definite=Def|Number=${plural ? 'Plur' : 'Sing'}`, malform)
  if (definite === null || definite === form) return null
  return plural || definite.endsWith('et') === NEUTER.has(text.lower(determiner)) ? definite : null
}

/** «nye regel» → «nye regelen» after «den»: what to say of it. */
export function lacksEnding(text: TextModel, phrase: NounPhrase, definite: string, why: string): Finding {
  const { determiner, noun } = phrase
  const at = spanOf(text, noun)
  const whole = `${wordsOf(text, determiner, noun - 1)} ${definite}`
  return {
    at,
    message: `«${wordsOf(text, determiner, noun)}» ${why}. Skriv heller «${whole}».`,
    expected: [definite],
  }
}
