import classes from '../../../data/inflection/classes.tsv'
import { lazy, readTable } from './table'

/** Longest ending in the table; a whole word is written with `^` in front. */
const LONGEST = 14

const tables = lazy(() => readTable(classes))
const read = new Map<string, Map<string, string>>()

/**
 * The class of a word by its longest ending in a learned table. The tables are made by `scripts/train-inflection.ts`;
 * since Norwegian compounds are inflected as their last part, endings carry most of what a dictionary would say.
 * @param name for instance `gender-nb`
 */
export function classOf(word: string, name: string): string {
  const table = tableOf(name)
  const lower = word.toLowerCase()
  if (lower.length < LONGEST) {
    const whole = table.get(`^${lower}`)
    if (whole !== undefined) return whole
  }
  for (let at = Math.max(0, lower.length - LONGEST); at <= lower.length; at++) {
    const found = table.get(lower.slice(at))
    if (found !== undefined) return found
  }
  return ''
}

function tableOf(name: string): Map<string, string> {
  let table = read.get(name)
  if (table === undefined) {
    table = new Map()
    for (const part of (tables().get(name) ?? '').split('\t')) {
      const [label = '', ...endings] = part.split(' ')
      for (const ending of endings) table.set(ending === '*' ? '' : ending, label)
    }
    read.set(name, table)
  }
  return table
}
