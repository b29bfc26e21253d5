import { malformAt, nearby, numbersInProse, touches } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import type { Malform } from '../src/text/prose'

/** Abbreviated words of number with what they stand for before «kr». */
const LARGE: Readonly<Record<string, Readonly<Record<Malform, string>>>> = {
  'mill.': { nb: 'millioner', nn: 'millionar' },
  mill: { nb: 'millioner', nn: 'millionar' },
  'mrd.': { nb: 'milliarder', nn: 'milliardar' },
  mrd: { nb: 'milliarder', nn: 'milliardar' },
}

const PERCENT = new Set(['pct', 'pct.', 'pst', 'pst.'])

export const prosentOgValuta = defineRule({
  id: 'prosent-og-valuta',
  title: 'Prosent og beløp med feil mellomrom, forkortelser eller blandede skrivemåter',
  group: 'tall, dato og forkortelser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'NTB, Tall',
  url: 'https://ntbsprak.com/tall/',
  *check(text) {
    const amounts: [first: number, last: number][] = []
    let behind = false
    for (const token of numbersInProse(text)) {
      const finding = percent(text, token) ?? largeAmount(text, token)
      if (finding !== null) yield finding
      if (/^kr\.?$/i.test(nearby(text, token, -1))) amounts.push([token - 1, lastPart(text, token)])
      behind ||= nearby(text, token, 1).toLowerCase() === 'kroner'
    }
    if (behind) for (const [first, last] of amounts) yield currencyFirst(text, first, last)
  },
})

/** «5%» and «10 pst.» */
function percent(text: TextModel, token: number): Finding | null {
  const unit = nearby(text, token, 1)
  const number = text.form(token)
  const { start, end } = text.tokens
  if (unit === '%') {
    if (start[token + 1] !== end[token] || !/^[\d,]+$/.test(number)) return null
    if (touches(text, token + 1, 'after', '-–/=&') || touches(text, token, 'before', '=%')) return null
    const right = `${number}\u00A0%`
    const at = { start: start[token]!, end: end[token + 1]! }
    return {
      at,
      message: say(text, token, 'gap', `${number}%`, right),
      expected: [right],
      fix: { ...at, text: right },
    }
  }
  if (!PERCENT.has(unit.toLowerCase())) return null
  return {
    at: { start: start[token + 1]!, end: end[token + 1]! },
    message: say(text, token, 'abbreviated', unit, 'prosent'),
    expected: ['prosent'],
  }
}

/** «7 mill. kr» */
function largeAmount(text: TextModel, token: number): Finding | null {
  const word = LARGE[nearby(text, token, 1).toLowerCase()]
  const unit = nearby(text, token, 2).toLowerCase()
  if (word === undefined || !/^(?:kr\.?|kroner)$/.test(unit)) return null
  const malform = malformAt(text, token)
  const at = { start: text.tokens.start[token + 1]!, end: text.tokens.end[token + 2]! }
  const right = `${word[malform]} kroner`
  return {
    at,
    message: say(text, token, 'abbreviated', text.text.slice(at.start, at.end), right),
    expected: [right],
  }
}

/** The last of the groups of three digits that belong to the number: «10 000». */
function lastPart(text: TextModel, token: number): number {
  let last = token
  while (/^\d{3}(?:,\d+|,-)?$/.test(nearby(text, last, 1)) && last - token < 5) last++
  return last
}

/** «kr 100» in a text that also has «100 kroner». */
function currencyFirst(text: TextModel, first: number, last: number): Finding {
  const { start, end } = text.tokens
  const at = { start: start[first]!, end: end[last]! }
  const number = text.text.slice(start[first + 1], at.end).replace(/,[-–]$/, '')
  const right = `${number} kroner`
  return {
    at,
    message: say(text, first, 'mixed', text.text.slice(at.start, at.end), right),
    expected: [right],
  }
}

const SAID = {
  nb: {
    gap: (written: string, right: string) =>
      `«${written}» mangler mellomrom foran prosenttegnet. Skriv «${right}».`,
    abbreviated: (written: string, right: string) => `«${written}» er lettere å lese som «${right}».`,
    mixed: (written: string, right: string) =>
      `«${written}» står sammen med beløp med «kroner» etter. Skriv «${right}».`,
  },
  nn: {
    gap: (written: string, right: string) =>
      `«${written}» manglar mellomrom framfor prosentteiknet. Skriv «${right}».`,
    abbreviated: (written: string, right: string) => `«${written}» er lettare å lese som «${right}».`,
    mixed: (written: string, right: string) =>
      `«${written}» står saman med beløp med «kroner» etter. Skriv «${right}».`,
  },
} as const

function say(
  text: TextModel,
  token: number,
  what: keyof (typeof SAID)['nb'],
  written: string,
  right: string,
): string {
  return SAID[malformAt(text, token)][what](written, right)
}
