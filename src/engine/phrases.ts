import type { Gender, Upos } from '../text/inflection/index'
import type { Malform } from '../text/prose'
import { type Context, parseContexts } from './context'
import type { PhraseMatch } from './match'
import type { Finding } from './rule'
import { readTable, type Table } from './table'

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
  /** What is said about a match; {@link PhraseMatch.advice} gives the usual advice. */
  describe(match: PhraseMatch): Pick<Finding, 'message' | 'note' | 'weak'>
  /** A guard against other senses of the words; absent = every match counts. */
  accept?(match: PhraseMatch): boolean
}

/** An expression before anything but itself has been read. */
export interface PhraseEntry {
  readonly text: string
  readonly upos: Upos | null
  phrase(): Phrase
}

export interface PhraseList extends PhraseListDefinition {
  /** The expressions in one målform. What belongs to each is read when a text may hold it. */
  entries(malform: Malform): readonly PhraseEntry[]
}

const UPOS: Readonly<Record<string, Upos>> = { verb: 'VERB', subst: 'NOUN', adj: 'ADJ' }
/** Advice to leave the expression out. */
const STRIKE = '(stryk)'

const GENDERS: Readonly<Record<string, Gender>> = { m: 'Masc', f: 'Fem', n: 'Neut' }

/** Makes a phrase list of a table with at least the columns `uttrykk` and `forslag`. */
export function phraseList(definition: PhraseListDefinition): PhraseList {
  let table: Table | null = null
  return {
    ...definition,
    entries(malform) {
      table ??= readTable(definition.tsv, ['uttrykk', 'forslag'])
      return entriesOf(table, malform)
    },
  }
}

/** A list without nynorsk columns speaks for both målformer; `–` in the nynorsk column means that nynorsk goes free. */
function entriesOf({ columns, rows }: Table, malform: Malform): PhraseEntry[] {
  const nynorsk = malform === 'nn' && columns.includes('nn_uttrykk')
  const listed = columns.indexOf(nynorsk ? 'nn_uttrykk' : 'uttrykk')
  const wordClass = columns.indexOf('ordklasse')
  const entries: PhraseEntry[] = []
  for (const cells of rows) {
    const expressions = cells[listed] ?? ''
    if (expressions === '' || expressions === '–') continue
    const upos = UPOS[(cells[wordClass] ?? '').split(' ', 1)[0]!] ?? null
    const cell = (name: string): string => cells[columns.indexOf(name)]?.trim() ?? ''
    for (const part of expressions.split('|')) {
      const text = part.trim().replace(/^\*/, '')
      entries.push({ text, upos, phrase: () => readPhrase(text, upos, cell, nynorsk) })
    }
  }
  return entries
}

function readPhrase(
  text: string,
  upos: Upos | null,
  cell: (name: string) => string,
  nynorsk: boolean,
): Phrase {
  const advice = cell(nynorsk ? 'nn_forslag' : 'forslag')
    .split('|')
    .map((part) => part.trim())
  return {
    text,
    upos,
    gender: GENDERS[cell('ordklasse').split(/\s+/)[1] ?? ''] ?? null,
    replacements: advice.filter((part) => part !== '' && !part.startsWith('(')),
    hints: advice.filter((part) => part.startsWith('(') && part !== STRIKE).map((part) => part.slice(1, -1)),
    strike: advice.includes(STRIKE),
    safe: cell('trygg') === 'ja',
    safeOnly: parseContexts(cell('trygg_ved')),
    only: parseContexts(cell('bare_ved')),
    never: parseContexts(cell('ikke_ved')),
    tier: Number(cell('niva') || 1),
    note: cell(nynorsk ? 'nn_merknad' : 'merknad'),
    source: cell('kilde'),
    exceptForms: new Set(cell('unntatte_former').split('|').filter(Boolean)),
  }
}
