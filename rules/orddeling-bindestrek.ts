import { defineListRule } from '../src/engine/list-rule'
import { spanOf, wordsOf } from '../src/engine/places'
import type { Finding } from '../src/engine/rule'
import { type TextModel, TokenKind } from '../src/text/model'
import { initialismsApart } from './lib/hyphen-initialisms'
import { joinedInitialism, joinedNumber, type Missing, numberApart } from './lib/hyphen-numbers'
import tsv from './orddeling-bindestrek.tsv'

/** The same in both målformer. */
const message = (words: string, right: string) => `«${words}» skal ha bindestrek. Skriv «${right}».`

export const orddelingBindestrek = defineListRule({
  id: 'orddeling-bindestrek',
  title: 'Manglende bindestrek',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Bindestrek',
  url: 'https://www.sprakradet.no/sprakhjelp/Skriveregler/tegn/Bindestrek/',
  tsv,
  describe: ({ words, expected }) => ({ message: message(words, expected[0]!) }),
  async check(text) {
    const findings: Finding[] = []
    for (let token = 0; token < text.tokens.count; token++) {
      const missing = missingAt(text, token)
      if (missing !== null) findings.push(said(text, missing))
    }
    for (const first of await initialismsApart(text)) {
      const right = `${text.form(first)}-${text.form(first + 1)}`
      findings.push(said(text, { first, last: first + 1, right }))
    }
    return findings
  },
})

function missingAt(text: TextModel, token: number): Missing | null {
  const kind = text.tokens.kind[token]
  if (kind === TokenKind.number) return numberApart(text, token)
  return kind === TokenKind.word ? (joinedNumber(text, token) ?? joinedInitialism(text, token)) : null
}

function said(text: TextModel, { first, last, right }: Missing): Finding {
  const at = spanOf(text, first, last)
  return {
    at,
    message: message(wordsOf(text, first, last), right),
    expected: [right],
    fix: { ...at, text: right },
  }
}
