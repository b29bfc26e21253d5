import { type Sentence, type TextModel, TokenKind } from '../model'
import type { Tags } from '../tags'
import { type ClauseReading, readClauses, type SubordinateClause } from './reader'
import { Role, type TaggedWords } from './roles'
import { Surroundings } from './surroundings'

export type { SubordinateClause } from './reader'

/** A part of a sentence; `first` and `last` are token indices, `last` exclusive. */
export interface Stretch {
  readonly first: number
  readonly last: number
  /** Words and numbers, punctuation and symbols not counted. */
  readonly words: number
}

/** A subordinate clause that opens its sentence: «Hvis du er uenig, …», «Har du barn, …». */
export interface FrontedClause extends Stretch {
  /** The word that opens it; null where the verb does. */
  readonly subordinator: number | null
}

/** How a sentence is built. All numbers but the counts are token indices in the text. */
export interface Clauses {
  /** The main finite verb; null in «Frist: 1. mars». */
  readonly main: number | null
  /** Null without a main verb. */
  readonly wordsBeforeVerb: number | null
  readonly fronted: FrontedClause | null
  /** The finite subordinate clauses, in the order of their verbs; «at … og at …» is one. */
  readonly subordinate: readonly SubordinateClause[]
  /** Finite verbs joined to the main one by a conjunction or a comma: «Vi leser og svarer», «…, sier hun». */
  readonly coordinated: readonly number[]
  /** What stands between the subject's own noun and the main verb: «Foreldre [som har fått avslag,] kan klage». */
  readonly insertion: Stretch | null
}

/**
 * Reads the build of a sentence from its tags; no tree is made. The sentence is tagged, if it was not.
 *
 * Method: Norwegian main clauses have their finite verb in second place, so the first finite verb that no subordinator
 * claims is the main one. Sure of: the main verb, the words before it, whether there is a subordinate clause. Less sure
 * of: how many there are, and where one without a subordinator begins. Not told: which word a clause belongs to. Direct
 * speech before its reporting verb («Vi må spare, sier hun») counts as the main clause.
 */
export function clausesOf(text: TextModel, { first, last }: Sentence, tags: Tags): Clauses {
  const words: TaggedWords = {
    count: last - first,
    lower: (i) => text.lower(first + i),
    upos: (i) => tags.upos(first + i),
    feats: (i) => tags.feats(first + i),
  }
  const at = new Surroundings(words)
  const reading = readClauses(at)
  const stretch = (from: number, to: number): Stretch => {
    let count = 0
    for (let i = first + from; i < first + to; i++) if (isWord(text, i)) count++
    return { first: first + from, last: first + to, words: count }
  }
  const { main } = reading
  const fronted = frontedClause(reading, at)
  const inserted = insertion(reading, at)
  return {
    main: main === null ? null : first + main,
    wordsBeforeVerb: main === null ? null : stretch(0, main).words,
    fronted: fronted && {
      ...stretch(fronted.subordinator ?? fronted.verb, endBefore(main ?? 0, at)),
      subordinator: fronted.subordinator === null ? null : first + fronted.subordinator,
    },
    subordinate: reading.subordinate
      .map(({ subordinator, verb }) => ({
        subordinator: subordinator === null ? null : first + subordinator,
        verb: first + verb,
      }))
      .sort((a, b) => a.verb - b.verb),
    coordinated: reading.coordinated.map((verb) => first + verb),
    insertion: inserted && stretch(...inserted),
  }
}

function isWord({ tokens }: TextModel, token: number): boolean {
  const kind = tokens.kind[token]
  return kind !== TokenKind.punctuation && kind !== TokenKind.symbol
}

/** A clause that opens the sentence lasts until the main verb, which comes right after it. */
function frontedClause({ main, subordinate }: ClauseReading, at: Surroundings): SubordinateClause | null {
  if (main === null) return null
  const opens = ({ subordinator, verb }: SubordinateClause) =>
    verb < main && (subordinator === null ? at.isFirst(verb) : at.isNearlyFirst(subordinator))
  return subordinate.find(opens) ?? null
}

/** «Hvis du er uenig, så kan …»: the place after «uenig». */
function endBefore(main: number, at: Surroundings): number {
  let end = main
  while (end > 0 && (at.roles[end - 1] === Role.comma || at.lower(end - 1) === 'så')) end--
  return end
}

/** From the noun that opens the sentence to the main verb; null when the subject stands after the verb. */
function insertion({ main }: ClauseReading, at: Surroundings): [first: number, last: number] | null {
  if (main === null || at.roles[main + 1] === Role.subject) return null
  let i = at.openingWord
  if (!at.isNominal(i)) return null
  while (i < main && (at.isNominal(i) || (at.roles[i] === Role.conjunction && at.isNominal(i + 1)))) i++
  return i < main ? [i, main] : null
}
