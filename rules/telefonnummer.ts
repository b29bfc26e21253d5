import { gapBefore, malformAt, nearby, numbersInProse } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'

/** Words that show that the number after them is a telephone number. */
const BEFORE_NUMBER =
  /telefon|^tlf|^mob(?:il|\.)|^ring(?:e|er|je)?$|^sms$|^vakttlf|sentralbord|døgnvakt|legevakt$|legevakta$|legevakten$/

/** How many tokens back the word may stand: «tlf. 57655655 eller 57655656». */
const REACH = 4

export const telefonnummer = defineRule({
  id: 'telefonnummer',
  title: 'Telefonnumre som ikke er delt inn som de skal',
  group: 'tall, dato og forkortelser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Namsos kommune, Tidsuttrykk og talluttrykk',
  url: 'https://namsos.kommune.no/brukervennlig-innhold/aktuelt/er-du-usikker-pa-hvordan-du-skal-skrive-tidsuttrykk-og-talluttrykk.27869.aspx',
  *check(text) {
    let done = -1
    for (const token of numbersInProse(text)) {
      if (token <= done || !isTelephone(text, token)) continue
      const last = lastGroup(text, token)
      const start = text.tokens.start[token]!
      const end = text.tokens.end[last]!
      const written = text.text.slice(start, end)
      const right = grouped(written.replace(/\D/g, ''), written.startsWith('+47'))
      done = last
      if (right === null || right === written.replaceAll('\u00A0', ' ')) continue
      yield {
        at: { start, end },
        message:
          malformAt(text, token) === 'nn'
            ? `«${written}» er lettare å lese som «${right}».`
            : `«${written}» er lettere å lese som «${right}».`,
        expected: [right],
        fix: { start, end, text: right },
      }
    }
  },
})

function isTelephone(text: TextModel, token: number): boolean {
  if (!/^(?:\+?\d{2,10})$/.test(text.form(token))) return false
  for (let distance = 1; distance <= REACH; distance++)
    if (BEFORE_NUMBER.test(nearby(text, token, -distance).toLowerCase())) return true
  return false
}

/** The last of the groups of digits that stand with one space between, up to a full number. */
function lastGroup(text: TextModel, first: number): number {
  let digits = text.form(first).replace(/^\+47|\D/g, '').length
  let last = first
  while (
    digits < 8 &&
    /^\d{2,8}$/.test(nearby(text, last, 1)) &&
    /^[ \u00A0]$/.test(gapBefore(text, last + 1))
  ) {
    last++
    digits += text.form(last).length
  }
  return last
}

/** The number in pairs; 8xx numbers as 3 + 2 + 3 and 116 numbers as 3 + 3; null when it is no such number. */
function grouped(all: string, abroad: boolean): string | null {
  const digits = abroad ? all.slice(2) : all
  const prefix = abroad ? '+47 ' : ''
  if (/^116\d{3}$/.test(digits)) return prefix + digits.replace(/(...)(...)/, '$1 $2')
  if (/^8\d{7}$/.test(digits)) return prefix + digits.replace(/(...)(..)(...)/, '$1 $2 $3')
  if (/^[2-79]\d{7}$/.test(digits)) return prefix + digits.replace(/(..)(..)(..)(..)/, '$1 $2 $3 $4')
  return null
}
