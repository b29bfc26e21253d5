import { malformFrom } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import type { TextBlock, TextModel } from '../src/text/model'

/** A bold paragraph of up to so many words looks like a heading. */
const HEADING_WORDS = 10

export const overskriftsniva = defineRule({
  id: 'overskriftsniva',
  title: 'Overskrifter som hopper over et nivå, og fet tekst i stedet for overskrift',
  group: 'personvern og tilgjengelighet',
  scope: 'document',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  anyLanguage: true,
  source: 'Sola kommune, Universell utforming av nettsider',
  url: 'https://www.sola.kommune.no/for-ansatte/universell-utforming-av-nettsider/',
  *check(text) {
    const bold = boldBlocks(text)
    let above = 0
    for (const [index, block] of text.blocks.entries()) {
      const { kind, level, start, end } = block
      const nynorsk = malformFrom(text, start) === 'nn'
      if (kind === 'heading') {
        if (above > 0 && level > above + 1)
          yield {
            at: { start, end },
            message: nynorsk
              ? `Overskrifta hoppar frå nivå ${above} til ${level}. Bruk nivå ${above + 1}.`
              : `Overskriften hopper fra nivå ${above} til ${level}. Bruk nivå ${above + 1}.`,
          }
        above = level
      } else if (
        bold.has(index) &&
        looksLikeHeading(text, block) &&
        text.blocks[index + 1]?.kind !== 'heading'
      )
        yield {
          at: { start, end },
          weak: true,
          message: nynorsk
            ? 'Avsnittet er feit tekst som ser ut som ei overskrift. Gjer det om til ei overskrift.'
            : 'Avsnittet er fet tekst som ser ut som en overskrift. Gjør det om til en overskrift.',
        }
    }
  },
})

/** The blocks that one bold mark covers from end to end. */
function boldBlocks({ marks, blocks }: TextModel): ReadonlySet<number> {
  const ends = new Map<number, number>()
  for (const { kind, start, end } of marks) if (kind === 'strong') ends.set(start, end)
  const bold = new Set<number>()
  if (ends.size === 0) return bold
  for (const [index, { start, end }] of blocks.entries()) if ((ends.get(start) ?? -1) >= end) bold.add(index)
  return bold
}

/** A short paragraph without final stop, with something after it. */
function looksLikeHeading(text: TextModel, block: TextBlock): boolean {
  if (block.kind !== 'paragraph' || block.lastSentence - block.firstSentence !== 1) return false
  if (block.lastSentence === text.sentences.length) return false
  return (
    text.sentences[block.firstSentence]!.words <= HEADING_WORDS &&
    !/[.!:,;]\s*$/.test(text.text.slice(block.end - 2, block.end))
  )
}
