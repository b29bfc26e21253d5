import { capitalise, isCapitalised } from '../../src/engine/match'
import { spanOf } from '../../src/engine/places'
import type { TextModel } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'
import type { Rewrite } from './office-voice'

/** Who is spoken to or speaks, in place of a name in the third person. */
export type Person = 'du' | 'dere' | 'de' | 'vi'

/** Words that belong to the subject, and what they are for each person. */
const OWN: Readonly<Record<Person, Readonly<Record<string, string>>>> = {
  du: { sin: 'din', si: 'di', sitt: 'ditt', sine: 'dine', seg: 'deg' },
  dere: { sin: 'deres', si: 'deres', sitt: 'deres', sine: 'deres', seg: 'dere' },
  de: { sin: 'dykkar', si: 'dykkar', sitt: 'dykkar', sine: 'dykkar', seg: 'dykk' },
  vi: { sin: 'vår', si: 'vår', sitt: 'vårt', sine: 'våre', seg: 'oss' },
}

/** Each person as an object. */
const OBJECT = { du: 'deg', dere: 'dere', de: 'dykk', vi: 'oss' } as const satisfies Record<Person, string>

/** Others that the sentence may go on to speak of: then it is not clear who is who. */
const OTHERS =
  /^(?:han|hun|ho|ham|henne|hans|hennes|hennar|hen|vedkommende|vedkommande|den|de|dem|dei|deres|deira|søker\p{L}*|søkjar\p{L}*)$/u

/** Words that open a clause with a subject of its own. */
const CLAUSE = /^(?:som|at|hvis|dersom|når|fordi|slik|mens|medan|før|om)$/

/**
 * The words from token `first` to `last` said to or of a person, with the «sin» and «seg» that belong to it:
 * «Søker må legge ved lønnsslippen sin» → «Du må legge ved lønnsslippen din». `words` is what takes the place of the
 * tokens themselves. Null where the sentence speaks of others too, so that not all of it can be told.
 */
export function inPerson(
  text: TextModel,
  [first, last]: readonly [first: number, last: number],
  words: string,
  person: Person,
): Rewrite | null {
  const { last: end } = text.sentences[text.sentenceOf(first)]!
  const own = OWN[person]
  const { start, end: ends } = text.tokens
  let upTo = last
  let said = isCapitalised(text.form(first)) ? capitalise(words) : words
  for (let token = last + 1; token < end; token++) {
    const form = text.lower(token)
    if (OTHERS.test(form) && !isDeterminer(text, token, end)) return null
    if (CLAUSE.test(form) || /^[,;:]$/.test(form)) {
      if (mentions(text, token, end, own)) return null
      break
    }
    const replaced = Object.hasOwn(own, form) ? own[form] : undefined
    if (replaced === undefined) continue
    said += text.text.slice(ends[upTo], start[token]) + replaced
    upTo = token
  }
  return { at: spanOf(text, first, upTo), words: said }
}

/** «den enkelte», «de som»: before a noun phrase these name no one already spoken of. */
function isDeterminer(text: TextModel, token: number, end: number): boolean {
  return (
    /^(?:den|de|dei)$/.test(text.lower(token)) && token + 1 < end && /\p{L}{3}/u.test(text.form(token + 1))
  )
}

/** Whether the rest of the sentence holds one of the words, or someone who may be the same person. */
function mentions(
  text: TextModel,
  first: number,
  end: number,
  words: Readonly<Record<string, string>>,
): boolean {
  for (let token = first; token < end; token++) {
    const form = text.lower(token)
    if (Object.hasOwn(words, form) || OTHERS.test(form)) return true
  }
  return false
}

/** What an office does to the reader, by the passive that hides it. */
const DOES: Readonly<Record<string, string>> = {
  bes: 'ber',
  anmodes: 'ber',
  oppfordres: 'oppfordrer',
  varsles: 'varsler',
  informeres: 'informerer',
  innkalles: 'innkaller',
  gis: 'gir',
  innvilges: 'innvilger',
  tildeles: 'tildeler',
  tilbys: 'tilbyr',
}

/** What the office does, where its verb stands at the token. */
const doneAt = (text: TextModel, token: number, near: number): string | undefined => {
  const { first, last } = text.sentences[text.sentenceOf(near)]!
  const form = token >= first && token < last ? text.lower(token) : ''
  return Object.hasOwn(DOES, form) ? DOES[form] : undefined
}

/** Whether the office does something to the one named: «søker bes», «gis søker». Leaves no doubt that it is a subject. */
export const isDoneTo = (text: TextModel, token: number): boolean =>
  (doneAt(text, token + 1, token) ?? doneAt(text, token - 1, token)) !== undefined

/** «Søker bes sende» → «Vi ber deg sende», «gis søker rett» → «gir vi deg rett»; null for other verbs. Bokmål only. */
export function toReader(text: TextModel, token: number, person: Person, malform: Malform): Rewrite | null {
  if (malform !== 'nb') return null
  const [before, after] = [doneAt(text, token - 1, token), doneAt(text, token + 1, token)]
  if (after !== undefined) return inPerson(text, [token, token + 1], `vi ${after} ${OBJECT[person]}`, person)
  if (before !== undefined)
    return inPerson(text, [token - 1, token], `${before} vi ${OBJECT[person]}`, person)
  return null
}
