import { capitalise } from '../../src/engine/match'
import type { Sentence, TextModel } from '../../src/text/model'
import type { Passive } from '../../src/text/passives/index'
import { nounPhraseEnd } from '../../src/text/passives/noun-phrase'
import type { Malform, Span } from '../../src/text/prose'
import type { Tags } from '../../src/text/tags'
import { activeVoice, finiteVerb, verbGroup, weIn } from './active-voice'
import { PLAIN_ADVERBS } from './active-words'
import { doerOf, isCondition, isDuty, particleOf } from './passive-example'

/** Words to put in the place of others. */
export interface Rewrite {
  readonly at: Span
  readonly words: string
}

/** Verbs of stiff prose, and what the reader of a letter does in plain words. */
const PLAINER: Readonly<Record<string, string>> = {
  påklage: 'klage på',
  innsende: 'sende inn',
  utfylle: 'fylle ut',
  vedlegge: 'legge ved',
  innbetale: 'betale',
  innlevere: 'levere',
  medbringe: 'ta med',
  forevise: 'vise fram',
}

/**
 * A passive without anyone who acts, said by the office: «Søknaden behandles i april» → «Vi behandler søknaden i
 * april», «Det sendes en purring» → «Vi sender en purring»; what is the reader's duty, to the reader: «Skjemaet må
 * sendes innen 1. mars» → «Du må sende skjemaet innen 1. mars». Null where it is not clear who acts, or where more of
 * the sentence would have to change. Only for texts that speak for the office.
 */
export function officeVoice(text: TextModel, tags: Tags, passive: Passive): Rewrite | null {
  const sentence = text.sentences[text.sentenceOf(passive.verb)]!
  if (passive.agent !== null || sentence.malform === null || isCondition(text, tags, passive)) return null
  const actor = actorOf(text, passive, sentence.malform)
  if (actor === null) return null
  const impersonal = withoutIt(text, tags, passive, sentence, actor)
  if (impersonal !== null) return impersonal
  const active = activeVoice(text, tags, passive, actor)
  if (active === null) return null
  const at = { start: sentence.start, end: text.tokens.start[sentence.last - 1]! }
  return { at, words: inPlainWords(active.sentence) }
}

function actorOf(text: TextModel, passive: Passive, malform: Malform): string | null {
  if (isDuty(text, passive)) return readerIn(text, malform)
  return doerOf(text, passive) === 'vi' ? weIn(text, malform) : null
}

/** How the text addresses its reader: one person or several. */
function readerIn(text: TextModel, malform: Malform): string {
  const [many, theirs] = malform === 'nn' ? ['de', 'dykk'] : ['dere', 'deres']
  const one = text.occurrences('du').length + text.occurrences('deg').length
  return text.occurrences(theirs!).length > 0 && text.occurrences(many!).length > one ? many! : 'du'
}

/** «Det vil bli gjennomført» → «Vi vil gjennomføre», «I mai sendes det» → «I mai sender vi»: the object already follows. */
function withoutIt(
  text: TextModel,
  tags: Tags,
  passive: Passive,
  sentence: Sentence,
  actor: string,
): Rewrite | null {
  const { kind, verb, auxiliary } = passive
  const finite = finiteVerb(tags, sentence, kind === 's' ? (auxiliary ?? verb) : auxiliary!)
  if (finite === null) return null
  const before = finite > sentence.first && text.lower(finite - 1) === 'det' && finite - 1 === sentence.first
  const after = !before && finite + 1 < sentence.last && text.lower(finite + 1) === 'det'
  if (!before && !after) return null
  const end = Math.max(verb, after ? finite + 1 : verb)
  const particle = after ? 0 : particleOf(text, passive).split(' ').length - 1
  if (!isObject(text, tags, end + 1 + particle, sentence)) return null
  const adverbs: string[] = []
  for (let token = finite + 1; token < verb; token++) {
    if (token === auxiliary || (after && token === finite + 1)) continue
    if (!PLAIN_ADVERBS.has(text.lower(token))) return null
    adverbs.push(text.form(token))
  }
  const active = verbGroup(text, passive, { finite, sentence })
  if (active === null) return null
  const [first, rest] = active
  const subject = before ? [capitalise(actor), first] : [first, actor]
  const at = { start: text.tokens.start[before ? finite - 1 : finite]!, end: text.tokens.end[end]! }
  return { at, words: inPlainWords([...subject, ...adverbs, rest].filter(Boolean).join(' ')) }
}

/** Whether something that can be an object follows: «et varsel», but not «til brevet» and «at». */
function isObject(text: TextModel, tags: Tags, first: number, { last }: Sentence): boolean {
  if (first >= last || /^(?:til|om|på|å|at|som|det|den|de|dei)$/.test(text.lower(first))) return false
  const end = nounPhraseEnd(text, tags, first, last)
  return end !== null && tags.upos(end - 1) !== 'PRON'
}

function inPlainWords(sentence: string): string {
  return sentence
    .split(' ')
    .map((word) => PLAINER[word] ?? word)
    .join(' ')
}
