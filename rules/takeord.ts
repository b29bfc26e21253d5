import { defineListRule, tiers } from '../src/engine/list-rule'
import tsv from './takeord.tsv'

export const takeord = defineListRule({
  id: 'takeord',
  title: 'Moteord som sier lite om hva dere gjør',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'Psykologtidsskriftet, Overbrukte uttrykk',
  url: 'https://psykologtidsskriftet.no/skrivetips/2014/03/overbrukte-uttrykk',
  options: {
    niva: tiers('1 viser ikke uttrykk som ofte er greie, som «ta tak i»'),
  },
  tsv,
  describe: ({ words, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er eit moteord som seier lite. ${advice}`.trimEnd()
        : `«${words}» er et moteord som sier lite. ${advice}`.trimEnd(),
  }),
})
