import { gapBefore, malformAt, nearby, numbersInProse, spanOf, touches, wordsOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const ABBREVIATED = ['jan', 'feb', 'apr', 'aug', 'sep', 'sept', 'okt', 'nov', 'des']
const MONTH_WORDS = new Set([...MONTHS, ...ABBREVIATED, ...ABBREVIATED.map((month) => `${month}.`)])

/** Words that show that «12/6» after them is a date and not a fraction, a case or a property. */
const BEFORE_DATE = new Set(
  (
    'den dato datert dagsett innen innan senest seinast frist fristen utløper mandag tirsdag onsdag torsdag fredag ' +
    'lørdag søndag måndag tysdag laurdag sundag møte møtet brev f.o.m. t.o.m. fom. tom.'
  ).split(' '),
)

/** Words that show that «7/1-23» after them is a case, a document or a property. */
const BEFORE_CASE = new Set(
  (
    'sak saka saken saksnr saksnr. saksnummer arkivsak ref ref. referanse jnr jnr. journalnr. nr nr. nummer ps fs fo hs ' +
    'rs ks dok dok. gnr gnr. bnr bnr. gnr./bnr. gbnr gbnr. eiendom eiendommen eigedom eigedomen vedtak vedtaket utvalgssak'
  ).split(' '),
)

export const dato = defineRule({
  id: 'dato',
  title: 'Datoer uten punktum, med skråstrek eller med året først',
  group: 'tall, dato og forkortelser',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Tall, tid, dato',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/rettskriving-og-grammatikk/tall-tid-dato/',
  *check(text) {
    for (const token of numbersInProse(text)) {
      const finding =
        withoutStop(text, token) ?? withSlash(text, token) ?? yearFirst(text, token) ?? unended(text, token)
      if (finding !== null) yield finding
    }
  },
})

const isDay = (form: string): boolean => /^\d{1,2}$/.test(form) && Number(form) >= 1 && Number(form) <= 31
const isMonth = (form: string): boolean => /^\d{1,2}$/.test(form) && Number(form) >= 1 && Number(form) <= 12

/** «17 mai», «10–12 mai», «10 og 11 mai»: the ordinal's stop is missing. */
function withoutStop(text: TextModel, token: number): Finding | null {
  const month = nearby(text, token, 1)
  if (!isDay(text.form(token)) || !MONTH_WORDS.has(month.toLowerCase())) return null
  if (!/^[ \u00A0]$/.test(gapBefore(text, token + 1)) || touches(text, token, 'before', '/.,:')) return null
  if (month !== month.toLowerCase() && /^\p{Lu}/u.test(nearby(text, token, 2))) return null
  const first = firstDay(text, token)
  const at = spanOf(text, first, token + 1)
  const written = wordsOf(text, first, token + 1)
  const right = written.replace(/\d+(?!\d|\.)/g, '$&.').replace(/\s*[-–]\s*/, '–')
  return {
    at,
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» manglar punktum etter dagen. Skriv «${right}».`
        : `«${written}» mangler punktum etter dagen. Skriv «${right}».`,
    expected: [right],
    fix: { ...at, text: right },
  }
}

/** The first of two days that share a month: «10» in «10–12 mai»; otherwise the day itself. */
function firstDay(text: TextModel, day: number): number {
  const { first } = text.sentences[text.sentenceOf(day)]!
  const earlier = day - 2
  if (earlier < first || !isDay(text.form(earlier).replace('.', ''))) return day
  const between = text.lower(day - 1)
  return ['-', '–', 'og', 'til', 'eller'].includes(between) && !touches(text, earlier, 'before', '/.,:')
    ? earlier
    : day
}

/** «7/1-2023», «7/1/2023», «12/6» after a word that shows that it is a date. */
function withSlash(text: TextModel, token: number): Finding | null {
  const { tokens } = text
  const after = text.text.slice(tokens.start[token], tokens.start[token]! + 12)
  const parts = /^(\d{1,2})\/(\d{1,2})(?:([-/ ])(\d{4}|\d{2}))?(?![\d/-]|[.,]\d)/.exec(after)
  if (parts === null || touches(text, token, 'before', '/-.,:')) return null
  const [written, day, month, separator, year] = parts as unknown as [
    string,
    string,
    string,
    string?,
    string?,
  ]
  if (!isDay(day) || !isMonth(month)) return null
  const before = wordBefore(text, token)
  if (year?.length === 4 ? !/^(?:19|20)/.test(year) : year !== undefined && separator === ' ') return null
  if (year === undefined ? !isDateAfter(before, day, month) : year.length === 2 && BEFORE_CASE.has(before))
    return null
  const at = { start: tokens.start[token]!, end: tokens.start[token]! + written.length }
  const name = `${Number(day)}. ${MONTHS[Number(month) - 1]}`
  const right = year === undefined ? name : `${name} ${year.length === 2 ? `20${year}` : year}`
  return {
    at,
    weak: 2,
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» er skrive med skråstrek. Skriv heller «${right}».`
        : `«${written}» er skrevet med skråstrek. Skriv heller «${right}».`,
    expected: [right],
    ...(year?.length === 4 && { fix: { ...at, text: right } }),
  }
}

/** A day and month alone look like a fraction when the first number is the smaller one. */
function isDateAfter(before: string, day: string, month: string): boolean {
  return BEFORE_DATE.has(before) && (Number(day) >= Number(month) || before !== 'den')
}

/** «2023-05-17». */
function yearFirst(text: TextModel, token: number): Finding | null {
  const written = text.form(token)
  const parts = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(written)
  if (parts === null || !isMonth(parts[2]!) || !isDay(parts[3]!)) return null
  const right = `${Number(parts[3])}. ${MONTHS[Number(parts[2]) - 1]} ${parts[1]}`
  return {
    at: spanOf(text, token),
    weak: 2,
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» har året først. Skriv heller «${right}» i vanleg tekst.`
        : `«${written}» har året først. Skriv heller «${right}» i vanlig tekst.`,
    expected: [right],
  }
}

/** «den 5.6» without the stop after the month. */
function unended(text: TextModel, token: number): Finding | null {
  const written = text.form(token)
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(written)
  if (parts === null || wordBefore(text, token) !== 'den' || !isDay(parts[1]!) || !isMonth(parts[2]!))
    return null
  const next = text.text.charAt(text.tokens.end[token]!)
  if (next !== '' && !/[\s)!?;]/.test(next)) return null
  const right = `${written}.`
  return {
    at: spanOf(text, token),
    weak: 2,
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» manglar punktum etter månaden. Skriv «${right}».`
        : `«${written}» mangler punktum etter måneden. Skriv «${right}».`,
    expected: [right],
  }
}

/** The word or abbreviation before the token in its sentence, in lower case; a colon between is passed over. */
function wordBefore(text: TextModel, token: number): string {
  const before = nearby(text, token, -1)
  return (before === ':' ? nearby(text, token, -2) : before).toLowerCase()
}
