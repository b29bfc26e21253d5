import type { Sentence, TextModel } from '../model'
import type { Tags } from '../tags'
import { modalOf } from './modal'
import { AMBIGUOUS, NEVER_PASSIVE } from './words'

/** No verb form is longer. */
const LONGEST = 40

/** «utføres», «sendast», «tas», «gis», «fås», «tilbys», «snus». */
const SHAPE = /(?:es|ast|tas|dras|gis|ås|ys|snus|skrus|strøs)$/

/** Short verbs, which the tagger sees seldom: «avslås», «tilbys», «fratas», «forutses». Not «gås» and «bys», which are nouns too. */
const SHORT_VERB =
  /^(?:(?:an|av|be|bort|etter|for|fore|forut|fra|fram|frem|gjen|gjennom|inn|ivare|med|mot|ned|om|opp|over|på|tilbake|til|under|unn|ut|ved|videre)+(?:tas|gis|slås|bys|gås|ses|dras|nås|fås)|tas|gis|slås|dras|nås|fås)$/

/** Whether a lower-case form may be an s-passive at all. */
export function mayBePassive(form: string): boolean {
  return form.length <= LONGEST && SHAPE.test(form) && !NEVER_PASSIVE.has(form)
}

/** Whether a form that may be an s-passive is one in its sentence. */
export function isPassiveForm(text: TextModel, tags: Tags, sentence: Sentence, token: number): boolean {
  const form = text.lower(token)
  const upos = tags.upos(token)
  const feats = tags.feats(token)
  const nynorsk = sentence.malform === 'nn'
  const next = token + 1 < sentence.last ? tags.upos(token + 1) : ''
  if (next !== '' && SEEMS.test(form) && text.lower(token + 1) === 'ut') return false
  const governed = modalOf(text, tags, sentence, token) !== null
  if (feats.includes('Voice=Pass')) {
    if (governed || !feats.includes('VerbForm=Inf')) return true
    const before = token > sentence.first ? text.lower(token - 1) : ''
    return !REFLEXIVE.test(before) && (before === 'å' || (next !== 'NOUN' && next !== 'ADJ'))
  }
  if (upos === 'VERB' && feats.includes('VerbForm=Inf')) return governed
  if (!nynorsk && SHORT_VERB.test(form)) return upos !== 'PROPN'
  if (upos === 'VERB') {
    return !nynorsk && feats.includes('Tense=Pres') && /[^aeiouyæøå]es$/.test(form) && !AMBIGUOUS.has(form)
  }
  if (!/^(?:ADV|ADJ|NOUN|PROPN)$/.test(upos) || next === 'NOUN' || next === 'PROPN') return false
  return (nynorsk ? /ast$/ : /(?:es|[åy]s)$/).test(form) && followsModal(text, tags, sentence, token)
}

/** «Høres ut» says how something seems. */
const SEEMS = /^(?:høres|høyrast|høyrest|ses|sees|sjåast)$/
const REFLEXIVE = /^(?:seg|meg|deg)$/

/** Whether a modal before the token has no infinitive yet, and no article stands between. */
function followsModal(text: TextModel, tags: Tags, sentence: Sentence, token: number): boolean {
  const modal = modalOf(text, tags, sentence, token)
  if (modal === null) return false
  for (let between = modal + 1; between < token; between++)
    if (tags.feats(between).includes('VerbForm=Inf') || tags.upos(between) === 'DET') return false
  return true
}
