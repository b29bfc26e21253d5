import { defineListRule, tiers } from '../src/engine/list-rule'
import tsv from './tone-trussel.tsv'

export const toneTrussel = defineListRule({
  id: 'tone-trussel',
  title: 'Ord som truer eller anklager uten å si hva leseren kan gjøre',
  group: 'tone og leser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Offentlig service, Hva skal kommunen stenge?',
  url: 'http://www.offentligservice.no/-hva-skal-kommunen-stenge-arbeidsplassen-vaar-hva-galt-har-vi-gjort.6262095-177237.html',
  options: {
    niva: tiers('1 viser bare de klareste tilfellene, 3 viser alle'),
  },
  tsv,
  describe: ({ words, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» kan verke truande. ${advice}`.trimEnd()
        : `«${words}» kan virke truende. ${advice}`.trimEnd(),
  }),
})
