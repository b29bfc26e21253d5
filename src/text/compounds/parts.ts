import nb from '../../../data/compounds/nb.tsv'
import nn from '../../../data/compounds/nn.tsv'
import type { Malform } from '../prose'
import { wordList } from './lists'

/** How often a string was seen as the first part of a compound before each joint. */
export interface JointCounts {
  readonly '': number
  readonly s: number
  readonly e: number
}

/** The strings attested as parts of compounds; learned by scripts/train-compounds.ts. */
export interface Parts {
  readonly firsts: ReadonlyMap<string, JointCounts>
  /** Base forms attested as last part, with their counts. */
  readonly lasts: ReadonlyMap<string, number>
  /** Last parts in -e seen again and again and never after -s-: verbs. */
  readonly verbs: ReadonlySet<string>
}

/** Times that a listed part counts as seen. */
const LISTED = 40
/** Times that a last part must be seen before it counts that it never was after -s-. */
const VERB_SEEN = 3

const TAB = 9
const NEWLINE = 10
const ZERO = 48

const cache: Partial<Record<Malform, Parts>> = {}

/** The table of a målform, read at first use. */
export function attestedParts(malform: Malform): Parts {
  cache[malform] ??= readParts(malform)
  return cache[malform]
}

function readParts(malform: Malform): Parts {
  const table = malform === 'nb' ? nb : nn
  const firsts = new Map<string, JointCounts>()
  const lasts = new Map<string, number>()
  const verbs = new Set<string>()
  const firstsAt = table.indexOf('\n') + 1
  const lastsAt = table.indexOf('\n\n') + 2
  eachRow(table, firstsAt, lastsAt - 1, (part, plain, s, e) => firsts.set(part, { '': plain, s, e }))
  eachRow(table, lastsAt, table.length, (part, written, afterS) => {
    const count = written === 0 ? 1 : written
    lasts.set(part, count)
    if (count >= VERB_SEEN && afterS === 0 && part.endsWith('e')) verbs.add(part)
  })
  for (const part of wordList('sist', malform)) lasts.set(part, Math.max(LISTED, lasts.get(part) ?? 0))
  for (const entry of wordList('først', malform)) {
    const [part = '', joint = ''] = entry.split('+')
    const seen = firsts.get(part) ?? { '': 0, s: 0, e: 0 }
    firsts.set(part, { ...seen, [joint]: Math.max(LISTED, seen[joint as keyof JointCounts]) })
  }
  return { firsts, lasts, verbs }
}

/** Reads rows of a string and up to three numbers, 0 where they are left out, between two offsets. */
function eachRow(
  table: string,
  from: number,
  to: number,
  row: (part: string, first: number, second: number, third: number) => void,
): void {
  const numbers = [0, 0, 0]
  for (let at = from; at < to; at++) {
    const start = at
    let unit = table.charCodeAt(at)
    while (unit !== TAB && unit !== NEWLINE) unit = table.charCodeAt(++at)
    const part = table.slice(start, at)
    numbers.fill(0)
    for (let column = 0; unit === TAB; column++) {
      for (unit = table.charCodeAt(++at); unit >= ZERO; unit = table.charCodeAt(++at)) {
        numbers[column] = numbers[column]! * 10 + unit - ZERO
      }
    }
    row(part, numbers[0]!, numbers[1]!, numbers[2]!)
  }
}
