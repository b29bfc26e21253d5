import { malformFrom } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import { lateOutcome } from './lib/outcome'

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
    const first = lateOutcome(text, maksOrd)
    if (first === null) return
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
