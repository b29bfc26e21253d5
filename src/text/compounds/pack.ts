import { pack } from '../packed'
import type { Malform } from '../prose'
import { wordList } from './lists'
import type { PackedParts } from './parts'
import { packRivals } from './rivals'

/** Times that a listed part counts as seen. */
const LISTED = 40
/** Times that a last part must be seen before it counts that it never was after -s-. */
const VERB_SEEN = 3

/** How often a string was seen: as first part before each joint, as last part, and whether it is taken for a verb. */
type Row = [plain: number, s: number, e: number, last: number, verb: 0 | 1]

/**
 * Packs a table that scripts/train-compounds.ts has learned, the parts that are listed added, so that a start need
 * not read it.
 */
export function packParts(table: string, malform: Malform): PackedParts {
  const rows = new Map<string, Row>()
  const rowOf = (part: string): Row => {
    const row = rows.get(part) ?? [0, 0, 0, 0, 0]
    rows.set(part, row)
    return row
  }
  const [firsts, lasts] = table
    .trimEnd()
    .split('\n\n')
    .map((section) => section.split('\n').map((line) => line.split('\t')))
  for (const [part, plain = 0, s = 0, e = 0] of firsts!.slice(1)) {
    rowOf(part!).splice(0, 3, Number(plain), Number(s), Number(e))
  }
  for (const [part, count = 1, afterS = 0] of lasts!) {
    const row = rowOf(part!)
    row[3] = Number(count)
    if (row[3] >= VERB_SEEN && Number(afterS) === 0 && part!.endsWith('e')) row[4] = 1
  }
  for (const part of wordList('sist', malform)) rowOf(part)[3] = Math.max(LISTED, rowOf(part)[3])
  for (const entry of wordList('først', malform)) {
    const [part = '', joint = ''] = entry.split('+')
    const column = joint === '' ? 0 : joint === 's' ? 1 : 2
    rowOf(part)[column] = Math.max(LISTED, rowOf(part)[column])
  }
  const counts = new Map([...rows].map(([part, row]) => [part, row.join('\t').replace(/(\t0)+$/, '')]))
  const rivals = (column: 0 | 1 | 2) =>
    packRivals([...rows].map(([part, row]) => [part, row[column]] as const))
  return { counts: pack(counts), rivals: { '': rivals(0), s: rivals(1), e: rivals(2) } }
}
