import { malformFrom } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { lixBand, measure } from '../src/text/measures'
import type { TextBlock, TextModel } from '../src/text/model'

export const lix = defineRule({
  id: 'lix',
  title: 'Avsnitt som LIX regner som vanskelige',
  group: 'lesbarhet',
  scope: 'document',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'C.H. Björnsson, Läsbarhet (1968)',
  url: 'https://klartsagt.no/er-teksten-lettlest-lesbarhetsindeks-liks-gir-en-pekepinn/',
  options: {
    maks: {
      type: 'integer',
      default: 50,
      minimum: 1,
      description: 'Stykker med høyere LIX enn dette meldes.',
    },
    minOrd: {
      type: 'integer',
      default: 100,
      minimum: 1,
      description: 'Stykker med færre ord enn dette måles ikke.',
    },
  },
  *check(text, { maks, minOrd }) {
    for (const [first, last] of sections(text)) {
      const found = judge(text, first, last, maks, minOrd)
      if (found !== null) yield found
    }
  },
})

/** The blocks from one heading to the next: first, and one past the last. */
function* sections({ blocks }: TextModel): Generator<readonly [first: number, last: number]> {
  let first = 0
  for (let index = 0; index <= blocks.length; index++) {
    if (index < blocks.length && blocks[index]!.kind !== 'heading') continue
    if (index > first) yield [first, index]
    first = index + 1
  }
}

function judge(
  text: TextModel,
  first: number,
  last: number,
  limit: number,
  shortest: number,
): Finding | null {
  // A list of short items would seem light, one of long items without a stop heavy.
  const counts = (index: number): boolean =>
    index >= first && index < last && /^(?:paragraph|quote)$/.test(text.blocks[index]!.kind)
  const opening = openingOf(text.blocks.slice(first, last))
  if (opening === undefined) return null
  const { words, lix } = measure(text, { blocks: counts })
  if (words < shortest || lix <= limit) return null
  const { start, end } = text.sentences[opening.firstSentence]!
  const value = Math.round(lix)
  return {
    at: { start, end },
    message:
      malformFrom(text, start) === 'nn'
        ? `Stykket som begynner her, har LIX ${value} (${NYNORSK[lixBand(lix)]}). Del lange setningar, og byt lange ord mot kortare.`
        : `Stykket som begynner her, har LIX ${value} (${lixBand(lix)}). Del lange setninger, og bytt lange ord mot kortere.`,
  }
}

const openingOf = (blocks: readonly TextBlock[]): TextBlock | undefined =>
  blocks.find(({ kind, firstSentence, lastSentence }) => kind === 'paragraph' && lastSentence > firstSentence)

const NYNORSK: Readonly<Record<ReturnType<typeof lixBand>, string>> = {
  'svært lett': 'svært lett',
  lett: 'lett',
  middels: 'middels',
  vanskelig: 'vanskeleg',
  'svært vanskelig': 'svært vanskeleg',
}
