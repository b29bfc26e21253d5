import { defineListRule, tiers } from '../src/engine/list-rule'
import tsv from './fagord-juss.tsv'

export const fagordJuss = defineListRule({
  id: 'fagord-juss',
  title: 'Ord fra lov og domstol som leseren sjelden kjenner',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Kansellisten',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/praktisk-sprakbruk/kansellisten/',
  options: {
    niva: tiers('1 viser bare uttrykkene som er vanskeligst for folk flest'),
  },
  tsv,
  describe: ({ words, phrase, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» høyrer heime i lova, ikkje i eit brev. ${advice}`.trimEnd()
        : `«${words}» hører hjemme i loven, ikke i et brev. ${advice}`.trimEnd(),
    ...(phrase.note && { note: phrase.note }),
  }),
})
