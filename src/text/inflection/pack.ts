import sureGenders from '../../../data/agreement/genders.tsv'
import adjectivesNb from '../../../data/inflection/adjectives-nb.tsv'
import adjectivesNn from '../../../data/inflection/adjectives-nn.tsv'
import classes from '../../../data/inflection/classes.tsv'
import genders from '../../../data/inflection/genders.tsv'
import nounsNb from '../../../data/inflection/nouns-nb.tsv'
import nounsNn from '../../../data/inflection/nouns-nn.tsv'
import verbsNb from '../../../data/inflection/verbs-nb.tsv'
import verbsNn from '../../../data/inflection/verbs-nn.tsv'
import { type Packed, pack } from '../packed'
import { LONGEST_ENTRY } from './endings'
import { linesOf } from './table'

type Rows = Map<string, string>

/** The tables that inflection looks words up in, by the names that `endings` takes; a start need not read them. */
export function packInflection(): Record<string, Packed> {
  const tables: Record<string, Rows> = {
    'adjectives-nb': rowsOf(adjectivesNb),
    'adjectives-nn': rowsOf(adjectivesNn),
    'verbs-nb': rowsOf(verbsNb),
    'verbs-nn': rowsOf(verbsNn),
    // The irregular nouns, and the regular ones whose gender the ending does not tell.
    'nouns-nb': new Map([...gendersOf(), ...rowsOf(nounsNb)]),
    'nouns-nn': new Map([...gendersOf(), ...rowsOf(nounsNn)]),
    'sure-gender-nb': sureGendersOf('nb'),
    'sure-gender-nn': sureGendersOf('nn'),
    ...Object.fromEntries(linesOf(classes).map(classesOf)),
  }
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, packed(rows)]))
}

function packed(rows: Rows): Packed {
  for (const key of rows.keys())
    if (key.length > LONGEST_ENTRY) throw new RangeError(`«${key}» is longer than ${LONGEST_ENTRY} letters`)
  return pack(rows)
}

/** The rows of a table by their first column; the value is the rest of the line. */
function rowsOf(tsv: string): Rows {
  return new Map(
    linesOf(tsv).map((line) => {
      const tab = line.indexOf('\t')
      return [line.slice(0, tab), line.slice(tab + 1)]
    }),
  )
}

function gendersOf(): Rows {
  const rows: Rows = new Map()
  for (const line of linesOf(genders)) {
    const [gender = '', words = ''] = line.split('\t')
    for (const word of words.split(' ')) rows.set(word, gender)
  }
  return rows
}

function sureGendersOf(malform: string): Rows {
  const rows: Rows = new Map()
  for (const line of linesOf(sureGenders)) {
    const [name, gender = '', words = ''] = line.split('\t')
    if (name === 'both' || name === malform) for (const word of words.split(' ')) rows.set(word, gender)
  }
  return rows
}

/** A line of learned classes: its name, then cells of a class and the endings that have it. */
function classesOf(line: string): [name: string, Rows] {
  const [name = '', ...cells] = line.split('\t')
  const rows: Rows = new Map()
  for (const cell of cells) {
    const [label = '', ...words] = cell.split(' ')
    for (const ending of words) rows.set(ending === '*' ? '' : ending, label)
  }
  return [name, rows]
}
