import type { Gender, Upos } from '../text/inflection/index'
import type { Malform } from '../text/prose'
import { type Context, parseContexts } from './context'
import type { PhraseMatch } from './match'
import type { Finding } from './rule'
import { cellOf, readTable, type Table } from './table'

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
  /** Word class of the first word, when it is inflected. */
  readonly upos: Upos | null
  readonly gender: Gender | null
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
  for (const row of rows) {
    const expressions = cellOf(row, listed)
    if (expressions === '' || expressions === '–') continue
    const [kind = '', gender = ''] = cellOf(row, wordClass).split(' ')
    for (const part of expressions.split('|')) {
      const text = part.trim().replace(/^\*/, '')
      entries.push(new Entry(text, UPOS[kind] ?? null, GENDERS[gender] ?? null, row, columns, nynorsk))
    }
  }
  return entries
}

class Entry implements PhraseEntry {
  constructor(
    readonly text: string,
    readonly upos: Upos | null,
    readonly gender: Gender | null,
    readonly row: string,
    readonly columns: readonly string[],
    readonly nynorsk: boolean,
  ) {}

  phrase(): Phrase {
    const { text, upos, gender, nynorsk } = this
    const advice = this.#parts(nynorsk ? 'nn_forslag' : 'forslag')
    return {
      text,
      upos,
      gender,
      replacements: advice.filter((part) => !part.startsWith('(')),
      hints: advice
        .filter((part) => part.startsWith('(') && part !== STRIKE)
        .map((part) => part.slice(1, -1)),
      strike: advice.includes(STRIKE),
      safe: this.#cell('trygg') === 'ja',
      safeOnly: parseContexts(this.#cell('trygg_ved')),
      only: parseContexts(this.#cell('bare_ved')),
      never: parseContexts(this.#cell('ikke_ved')),
      tier: Number(this.#cell('niva') || 1),
      note: this.#cell(nynorsk ? 'nn_merknad' : 'merknad'),
      source: this.#cell('kilde'),
      exceptForms: new Set(this.#parts('unntatte_former')),
    }
  }

  #cell(name: string): string {
    return cellOf(this.row, this.columns.indexOf(name))
  }

  #parts(name: string): string[] {
    const cell = this.#cell(name)
    if (cell === '') return NONE
    return cell
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }
}

const NONE: string[] = []
