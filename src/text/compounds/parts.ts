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
}

const cache: Partial<Record<Malform, Parts>> = {}

/** The table of a målform, read at first use. */
export function attestedParts(malform: Malform): Parts {
  cache[malform] ??= readParts(malform === 'nb' ? nb : nn)
  return cache[malform]
}

function readParts(table: string): Parts {
  const firsts = new Map<string, JointCounts>()
  const lasts = new Map<string, number>()
  const [, firstRows = '', lastRows = ''] = /^#.*\n([^]*?)\n\n([^]*)$/.exec(table) ?? []
  for (const row of firstRows.split('\n')) {
    const [part, plain = 0, s = 0, e = 0] = row.split('\t')
    firsts.set(part!, { '': Number(plain), s: Number(s), e: Number(e) })
  }
  for (const row of lastRows.trimEnd().split('\n')) {
    const [part, count = 1] = row.split('\t')
    lasts.set(part!, Number(count))
  }
  return { firsts, lasts }
}
