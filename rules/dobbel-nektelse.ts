import { defineListRule } from '../src/engine/list-rule'
import tsv from './dobbel-nektelse.tsv'

export const dobbelNektelse = defineListRule({
  id: 'dobbel-nektelse',
  title: 'To nektelser der én positiv form er lettere',
  group: 'setning',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'egen vurdering',
  url: null,
  tsv,
  describe: ({ words, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er ei dobbel nekting. ${advice}`
        : `«${words}» er en dobbel nektelse. ${advice}`,
  }),
})
