import { defineListRule } from '../src/engine/list-rule'
import { Skip } from '../src/text/model'
import tsv from './forkortelser-form.tsv'

export const forkortelserForm = defineListRule({
  id: 'forkortelser-form',
  title: 'Forkortelser som er skrevet på en annen måte enn den vedtatte',
  group: 'tall, dato og forkortelser',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  // «jfr. § 3» is as wrong inside a reference to a law as anywhere else.
  zones: Skip.law,
  source: 'Språkrådet, Kort om forkortingar',
  url: 'https://www.sprakradet.no/Vi-og-vart/Publikasjoner/Statssprak/statssprak-32019/kort-om-forkortingar/',
  tsv,
  accept: ({ text, words, expected, span }) =>
    // «100 kr.» may end a sentence, «osv.» has its stop there, and «MVA» or «NR» in capitals is a label.
    expected[0] !== words &&
    (words.endsWith('.') || text.text[span.end] !== '.') &&
    (words !== words.toUpperCase() || words === words.toLowerCase()),
  describe: ({ words, phrase, advice, malform }) => ({
    message: `«${words}» ${malform === 'nn' ? 'er inga vedteken forkorting' : 'er ingen vedtatt forkortelse'}. ${advice}`,
    ...(phrase.note && { note: phrase.note }),
  }),
})
