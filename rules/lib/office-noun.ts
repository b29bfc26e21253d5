import { capitalise, isCapitalised } from '../../src/engine/match'
import { agree } from '../../src/text/inflection/index'
import type { Sentence, TextModel } from '../../src/text/model'
import type { Passive } from '../../src/text/passives/index'
import type { Malform } from '../../src/text/prose'
import type { Tags } from '../../src/text/tags'
import type { ActionNoun } from './action-nouns'
import { PAST, PRESENT, SUPINE } from './active-forms'
import { finiteVerb, weIn } from './active-voice'
import { PLAIN_ADVERBS } from './active-words'

const ARTICLES = new Set(['en', 'ei', 'et', 'ein', 'eit'])

/** What the office says, and the first token that it replaces. */
export interface OfficeWords {
  readonly first: number
  readonly words: string
}

/**
 * «Det foretas en vurdering av» → «Vi vurderer», «I mai ble det utført en kontroll av» → «kontrollerte vi»: an empty
 * verb in the passive with the noun at `noun`. Null where more than articles and plain adverbs stand between them.
 */
export function officeInsteadOf(
  text: TextModel,
  tags: Tags,
  passive: Passive,
  noun: number,
  { verbs }: ActionNoun,
): OfficeWords | null {
  const { kind, verb, auxiliary } = passive
  const sentence = text.sentences[text.sentenceOf(verb)]!
  const malform = sentence.malform
  const finite = finiteVerb(tags, sentence, kind === 's' ? (auxiliary ?? verb) : auxiliary!)
  if (malform === null || finite === null) return null
  const opens =
    finite > sentence.first && text.lower(finite - 1) === 'det' && begins(text, sentence, finite - 1)
  const adverbs = betweenWords(text, finite, noun, passive, opens)
  if (adverbs === null) return null
  const active = activeAs(text, passive, finite, verbs[0]!, malform)
  if (active === null) return null
  const [head, rest] = active
  const actor = weIn(text, malform)
  const subject = opens
    ? [isCapitalised(text.form(finite - 1)) ? capitalise(actor) : actor, head]
    : [head, actor]
  return {
    first: opens ? finite - 1 : finite,
    words: [...subject, ...adverbs, rest].filter(Boolean).join(' '),
  }
}

/** Whether a clause begins with the token: first in the sentence, or after «når» and the like. */
function begins(text: TextModel, { first }: Sentence, token: number): boolean {
  return token === first || /^(?:når|at|fordi|før)$/.test(text.lower(token - 1))
}

/** The adverbs from the finite verb to the noun; null where other words stand there, or nowhere an empty «det». */
function betweenWords(
  text: TextModel,
  finite: number,
  noun: number,
  { verb, auxiliary }: Passive,
  opens: boolean,
): string[] | null {
  const adverbs: string[] = []
  let impersonal = opens
  for (let token = finite + 1; token < noun; token++) {
    const form = text.lower(token)
    if (token === verb || token === auxiliary) continue
    if (form === 'det' && !impersonal) impersonal = true
    else if (PLAIN_ADVERBS.has(form)) adverbs.push(text.form(token))
    else if (token !== noun - 1 || !ARTICLES.has(form)) return null
  }
  return impersonal ? adverbs : null
}

/** The finite verb and what follows it, as the passive was: «vurderer», «gikk gjennom», «må vurdere», «har vurdert». */
function activeAs(
  text: TextModel,
  { kind, auxiliary, verb }: Passive,
  finite: number,
  lemma: string,
  malform: Malform,
): [string, string] | null {
  const as = (feats: string): string | null => agree(lemma, { upos: 'VERB', feats }, malform)
  const split = (words: string | null): [string, string] | null => {
    if (words === null) return null
    const [head, ...rest] = words.split(' ')
    return [head!, rest.join(' ')]
  }
  if (finite === verb) return split(as(PRESENT))
  const first = text.lower(finite)
  if (finite === auxiliary && kind === 'bli') return split(as(/^(?:blir|vert)$/.test(first) ? PRESENT : PAST))
  if (kind === 's' || /^(?:bli|verte|verta)$/.test(text.lower(auxiliary!))) {
    const infinitive = as('VerbForm=Inf')
    return infinitive === null ? null : [text.form(finite), infinitive]
  }
  const supine = as(SUPINE)
  return supine === null || !/^(?:har|er|hadde|var)$/.test(first)
    ? null
    : [/^(?:har|er)$/.test(first) ? 'har' : 'hadde', supine]
}

/** Verbs that need nothing they are done to: «Utbetaling skjer» → «Vi betaler ut». */
const WITHOUT_OBJECT = new Set([
  'betale ut',
  'brøyte',
  'tømme',
  'tøme',
  'telle',
  'telje',
  'kontrollere',
  'varsle',
])

/** What the reader does as often as the office: «påmelding skjer». */
const READERS = /^(?:på|inn)|^(?:levering|betaling|bestilling|rapportering|registrering|henting)/

/**
 * «Utbetaling av stønad skjer» → «Vi betaler ut stønad»: the noun opens the sentence, and `happens` is the form of
 * «skje» after it. Null where it is not the office that acts, or a modal stands between.
 */
export function officeDoes(
  text: TextModel,
  { first }: Sentence,
  subject: number,
  happens: number,
  { verbs, prepositions }: ActionNoun,
  malform: Malform,
): string | null {
  if (subject !== first || READERS.test(text.lower(subject))) return null
  const past = /^(?:skjedde|fant|foregikk|føregjekk)$/.test(text.lower(happens))
  if (!past && !/^(?:skjer|finner|finn|foregår|føregår)$/.test(text.lower(happens))) return null
  const hasObject = subject + 1 < happens
  if (hasObject && prepositions.get(text.lower(subject + 1)) !== '') return null
  const lemma = verbs[0]!
  if (!hasObject && !WITHOUT_OBJECT.has(lemma)) return null
  const verb = agree(lemma, { upos: 'VERB', feats: past ? PAST : PRESENT }, malform)
  if (verb === null) return null
  const actor = weIn(text, malform)
  const { start, end } = text.tokens
  const object = hasObject ? ` ${text.text.slice(start[subject + 2], end[happens - 1])}` : ''
  return `${capitalise(actor)} ${verb}${object}`
}
