import { gapBefore, malformAt, nearby, numbersInProse, spanOf, touches } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { parseTable } from '../src/engine/table'
import type { TextModel } from '../src/text/model'
import type { Span } from '../src/text/prose'
import tsv from './store-tall.tsv'

/** «2.500.000», «12.500», «1.234.567,89», «1.000,-» */
const STOPPED = /^([1-9]\d{0,2}(?:\.\d{3})+)(,\d{1,2}|,-)?$/
const PLAIN = /^([1-9]\d{4,})(,\d{1,2}|,-)?$/

let units: ReadonlySet<string> | undefined
let heralds: ReadonlySet<string> | undefined

function listed(place: 'etter' | 'foran'): ReadonlySet<string> {
  if (units === undefined || heralds === undefined) {
    const rows = parseTable(tsv, ['ord', 'plass'])
    const column = (name: string): Set<string> =>
      new Set(rows.filter((row) => row.plass === name).map((row) => row.ord!))
    units = column('etter')
    heralds = column('foran')
  }
  return place === 'etter' ? units : heralds
}

export const storeTall = defineRule({
  id: 'store-tall',
  title: 'Store tall med punktum eller uten mellomrom',
  group: 'tall, dato og forkortelser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Tall, tid, dato',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/rettskriving-og-grammatikk/tall-tid-dato/',
  *check(text) {
    for (const token of numbersInProse(text)) {
      const number = parse(text.form(token))
      if (number === null || isPart(text, token)) continue
      if (number.sure || follows(text, token) || precedes(text, token)) yield finding(text, token, number)
    }
  },
})

interface BigNumber {
  /** With spaces between thousands. */
  readonly digits: string
  readonly decimals: string
  /** «,-» after the number. */
  readonly kroner: boolean
  /** Nothing but an amount looks like this. */
  readonly sure: boolean
}

function parse(form: string): BigNumber | null {
  if (form.length < 5 || form.length > 40) return null
  const stopped = STOPPED.exec(form)
  const parts = stopped ?? PLAIN.exec(form)
  if (parts === null) return null
  const [, digits, ending = ''] = parts as unknown as [string, string, string?]
  const kroner = ending === ',-'
  const groups = digits.split('.').length
  const address = groups === 4 && digits.split('.').every((part) => Number(part) < 256)
  return {
    digits: digits.replaceAll('.', '').replace(/\B(?=(?:\d{3})+$)/g, '\u00A0'),
    decimals: kroner ? '' : ending,
    kroner,
    sure: kroner || (stopped !== null && !address && (groups > 2 || ending !== '')),
  }
}

/** «15000», or the «15» or «000» of «15 000»: what can stand at the other end of a range. */
const isThousands = (form: string): boolean => parse(form) !== null || /^\d{2,3}$/.test(form)

/** Whether the number is a piece of something longer: «2023/123456», «123456-4», «+4712345678». */
function isPart(text: TextModel, token: number): boolean {
  if (touches(text, token, 'before', '/+#:_') || touches(text, token, 'after', '/#:_')) return true
  const dash = (distance: number): boolean =>
    /^[-–]$/.test(nearby(text, token, distance)) && !isThousands(nearby(text, token, distance * 2))
  if (touches(text, token, 'before', '-–') && dash(-1)) return true
  if (touches(text, token, 'after', '-–') && dash(1)) return true
  return /^\d/.test(nearby(text, token, 1)) || /^\d/.test(nearby(text, token, -1))
}

const RANGE = new Set(['-', '–', 'til', 'og', 'eller'])

/** Whether a unit or something countable follows the number, or the number that ends its range. */
function follows(text: TextModel, token: number): boolean {
  const next = nearby(text, token, 1).toLowerCase()
  if (listed('etter').has(next)) return true
  if (!RANGE.has(next) || !/^\d/.test(nearby(text, token, 2))) return false
  let distance = 3
  while (/^\d{3}$/.test(nearby(text, token, distance))) distance++
  return listed('etter').has(nearby(text, token, distance).toLowerCase())
}

/** Whether a currency or a word of measure stands before the number, or before the number that opens its range. */
function precedes(text: TextModel, token: number): boolean {
  let before = nearby(text, token, -1).toLowerCase()
  if (RANGE.has(before)) {
    let distance = -2
    while (/^\d/.test(nearby(text, token, distance))) distance--
    before = distance < -2 ? nearby(text, token, distance).toLowerCase() : ''
  }
  const short = text.form(token).replaceAll('.', '').length < 8
  return listed('foran').has(before) && (short || before.startsWith('kr'))
}

function finding(text: TextModel, token: number, { digits, decimals, kroner }: BigNumber): Finding {
  const number = `${digits}${decimals}`
  const labelled = kroner && /^kr\.?$/i.test(nearby(text, token, -1)) && /^\s$/.test(gapBefore(text, token))
  const at: Span = labelled ? spanOf(text, token - 1, token) : spanOf(text, token)
  const right = kroner ? `${number} kroner` : number
  const written = text.text.slice(at.start, at.end)
  return {
    at,
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» er lettare å lese med mellomrom. Skriv «${right}».`
        : `«${written}» er lettere å lese med mellomrom. Skriv «${right}».`,
    expected: [right],
    fix: { ...at, text: right },
  }
}
