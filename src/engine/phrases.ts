import type { Gender, Upos } from '../text/inflection/index'
import type { Malform } from '../text/prose'
import { type Context, parseContexts } from './context'
import type { PhraseMatch } from './match'
import type { Finding } from './rule'
import { parseTable, type Row } from './table'

/** An expression to look for, in one målform. */
export interface Phrase {
  /** The expression as listed: words separated by spaces, `…` for one to six words, `a/b` for either. */
  readonly text: string
  /** Word class of the word that is inflected – the first – or null when the expression stands as it is. */
  readonly upos: Upos | null
  readonly gender: Gender | null
  /** What to write instead, best first, in the listed form. */
  readonly replacements: readonly string[]
  /** Advice in brackets: imperative sentences about how to rewrite, never inserted. */
  readonly hints: readonly string[]
  /** Whether leaving the expression out is among the advice. */
  readonly strike: boolean
  /** Whether the first replacement may be made unseen. */
  readonly safe: boolean
  /** Where the replacement is safe; empty = everywhere. */
  readonly safeOnly: readonly Context[]
  /** Where the expression counts; empty = everywhere. */
  readonly only: readonly Context[]
  /** Where the words mean something else. */
  readonly never: readonly Context[]
  /** 1 = the rule's own level, 2 = one level below, 3 = only when the option `niva` asks for it. */
  readonly tier: number
  readonly note: string
  readonly source: string
  /** Inflected forms that are more often another word. */
  readonly exceptForms: ReadonlySet<string>
  /** The row itself, for columns that only one list has. */
  readonly row: Row
}

export interface PhraseListDefinition {
  /** Tab-separated text; the columns are described in `rules/README.md`. */
  tsv: string
  /** What is said about a match; {@link PhraseMatch.advice} gives the usual advice. */
  describe(match: PhraseMatch): Pick<Finding, 'message' | 'note' | 'weak'>
  /** A guard against other senses of the words; absent = every match counts. */
  accept?(match: PhraseMatch): boolean
}

export interface PhraseList extends PhraseListDefinition {
  /** The expressions in one målform; read at first use and kept. */
  phrases(malform: Malform): readonly Phrase[]
}

const UPOS: Readonly<Record<string, Upos>> = { verb: 'VERB', subst: 'NOUN', adj: 'ADJ' }
/** Advice to leave the expression out. */
const STRIKE = '(stryk)'

const GENDERS: Readonly<Record<string, Gender>> = { m: 'Masc', f: 'Fem', n: 'Neut' }

/** Makes a phrase list of a table with at least the columns `uttrykk` and `forslag`. */
export function phraseList(definition: PhraseListDefinition): PhraseList {
  const read: Partial<Record<Malform, readonly Phrase[]>> = {}
  let rows: Row[] | null = null
  return {
    ...definition,
    phrases(malform) {
      rows ??= parseTable(definition.tsv, ['uttrykk', 'forslag'])
      read[malform] ??= rows.flatMap((row) => phrasesOf(row, malform))
      return read[malform]
    },
  }
}

/** A list without nynorsk columns speaks for both målformer; `–` in the nynorsk column means that nynorsk goes free. */
function phrasesOf(row: Row, malform: Malform): Phrase[] {
  const twoForms = row.nn_uttrykk !== undefined
  const nynorsk = malform === 'nn' && twoForms
  const listed = (nynorsk ? row.nn_uttrykk! : row.uttrykk!).replace(/^\*/, '')
  if (listed === '' || listed === '–') return []
  const advice = ((nynorsk ? row.nn_forslag : row.forslag) ?? '').split('|').map((part) => part.trim())
  const [wordClass, gender] = (row.ordklasse ?? '').split(/\s+/)
  const phrase = {
    upos: UPOS[wordClass ?? ''] ?? null,
    gender: GENDERS[gender ?? ''] ?? null,
    replacements: advice.filter((part) => part !== '' && !part.startsWith('(')),
    hints: advice.filter((part) => part.startsWith('(') && part !== STRIKE).map((part) => part.slice(1, -1)),
    strike: advice.includes(STRIKE),
    safe: row.trygg === 'ja',
    safeOnly: parseContexts(row.trygg_ved ?? ''),
    only: parseContexts(row.bare_ved ?? ''),
    never: parseContexts(row.ikke_ved ?? ''),
    tier: Number(row.niva || 1),
    note: (nynorsk ? row.nn_merknad : row.merknad) ?? '',
    source: row.kilde ?? '',
    exceptForms: new Set((row.unntatte_former ?? '').split('|').filter(Boolean)),
    row,
  }
  return listed.split('|').map((text) => ({ ...phrase, text: text.trim() }))
}
