import { defineListRule, tiers } from '../src/engine/list-rule'
import { TokenKind } from '../src/text/model'
import tsv from './pleonasmer.tsv'

export const pleonasmer = defineListRule({
  id: 'pleonasmer',
  title: 'Smør på flesk: to ord som sier det samme',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Tansa, Smør på flesk smaker ikke godt',
  url: 'https://blogg.tansa.com/sm%C3%B8r-pa-flesk-smaker-ikke-godt/',
  options: {
    niva: tiers(
      '1 viser bare det som alltid er dobbelt, 3 også uttrykk der det ekstra ordet kan gi ettertrykk',
    ),
  },
  tsv,
  // «mellom … til» is a muddled range only between numbers: «mellom 10 til 12», not «mellom oss til jul».
  accept: ({ phrase, text, gap }) =>
    phrase.text !== 'mellom … til' || (gap !== null && text.tokens.kind[gap.last - 1] === TokenKind.number),
  describe: ({ words, phrase, advice, malform }) => ({
    message:
      `«${words}» ${malform === 'nn' ? 'seier det same to gonger' : 'sier det samme to ganger'}. ${advice}`.trimEnd(),
    ...(phrase.note && { note: phrase.note }),
  }),
})
