import type { WordJudge } from '../../src/text/lexicon/words'
import { type TextModel, TokenKind } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'
import { joinOf, mayOpen } from './compound-joins'
import { isJointForm, isListed } from './compounds-apart'
import type { Place } from './place'

/** Words that stand between two parts that share a third. */
export const CONJUNCTIONS = ['og', 'eller', 'samt']

/** Last parts that two areas often share: «miljø og ressurspolitikk». */
const SHARED_PARTS =
  'politikk|tjenest|tenest|avgift|gebyr|områd|tiltak|virksomhet|verksemd|drift|sektor|etat|avdeling|forvaltning|plan|program|metod|minister|departement|ressurs|vern|lov|regelverk|tilbud|tilbod|arbeid|kostnad|utgift|inntekt|anlegg|opplæring|tilskudd|tilskot|samfunn|utvalg|utval|komit|nivå|behandling|handsaming|selskap|formål'
const SHARED = new RegExp(`^(?:${SHARED_PARTS})`)

/** Endings of definite nouns, and of others. */
const DEFINITE_ENDING = /(?:[ea]n|[ea]ne|et|a)s?$/

/** Least length of the last part, in UTF-16 units, and of the first part that it is taken from. */
const SHORTEST = 3
const ENDS_IN_SHARED = new RegExp(`.{${SHORTEST}}(?:${SHARED_PARTS})`)

/** The first of two parts that share the last one and has lost its hyphen: «barne og ungdomsskole». */
export interface Suspended {
  readonly token: number
  /** 0 when nothing else can be meant, 1 when the grammar hardly allows it, 2 when the words alone suggest it. */
  readonly weak: 0 | 1 | 2
}

/**
 * Whether the token before a conjunction is a word in lower case that may open a compound, the one after it is another,
 * and nothing in their form rules the compounds out.
 */
export function mayBeSuspended(text: TextModel, token: number, malform: Malform): boolean {
  const { kind } = text.tokens
  if (kind[token] !== TokenKind.word || kind[token + 2] !== TokenKind.word) return false
  const first = text.lower(token)
  const last = text.form(token + 2)
  return (
    last.length >= 2 * SHORTEST &&
    !isListed('løs', first) &&
    !isListed('løs', last) &&
    /^\p{Ll}+$/u.test(last) &&
    /^\p{L}\p{Ll}+$/u.test(text.form(token)) &&
    (DEFINITE_ENDING.test(last) || ENDS_IN_SHARED.test(last) || isBound(first, malform)) &&
    mayOpen(first, malform)
  )
}

/** Whether the word is no word alone: «utdannings», «barne». */
const isBound = (first: string, malform: Malform): boolean =>
  (first.endsWith('s') && isJointForm(first, malform)) || isListed('bundet', first)

/** What is wrong at the place, when both words can be read as compounds with the same last part. */
export function suspendedAt(place: Place, judge: WordJudge, malform: Malform): Suspended | null {
  const first = place.word(0)
  if (place.upos(2) !== 'NOUN') return null
  const weak = isBound(first, malform) ? 0 : doubtOf(place)
  if (weak === null || (weak === 2 && !ENDS_IN_SHARED.test(place.word(2)))) return null
  const parts = judge.split(place.word(2)) ?? []
  for (const { start } of parts.slice(1)) {
    const last = place.word(2).slice(start)
    if (start < SHORTEST || last.length < SHORTEST || place.word(2).startsWith(first)) continue
    if (weak === 2 && !SHARED.test(last)) continue
    const join = joinOf(first, last, judge, malform)
    if (join?.word.startsWith(first) && (weak === 0 || (join.listed && join.word === first + last)))
      return { token: place.token, weak }
  }
  return null
}

/** «helse og omsorgstjenesten»: a bare noun joined to a definite one. Null when it may well be a word of its own. */
function doubtOf(place: Place): 1 | 2 | null {
  if (place.upos(0) !== 'NOUN' || !place.feats(0).includes('Definite=Ind|Number=Sing')) return null
  const before = place.upos(-1)
  if (place.feats(2).includes('Definite=Def')) {
    const article = DEFINITE.has(place.word(-1)) || (before === 'ADJ' && place.word(-1).endsWith('e'))
    return article || !['DET', 'ADJ', 'NUM', 'PRON'].includes(before) ? 1 : null
  }
  return before === 'ADP' || before === 'ADJ' ? 2 : null
}

const DEFINITE = new Set('den det de dei denne dette disse desse'.split(' '))
