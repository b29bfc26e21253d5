import { parseTable } from '../../src/engine/table'
import { inflect, paradigm } from '../../src/text/inflection/index'
import type { TextModel } from '../../src/text/model'
import type { Passive } from '../../src/text/passives/index'
import { MODALS } from '../../src/text/passives/words'
import type { Tags } from '../../src/text/tags'
import tsv from '../passiv.tsv'
import { formLike, PAST, PRESENT, SUPINE } from './active-forms'

const DUTY = new Set(['skal', 'må', 'bør', 'kan'])

/** «kan» and «må» say as infinitives what they say in the past: «vil kunne sendes». */
const AMBIGUOUS = new Set(['kunne', 'måtte'])

/** What belongs to the verb: «legges ut», «tas i bruk». */
const PARTICLE = /^ (?:opp|ut|ned|inn|fram|frem|tilbake|bort|vare på|i (?:gang|bruk|bero|verk))(?![a-zæøå])/

/** The same after «legge», which has «ved» too. */
const ATTACHED = /^ (?:ved|opp|ut|ned|inn|fram|frem|til grunn)(?![a-zæøå])/

/** Someone else acts: «avgjøres i forliksrådet», «haldast ved like» by the owner. */
const OTHERS_DO =
  /^(?: [a-zæøå]+){0,2}? (?:(?:i|hos|ved) (?:[a-zæøå]+ )?[a-zæøå]*(?:rådet|retten|retta|nemnda|utvalget|utvalet|styret|skapet|tinget|politiet|forvalteren|forvaltaren)|ved (?:like|lag)|i hevd)(?![a-zæøå])/
/** No phrase that tells so is longer, in UTF-16 units. */
const REACH = 80

let doers: ReadonlyMap<string, 'du' | 'vi'> | undefined

/** Who as a rule does a thing that a letter from an office speaks of. */
function doersOf(): ReadonlyMap<string, 'du' | 'vi'> {
  doers ??= new Map(
    parseTable(tsv, ['verb', 'nn_verb', 'hvem']).flatMap(({ verb, nn_verb, hvem }) =>
      [verb!, nn_verb!].filter(Boolean).map((word) => [word, hvem as 'du' | 'vi'] as const),
    ),
  )
  return doers
}

/** Who does what the verb says, with its particle: the reader sends and pays, the office considers; null = anyone. */
export function doerOf(text: TextModel, passive: Passive): 'du' | 'vi' | null {
  const verb = passive.lemma.replace(/(?<=[^aeiouyæøå])a$/, 'e')
  const doer = doersOf().get(verb + particleOf(text, passive)) ?? doersOf().get(verb)
  if (doer === undefined) return null
  const end = text.tokens.end[passive.verb]!
  return OTHERS_DO.test(text.text.slice(end, end + REACH).toLowerCase()) ? null : doer
}

const isReaders = (text: TextModel, passive: Passive): boolean => doerOf(text, passive) === 'du'

/** «ut», «i bruk» with a space before, or ''. */
export function particleOf(text: TextModel, { verb, lemma }: Passive): string {
  const end = text.tokens.end[verb]!
  const after = text.text.slice(end, end + 12)
  return (/^leggj?[ea]$/.test(lemma) ? ATTACHED : PARTICLE).exec(after)?.[0] ?? ''
}

/** Whether a passive is a duty or a right of the reader's: «skjemaet må sendes», «vedtaket kan påklages». */
export function isDuty(text: TextModel, passive: Passive): boolean {
  const { kind, auxiliary } = passive
  return kind === 's' && auxiliary !== null && DUTY.has(text.lower(auxiliary)) && isReaders(text, passive)
}

/** «du må sende», «vi behandler», «vi avslo»: the same verb with the one who surely acts; '' where anyone may. */
export function exampleOf(text: TextModel, tags: Tags, passive: Passive): string {
  if (isNegated(text, passive) || isCondition(text, tags, passive)) return ''
  const particle = particleOf(text, passive)
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

/** «Dersom løyvet vert misbrukt», «Blir noe ødelagt, …»: more often than not someone else acts. */
export function isCondition(text: TextModel, tags: Tags, { verb }: Passive): boolean {
  const { first } = text.sentences[text.sentenceOf(verb)]!
  let token = verb - 1
  for (; token >= Math.max(first, verb - 30) && text.form(token) !== ','; token--) {
    const form = text.lower(token)
    if (/^(?:dersom|hvis|viss)$/.test(form) || (form === 'om' && tags.upos(token) === 'SCONJ')) return true
  }
  return token < first && verb > first && tags.feats(first).includes('VerbForm=Fin')
}

function activeVerbs(text: TextModel, passive: Passive): string[] {
  const { kind, verb, auxiliary, lemma } = passive
  const malform = text.sentences[text.sentenceOf(verb)]!.malform!
  const forms = paradigm(lemma, 'VERB', malform)
  if (!forms.some(({ form }) => form === text.lower(verb))) return []
  const doer = doerOf(text, passive)
  const duty = isDuty(text, passive)
  // «Brevet ble sendt»: by the reader or the office.
  if (doer === null || (doer === 'du' && auxiliary !== null && !duty)) return []
  const subject = duty ? 'du' : 'vi'
  const infinitive = (inflect(lemma, 'VERB', 'VerbForm=Inf', malform) ?? lemma).replace(/gjev[ea]$/, 'gje')
  const after = (modal: string): string[] =>
    MODALS.has(modal) && !AMBIGUOUS.has(modal) ? [`${subject} ${modal} ${infinitive}`] : []
  const say = (who: string, active: string | null): string[] => (active === null ? [] : [`${who} ${active}`])
  const as = (feats: string): string | null => inflect(lemma, 'VERB', feats, malform)
  if (auxiliary === null) {
    const present = as(PRESENT)
    return [...(doer === 'du' ? say('du', present) : []), ...say('vi', present)]
  }
  const form = text.lower(auxiliary)
  if (kind === 's') return after(form)
  if (/^(?:bli|verte|verta)$/.test(form)) return after(text.lower(auxiliary - 1))
  if (/^(?:blir|vert)$/.test(form)) return say('vi', formLike(text.lower(verb), forms, PRESENT, malform))
  return /^(?:ble|blei|vart)$/.test(form)
    ? say('vi', formLike(text.lower(verb), forms, PAST, malform))
    : say('vi har', as(SUPINE))
}
