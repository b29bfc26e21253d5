import { defineListRule } from '../src/engine/list-rule'
import tsv from './ifolge-i-folge.tsv'

export const ifolgeIFolge = defineListRule({
  id: 'ifolge-i-folge',
  title: 'Uttrykk som skal skrives i ett eller flere ord',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Korrekturavdelingen, Sammenskriving',
  url: 'https://www.korrekturavdelingen.no/sammenskriving.htm',
  tsv,
  describe: ({ words, phrase, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er feil delt eller sett saman. ${advice}`
        : `«${words}» er feil delt eller satt sammen. ${advice}`,
    ...(phrase.tier > 1 && { weak: 2 as const }),
  }),
})
