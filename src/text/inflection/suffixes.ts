import classes from '../../../data/inflection/classes.tsv'
import { Endings } from './endings'
import { lazy, linesOf } from './table'

const lines = lazy(() => linesOf(classes))
const tables = new Map<string, Endings>()
const anywhere = () => true

/**
 * The class of a word by its longest ending in a learned table. The tables are made by `scripts/train-inflection.ts`;
 * since Norwegian compounds are inflected as their last part, endings carry most of what a dictionary would say.
 * @param name for instance `gender-nb`
 */
export function classOf(word: string, name: string): string {
  let table = tables.get(name)
  if (table === undefined) {
    table = readClasses(name)
    tables.set(name, table)
  }
  return table.longest(word.toLowerCase(), anywhere)?.value ?? ''
}

function readClasses(name: string): Endings {
  const table = new Endings()
  const [, ...cells] = (lines().find((line) => line.startsWith(`${name}\t`)) ?? '').split('\t')
  for (const cell of cells) {
    const [label = '', ...endings] = cell.split(' ')
    for (const ending of endings) table.set(ending === '*' ? '' : ending, label)
  }
  return table
}
