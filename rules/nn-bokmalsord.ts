import { defineListRule } from '../src/engine/list-rule'
import { isCapitalised, type PhraseMatch } from '../src/engine/match'
import tsv from './nn-bokmalsord.tsv'

export const nnBokmalsord = defineListRule({
  id: 'nn-bokmalsord',
  title: 'Bokmålsord i nynorsk tekst',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nn'],
  source: 'Språkrådet, Slik finn du rett ord på nynorsk',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/spraktips/slik-finn-du-rett-ord-pa-nynorsk/',
  tsv,
  accept: (match) => !isName(match),
  describe: ({ words, phrase, advice }) => ({
    message: `«${words}» er bokmål. ${advice}`,
    ...(phrase.note !== '' && { note: phrase.note }),
  }),
})

/** A capital inside the sentence: «Dagens Nyheter», «Sykehuset i Vestfold». */
function isName({ text, first }: PhraseMatch): boolean {
  return isCapitalised(text.form(first)) && first > text.sentences[text.sentenceOf(first)]!.first
}
