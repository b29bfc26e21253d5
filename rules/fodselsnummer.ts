import { malformAt, nearby, spanOf, touches } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { Skip, type TextModel, TokenKind } from '../src/text/model'

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** What other numbers of eleven digits are called. */
const OTHER_NUMBERS = /^(?:bank)?konto|^kid|^saks?n|^arkiv|^ordre|^faktura|^måler/

const ANYWHERE = Skip.quotation | Skip.law | Skip.name | Skip.template | Skip.code | Skip.foreign

export const fodselsnummer = defineRule({
  id: 'fodselsnummer',
  title: 'Fødselsnummer og D-nummer i teksten',
  group: 'personvern og tilgjengelighet',
  scope: 'word',
  zones: ANYWHERE,
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  anyLanguage: true,
  source: 'Datatilsynet, Kan fødselsnummeret sendes per e-post eller post?',
  url: 'https://datatilsynet.no/regelverk-og-verktoy/sporsmal-svar/Fodselsnummer/kan-fodselsnummeret-sendes-per-e-post-eller-post',
  options: {
    beggeKontrollsifre: {
      type: 'boolean',
      default: true,
      description:
        'Krever at begge kontrollsifrene stemmer. Numre som blir gitt fra 2032, kan ha et annet første kontrollsiffer.',
    },
  },
  *check(text, { beggeKontrollsifre }) {
    for (let token = 0; token < text.tokens.count; token++) {
      if (text.tokens.kind[token] !== TokenKind.number) continue
      const found = elevenDigits(text, token)
      if (found === null || OTHER_NUMBERS.test(labelBefore(text, token))) continue
      const kind = kindOf(found.digits, beggeKontrollsifre)
      if (kind === null) continue
      const nynorsk = malformAt(text, token) === 'nn'
      const name =
        kind === 'D-nummer'
          ? nynorsk
            ? 'eit D-nummer'
            : 'et D-nummer'
          : nynorsk
            ? 'eit fødselsnummer'
            : 'et fødselsnummer'
      yield {
        at: spanOf(text, token, found.last),
        ...(kind === 'syntetisk' && { weak: 2 as const }),
        message: nynorsk
          ? `Her står det ${name}. Ta det bort, eller gjer det uleseleg før du sender eller publiserer.`
          : `Her står det ${name}. Ta det bort, eller gjør det uleselig før du sender eller publiserer.`,
        expected: ['***********'],
      }
      token = found.last
    }
  },
})

/** Eleven digits in one piece, or six and five with a space or a hyphen between. */
function elevenDigits(text: TextModel, token: number): { digits: string; last: number } | null {
  const form = text.form(token).replace(/\.$/, '')
  if (touches(text, token, 'before', '/+-.,') || form.length > 12) return null
  if (/^\d{11}$/.test(form)) return { digits: form, last: token }
  const joined = /^(\d{6})-(\d{5})$/.exec(form)
  if (joined !== null) return { digits: joined[1]! + joined[2]!, last: token }
  if (!/^\d{6}$/.test(form)) return null
  const last = /^[-–]$/.test(nearby(text, token, 1)) ? token + 2 : token + 1
  const rest = nearby(text, token, last - token)
  return /^\d{5}$/.test(rest) ? { digits: form + rest, last } : null
}

/** The word before the number; a colon between is passed over. */
function labelBefore(text: TextModel, token: number): string {
  const before = nearby(text, token, -1)
  return (/^[:.]$/.test(before) ? nearby(text, token, -2) : before).toLowerCase()
}

/**
 * What kind of identity number the digits are, by date and control digits: a D-number adds 40 to the day, synthetic
 * numbers for testing add 40, 65 or 80 to the month; null when they are none.
 */
function kindOf(digits: string, both: boolean): 'fødselsnummer' | 'D-nummer' | 'syntetisk' | null {
  const numbers = Array.from(digits, Number)
  if (!divides(numbers, [...SECOND_WEIGHTS, 1])) return null
  if (both && !divides(numbers, [...FIRST_WEIGHTS, 1])) return null
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  if (!inRange(day % 40, 31) || day > 71) return null
  const added = [0, 40, 65, 80].find((each) => inRange(month - each, 12))
  if (added === undefined) return null
  if (added > 0) return 'syntetisk'
  return day > 40 ? 'D-nummer' : 'fødselsnummer'
}

const inRange = (value: number, most: number): boolean => value >= 1 && value <= most

/** Whether eleven divides the weighted sum, the control digit included. */
function divides(digits: readonly number[], weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * digits[index]!, 0) % 11 === 0
}
