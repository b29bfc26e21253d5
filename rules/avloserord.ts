import { defineListRule, tiers } from '../src/engine/list-rule'
import { isCapitalised } from '../src/engine/match'
import tsv from './avloserord.tsv'

export const avloserord = defineListRule({
  id: 'avloserord',
  title: 'Engelske ord som har et godt norsk ord',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Med andre ord',
  url: 'https://www.sprakradet.no/Vi-og-vart/Publikasjoner/Spraaknytt/spraknytt-12018/med-andre-ord/',
  options: {
    niva: tiers('3 viser også innarbeidde ord som «mail» og «booke»'),
  },
  tsv,
  // Inside a sentence a capital shows a name: «Workshop AS», «Pipeline».
  accept: ({ text, first }) =>
    !isCapitalised(text.form(first)) || text.sentences[text.sentenceOf(first)]!.first === first,
  describe: ({ words, phrase, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er engelsk og har eit norsk ord. ${advice}`.trimEnd()
        : `«${words}» er engelsk og har et norsk ord. ${advice}`.trimEnd(),
    ...(phrase.note && { note: phrase.note }),
  }),
})
