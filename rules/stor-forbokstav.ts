import { isCapitalised } from '../src/engine/match'
import { gapBefore, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { type TextModel, TokenKind } from '../src/text/model'

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Months that are nothing else, weekdays, and the plural of weekdays. */
const TIMES = words(`
  januar februar september oktober november desember mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag
  laurdag sundag mandager tirsdager onsdager torsdager fredager lørdager søndager måndagar tysdagar onsdagar torsdagar
  fredagar laurdagar søndagar
`)

/** Months that are names too: flagged only after a day. */
const MONTHS_AND_NAMES = words('mars april mai juni juli august')

/** Bodies and titles that are common nouns also where there is only one of them. */
const OFFICES = words(`
  kommunen fylkeskommunen kommunestyret formannskapet bystyret rådmannen kommunedirektøren ordføreren varaordføreren
  administrasjonen kommuneadministrasjonen ordføraren varaordføraren rektor enhetslederen einingsleiaren
  virksomhetslederen verksemdsleiaren kommunalsjefen saksbehandleren sakshandsamaren saksbehandlaren
  hovedutvalget hovudutvalet kommuneoverlegen avdelingslederen avdelingsleiaren
`)

export const storForbokstav = defineRule({
  id: 'stor-forbokstav',
  title: 'Stor forbokstav i måneder, ukedager og titler',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Spørsmål og svar',
  url: 'https://sprakradet.no/spraksporsmal-og-svar/',
  *check(text) {
    for (const form of TIMES) yield* capitals(text, form, isInside)
    for (const form of MONTHS_AND_NAMES) yield* capitals(text, form, isDate)
    // A contract may give its parties names: «heretter kalt Kommunen».
    if (text.occurrences('heretter').length > 0) return
    for (const form of OFFICES) yield* capitals(text, form, isInside, true)
  },
})

function* capitals(
  text: TextModel,
  form: string,
  accept: (text: TextModel, token: number) => boolean,
  office = false,
): Generator<Finding> {
  for (const token of text.occurrences(form)) {
    if (!isCapitalised(text.form(token)) || !inProse(text, token) || !accept(text, token)) continue
    const at = spanOf(text, token)
    const written = text.form(token)
    yield {
      at,
      message: `«${written}» skal ha liten forbokstav. Skriv «${form}».`,
      expected: [form],
      ...(office ? { weak: true } : { fix: { ...at, text: form } }),
    }
  }
}

/** Headings and table cells often have capitals of their own. */
function inProse(text: TextModel, token: number): boolean {
  const { kind } = text.blocks[text.sentences[text.sentenceOf(token)]!.block]!
  return kind === 'paragraph' || kind === 'listItem'
}

/** After an ordinary word, a number or a comma, with nothing capitalised at its side that could make it a name. */
function isInside(text: TextModel, token: number): boolean {
  const { first, last } = text.sentences[text.sentenceOf(token)]!
  const before = token - 1
  if (before <= first) return false
  if (text.tokens.kind[before] === TokenKind.punctuation && text.form(before) !== ',') return false
  if (isNamelike(text, before) || gapBefore(text, token) !== ' ') return text.form(before) === ','
  return token + 1 >= last || !isNamelike(text, token + 1)
}

/** «17. Mai», «3. August 2024». */
function isDate(text: TextModel, token: number): boolean {
  const { first, last } = text.sentences[text.sentenceOf(token)]!
  return (
    token > first &&
    /^(?:[1-9]|[12]\d|3[01])\.?$/.test(text.form(token - 1)) &&
    (token + 1 >= last || !isNamelike(text, token + 1)) &&
    gapBefore(text, token) === ' '
  )
}

function isNamelike(text: TextModel, token: number): boolean {
  return text.tokens.kind[token] === TokenKind.word && /^\p{Lu}/u.test(text.form(token))
}
