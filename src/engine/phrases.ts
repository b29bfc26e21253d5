import type { Gender, Upos } from '../text/inflection/index'
import type { Malform } from '../text/prose'
import { type Context, parseContexts } from './context'
import type { PhraseMatch } from './match'
import type { Finding } from './rule'
import { cellOf, lineAt, readColumns, readTable } from './table'

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
}

export interface PhraseListDefinition {
  /** Tab-separated text; the columns are described in `rules/README.md`. */
  tsv: string
  /**
   * What is said about a match; {@link PhraseMatch.advice} gives the usual advice. `options` are the values of the
   * rule's own; a `fix` here stands in place of the match's.
   */
  describe(
    match: PhraseMatch,
    options: Readonly<Record<string, unknown>>,
  ): Pick<Finding, 'message' | 'note' | 'weak' | 'fix'>
  /** A guard against other senses of the words; absent = every match counts. */
  accept?(match: PhraseMatch): boolean
}

/** An expression and where it stands in its list. */
export interface PhraseEntry {
  /** Where its row begins in the list's text. */
  readonly row: number
  /** Which of the expressions in its cell it is. */
  readonly part: number
  readonly phrase: Phrase
}

export interface PhraseList extends PhraseListDefinition {
  /** The expressions in one målform. */
  entries(malform: Malform): Iterable<PhraseEntry>
  /** The expression that {@link entries} gives with this row and part, without reading the others. */
  phrase(row: number, part: number, malform: Malform): Phrase
}

const UPOS: Readonly<Record<string, Upos>> = { verb: 'VERB', subst: 'NOUN', adj: 'ADJ' }
/** Advice to leave the expression out. */
const STRIKE = '(stryk)'

const GENDERS: Readonly<Record<string, Gender>> = { m: 'Masc', f: 'Fem', n: 'Neut' }

/** Makes a phrase list of a table with at least the columns `uttrykk` and `forslag`. */
export function phraseList(definition: PhraseListDefinition): PhraseList {
  const { tsv } = definition
  let columns: readonly string[] | null = null
  return {
    ...definition,
    entries: (malform) => entriesOf(tsv, malform),
    phrase(row, part, malform) {
      columns ??= readColumns(tsv)
      return readPhrase(lineAt(tsv, row), part, columns, isNynorsk(columns, malform))
    },
  }
}

const isNynorsk = (columns: readonly string[], malform: Malform): boolean =>
  malform === 'nn' && columns.includes('nn_uttrykk')

/** A list without nynorsk columns speaks for both målformer; `–` in the nynorsk column means that nynorsk goes free. */
function* entriesOf(tsv: string, malform: Malform): Generator<PhraseEntry> {
  const { columns, rows, starts } = readTable(tsv, ['uttrykk', 'forslag'])
  const nynorsk = isNynorsk(columns, malform)
  for (const [index, row] of rows.entries()) {
    for (const part of expressionsIn(row, columns, nynorsk).keys()) {
      yield { row: starts[index]!, part, phrase: readPhrase(row, part, columns, nynorsk) }
    }
  }
}

const expressionColumn = (nynorsk: boolean): string => (nynorsk ? 'nn_uttrykk' : 'uttrykk')

function expressionsIn(row: string, columns: readonly string[], nynorsk: boolean): string[] {
  const cell = cellOf(row, columns.indexOf(expressionColumn(nynorsk)))
  return cell === '' || cell === '–' ? [] : cell.split('|')
}

function readPhrase(row: string, part: number, columns: readonly string[], nynorsk: boolean): Phrase {
  const cells = row.split('\t')
  const cell = (name: string): string => cells[columns.indexOf(name)]?.trim() ?? ''
  const [kind = '', gender = ''] = cell('ordklasse').split(' ')
  const advice = parts(cell(nynorsk ? 'nn_forslag' : 'forslag'))
  return {
    text: cell(expressionColumn(nynorsk)).split('|')[part]!.trim().replace(/^\*/, ''),
    upos: UPOS[kind] ?? null,
    gender: GENDERS[gender] ?? null,
    replacements: advice.filter((part) => !part.startsWith('(')),
    hints: advice.filter((part) => part.startsWith('(') && part !== STRIKE).map((part) => part.slice(1, -1)),
    strike: advice.includes(STRIKE),
    safe: cell('trygg') === 'ja',
    safeOnly: parseContexts(cell('trygg_ved')),
    only: parseContexts(cell('bare_ved')),
    never: parseContexts(cell('ikke_ved')),
    tier: Number(cell('niva') || 1),
    note: cell(nynorsk ? 'nn_merknad' : 'merknad'),
    source: cell('kilde'),
    exceptForms: formsIn(cell('unntatte_former')),
  }
}

const NONE: readonly string[] = []

const NO_FORMS: ReadonlySet<string> = new Set()

const formsIn = (cell: string): ReadonlySet<string> => (cell === '' ? NO_FORMS : new Set(parts(cell)))

function parts(cell: string): readonly string[] {
  if (cell === '') return NONE
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
