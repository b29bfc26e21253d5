import { defineRule } from '../src/engine/rule'

export const langSetning = defineRule({
  id: 'lang-setning',
  title: 'Setninger som er så lange at leseren mister tråden',
  group: 'setning',
  scope: 'sentence',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Lange og innholdsrike setninger',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/rad-om-setningsbygning-i-lover-og-forskrifter/lange-og-innholdsrike-setninger/',
  options: {
    maksOrd: {
      type: 'integer',
      default: 20,
      minimum: 1,
      description: 'Setninger med flere ord enn dette meldes.',
    },
    fulltNivaFra: {
      type: 'integer',
      default: 30,
      minimum: 1,
      description: 'Fra så mange ord gjelder regelens eget nivå. Kortere setninger meldes ett nivå lavere.',
    },
  },
  *check(text, { maksOrd, fulltNivaFra }) {
    for (const { start, end, words, malform, block } of text.sentences) {
      if (words <= maksOrd) continue
      const { kind } = text.blocks[block]!
      if (kind === 'heading' || kind === 'quote') continue
      yield {
        at: { start, end },
        weak: words < fulltNivaFra,
        message:
          malform === 'nn'
            ? `Setninga har ${words} ord. Del henne opp, eller gjer oppramsinga om til ei punktliste.`
            : `Setningen har ${words} ord. Del den opp, eller gjør oppramsingen om til en punktliste.`,
      }
    }
  },
})
