import { type Form, inflect, paradigm } from '../../src/text/inflection/index'
import { type Sentence, type TextModel, TokenKind } from '../../src/text/model'
import type { Agent, Passive } from '../../src/text/passives/index'
import { nounPhraseEnd } from '../../src/text/passives/noun-phrase'
import type { Malform } from '../../src/text/prose'
import type { Tags } from '../../src/text/tags'
import { formLike, PAST, PRESENT, SUPINE } from './active-forms'
import {
  GIVING,
  isTail,
  NOMINATIVE,
  OBJECTIVE,
  PARTICLES,
  PASSIVE_ONLY,
  PLAIN_ADVERBS,
  TITLES,
  UNSAFE_OPENINGS,
  UNSAFE_SUBJECTS,
} from './active-words'

/** A sentence in the active voice, and what stands first in it: who acts, and the finite verb. */
export interface Active {
  /** Without the full stop. */
  readonly sentence: string
  /** «Kommunen behandler». */
  readonly opening: string
}

/** The parts of a passive sentence: subject, finite verb, adverbs, the verb with its particle, «av» phrase, the rest. */
interface Parts {
  readonly sentence: Sentence
  readonly finite: number
  /** What stands before the finite verb where the subject follows it: «I dag blir søknaden …»; '' otherwise. */
  readonly front: string
  /** First token of the subject, and one past the last. */
  readonly subject: readonly [number, number]
  readonly adverbs: string
  readonly particle: string
  readonly tail: string
}

/**
 * The sentence of a passive with the one who acts as its subject: «Søknaden behandles av kommunen.» → «Kommunen
 * behandler søknaden». Null unless the sentence is one plain statement – subject, verb, «av» phrase and at most a
 * time – in which nothing else has to change.
 * @param actor who acts, as a subject («vi»), where the sentence does not say it: it may then end in any prepositional
 *   phrases, since they follow the object as well as they followed the verb
 */
export function activeVoice(
  text: TextModel,
  tags: Tags,
  passive: Passive,
  actor: string | null = null,
): Active | null {
  const parts = partsOf(text, tags, passive, actor)
  if (parts === null) return null
  const verb = verbGroup(text, passive, parts)
  const agent = actor ?? subjectFrom(text, tags, passive, parts.sentence)
  const object = objectFrom(text, tags, parts)
  if (verb === null || agent === null || object === null) return null
  const [finite, rest] = verb
  const middle =
    object.pronoun && rest === ''
      ? [object.words, parts.adverbs, parts.particle]
      : object.pronoun
        ? [parts.adverbs, rest, object.words, parts.particle]
        : [parts.adverbs, rest, parts.particle, object.words]
  const opening = parts.front === '' ? `${capitalised(agent)} ${finite}` : `${parts.front} ${finite} ${agent}`
  return { sentence: [opening, ...middle, parts.tail].filter(Boolean).join(' '), opening }
}

function partsOf(text: TextModel, tags: Tags, passive: Passive, actor: string | null): Parts | null {
  const { kind, verb, auxiliary, agent } = passive
  const sentence = text.sentences[text.sentenceOf(verb)]!
  if ((agent === null) === (actor === null) || !isPlain(text, tags, sentence, agent)) return null
  const finite = finiteVerb(tags, sentence, kind === 's' ? (auxiliary ?? verb) : auxiliary!)
  if (finite === null) return null
  const front = words(text, sentence.first, finite)
  const inverted = isTail(front) || PLAIN_ADVERBS.has(front.toLowerCase())
  const subject = inverted
    ? subjectAfter(text, tags, finite, verb, agent === null ? sentence.last - 1 : agent.first - 1)
    : subjectBefore(text, tags, sentence.first, finite)
  if (subject === null) return null
  const chain = new Set([finite, verb, ...(auxiliary === null ? [] : [auxiliary])])
  const adverbs: string[] = []
  for (let token = finite + 1; token < verb; token++) {
    if (chain.has(token) || (token >= subject[0] && token < subject[1])) continue
    if (token > (auxiliary ?? verb) && auxiliary !== finite) return null
    if (!PLAIN_ADVERBS.has(text.lower(token))) return null
    adverbs.push(text.form(token))
  }
  const afterVerb = Math.max(verb + 1, subject[1])
  const by = agent === null ? afterVerb + particleLength(text, afterVerb, sentence.last - 1) : agent.first - 1
  const afterAgent = agent?.last ?? by
  const between = words(text, afterVerb, by)
  const tail = words(text, afterAgent, sentence.last - 1)
  const timeBefore = isTail(between)
  const adverbAfter = PLAIN_ADVERBS.has(between)
  if (adverbAfter) adverbs.push(between)
  else if (!timeBefore && between !== '' && !PARTICLES.has(between.toLowerCase())) return null
  const end = sentence.last - 1
  const follows =
    agent === null
      ? isPhrases(text, tags, secondObjectEnd(text, tags, passive, subject, afterAgent, end), end)
      : isAdverbial(text, tags, afterAgent, end)
  if (!isTail(tail) && !follows) return null
  for (let token = sentence.first; token < sentence.last; token++) {
    if (chain.has(token)) continue
    const upos = tags.upos(token)
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ') return null
  }
  return {
    sentence,
    finite,
    front: inverted ? front : '',
    subject,
    adverbs: adverbs.join(' '),
    particle: timeBefore || adverbAfter ? '' : between,
    tail: [timeBefore ? between : '', tail].filter(Boolean).join(' '),
  }
}

/** Sentences with more tokens are not turned round. */
const LONGEST = 60

/** Whether a sentence is a statement without insertions, quotations and clauses. */
function isPlain(text: TextModel, tags: Tags, { first, last }: Sentence, agent: Agent | null): boolean {
  if (last - first > LONGEST || text.form(last - 1) !== '.') return false
  for (let token = first; token < last - 1; token++) {
    const { kind, skip } = text.tokens
    if (skip[token] !== 0 && kind[token] === TokenKind.address) return false
    const inAgent = agent !== null && token >= agent.first && token < agent.last
    if (kind[token] === TokenKind.punctuation && !(inAgent && text.form(token) === ',')) return false
    if (/^(?:som|å|at|sin|si|sitt|sine|seg|hverandre|kvarandre|selv|sjølv)$/.test(text.lower(token)))
      return false
    if (tags.upos(token) === 'CCONJ' && !inAgent && tags.upos(token + 1) === 'ADV') return false
  }
  return true
}

/** The finite verb that begins the group of which `token` is part; null when another clause or verb stands between. */
export function finiteVerb(tags: Tags, { first }: Sentence, token: number): number | null {
  for (let at = token; at > first; at--) {
    const feats = tags.feats(at)
    if (feats.includes('VerbForm=Fin')) return feats.includes('Mood=Imp') ? null : at
    if (tags.upos(at) === 'SCONJ') return null
  }
  return null
}

/** Subject before the verb: all the words from `first` to `end` are one noun phrase with what prepositions add. */
function subjectBefore(text: TextModel, tags: Tags, first: number, end: number): [number, number] | null {
  if (UNSAFE_SUBJECTS.has(text.lower(first))) return null
  let at = nounPhraseEnd(text, tags, first, end)
  while (at !== null && at < end) {
    if (tags.upos(at) !== 'ADP') return null
    at = nounPhraseEnd(text, tags, at + 1, end)
  }
  return at === end ? [first, end] : null
}

/** Subject after the verb, as it stands when something else opens the sentence: «I dag blir saken …». */
function subjectAfter(
  text: TextModel,
  tags: Tags,
  finite: number,
  verb: number,
  limit: number,
): [number, number] | null {
  const first = finite + 1
  const last = finite === verb ? limit : verb
  if (first >= last || UNSAFE_SUBJECTS.has(text.lower(first))) return null
  const end = nounPhraseEnd(text, tags, first, last)
  return end === null ? null : [first, end]
}

/** How many tokens the particle at a token has: «ut», «i gang»; 0 where there is none. */
function particleLength(text: TextModel, at: number, end: number): number {
  // «ut fra antall» and «over 20 år» are prepositions.
  const next = at + 1 < end ? text.lower(at + 1) : ''
  if (/^(?:over|om)$/.test(text.lower(at)) ? next !== '' : /^(?:fra|frå|av)$/.test(next)) return 0
  for (const length of [3, 2, 1])
    if (at + length <= end && PARTICLES.has(words(text, at, at + length).toLowerCase())) return length
  return 0
}

/** «Du tilbys plass»: one past what the subject gets, where a verb of giving takes it beside its subject. */
function secondObjectEnd(
  text: TextModel,
  tags: Tags,
  { lemma }: Passive,
  subject: readonly [number, number],
  first: number,
  last: number,
): number {
  if (!GIVING.has(lemma) || !/^(?:du|dere|de|dei)$/.test(text.lower(subject[0]))) return first
  return nounPhraseEnd(text, tags, first, last) ?? first
}

/** Whether the rest is how, where and when, in prepositional phrases: «skriftlig», «på e-post innen fredag». */
function isPhrases(text: TextModel, tags: Tags, first: number, last: number): boolean {
  if (tags.upos(last - 1) === 'ADP' || UNSAFE_OPENINGS.has(text.lower(first))) return false
  let token = first
  if (/^(?:ADV|ADJ)$/.test(tags.upos(token)) && !/^\p{Lu}/u.test(text.form(token))) token++
  const dated = text.lower(token) === 'den' && token + 1 < last && /^\d/.test(text.form(token + 1))
  if (token < last && tags.upos(token) !== 'ADP' && !dated) return false
  for (; token < last; token++)
    if (!/^(?:ADP|NOUN|PROPN|ADJ|DET|NUM|PRON|SYM)$/.test(tags.upos(token))) {
      // «i mai og juni»
      if (tags.upos(token) !== 'CCONJ' || !/^(?:NOUN|PROPN)$/.test(tags.upos(token + 1))) return false
    }
  return true
}

/** Whether the rest is a phrase that cannot belong to the noun before it: «etter barnehageloven», «uten varsel». */
function isAdverbial(text: TextModel, tags: Tags, first: number, last: number): boolean {
  if (!/^(?:etter|innen|innan|før|under|uten|utan|gjennom)$/.test(text.lower(first))) return false
  for (let token = first; token < last; token++)
    if (!/^(?:ADP|NOUN|PROPN|ADJ|DET|NUM|SYM)$/.test(tags.upos(token))) return false
  return true
}

/** The finite verb in the active voice, and the infinitive or participle that it takes, or ''. */
export function verbGroup(
  text: TextModel,
  passive: Passive,
  { finite, sentence }: Pick<Parts, 'finite' | 'sentence'>,
): [string, string] | null {
  const malform = sentence.malform!
  const { lemma, verb, auxiliary, kind } = passive
  if (PASSIVE_ONLY.has(lemma)) return null
  const feats = kind === 's' ? /Voice=Pass/ : /VerbForm=Part/
  const form = text.lower(verb)
  const forms = paradigm(lemma, 'VERB', malform)
  if (
    !forms.some(
      (known) =>
        known.form === form && feats.test(known.feats) && !/Tense=Pres\|VerbForm=Part/.test(known.feats),
    )
  )
    return null
  const as = (features: string): string | null => inflect(lemma, 'VERB', features, malform)
  const single = (word: string | null): [string, string] | null => (word === null ? null : [word, ''])
  if (kind === 's' && auxiliary === null) return single(as(PRESENT))
  const first = text.lower(finite)
  if (finite === auxiliary) {
    if (kind === 's') return [text.form(finite), infinitive(text, forms, lemma)]
    if (/^(?:blir|vert)$/.test(first)) return single(formLike(form, forms, PRESENT, malform))
    return /^(?:ble|blei|vart)$/.test(first) ? single(formLike(form, forms, PAST, malform)) : null
  }
  if (/^(?:bli|verte|verta)$/.test(text.lower(auxiliary!)))
    return [text.form(finite), infinitive(text, forms, lemma)]
  const have = /^(?:har|er)$/.test(first) ? 'har' : /^(?:hadde|var)$/.test(first) ? 'hadde' : null
  const supine = as(SUPINE)
  return have === null || supine === null ? null : [have, supine]
}

/** In nynorsk with the ending that the text has elsewhere: «vere» or «vera». */
function infinitive(text: TextModel, forms: readonly Form[], lemma: string): string {
  const all = forms.filter(({ feats }) => feats === 'VerbForm=Inf').map(({ form }) => form)
  const inA = ['vera', 'gjera', 'verta', 'seia'].some((form) => text.occurrences(form).length > 0)
  return (inA ? all.find((form) => form.endsWith('a')) : undefined) ?? all[0] ?? lemma
}

/** The one who acts, as a subject. */
function subjectFrom(text: TextModel, tags: Tags, { agent }: Passive, { malform }: Sentence): string | null {
  const { first, last } = agent!
  if (tags.upos(first) === 'PRON') {
    const subject = NOMINATIVE[malform!].get(text.lower(first))
    if (subject === undefined || last - first > 1) return null
    return subject === 'vi' ? weIn(text, malform!) : subject
  }
  const bare = last - first === 1 && tags.upos(first) === 'NOUN' && tags.feats(first).includes('Definite=Ind')
  if (bare && tags.feats(first).includes('Number=Sing') && !TITLES.has(text.lower(first))) return null
  return words(text, first, last)
}

/** «vi», or «me» in a nynorsk text that writes so. */
export const weIn = (text: TextModel, malform: Malform): string =>
  malform === 'nn' && text.occurrences('me').length > text.occurrences('vi').length ? 'me' : 'vi'

/** Names of bodies that are written with a small letter. */
const BODY =
  /(?:styret|skapet|utvalget|utvalet|kommunen|rådet|nemnda|avdelingen|avdelinga|etaten|kontoret|tjenesten|tenesta|skolen|skulen|barnehagen)s?$/

/** The subject of the passive as the object of the active verb. */
function objectFrom(
  text: TextModel,
  tags: Tags,
  { sentence, subject }: Parts,
): { words: string; pronoun: boolean } | null {
  const [first, last] = subject
  const lower = text.lower(first)
  if (last - first === 1 && tags.upos(first) === 'PRON' && !/^(?:dette|denne|disse|desse)$/.test(lower)) {
    const object = OBJECTIVE[sentence.malform!].get(lower)
    return object === undefined ? null : { words: object, pronoun: true }
  }
  const keeps =
    (tags.upos(first) === 'PROPN' && !BODY.test(lower)) || /\p{Lu}|\d/u.test(text.form(first).slice(1))
  const all = words(text, first, last)
  return { words: keeps ? all : lower[0]! + all.slice(1), pronoun: false }
}

const words = (text: TextModel, first: number, last: number): string =>
  last <= first
    ? ''
    : text.text.slice(text.tokens.start[first]!, text.tokens.end[last - 1]!).replace(/\s+/g, ' ')

const capitalised = (phrase: string): string => phrase[0]!.toUpperCase() + phrase.slice(1)
