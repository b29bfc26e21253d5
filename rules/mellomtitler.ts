import { malformFrom } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import type { TextBlock, TextModel } from '../src/text/model'

export const mellomtitler = defineRule({
  id: 'mellomtitler',
  title: 'Lange stykker uten mellomtittel',
  group: 'avsnitt og struktur',
  scope: 'paragraph',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Helfo, Så klart! Helfos språkprofil',
  url: 'http://docplayer.me/4446715-Sa-klart-helfos-sprakprofil.html',
  options: {
    maksOrd: {
      type: 'integer',
      default: 250,
      minimum: 1,
      description: 'Så mange ord kan stå etter hverandre uten mellomtittel.',
    },
  },
  *check(text, { maksOrd }) {
    let words = 0
    let told = false
    for (const block of text.blocks) {
      const { kind, start, end } = block
      if (kind === 'heading') {
        words = 0
        told = false
      } else if (kind !== 'tableCell') words += wordsIn(text, block)
      if (told || words <= maksOrd || kind !== 'paragraph') continue
      told = true
      yield {
        at: { start, end },
        message:
          malformFrom(text, start) === 'nn'
            ? `Til og med dette avsnittet er det ${words} ord utan mellomtittel. Set inn ein der temaet skiftar.`
            : `Til og med dette avsnittet er det ${words} ord uten mellomtittel. Sett inn en der temaet skifter.`,
      }
    }
  },
})

function wordsIn({ sentences }: TextModel, { firstSentence, lastSentence }: TextBlock): number {
  let words = 0
  for (let index = firstSentence; index < lastSentence; index++) words += sentences[index]!.words
  return words
}
