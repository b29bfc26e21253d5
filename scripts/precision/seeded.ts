import type { Seeded } from './summary'

/** For each rule at `feil`, how many mistakes put into clean treebank sentences it finds. */
export async function seededFigures(_folder: string): Promise<ReadonlyMap<string, Seeded>> {
  return new Map()
}
