import type { ReportedMessage } from './result'

/** A sentence with its gathered findings, in reading order. */
export interface DenseSentence {
  readonly messages: readonly ReportedMessage[]
  readonly weight: number
}

/** A paragraph with its gathered findings: the worst sentence first. */
export interface DenseParagraph {
  readonly sentences: readonly DenseSentence[]
  readonly weight: number
}

export interface Gathered {
  /** What is reported in its place, in reading order. */
  readonly single: readonly ReportedMessage[]
  /** The worst paragraph first; empty when there is little to gather. */
  readonly paragraphs: readonly DenseParagraph[]
}

/** So many such findings can be read one by one. */
const FEW = 6

/** How much a finding counts against its sentence. */
const WEIGHT = { forslag: 2, advarsel: 3 } as const

/**
 * Passives and nouns that hide actions may be many: where a document has more than a few such findings, they are
 * gathered by paragraph and sentence, the worst first. What fails a run (level `feil`) always stays in its place.
 */
export function gather(messages: readonly ReportedMessage[]): Gathered {
  const dense = messages.filter(({ within, level }) => within !== null && level !== 'feil')
  if (dense.length <= FEW) return { single: messages, paragraphs: [] }
  const paragraphs = groupBy(dense, ({ within }) => within!.block).map((own): DenseParagraph => {
    const sentences = groupBy(own, ({ within }) => within!.sentence).map(
      (own): DenseSentence => ({ messages: own, weight: weightOf(own) }),
    )
    return { sentences: worstFirst(sentences), weight: weightOf(own) }
  })
  const gathered = new Set(dense)
  return {
    single: messages.filter((message) => !gathered.has(message)),
    paragraphs: worstFirst(paragraphs),
  }
}

function weightOf(messages: readonly ReportedMessage[]): number {
  return messages.reduce(
    (sum, { level }) => sum + (level === 'forslag' ? WEIGHT.forslag : WEIGHT.advarsel),
    0,
  )
}

/** The heaviest first; of equals the first in the text. */
const worstFirst = <T extends { readonly weight: number }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => b.weight - a.weight)

function groupBy<T>(all: readonly T[], key: (each: T) => number): T[][] {
  const groups = new Map<number, T[]>()
  for (const each of all) {
    const group = groups.get(key(each))
    if (group === undefined) groups.set(key(each), [each])
    else group.push(each)
  }
  return [...groups.values()]
}
