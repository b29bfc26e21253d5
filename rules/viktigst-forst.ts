import { malformFrom } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import type { TextBlock, TextModel } from '../src/text/model'

/** A block of so few words without a final stop is an address, a date or a reference. */
const META_WORDS = 8
/** Shorter letters have no beginning to hide the outcome behind. */
const SHORTEST = 40

const CLOSING = /^(?:med )?(?:vennlig|venleg|beste) (?:hilsen|helsing)\b|^(?:med )?(?:hilsen|helsing)\b/i
/** What shows that the letter answers the reader. */
const ANSWER = [
  'søknad',
  'søknaden',
  'klage',
  'klagen',
  'klaga',
  'vedtak',
  'vedtaket',
  'henvendelse',
  'henvendelsen',
]
/** Words that give the outcome, and what the reader gets, must or may do. */
const OUTCOME = new RegExp(
  [
    '(?:innvilg|avsl[aåo]|avvis|godkjen|opphev|omgjør|omgjer|medhold|medhald|imøtekom|gratulerer|tilbyr|tilbud|tilbod|inviter|steng)',
    '(?:gir|gjev|får|fått|fekk|ønsker|ønskjer|foreslår|ber|frist|fristen|senest|seinast|innen|innan)(?!\\p{L})',
    '(?:du|dere|de|vi|me) (?:må|kan|skal|har|treng)',
    '(?:må|kan|skal|har) (?:du|dere|de|vi|me)(?!\\p{L})',
    '(?:sagt|sier|seier) (?:ja|nei)(?!\\p{L})',
  ]
    .map((words) => `(?<!\\p{L})${words}`)
    .join('|'),
  'iu',
)

export const viktigstForst = defineRule({
  id: 'viktigst-forst',
  title: 'Svarbrev der resultatet ikke står først',
  group: 'avsnitt og struktur',
  scope: 'document',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Skatteetaten, Språkprofil',
  url: 'https://www.skatteetaten.no/stilogtone/skrive/sprakprofil/',
  options: {
    maksOrd: {
      type: 'integer',
      default: 60,
      minimum: 10,
      description: 'Resultatet skal stå innen så mange ord.',
    },
  },
  *check(text, { maksOrd }) {
    if (!isAnswer(text)) return
    const body = text.blocks.filter((block) => wordsIn(text, block) > 0 && !isMeta(text, block))
    const start = body.findIndex(({ kind }) => kind === 'paragraph')
    const total = body.reduce((sum, block) => sum + wordsIn(text, block), 0)
    if (start < 0 || total < SHORTEST || OUTCOME.test(opening(text, body, maksOrd))) return
    const first = body[start]!
    yield {
      at: { start: first.start, end: first.end },
      message:
        malformFrom(text, first.start) === 'nn'
          ? `Dei første ${maksOrd} orda seier ikkje kva svaret er. Begynn med resultatet: «Du får …», «Vi har sagt nei …».`
          : `De første ${maksOrd} ordene sier ikke hva svaret er. Begynn med resultatet: «Du får …», «Vi har sagt nei …».`,
    }
  },
})

/** A letter that ends in a greeting and speaks of an application, a complaint or a decision. */
function isAnswer(text: TextModel): boolean {
  return (
    ANSWER.some((form) => text.occurrences(form).length > 0) &&
    text.blocks.some(
      ({ kind, start, end }) =>
        kind !== 'tableCell' && CLOSING.test(text.text.slice(start, Math.min(end, start + 40))),
    )
  )
}

function isMeta(text: TextModel, block: TextBlock): boolean {
  if (block.kind !== 'paragraph') return block.kind === 'tableCell'
  return (
    wordsIn(text, block) <= META_WORDS && !/[.!?]$/.test(text.text.slice(block.start, block.end).trimEnd())
  )
}

/** The headings and sentences that begin within the first words of the body. */
function opening(text: TextModel, body: readonly TextBlock[], limit: number): string {
  let words = 0
  const parts: string[] = []
  for (const block of body) {
    for (let index = block.firstSentence; index < block.lastSentence; index++) {
      if (words >= limit) return parts.join('\n')
      const { start, end } = text.sentences[index]!
      parts.push(text.text.slice(start, Math.min(end, start + 500)))
      words += text.sentences[index]!.words
    }
  }
  return parts.join('\n')
}

function wordsIn({ sentences }: TextModel, { firstSentence, lastSentence }: TextBlock): number {
  let words = 0
  for (let index = firstSentence; index < lastSentence; index++) words += sentences[index]!.words
  return words
}
