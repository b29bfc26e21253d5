import { capitalise } from '../../src/engine/match'
import { spanOf } from '../../src/engine/places'
import { inflect } from '../../src/text/inflection/index'
import { type TextModel, TokenKind } from '../../src/text/model'
import { type Passive, passivesOf } from '../../src/text/passives/index'
import { nounPhraseEnd } from '../../src/text/passives/noun-phrase'
import type { Tags } from '../../src/text/tags'
import type { Rewrite } from './office-voice'
import { particleOf } from './passive-example'

/** What asks without anyone who asks, up to and including «at». */
const REQUEST = /^(?:det bes om at|det (?:blir|vert) (?:bedt|bede) om at)$/

const IMPERATIVE = 'Mood=Imp|VerbForm=Fin'

/**
 * Requests to the reader: «Det bes om at skjemaet fylles ut innen fredag» → «Fyll ut skjemaet innen fredag». Only
 * where the rest is one passive clause with its subject first.
 */
export async function requests(text: TextModel): Promise<Rewrite[]> {
  const openings = text.occurrences('at').filter((token) => asks(text, token))
  if (openings.length === 0) return []
  const tags = await text.tags()
  const passives = await passivesOf(text)
  return openings.flatMap((at) => {
    const { last } = text.sentences[text.sentenceOf(at)]!
    const own = passives.filter(({ verb }) => verb > at && verb < last)
    return (own.length === 1 && imperative(text, tags, at, own[0]!)) || []
  })
}

function asks(text: TextModel, at: number): boolean {
  const { first } = text.sentences[text.sentenceOf(at)]!
  const words = []
  for (let token = first; token <= at && words.length < 6; token++) words.push(text.lower(token))
  return words.length === at - first + 1 && REQUEST.test(words.join(' '))
}

function imperative(text: TextModel, tags: Tags, at: number, passive: Passive): Rewrite | null {
  const { kind, verb, auxiliary, lemma, agent } = passive
  const { first, last, malform } = text.sentences[text.sentenceOf(at)]!
  const finite = kind === 's' ? verb : auxiliary!
  if (agent !== null || malform === null || (kind === 's' && auxiliary !== null)) return null
  // «blir fylt ut», with nothing between.
  if (kind === 'bli' && (verb !== finite + 1 || !/^(?:blir|vert)$/.test(text.lower(finite)))) return null
  if (phraseEnd(text, tags, at + 1, finite) !== finite || text.form(last - 1) !== '.') return null
  for (let token = verb + 1; token < last - 1; token++) {
    if (text.tokens.kind[token] === TokenKind.punctuation) return null
    if (/^(?:VERB|AUX|SCONJ)$/.test(tags.upos(token)) || text.lower(token) === 'som') return null
  }
  const form = inflect(lemma, 'VERB', IMPERATIVE, malform)
  if (form === null) return null
  const { start, end } = text.tokens
  const particle = particleOf(text, passive)
  const object = text.text.slice(start[at + 1], end[finite - 1])
  const rest = text.text.slice(end[verb]! + particle.length, end[last - 2])
  return { at: spanOf(text, first, last - 2), words: `${capitalise(form)}${particle} ${object}${rest}` }
}

/** One past the noun phrase, with the prepositional phrases that follow it. */
function phraseEnd(text: TextModel, tags: Tags, first: number, limit: number): number | null {
  let end = nounPhraseEnd(text, tags, first, limit)
  while (end !== null && end < limit && tags.upos(end) === 'ADP')
    end = nounPhraseEnd(text, tags, end + 1, limit)
  return end
}
