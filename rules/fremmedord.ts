import { defineListRule, tiers } from '../src/engine/list-rule'
import tsv from './fremmedord.tsv'

export const fremmedord = defineListRule({
  id: 'fremmedord',
  title: 'Fremmedord som har et enklere ord ved siden av seg',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Grane kommunes språkprofil',
  url: 'https://www.grane.kommune.no/tjenester/administrasjon/for-ansatte/sprakprofil/',
  options: {
    niva: tiers('1 viser bare de vanskeligste ordene, 3 også vanlige ord som «potensial» og «prosedyre»'),
  },
  tsv,
  describe: ({ words, phrase, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er eit framandord. ${advice}`.trimEnd()
        : `«${words}» er et fremmedord. ${advice}`.trimEnd(),
    ...(phrase.note && { note: phrase.note }),
  }),
})
