import { defineListRule } from '../src/engine/list-rule'
import tsv from './hjelpeverbopphoping.tsv'

export const hjelpeverbopphoping = defineListRule({
  id: 'hjelpeverbopphoping',
  title: 'To hjelpeverb på rad der ett er nok',
  group: 'setning',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Klart språk i Norden, 2007',
  url: 'https://9pdf.org/document/zwvw8ld7-klart-spr%C3%A5k-i-norden-titel-uklart-juridisk-spr%C3%A5k.html',
  options: {
    niva: {
      type: 'integer',
      default: 2,
      minimum: 1,
      description: '3 viser også «skal kunne» og «må kunne», som kan uttrykke et mål eller et krav',
    },
  },
  tsv,
  describe: ({ words, advice }) => ({ message: `«${words}» er to hjelpeverb på rad. ${advice}` }),
})
