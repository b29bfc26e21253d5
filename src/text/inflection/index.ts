import type { Malform } from '../prose'
import { adjectiveForms } from './adjectives'
import { compatible, Feats, isGenitive, withoutGenitive } from './feats'
import { functionWordForms } from './function-words'
import { nounForms } from './nouns'
import { genitive } from './spelling'
import type { Form, Gender, Upos } from './types'
import { verbForms } from './verbs'

export { agree } from './agree'
export { genderOf } from './nouns'
export type { Form, Gender, Upos } from './types'

/** No Norwegian word is longer; what is, has no forms. */
const LONGEST_WORD = 80

/**
 * Every form of a word that the official norm allows, optional ones included (-et or -a, -en or -a, both nynorsk
 * infinitives), with s-passive, imperative, participles, comparison and the genitive of nouns. Of forms with the same
 * features the most usual stands first. Participles of a verb carry the treebank's adjective features; the present
 * participle is `Tense=Pres|VerbForm=Part`. Noun forms have no `Gender`: see {@link genderOf}.
 * @param gender of a noun, when known; otherwise it is inferred
 * @returns empty for more than one word, and for what cannot be inflected as `upos`
 */
export function paradigm(lemma: string, upos: Upos, malform: Malform, gender?: Gender): readonly Form[] {
  if (lemma === '' || lemma.length > LONGEST_WORD || /\s/.test(lemma)) return []
  const key = `${lemma} ${upos} ${malform} ${gender ?? ''}`
  let forms = made.get(key)
  if (forms === undefined) {
    if (made.size >= CACHE) made.clear()
    forms = make(lemma, upos, malform, gender)
    made.set(key, forms)
  }
  return forms
}

/** How many paradigms are kept: the same few replacements are asked for again and again. */
const CACHE = 4000
const made = new Map<string, readonly Form[]>()

function make(lemma: string, upos: Upos, malform: Malform, gender: Gender | undefined): readonly Form[] {
  switch (upos) {
    case 'VERB':
    case 'AUX':
      return verbForms(lemma, malform)
    case 'NOUN':
      return nounForms(lemma, malform, gender)
    case 'ADJ':
      return adjectiveForms(lemma, malform)
    case 'PRON':
    case 'DET':
      return functionWordForms(lemma, upos, malform)
    default:
      return [{ form: lemma, feats: '' }]
  }
}

/**
 * The best form of a word for some features: among those allowed the most usual, moderate one.
 * @param feats features as in the treebank; those that say nothing about the form are ignored
 * @returns null when the word has no such form
 */
export function inflect(
  lemma: string,
  upos: Upos,
  feats: string,
  malform: Malform,
  options: { gender?: Gender } = {},
): string | null {
  const participle = upos === 'ADJ' && feats.includes('VerbForm=Part')
  const wanted = participle && feats === Feats.supine ? Feats.presentParticiple : feats
  const forms = paradigm(lemma, participle ? 'VERB' : upos, malform, options.gender)
  const query = upos === 'NOUN' ? wanted.replace(/Gender=\w+\|?/, '') : wanted
  const found =
    forms.find((form) => form.feats === query) ?? forms.find((form) => compatible(form.feats, query))
  if (found !== undefined) return found.form
  if (!isGenitive(query)) return null
  const bare = inflect(lemma, upos, withoutGenitive(query), malform, options)
  return bare === null ? null : genitive(bare)
}
