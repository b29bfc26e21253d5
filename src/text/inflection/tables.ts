import packed from 'virtual:inflection'
import { Endings } from './endings'

const tables = new Map<string, Endings>()

/** A table that {@link packInflection} has made, by its name; nothing is read before it is asked for. */
export function endings(name: string): Endings {
  let table = tables.get(name)
  if (table === undefined) {
    table = new Endings(packed[name]!)
    tables.set(name, table)
  }
  return table
}
