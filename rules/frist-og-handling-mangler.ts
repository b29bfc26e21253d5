import { malformAt, spanOf } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { Skip, type TextModel, TokenKind } from '../src/text/model'

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words for a deadline that the reader must keep. */
const DEADLINES = words(`
  fristen svarfristen svarfrist søknadsfristen søknadsfrist betalingsfristen betalingsfrist innleveringsfristen
  innsendingsfristen påmeldingsfristen påmeldingsfrist klagefristen høringsfristen høyringsfristen
`)

/** Written numbers, months, weekdays and other words that say when. */
const TIMES = new Set(
  words(`
  januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag
  fredag lørdag søndag måndag tysdag laurdag sundag én éi éin to tre fire fem seks sju syv åtte ni ti tolv fjorten nyttår
  årsskiftet
`),
)

/** How many sentences on either side may say when. */
const NEAR = 2

export const fristOgHandlingMangler = defineRule({
  id: 'frist-og-handling-mangler',
  title: 'Frister uten dato',
  group: 'avsnitt og struktur',
  scope: 'document',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Skatteetaten, Brev',
  url: 'https://skatteetaten.no/en/stilogtone/produkt/brev',
  *check(text) {
    if (!['du', 'deg', 'dere', 'dykk'].some((form) => text.occurrences(form).length > 0)) return
    const deadlines = DEADLINES.flatMap((form) => text.occurrences(form)).sort((a, b) => a - b)
    const first = deadlines.find((token) => text.tokens.skip[token] === 0)
    if (first === undefined || deadlines.some((token) => saysWhen(text, token))) return
    yield {
      at: spanOf(text, first),
      message:
        malformAt(text, first) === 'nn'
          ? `Teksten nemner «${text.form(first)}», men ikkje når det er. Skriv datoen: «seinast 1. mars».`
          : `Teksten nevner «${text.form(first)}», men ikke når det er. Skriv datoen: «senest 1. mars».`,
    }
  },
})

/** Whether a number or a word of time stands in the sentence or near it. */
function saysWhen(text: TextModel, token: number): boolean {
  const index = text.sentenceOf(token)
  const from = text.sentences[Math.max(0, index - NEAR)]!.first
  const to = text.sentences[Math.min(text.sentences.length - 1, index + NEAR)]!.last
  for (let near = from; near < to; near++) {
    if ((text.tokens.kind[near] === TokenKind.number || TIMES.has(text.lower(near))) && !isAge(text, near))
      return true
    if ((text.tokens.skip[near]! & Skip.template) !== 0) return true
  }
  return false
}

/** «barn i alderen seks til tolv år», «mellom 6 og 12 år»: an age says nothing of when. */
function isAge({ tokens, text }: TextModel, token: number): boolean {
  const before = text.slice(Math.max(0, tokens.start[token]! - 40), tokens.start[token]).toLowerCase()
  if (/(?<![a-zæøå])alder(?:en|sgruppa|sgruppen)?(?: \S{1,12} (?:til|og|[–-]))? $/.test(before)) return true
  const after = text.slice(tokens.end[token], tokens.end[token]! + 30).toLowerCase()
  return (
    /(?<![a-zæøå])(?:mellom|fylt)(?: \S{1,12} og)? $/.test(before) &&
    /^(?: og \S{1,12})? år(?![a-zæøå])/.test(after)
  )
}
