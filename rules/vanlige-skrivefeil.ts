import { defineListRule } from '../src/engine/list-rule'
import { isCapitalised } from '../src/engine/match'
import tsv from './vanlige-skrivefeil.tsv'

export const vanligeSkrivefeil = defineListRule({
  id: 'vanlige-skrivefeil',
  title: 'Ord som ofte blir skrevet feil',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Finn fem feil',
  url: 'https://sprakradet.no/arkiv/finn-fem-feil/',
  tsv,
  accept: ({ text, first, words, expected }) =>
    // Some wrong words share forms with the right ones.
    expected[0] !== words &&
    (!isCapitalised(text.form(first)) || first === text.sentences[text.sentenceOf(first)]!.first),
  describe: ({ words, phrase, advice, malform }) => ({
    message:
      malform === 'nn' ? `«${words}» er feil skrive. ${advice}` : `«${words}» er feil skrevet. ${advice}`,
    ...(phrase.note !== '' && { note: capitalised(phrase.note) }),
  }),
})

const capitalised = (note: string): string => `${note.charAt(0).toUpperCase()}${note.slice(1)}.`
