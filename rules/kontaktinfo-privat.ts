import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { Skip, type TextModel, TokenKind } from '../src/text/model'

/** Providers of private e-mail: no public body or firm writes from these. */
const PROVIDERS =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|online|broadpark|getmail|frisurf|start|epost|proton|protonmail|tele2|lyse|altibox|c2i|chello|ebnett)\.(?:com|no|net|me|org|dk|se)$/i

/** No address is longer. */
const LONGEST_MAIL = 254

export const kontaktinfoPrivat = defineRule({
  id: 'kontaktinfo-privat',
  title: 'Private e-postadresser',
  group: 'personvern og tilgjengelighet',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  anyLanguage: true,
  zones: Skip.code | Skip.quotation | Skip.law | Skip.name | Skip.foreign,
  source: 'Datatilsynet',
  url: 'https://www.datatilsynet.no/',
  *check(text) {
    for (let token = 0; token < text.tokens.count; token++) {
      if (text.tokens.kind[token] === TokenKind.address && isPrivate(text, token)) yield mail(text, token)
    }
  },
})

function isPrivate(text: TextModel, token: number): boolean {
  const { start, end } = text.tokens
  return end[token]! - start[token]! <= LONGEST_MAIL && PROVIDERS.test(text.form(token))
}

function mail(text: TextModel, token: number): Finding {
  const address = text.form(token)
  return {
    at: spanOf(text, token),
    message:
      malformAt(text, token) === 'nn'
        ? `«${address}» ser ut som ei privat e-postadresse. Stryk ho, eller bruk ei adresse i kommunen.`
        : `«${address}» ser ut som en privat e-postadresse. Stryk den, eller bruk en adresse i kommunen.`,
  }
}
