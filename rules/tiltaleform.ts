import { gapBefore, malformAt, nearby, spanOf, touches } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { type TextModel, TokenKind } from '../src/text/model'

/** Polite pronouns with what takes their place; a possessive must agree with its noun, so it has no ready answer. */
const POLITE: Readonly<Record<string, { nb: string; nn: string; expected: readonly string[] }>> = {
  De: { nb: '«du»', nn: '«du»', expected: ['du'] },
  Dem: { nb: '«deg»', nn: '«deg»', expected: ['deg'] },
  Dykk: { nb: '«deg»', nn: '«deg»', expected: ['deg'] },
  Deres: { nb: '«din», «ditt» eller «dine»', nn: '«din», «ditt» eller «dine»', expected: [] },
  Dykkar: { nb: '«din», «ditt» eller «dine»', nn: '«din», «di», «ditt» eller «dine»', expected: [] },
}

const INFORMAL = ['du', 'deg', 'din', 'di', 'ditt', 'dine']

/** Before «De» these show that a subject follows: subjunctions, question words and modal verbs. */
const BEFORE_SUBJECT = new Set(
  (
    'at om hvis dersom når da då som fordi siden sidan før etter mens medan slik så enn ettersom hva kva hvor kor kvar ' +
    'hvordan korleis hvilken hvilke hvilket kan kunne må måtte lyt skal skulle vil ville bør burde'
  ).split(' '),
)

/** Adverbs in -e, which an adjective in «De røde brigader» otherwise looks like. */
const ADVERBS = new Set('ikke ikkje gjerne bare berre ofte kanskje dessverre tidligere selve'.split(' '))

/** What a letter to the reader names after «Deres» first in a sentence; elsewhere it is most often «their». */
const FROM_READER = new Set(
  'brev søknad henvendelse førespurnad e-post epost klage skriv sak tilsvar uttalelse svar'.split(' '),
)

/** What «Deres» stands before in the head of a letter: a fixed label and no address. */
const LABELS = new Set('ref ref. referanse dato'.split(' '))

export const tiltaleform = defineRule({
  id: 'tiltaleform',
  title: 'Høflig tiltale med De, Dem og Deres',
  group: 'tone og leser',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Bygland kommune, Slik skriv du korrekt',
  url: 'https://www.bygland.kommune.no/slik-skriv-du-korrekt.573707.nn.html',
  *check(text) {
    const informal = INFORMAL.some((form) => text.occurrences(form).length > 0)
    for (const [form, { nb, nn, expected }] of Object.entries(POLITE)) {
      for (const token of text.occurrences(form.toLowerCase())) {
        if (text.form(token) !== form || !addresses(text, token)) continue
        const subject = form === 'Dykk' && BEFORE_SUBJECT.has(nearby(text, token, -1).toLowerCase())
        yield {
          at: spanOf(text, token),
          message:
            malformAt(text, token) === 'nn'
              ? nynorsk(form, subject ? '«du»' : nn, informal)
              : bokmaal(form, nb, informal),
          expected: subject ? ['du'] : expected,
        }
      }
    }
  },
})

const bokmaal = (form: string, instead: string, informal: boolean): string =>
  informal
    ? `«${form}» og «du» er blandet i samme tekst. Skriv ${instead} hele veien.`
    : `«${form}» er høflig tiltale som skaper avstand. Skriv ${instead}.`

const nynorsk = (form: string, instead: string, informal: boolean): string =>
  informal
    ? `«${form}» og «du» er blanda i same tekst. Skriv ${instead} heile vegen.`
    : `«${form}» er høfleg tiltale som skaper avstand. Skriv ${instead}.`

/** Whether the capital comes from politeness and not from the sentence's beginning or a name. */
function addresses(text: TextModel, token: number): boolean {
  const sentence = text.sentences[text.sentenceOf(token)]!
  const last = token + 1 >= sentence.last
  const next = last ? '' : text.form(token + 1)
  if (LABELS.has(next.toLowerCase())) return false
  if (opens(text, token, sentence.first)) {
    const possessive = /^(?:Deres|Dykkar)$/.test(text.form(token))
    return possessive && FROM_READER.has(next.toLowerCase())
  }
  if (gapBefore(text, token) === '') return false
  if (last) return true
  if (/^[\p{Lu}-]/u.test(next) || touches(text, token, 'after', '-')) return false
  return text.form(token) !== 'De' || isSubject(nearby(text, token, -1), next)
}

/** The pronoun «De» and not the article of a name or a title («De røde brigader», «De besatte»). */
function isSubject(before: string, next: string): boolean {
  if (BEFORE_SUBJECT.has(before.toLowerCase())) return next !== 'forente'
  return !/(?:e|es)$/.test(next) || ADVERBS.has(next)
}

/** Whether only punctuation stands before the token, in its sentence or since a quotation or a colon opened. */
function opens(text: TextModel, token: number, first: number): boolean {
  if (token === first) return true
  const before = token - 1
  return text.tokens.kind[before] === TokenKind.punctuation && text.form(before) !== ','
}
