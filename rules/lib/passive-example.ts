import { parseTable } from '../../src/engine/table'
import { inflect, paradigm } from '../../src/text/inflection/index'
import type { TextModel } from '../../src/text/model'
import type { Passive } from '../../src/text/passives/index'
import { MODALS } from '../../src/text/passives/words'
import tsv from '../passiv.tsv'
import { PAST, PRESENT, presentLike, SUPINE } from './active-forms'

const DUTY = new Set(['skal', 'må', 'bør', 'kan'])

/** «kan» and «må» say as infinitives what they say in the past: «vil kunne sendes». */
const AMBIGUOUS = new Set(['kunne', 'måtte'])

/** What belongs to the verb: «legges ut», «tas i bruk». */
const PARTICLE = /^ (?:opp|ut|ned|inn|fram|frem|tilbake|bort|vare på|i (?:gang|bruk|bero|verk))(?!\p{L})/u

let reader: ReadonlySet<string> | undefined

/** Verbs for what the reader of a letter as a rule is to do: send, pay, fill in. */
function readerVerbs(): ReadonlySet<string> {
  reader ??= new Set(
    parseTable(tsv, ['verb', 'nn_verb']).flatMap(({ verb, nn_verb }) => [verb!, nn_verb!].filter(Boolean)),
  )
  return reader
}

const isReaders = (lemma: string): boolean => readerVerbs().has(lemma.replace(/(?<=[^aeiouyæøå])a$/, 'e'))

/** Whether a passive is a duty or a right of the reader's: «skjemaet må sendes», «vedtaket kan påklages». */
export function isDuty(text: TextModel, { kind, auxiliary, lemma }: Passive): boolean {
  return kind === 's' && auxiliary !== null && DUTY.has(text.lower(auxiliary)) && isReaders(lemma)
}

/** «du må sende», «vi behandler», «vi vedtok»: the same verb with someone who acts; '' where there is no simple one. */
export function exampleOf(text: TextModel, passive: Passive): string {
  if (isNegated(text, passive)) return ''
  const end = text.tokens.end[passive.verb]!
  const particle = PARTICLE.exec(text.text.slice(end, end + 12))?.[0] ?? ''
  return activeVerbs(text, passive)
    .map((words) => words + particle)
    .join('» eller «')
}

/** An example without the «ikke» would say the opposite. */
function isNegated(text: TextModel, { verb, auxiliary }: Passive): boolean {
  const last = auxiliary === null ? Math.min(verb + 1, text.tokens.count - 1) : verb
  for (let token = Math.max(0, (auxiliary ?? verb) - 1); token <= last; token++)
    if (/^ikkj?e$/.test(text.lower(token))) return true
  return false
}

function activeVerbs(text: TextModel, passive: Passive): string[] {
  const { kind, verb, auxiliary, lemma } = passive
  const malform = text.sentences[text.sentenceOf(verb)]!.malform!
  const forms = paradigm(lemma, 'VERB', malform)
  if (!forms.some(({ form }) => form === text.lower(verb))) return []
  const subject = isDuty(text, passive) ? 'du' : 'vi'
  const infinitive = (inflect(lemma, 'VERB', 'VerbForm=Inf', malform) ?? lemma).replace(/gjev[ea]$/, 'gje')
  const after = (modal: string): string[] =>
    MODALS.has(modal) && !AMBIGUOUS.has(modal) ? [`${subject} ${modal} ${infinitive}`] : []
  const say = (who: string, active: string | null): string[] => (active === null ? [] : [`${who} ${active}`])
  const as = (feats: string): string | null => inflect(lemma, 'VERB', feats, malform)
  if (auxiliary === null) {
    const present = as(PRESENT)
    return [...(isReaders(lemma) ? say('du', present) : []), ...say('vi', present)]
  }
  const form = text.lower(auxiliary)
  if (kind === 's') return after(form)
  if (/^(?:bli|verte|verta)$/.test(form)) return after(text.lower(auxiliary - 1))
  if (/^(?:blir|vert)$/.test(form)) return say('vi', presentLike(text.lower(verb), forms, malform))
  return /^(?:ble|blei|vart)$/.test(form) ? say('vi', as(PAST)) : say('vi har', as(SUPINE))
}
