import { type TextModel, TokenKind } from '../../src/text/model'
import type { Tags } from '../../src/text/tags'

/** Words that address the reader. */
const READER = 'du deg din di ditt dine dere deres dykk dykkar'.split(' ')

/** Whether the paragraph that holds the token speaks to the reader. */
export function addressesReader(text: TextModel, token: number): boolean {
  const { firstSentence, lastSentence } = text.blocks[text.sentences[text.sentenceOf(token)]!.block]!
  const first = text.sentences[firstSentence]!.first
  const { last } = text.sentences[lastSentence - 1]!
  return READER.some((word) => hasBetween(text.occurrences(word), first, last))
}

/** Whether an ascending list has a number from `first` to `last` (exclusive). */
function hasBetween(places: readonly number[], first: number, last: number): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! < first) low = middle + 1
    else high = middle
  }
  return low < places.length && places[low]! < last
}

/** Whether the token is the subject of a finite verb beside it: «søker må», «må søker», first in the sentence. */
export function isSubject(text: TextModel, tags: Tags, token: number): boolean {
  const { first, last, block } = text.sentences[text.sentenceOf(token)]!
  if (text.blocks[block]!.kind === 'heading' || text.blocks[block]!.kind === 'tableCell') return false
  const opens = token === first || isOpening(text, token - 1)
  // «Søker må» may be tagged as two verbs; a modal leaves no doubt.
  if (opens && token + 1 < last && tags.upos(token + 1) === 'AUX') return isFiniteVerb(tags, token + 1)
  if (!/NOUN|PROPN|ADJ/.test(tags.upos(token))) return false
  if (opens) return token + 1 < last && isFiniteVerb(tags, token + 1)
  return (
    isFiniteVerb(tags, token - 1) && (token + 1 >= last || !/ADJ|NOUN|PROPN|PUNCT/.test(tags.upos(token + 1)))
  )
}

/** Words and signs after which a clause begins. */
const OPENERS = new Set('at hvis dersom når om fordi men'.split(' '))

function isOpening(text: TextModel, token: number): boolean {
  return text.tokens.kind[token] === TokenKind.punctuation || OPENERS.has(text.lower(token))
}

const isFiniteVerb = (tags: Tags, token: number): boolean =>
  /VERB|AUX/.test(tags.upos(token)) &&
  /VerbForm=Fin/.test(tags.feats(token)) &&
  !/Mood=Imp/.test(tags.feats(token))
