import { defineListRule, tiers } from '../src/engine/list-rule'
import { malformAt, spanOf } from '../src/engine/places'
import type { Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import tsv from './vage-ord.tsv'

/** What ends an enumeration without saying what else belongs to it. */
const OPEN_ENDS = ['osv.', 'osv', 'm.m.', 'mv.', 'm.v.', 'etc.', 'etc']
const DEMANDS = new Set(['må', 'skal', 'plikter', 'pliktar'])

export const vageOrd = defineListRule({
  id: 'vage-ord',
  title: 'Vage ord der leseren trenger å vite når, hvor mye eller hva',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkvett, Godt språk',
  url: 'https://cms.ordnett.no/sprakverktoy/sprakvett/godt-sprak/',
  options: {
    niva: tiers('1 viser bare de vageste uttrykkene, 3 også dem som ofte er presise nok'),
  },
  tsv,
  describe: ({ words, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er lite presist. ${advice}`.trimEnd()
        : `«${words}» er lite presist. ${advice}`.trimEnd(),
  }),
  *check(text) {
    for (const form of OPEN_ENDS)
      for (const token of text.occurrences(form)) if (isDemand(text, token)) yield openEnd(text, token)
  },
})

/** Whether the reader must or shall do something in the words before the token. */
function isDemand(text: TextModel, token: number): boolean {
  const { first } = text.sentences[text.sentenceOf(token)]!
  for (let before = token - 1; before >= Math.max(first, token - 30); before--)
    if (DEMANDS.has(text.lower(before))) return true
  return false
}

function openEnd(text: TextModel, token: number): Finding {
  const written = text.form(token)
  return {
    at: spanOf(text, token),
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» i eit krav lèt lesaren gjette. Skriv alt som må med.`
        : `«${written}» i et krav lar leseren gjette. Skriv alt som må med.`,
  }
}
