import { wordsOf } from '../../src/engine/places'
import { type Sentence, Skip, type TextModel, TokenKind } from '../../src/text/model'
import type { Tags } from '../../src/text/tags'
import { isSurelyFinite } from './clause-candidates'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Pronouns that are nothing but subjects, whatever stands around them. */
const SUBJECTS = set('jeg eg du han hun ho vi me de dei man det den dette')
/** Words that open a subordinate clause first in a sentence. */
const FRONTED = set(
  'hvis viss dersom når da då fordi ettersom siden sidan om selv sjølv etter før mens medan så hver kvar',
)
/** What may stand before it. */
const JOINING = set('og men eller for så')
/** Words that open a subordinate clause wherever they stand. */
const SUBORDINATORS = set(
  'at som hvis viss dersom fordi ettersom mens medan hvorvidt hva hvem hvor hvordan hvorfor hvilken hvilke hvilket ' +
    'kva kven kor korleis kvifor',
)
/** What often comes after «, og» and is no verb. */
const NO_VERBS = set(
  'at som i på for til med av om fra frå ved under over etter mot da då nå no så der her dermed derfor difor ikke ikkje ' +
    'også òg en et ein ei eit alle andre mange noen nokon hvis når dersom hva kva hvor kor hvordan korleis vår vårt våre ' +
    'min mitt mine sin sitt sine deres hans hennes to tre fire selv sjølv bare berre særlig særleg kanskje mer meir',
)
/** First words of an infinitive phrase: «For å søke», «Ved å søke», «I stedet for å søke». */
const INFINITIVE = /^(?:for|ved|etter|uten|utan|i (?:stedet|staden) for) å$/

/** What the form of a sentence says of where its commas may be amiss; token indices. */
export interface Candidates {
  /** «men» with no sign before it. */
  readonly but: readonly number[]
  /** «og» and «eller» before a subject, with no sign before. */
  readonly clause: readonly number[]
  /** «og» and «eller» after the only comma, with no subordinate clause before. */
  readonly verb: number | null
  /** The only comma after an infinitive phrase that opens the sentence. */
  readonly infinitive: number | null
  /** A subordinate clause may open the sentence, or stand inside its subject. */
  readonly mayHaveClause: boolean
}

/** Looks at forms alone, so that few sentences need tags; null when nothing can be amiss. */
export function candidatesIn(text: TextModel, { first, last }: Sentence): Candidates | null {
  const but: number[] = []
  const clause: number[] = []
  let verb: number | null = null
  let infinitive: number | null = null
  let commas = 0
  let subordinate = false
  for (let i = first; i < last; i++) {
    const form = text.lower(i)
    if (form === ',') {
      commas++
      if (commas === 1 && !subordinate && opensWithInfinitive(text, first, i)) infinitive = i
    } else if (form === 'men') {
      if (i > first && isBare(text, i)) but.push(i)
    } else if (form === 'og' || form === 'eller') {
      if (isBare(text, i) && i + 2 < last && SUBJECTS.has(text.lower(i + 1)) && !subordinate) clause.push(i)
      else if (commas === 1 && text.lower(i - 1) === ',' && !subordinate && mayBeVerb(text, i + 1)) verb = i
    } else if (SUBORDINATORS.has(form)) subordinate = true
  }
  const mayHaveClause = mayOpenWithClause(text, first, last) || mayHoldRelative(text, first, last)
  const any = but.length + clause.length > 0 || verb !== null || infinitive !== null || mayHaveClause
  return any ? { but, clause, verb, infinitive, mayHaveClause } : null
}

/** Whether the word may be a verb: not a name, and none of the words that begin a new clause. */
function mayBeVerb(text: TextModel, token: number): boolean {
  const form = text.lower(token)
  return text.form(token) === form && form.length > 1 && !SUBJECTS.has(form) && !NO_VERBS.has(form)
}

/** Whether a word stands right before the token: no sign, no gap but white space. */
export function isBare({ tokens }: TextModel, token: number): boolean {
  const kind = tokens.kind[token - 1]
  return (
    (kind === TokenKind.word || kind === TokenKind.number) && tokens.end[token - 1]! < tokens.start[token]!
  )
}

/** Whether the token stands in a quotation or in another language. */
export function isElsewhere({ tokens }: TextModel, token: number): boolean {
  return (tokens.skip[token]! & (Skip.quotation | Skip.foreign | Skip.template | Skip.code)) !== 0
}

/** «Hvis …», «Men hvis …», «Har du …», and no comma that may end the clause: «…, kan du», «…, så». */
function mayOpenWithClause(text: TextModel, opening: number, last: number): boolean {
  let first = opening
  while (
    first + 2 < last &&
    (text.tokens.kind[first] === TokenKind.punctuation || JOINING.has(text.lower(first)))
  )
    first++
  const verbFirst = !FRONTED.has(text.lower(first))
  if (verbFirst && (!SUBJECTS.has(text.lower(first + 1)) || text.form(last - 1) === '?')) return false
  for (let i = first + 2; i + 1 < last; i++) {
    if (text.form(i) !== ',') continue
    const next = text.lower(i + 1)
    if (verbFirst || next === 'så' || isSurelyFinite(next)) return false
  }
  return true
}

/** «Alle som …», «Foreldre til barn som …»: no verb comes before. */
function mayHoldRelative(text: TextModel, first: number, last: number): boolean {
  if (SUBJECTS.has(text.lower(first)) && text.lower(first + 1) !== 'som') return false
  for (let i = first + 1; i < Math.min(last, first + 10); i++) {
    const form = text.lower(i)
    if (form === 'som') return !endsInComma(text, i, last)
    if (form === ',' || SUBORDINATORS.has(form) || isSurelyFinite(form)) return false
  }
  return false
}

/** «…, kan du»: the clause has its comma. */
function endsInComma(text: TextModel, from: number, last: number): boolean {
  for (let i = from + 1; i + 1 < last; i++)
    if (text.form(i) === ',' && isSurelyFinite(text.lower(i + 1))) return true
  return false
}

function opensWithInfinitive(text: TextModel, first: number, comma: number): boolean {
  for (const length of [2, 4])
    if (first + length < comma && INFINITIVE.test(wordsOf(text, first, first + length - 1).toLowerCase()))
      return true
  return false
}

export const isFiniteVerb = (tags: Tags, token: number): boolean =>
  /^(?:VERB|AUX)$/.test(tags.upos(token)) && /VerbForm=Fin/.test(tags.feats(token))

export const isImperative = (tags: Tags, token: number): boolean => /Mood=Imp/.test(tags.feats(token))

/** Whether the word can be the subject of a verb beside it: «du», «det», «Kari». */
export function isSubjectPronoun(text: TextModel, tags: Tags, token: number): boolean {
  return /^(?:PRON|DET)$/.test(tags.upos(token)) && SUBJECTS.has(text.lower(token))
}
