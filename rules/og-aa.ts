import { malformAt, nearby, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { inflect } from '../src/text/inflection/index'
import { isSurelyNeuter } from '../src/text/inflection/sure-gender'
import { type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import {
  isPreposition,
  isStrongPreposition,
  isVerb,
  joinsFinite,
  Licensers,
  MODALS,
  mayTakeA,
  ONLY_INFINITIVE,
  takesA,
} from './lib/infinitives'

/** «sende» but not «send» or «sender»: no imperative, no present. */
const ENDS_IN_VOWEL = /[aeiouyæøå]$/
/** Words that end so and are no verbs. */
const NO_VERBS: ReadonlySet<string> = new Set(
  'vi du de ho me dei andre alle begge både noe noko disse desse denne dette mine dine sine våre to tre i på fra frå så da då nå no ikke ikkje hva kva'.split(
    ' ',
  ),
)
/** Imperatives that take «å». */
const ORDERS: ReadonlySet<string> = new Set(
  'husk hugs prøv forsøk begynn byrj fortsett glem gløym'.split(' '),
)
/** How many tokens before «og» an order is looked for. */
const ORDER_REACH = 80
/** «blir sittende og lytte»: the verb after «og» hangs on «blir». */
const PRESENT_PARTICIPLE = /[ea]nde$/
export const ogAa = defineRule({
  id: 'og-aa',
  title: 'Forveksling av «og» og «å»',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Og eller å?',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/rettskriving-og-grammatikk/og-eller-a/',
  async check(text) {
    const og = text.occurrences('og').filter((token) => mayNeedA(text, token))
    const aa = text.occurrences('å').filter((token) => mayNeedOg(text, token))
    if (og.length + aa.length === 0) return []
    const tags = await text.tags()
    const licensers = new Licensers(text, tags)
    return [
      ...og.filter((token) => needsA(text, tags, licensers, token)).map((token) => finding(text, token, 'å')),
      ...aa.filter((token) => joinsFinite(text, tags, token)).map((token) => finding(text, token, 'og')),
    ]
  },
})

/** What the forms alone say; most «og» are passed over here, so that few sentences are tagged. */
function mayNeedA(text: TextModel, og: number): boolean {
  const next = nearby(text, og, 1)
  return /^\p{Ll}*[aeiouyæøå]$/u.test(next) && !NO_VERBS.has(next)
}

/**
 * «viktig og huske», «for og søke»; and «og» with an infinitive where nothing before it in the sentence could have one:
 * then there is nothing that it could be joined to.
 */
function needsA(text: TextModel, tags: Tags, licensers: Licensers, og: number): boolean {
  const { first } = text.sentences[text.sentenceOf(og)]!
  if (og === first) return false
  if (isStrongPreposition(text.lower(og - 1))) return mayBeVerb(text, tags, og + 1)
  if (!isVerb(tags, og + 1)) return false
  if (ORDERS.has(text.lower(og - 1))) return isNoImperative(text, og + 1)
  if (!tags.feats(og + 1).includes('VerbForm=Inf') || joinsNouns(text, tags, og)) return false
  const order = isNoImperative(text, og + 1) ? 'no' : orderBefore(text, tags, first, og)
  if ((order !== 'sure' || isPreposition(text.lower(og - 1))) && takesA(text, tags, og)) return true
  if (order !== 'no' || !ENDS_IN_VOWEL.test(text.lower(og + 1))) return false
  if (PRESENT_PARTICIPLE.test(text.lower(og - 1))) return false
  return text.tokens.kind[og - 1] === TokenKind.word && !licensers.before(og)
}

/**
 * Whether what stands before «og» is an order, so that the verb after it is another: «kom innom og se», «trenger du hjelp,
 * ring oss og få svar». It surely is where no verb is finite, whatever the tagger takes the order for: «velg time og gå».
 * It may be where a verb opens the clause: the tagger may take «kom» for a past tense.
 */
function orderBefore(text: TextModel, tags: Tags, first: number, og: number): 'sure' | 'may be' | 'no' {
  const asks = text.form(text.sentences[text.sentenceOf(first)]!.last - 1) === '?'
  const start = Math.max(first, og - ORDER_REACH)
  let order = false
  let finite = start > first
  for (let token = start; token < og; token++) {
    const opens = token === first ? !asks : /^[,:;–]$/.test(text.form(token - 1))
    if (opens) finite = false
    order ||= (opens && isVerb(tags, token)) || tags.feats(token).includes('Mood=Imp')
    finite ||= tags.feats(token).includes('Tense=')
  }
  return finite ? (order ? 'may be' : 'no') : 'sure'
}

/** «økonomi og grunneiere»: the tagger may take a plural in -ere for an infinitive. */
function joinsNouns(text: TextModel, tags: Tags, og: number): boolean {
  const form = text.lower(og + 1)
  if (tags.upos(og - 1) !== 'NOUN' || !form.endsWith('ere')) return false
  return isSurelyNeuter(form.slice(0, -1), malformAt(text, og)) !== null
}

/** Whether the verb cannot be a second order: «prøv og se» is right, and so is «prøv og endre». */
function isNoImperative(text: TextModel, token: number): boolean {
  const form = text.lower(token)
  if (!/[aeiouyæøå].*e$/.test(form)) return false
  return inflect(form, 'VERB', 'Mood=Imp|VerbForm=Fin', malformAt(text, token)) !== form
}

/** An infinitive, or what the tagger takes for another word because of the «og» before it: «for og løse saken». */
function mayBeVerb(text: TextModel, tags: Tags, token: number): boolean {
  if (isVerb(tags, token)) return true
  const form = text.lower(token)
  const upos = tags.upos(token)
  if (!/[^n]e$/.test(form) && !(malformAt(text, token) === 'nn' && form.endsWith('a'))) return false
  return upos === 'NOUN' || upos === 'ADP' || (upos === 'ADJ' && !isNominal(text, tags, token + 1))
}

function isNominal(text: TextModel, tags: Tags, token: number): boolean {
  return token < text.sentences[text.sentenceOf(token - 1)]!.last && /NOUN|ADJ/.test(tags.upos(token))
}

function mayNeedOg(text: TextModel, aa: number): boolean {
  const next = nearby(text, aa, 1)
  if (text.form(aa) !== 'å' || (ONLY_INFINITIVE.test(next) && !MODALS.has(next))) return false
  return /^\p{Ll}+$/u.test(next) && nearby(text, aa, -1) !== ''
}

/** Prepositions that hardly belong to the verb before them: «for å søke», but «vend ryggen til og gå». */
const NEVER_OF_VERB: ReadonlySet<string> = new Set(['for', 'uten', 'utan'])

/** Whether only «å» can follow: «husk», «viktig». A preposition may belong to the verb before it. */
const isSure = (before: string): boolean =>
  ORDERS.has(before) || (mayTakeA(before) && !isPreposition(before) && !isStrongPreposition(before))

function finding(text: TextModel, token: number, right: 'og' | 'å'): Finding {
  const at = spanOf(text, token)
  const written = text.form(token)
  const before = text.lower(token - 1)
  const sure = right === 'og' || isSure(before)
  const joined = `${text.form(token - 1)} ${right} ${text.form(token + 1)}`
  const nynorsk = malformAt(text, token) === 'nn'
  const why =
    right === 'å'
      ? `foran infinitiven «${text.form(token + 1)}»`
      : nynorsk
        ? 'mellom to verb i same tid'
        : 'mellom to verb i samme tid'
  return {
    at,
    message: `«${written}» ${nynorsk ? 'skal vere' : 'skal være'} «${right}» ${
      nynorsk ? why.replace('foran', 'framfor') : why
    }. Skriv «${joined}».`,
    expected: [right],
    ...(sure ? { fix: { ...at, text: right } } : !NEVER_OF_VERB.has(before) && { weak: 2 }),
  }
}
