import { defineListRule, tiers } from '../src/engine/list-rule'
import tsv from './krysshenvisning.tsv'

export const krysshenvisning = defineListRule({
  id: 'krysshenvisning',
  title: 'Henvisninger som sender leseren fram og tilbake i teksten',
  group: 'avsnitt og struktur',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Egen vurdering',
  url: null,
  options: {
    niva: tiers('1 viser bare de klareste tilfellene, 3 viser alle'),
  },
  tsv,
  describe: ({ words, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» sender lesaren på leiting. ${advice}`.trimEnd()
        : `«${words}» sender leseren på leting. ${advice}`.trimEnd(),
  }),
})
