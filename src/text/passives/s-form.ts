import type { Sentence, TextModel } from '../model'
import type { Tags } from '../tags'
import { modalOf } from './modal'
import { AMBIGUOUS, NEVER_PASSIVE } from './words'

/** No verb form is longer. */
const LONGEST = 40

/** «utføres», «tas», «gis», «fås», «ses», «sendast». */
const SHAPE = /(?:es|[aiåouyeø]s|a[sd]t|[aeåo]st)$/

/** Whether a lower-case form may be an s-passive at all. */
export function mayBePassive(form: string): boolean {
  return form.length <= LONGEST && SHAPE.test(form) && !NEVER_PASSIVE.has(form)
}

/** Whether a form that may be an s-passive is one in its sentence. */
export function isPassiveForm(text: TextModel, tags: Tags, sentence: Sentence, token: number): boolean {
  const upos = tags.upos(token)
  const feats = tags.feats(token)
  const next = token + 1 < sentence.last ? tags.upos(token + 1) : ''
  if (
    /^(?:høyrast|høres|høyrest|sjåast|ses|sees)$/.test(text.lower(token)) &&
    /^ut$/.test(next === '' ? '' : text.lower(token + 1))
  )
    return false
  if (feats.includes('Voice=Pass')) {
    if (!feats.includes('VerbForm=Inf')) return true
    if (
      token > sentence.first &&
      /^(?:seg|meg|deg)$/.test(text.lower(token - 1)) &&
      modalOf(text, tags, sentence, token) === null
    )
      return false
    return !(
      (next === 'NOUN' || next === 'ADJ') &&
      modalOf(text, tags, sentence, token) === null &&
      !isInfinitive(text, sentence, token)
    )
  }
  if (upos === 'VERB' && feats.includes('VerbForm=Inf')) return modalOf(text, tags, sentence, token) !== null
  if (upos === 'VERB' && feats.includes('Tense=Pres')) {
    return (
      sentence.malform === 'nb' &&
      /[^aeiouyæøå]es$/.test(text.lower(token)) &&
      !AMBIGUOUS.has(text.lower(token))
    )
  }
  if (!/^(?:ADV|ADJ|NOUN|PROPN)$/.test(upos) || next === 'NOUN' || next === 'PROPN') return false
  return (
    (sentence.malform === 'nn' ? /ast$/ : /(?:es|[åy]s)$/).test(text.lower(token)) &&
    hangsOnModal(text, tags, sentence, token)
  )
}

const isInfinitive = (text: TextModel, { first }: Sentence, token: number): boolean =>
  token > first && text.lower(token - 1) === 'å'

function hangsOnModal(text: TextModel, tags: Tags, sentence: Sentence, token: number): boolean {
  const modal = modalOf(text, tags, sentence, token)
  if (modal === null) return false
  for (let i = modal + 1; i < token; i++)
    if (tags.feats(i).includes('VerbForm=Inf') || tags.upos(i) === 'DET') return false
  return true
}
