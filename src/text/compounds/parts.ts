import nb from '../../../data/compounds/nb.tsv'
import nn from '../../../data/compounds/nn.tsv'
import type { Malform } from '../prose'

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

/** Times that a last part must be seen before it counts that it never was after -s-. */
const VERB_SEEN = 3

const cache: Partial<Record<Malform, Parts>> = {}

/** The table of a målform, read at first use. */
export function attestedParts(malform: Malform): Parts {
  cache[malform] ??= readParts(malform === 'nb' ? nb : nn)
  return cache[malform]
}

function readParts(table: string): Parts {
  const firsts = new Map<string, JointCounts>()
  const lasts = new Map<string, number>()
  const verbs = new Set<string>()
  const firstsAt = table.indexOf('\n') + 1
  const lastsAt = table.indexOf('\n\n')
  const firstRows = table.slice(firstsAt, lastsAt)
  const lastRows = table.slice(lastsAt + 2)
  for (const row of firstRows.split('\n')) {
    const [part, plain = 0, s = 0, e = 0] = row.split('\t')
    firsts.set(part!, { '': Number(plain), s: Number(s), e: Number(e) })
  }
  for (const row of lastRows.trimEnd().split('\n')) {
    const [part = '', count = 1, afterS = 0] = row.split('\t')
    lasts.set(part, Number(count))
    if (Number(count) >= VERB_SEEN && afterS === 0 && part.endsWith('e')) verbs.add(part)
  }
  return { firsts, lasts, verbs }
}
