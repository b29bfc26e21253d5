import { defineListRule, tiers } from '../src/engine/list-rule'
import type { PhraseMatch } from '../src/engine/match'
import tsv from './forkortelser-i-tekst.tsv'

export const forkortelserITekst = defineListRule({
  id: 'forkortelser-i-tekst',
  title: 'Forkortelser midt i teksten som er tryggere å skrive helt ut',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkvett, Forkortelser',
  url: 'https://cms.ordnett.no/?p=8464',
  options: {
    niva: tiers('1 viser ikke «mill.» og «avd.», 3 viser også «mva.» og «tlf.»'),
  },
  tsv,
  accept: isRunningText,
  describe: ({ words, advice, malform }) => ({
    message: `«${words}» er ${malform === 'nn' ? 'ei forkorting' : 'en forkortelse'}. ${advice}`.trimEnd(),
  }),
})

/** How many UTF-16 units back a bracket that is still open may stand. */
const BRACKET = 120

/** Tables, headings and brackets have little room. */
function isRunningText({ text, first, span }: PhraseMatch): boolean {
  const { kind } = text.blocks[text.sentences[text.sentenceOf(first)]!.block]!
  if (kind === 'tableCell' || kind === 'heading') return false
  const before = text.text.slice(Math.max(0, span.start - BRACKET), span.start)
  return before.lastIndexOf('(') <= before.lastIndexOf(')')
}
