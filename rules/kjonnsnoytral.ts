import { defineListRule, tiers } from '../src/engine/list-rule'
import { malformAt } from '../src/engine/places'
import type { Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import tsv from './kjonnsnoytral.tsv'

export const kjonnsnoytral = defineListRule({
  id: 'kjonnsnoytral',
  title: 'Titler og pronomen som bare nevner ett kjønn',
  group: 'tone og leser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Egen vurdering',
  url: null,
  options: {
    niva: tiers('1 viser bare de klareste tilfellene, 3 viser alle'),
  },
  tsv,
  describe: ({ words, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er ikkje kjønnsnøytralt. ${advice}`.trimEnd()
        : `«${words}» er ikke kjønnsnøytralt. ${advice}`.trimEnd(),
  }),
  *check(text) {
    for (const word of PRONOUNS) for (const token of text.occurrences(word)) yield* pair(text, token)
  },
})

const PRONOUNS = ['han', 'ham', 'hun', 'ho', 'hans', 'hennes', 'hennar']
const PAIR =
  /^(?:han|ham|hun|ho|hans|hennes|hennar)\s?\/\s?(?:han|ham|hun|ho|henne|hans|hennes|hennar)(?![a-zæøå])/i

/** «han/hun», «hans/hennes». */
function* pair(text: TextModel, token: number): Iterable<Finding> {
  const start = text.tokens.start[token]!
  const words = PAIR.exec(text.text.slice(start, start + 20))?.[0]
  if (words === undefined) return
  yield {
    at: { start, end: start + words.length },
    message:
      malformAt(text, token) === 'nn'
        ? `«${words}» er tungt å lese. Skriv «du», «personen» eller «hen», eller gjer om til fleirtal.`
        : `«${words}» er tungt å lese. Skriv «du», «personen» eller «hen», eller gjør om til flertall.`,
  }
}
