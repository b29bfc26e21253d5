import { defineListRule, tiers } from '../src/engine/list-rule'
import { isCapitalised } from '../src/engine/match'
import tsv from './inkluderende-funksjon.tsv'

export const inkluderendeFunksjon = defineListRule({
  id: 'inkluderende-funksjon',
  title: 'Foreldede ord om grupper av mennesker',
  group: 'tone og leser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Nav, Klarspråkhjelpen (NRKs ordliste)',
  url: 'https://github.com/navikt/spraksjekk',
  options: {
    niva: tiers('1 viser bare de klareste tilfellene, 3 viser alle'),
  },
  tsv,
  // «Invalidene» inside a sentence is a name.
  accept: ({ text, first }) =>
    !isCapitalised(text.form(first)) || text.sentences[text.sentenceOf(first)]!.first === first,
  describe: ({ words, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er eit forelda ord om menneske. ${advice}`.trimEnd()
        : `«${words}» er et foreldet ord om mennesker. ${advice}`.trimEnd(),
  }),
})
