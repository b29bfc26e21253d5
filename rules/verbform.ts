import { malformAt, spanOf, wordsOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { inflect } from '../src/text/inflection/index'
import type { TextModel } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import {
  afterAdverbs,
  infinitiveOf,
  isAdverb,
  isPreposition,
  isVerb,
  joinsFinite,
  Licensers,
  MODALS,
  mayBeInfinitive,
  ONLY_INFINITIVE,
  takesA,
} from './lib/infinitives'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Pronouns that are subjects and nothing else. */
const SUBJECTS = words('jeg eg du vi me han hun ho man')
/** «hva de vil vi skal»: these before the modal and a subject after it. */
const PLURAL_SUBJECTS = words('de dei dere')
/** After these a clause may end in its modal: «de som kan, …», «det vi vil, er …». */
const RELATIVE = words('alt hva kva slik der dit')
/** How many tokens back the verb of the clause around is looked for. */
const REACH = 20
const WORD = /^\p{Ll}+$/u
const PRESENT = 'Mood=Ind|Tense=Pres|VerbForm=Fin'

export const verbform = defineRule({
  id: 'verbform',
  title: 'Presens der det skal være infinitiv, eller omvendt',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Norsk referansegrammatikk, Infinitiv',
  url: null,
  async check(text) {
    const afterA = text.occurrences('å').filter((token) => mayBeWrongAfterA(text, token))
    const modals = [...MODALS]
      .flatMap((form) => text.occurrences(form))
      .filter((token) => mayBeWrongAfterModal(text, token))
    const subjects = [...SUBJECTS]
      .flatMap((form) => text.occurrences(form))
      .filter((token) => mayLackPresent(text, token))
    if (afterA.length + modals.length + subjects.length === 0) return []
    const tags = await text.tags()
    const licensers = new Licensers(text, tags)
    return ofWords(text, [
      ...afterA.flatMap((token) => wrongAfterA(text, tags, token)),
      ...modals.flatMap((token) => wrongAfterModal(text, tags, token)),
      ...subjects
        .sort((a, b) => a - b)
        .flatMap((token) => infinitiveForPresent(text, tags, licensers, token)),
    ])
  },
})

/** A verb in the wrong form. */
interface Wrong {
  readonly verb: number
  /** The form that it should have, when that can be told. */
  readonly right: string | null
  readonly finding: Finding
}

/** Leaves misspelt verbs to the speller: inflected, they give what is no word either, «kan sønder» → «sønde». */
async function ofWords(text: TextModel, found: readonly Wrong[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { verb, right, finding } of found) {
    const judge = await text.words(malformAt(text, verb))
    if (judge === null || judge.knows(right ?? text.form(verb))) findings.push(finding)
  }
  return findings
}

const sentenceEnd = (text: TextModel, token: number): number => text.sentences[text.sentenceOf(token)]!.last
const sentenceStart = (text: TextModel, token: number): number =>
  text.sentences[text.sentenceOf(token)]!.first

function mayBeWrongAfterA(text: TextModel, aa: number): boolean {
  if (text.form(aa) !== 'å' || aa === sentenceStart(text, aa)) return false
  if (modalBefore(text, aa) !== null) return true
  const verb = afterAdverbs(text, aa, sentenceEnd(text, aa))
  if (verb >= sentenceEnd(text, aa) || !WORD.test(text.form(verb))) return false
  return !mayBeInfinitive(text.form(verb)) || /[td]de$|te$/.test(text.form(verb))
}

/** The modal right before the token, past an adverb: «må ikke å». */
function modalBefore(text: TextModel, aa: number): number | null {
  const first = sentenceStart(text, aa)
  const before = aa - 1 > first && isAdverb(text.lower(aa - 1)) ? aa - 2 : aa - 1
  return before >= first && MODALS.has(text.lower(before)) ? before : null
}

/** «å sender», «å sendt», «vil å søke». */
function wrongAfterA(text: TextModel, tags: Tags, aa: number): Wrong[] {
  const verb = afterAdverbs(text, aa, sentenceEnd(text, aa))
  if (verb >= sentenceEnd(text, aa) || !isVerb(tags, verb)) return []
  const form = text.lower(verb)
  const right = mayBeInfinitive(form) && !tags.feats(verb).includes('Tense=Past')
  const infinitive = right ? form : infinitiveOf(form, tags.lemma(verb), malformAt(text, verb))
  const modal = modalBefore(text, aa)
  if (modal !== null) {
    if (infinitive === null || !tags.feats(modal).includes('VerbForm')) return []
    return [{ verb, right: infinitive, finding: afterModalWithA(text, modal, aa, verb, infinitive) }]
  }
  if (right || joinsFinite(text, tags, aa)) return []
  const finding = notInfinitive(text, aa, verb, infinitive, takesA(text, tags, aa))
  return [{ verb, right: infinitive, finding }]
}

function afterModalWithA(
  text: TextModel,
  modal: number,
  aa: number,
  verb: number,
  infinitive: string,
): Finding {
  const at = spanOf(text, aa, verb)
  const between = verb === aa + 1 ? '' : `${wordsOf(text, aa + 1, verb - 1)} `
  const fitted = between + infinitive
  return {
    at,
    message:
      malformAt(text, aa) === 'nn'
        ? `Etter «${text.form(modal)}» står infinitiven utan «å». Skriv «${wordsOf(text, modal, aa - 1)} ${fitted}».`
        : `Etter «${text.form(modal)}» står infinitiven uten «å». Skriv «${wordsOf(text, modal, aa - 1)} ${fitted}».`,
    expected: [fitted],
    fix: { ...at, text: fitted },
  }
}

function mayBeWrongAfterModal(text: TextModel, modal: number): boolean {
  const last = sentenceEnd(text, modal)
  const verb = verbAfter(text, modal, last)
  if (verb >= last) return false
  const form = text.form(verb)
  return WORD.test(form) && !mayBeInfinitive(form) && !isPreposition(form) && !isAdverb(form)
}

/** The token after a modal, past adverbs and a subject: «kan vi ikke sender». */
function verbAfter(text: TextModel, modal: number, last: number): number {
  const next = afterAdverbs(text, modal, last)
  return next < last && SUBJECTS.has(text.lower(next)) ? afterAdverbs(text, next, last) : next
}

/** «kan søker klage»: the word before it is a noun, the subject. */
function isInfinitive(tags: Tags, token: number): boolean {
  return tags.feats(token).includes('VerbForm=Inf')
}

/** «kan sender», «må vi sender»; not «de som kan, bidrar» and «hvis du vil, sender vi» without their commas. */
function wrongAfterModal(text: TextModel, tags: Tags, modal: number): Wrong[] {
  const { first, last } = text.sentences[text.sentenceOf(modal)]!
  const verb = verbAfter(text, modal, last)
  const feats = tags.feats(verb)
  if (!isVerb(tags, verb) || !tags.feats(modal).includes('VerbForm')) return []
  if (!/Tense=Pres|Mood=Imp/.test(feats) && !text.form(verb).endsWith('r')) return []
  if (verb + 1 < last && (SUBJECTS.has(text.lower(verb + 1)) || isInfinitive(tags, verb + 1))) return []
  if (endsClause(text, tags, modal, first)) return []
  const infinitive = infinitiveOf(text.form(verb), tags.lemma(verb), malformAt(text, verb))
  const finding = notInfinitive(text, modal, verb, infinitive, verb === modal + 1)
  return [{ verb, right: infinitive, finding }]
}

/**
 * Whether the modal may be the last word of its clause, so that the next verb belongs to the clause around it:
 * «de som kan, bidrar», «alt vi vil, er …». Where that clause has had its verb, it cannot: «vi trenger folk som kan …».
 */
function endsClause(text: TextModel, tags: Tags, modal: number, first: number): boolean {
  const before = modal - 1
  if (before < first) return false
  const word = text.lower(before)
  if (word === 'som') return !hasMainVerb(tags, before, first)
  if (RELATIVE.has(word)) return true
  if (PLURAL_SUBJECTS.has(word) && SUBJECTS.has(text.lower(modal + 1))) return true
  if (!SUBJECTS.has(word) || before === first) return false
  return RELATIVE.has(text.lower(before - 1)) || /NOUN|PRON|DET/.test(tags.upos(before - 1))
}

/** Whether a finite verb stands a little before the token and no other clause begins between them. */
function hasMainVerb(tags: Tags, token: number, first: number): boolean {
  for (let at = token - 1; at >= Math.max(first, token - REACH); at--) {
    if (tags.upos(at) === 'SCONJ') return false
    if (tags.feats(at).includes('VerbForm=Fin')) return true
  }
  return false
}

function notInfinitive(
  text: TextModel,
  governor: number,
  verb: number,
  infinitive: string | null,
  sure: boolean,
): Finding {
  const at = spanOf(text, verb)
  const nynorsk = malformAt(text, verb) === 'nn'
  const advice = infinitive === null ? '' : ` Skriv «${wordsOf(text, governor, verb - 1)} ${infinitive}».`
  const said = nynorsk
    ? `Etter «${text.form(governor)}» skal verbet stå i infinitiv, ikkje «${text.form(verb)}».`
    : `Etter «${text.form(governor)}» skal verbet stå i infinitiv, ikke «${text.form(verb)}».`
  return {
    at,
    message: said + advice,
    expected: infinitive === null ? [] : [infinitive],
    fix: sure && infinitive !== null ? { ...at, text: infinitive } : null,
  }
}

function mayLackPresent(text: TextModel, subject: number): boolean {
  const last = sentenceEnd(text, subject)
  if (subject + 1 >= last) return false
  const form = text.form(subject + 1)
  // «kan du sende», «må vi ikke»
  const asked = subject > sentenceStart(text, subject) && MODALS.has(text.lower(subject - 1))
  return !asked && ONLY_INFINITIVE.test(form) && !MODALS.has(form) && !isAdverb(form)
}

/** «Vi sende deg brevet»: an infinitive right after its subject, and nothing before it that takes one. */
function infinitiveForPresent(text: TextModel, tags: Tags, licensers: Licensers, subject: number): Wrong[] {
  const verb = subject + 1
  const feats = tags.feats(verb)
  if (!isVerb(tags, verb) || feats.includes('Part') || feats.includes('Tense=Pres')) return []
  const opens = subject === sentenceStart(text, subject) || tags.upos(subject - 1) === 'SCONJ'
  if (!opens && (isVerb(tags, subject - 1) || licensers.before(verb))) return []
  const present = inflect(text.form(verb), 'VERB', PRESENT, malformAt(text, verb))
  if (present === null || present === text.form(verb)) return []
  const finding = {
    at: spanOf(text, verb),
    message:
      malformAt(text, verb) === 'nn'
        ? `«${text.form(verb)}» er infinitiv, og setninga manglar eit bøygd verb. Skriv «${text.form(subject)} ${present}».`
        : `«${text.form(verb)}» er infinitiv, og setningen mangler et bøyd verb. Skriv «${text.form(subject)} ${present}».`,
    expected: [present],
  }
  return [{ verb, right: present, finding }]
}
