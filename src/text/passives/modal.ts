import { type Sentence, type TextModel, TokenKind } from '../model'
import type { Tags } from '../tags'
import { MODALS } from './words'

/** How many tokens a subject and adverbs may put between a modal and its verb. */
const REACH = 12

/** Subjects that right before a verb, after «og» or «men», begin a clause of its own: «må sendes, og det foretas». */
const NEW_SUBJECTS: ReadonlySet<string> = new Set('det vi me du dere jeg eg han hun ho man'.split(' '))

/**
 * The modal that an infinitive hangs on, past adverbs and an inverted subject, and through coordination: «må fylles
 * ut og sendes». Null when another clause begins between them.
 */
export function modalOf(text: TextModel, tags: Tags, { first }: Sentence, verb: number): number | null {
  let coordinated = false
  for (let token = verb - 1; token >= Math.max(first, verb - REACH); token--) {
    if (MODALS.has(text.lower(token)) && tags.feats(token).includes('VerbForm')) return token
    if (text.tokens.kind[token] === TokenKind.punctuation && !/^[,/«»"()]$/.test(text.form(token)))
      return null
    const upos = tags.upos(token)
    if (upos === 'CCONJ' && token + 2 === verb && NEW_SUBJECTS.has(text.lower(token + 1))) return null
    if (upos === 'CCONJ' || text.form(token) === ',') coordinated = true
    if (!coordinated && tags.feats(token).includes('VerbForm=Inf')) return null
    if (upos === 'SCONJ' || tags.feats(token).includes('VerbForm=Fin')) return null
    if (text.lower(token) === 'å' || text.lower(token) === 'som') return null
  }
  return null
}
