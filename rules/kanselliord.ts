import { defineListRule, tiers } from '../src/engine/list-rule'
import tsv from './kanselliord.tsv'

export const kanselliord = defineListRule({
  id: 'kanselliord',
  title: 'Stive kontorord som har et enklere ord ved siden av seg',
  group: 'ord',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Kansellisten',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/praktisk-sprakbruk/kansellisten/',
  options: {
    niva: tiers('1 viser bare de stiveste ordene, 2 også ord fra juss og forvaltning, 3 også vanlige ord'),
  },
  tsv,
  describe: ({ words, phrase, advice }) => ({
    message: `«${words}» er kanselliord. ${advice}`.trimEnd(),
    ...(phrase.note && { note: phrase.note }),
  }),
})
