import { defineListRule, tiers } from '../src/engine/list-rule'
import tsv from './tunge-uttrykk.tsv'

export const tungeUttrykk = defineListRule({
  id: 'tunge-uttrykk',
  title: 'Lange vendinger der ett eller to ord sier det samme',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkvett (Ordnett)',
  url: 'https://cms.ordnett.no/sprakverktoy/sprakvett/substantivsyke/',
  options: {
    niva: tiers('1 viser bare de tyngste vendingene, 3 også vanlige vendinger som ofte kan kortes ned'),
  },
  tsv,
  describe: ({ words, phrase, advice, malform }) => ({
    message: `«${words}» er ${malform === 'nn' ? 'ei tung vending' : 'en tung vending'}. ${advice}`.trimEnd(),
    ...(phrase.note && { note: phrase.note }),
  }),
})
