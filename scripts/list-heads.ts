import { rules } from '../rules/index'
import { packHeads } from '../src/engine/heads'

/** Our lists by the forms of their first words, for the module `virtual:heads`, with the names of the lists. */
export function listHeads() {
  const withList = rules.filter(({ list }) => list !== undefined)
  const lists = withList.map(({ list }) => list!)
  return { ids: withList.map(({ id }) => id), nb: packHeads(lists, 'nb'), nn: packHeads(lists, 'nn') }
}
