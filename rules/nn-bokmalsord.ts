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
  accept: (match) => !isName(match) && !isInTitle(match),
  describe: ({ words, phrase, advice }) => ({
    message: `«${words}» er bokmål. ${advice}`,
    ...(phrase.note !== '' && { note: phrase.note }),
  }),
})

/** A capital inside the sentence: «Dagens Nyheter», «Sykehuset i Vestfold». */
function isName({ text, first }: PhraseMatch): boolean {
  return isCapitalised(text.form(first)) && first > text.sentences[text.sentenceOf(first)]!.first
}

/** Words that only bokmål has, and that a writer of nynorsk seldom slips into. */
const BOKMAL = new Set(['en', 'et', 'jeg'])
/** How many tokens away they may stand. */
const NEAR = 3

/** «Jeg er som en åpen bok», «Jomfruen fra Orleans»: part of a title in bokmål without quotation marks. */
function isInTitle({ text, first, last }: PhraseMatch): boolean {
  const sentence = text.sentences[text.sentenceOf(first)]!
  const before = first - 1
  if (before > sentence.first && /^\p{Lu}\p{Ll}+e[nt]$/u.test(text.form(before))) return true
  for (let i = Math.max(sentence.first, first - NEAR); i < Math.min(sentence.last, last + NEAR); i++)
    if (BOKMAL.has(text.lower(i))) return true
  return false
}
