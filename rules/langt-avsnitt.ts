import { defineRule } from '../src/engine/rule'

export const langtAvsnitt = defineRule({
  id: 'langt-avsnitt',
  title: 'Avsnitt som er for lange til å få oversikt over',
  group: 'avsnitt og struktur',
  scope: 'paragraph',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Nav, Klarspråkhjelpen',
  url: 'https://github.com/navikt/spraksjekk',
  options: {
    maksOrd: {
      type: 'integer',
      default: 100,
      minimum: 1,
      description: 'Avsnitt med flere ord enn dette meldes.',
    },
    maksSetninger: {
      type: 'integer',
      default: 5,
      minimum: 1,
      description: 'Avsnitt med flere setninger enn dette meldes.',
    },
    minOrd: {
      type: 'integer',
      default: 50,
      minimum: 1,
      description: 'Avsnitt med færre ord enn dette går fri, uansett hvor mange setninger de har.',
    },
  },
  *check(text, { maksOrd, maksSetninger, minOrd }) {
    for (const { kind, start, end, firstSentence, lastSentence } of text.blocks) {
      if (kind === 'heading' || kind === 'quote' || lastSentence - firstSentence < 2) continue
      let words = 0
      let count = 0
      for (const sentence of text.sentences.slice(firstSentence, lastSentence)) {
        words += sentence.words
        // «Klima: Flere kan gå og sykle.» is one sentence to the reader.
        if (text.text[sentence.end - 1] !== ':') count++
      }
      if (words <= maksOrd && (count <= maksSetninger || words < minOrd)) continue
      yield {
        at: { start, end },
        message:
          text.sentences[firstSentence]!.malform === 'nn'
            ? `Avsnittet har ${count} setningar og ${words} ord. Del det etter tema, gjerne med mellomtitlar.`
            : `Avsnittet har ${count} setninger og ${words} ord. Del det etter tema, gjerne med mellomtitler.`,
      }
    }
  },
})
