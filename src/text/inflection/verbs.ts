import type { Malform } from '../prose'
import { joinsVerb, longestTail } from './compounds'
import type { Endings } from './endings'
import { Feats } from './feats'
import { FormList } from './forms'
import { isPolysyllabic, isVowel } from './spelling'
import { classOf } from './suffixes'
import { endings } from './tables'
import type { Form } from './types'
import { irregularVerb, type PrincipalParts, weakVerb } from './verb-classes'

const rowsOf = (malform: Malform): Endings => endings(`verbs-${malform}`)

/** Verbs without passive, and without participles that describe a noun. */
const NO_PASSIVE: ReadonlySet<string> = new Set('ha vere være verte bli'.split(' '))
/** Verbs without imperative too. */
const MODALS: ReadonlySet<string> = new Set('burde kunne måtte skulle ville vilje tore tørre pla'.split(' '))

interface Verb {
  readonly parts: PrincipalParts
  /** Whether the infinitive is the bare stem: «gå», «tilby», «se». */
  readonly short: boolean
  /** The verb without what it is compounded with. */
  readonly tail: string
}

/** All forms of a verb, the most usual of each kind first; empty when `lemma` is no infinitive. */
export function verbForms(lemma: string, malform: Malform): readonly Form[] {
  const list = new FormList()
  if (isDeponent(lemma, malform)) addDeponent(list, lemma, malform)
  else if (isVowel(lemma.at(-1))) addForms(list, malform === 'nn' ? withFinalE(lemma) : lemma, malform)
  return list.forms
}

/** Nynorsk infinitives end in -e or -a: «vera» is «vere». */
function withFinalE(lemma: string): string {
  const isKnown = !lemma.endsWith('a') || longestTail(lemma, rowsOf('nn'), joinsVerb) !== null
  return isKnown || !isPolysyllabic(lemma) ? lemma : `${lemma.slice(0, -1)}e`
}

function addForms(list: FormList, lemma: string, malform: Malform): void {
  const verb = readVerb(lemma, malform)
  const { parts, short, tail } = verb
  const stem = short ? lemma : lemma.slice(0, -1)
  list.add(Feats.infinitive, [lemma])
  if (malform === 'nn' && !short) list.add(Feats.infinitive, [`${stem}a`])
  list.add(Feats.present, parts.present)
  list.add(Feats.past, parts.past)
  list.add(Feats.supine, parts.participle)
  if (parts.presentParticiple.length > 0) list.add(Feats.presentParticiple, parts.presentParticiple)
  else list.add(Feats.presentParticiple, [`${stem}${malform === 'nb' ? 'ende' : 'ande'}`])
  if (!MODALS.has(tail)) list.add(Feats.imperative, imperatives(lemma, stem, verb))
  if (!MODALS.has(tail) && !NO_PASSIVE.has(tail)) {
    if (malform === 'nb') addPassiveNb(list, lemma, verb)
    else addPassiveNn(list, stem, parts)
    list.add(Feats.participleCommon, parts.common)
    list.add(Feats.participleFeminine, parts.feminine)
    list.add(Feats.participleNeuter, parts.participle)
    list.add(Feats.participleDefinite, parts.plural)
    list.add(Feats.participlePlural, parts.plural)
  }
  if (malform === 'nn' && /[kg]j$/.test(stem) && tail !== 'gje') addWithoutJ(list, stem)
}

/** Nynorsk writes «byggje» or «bygge», «søkjer» or «søker». */
function addWithoutJ(list: FormList, stem: string): void {
  for (const { form, feats } of [...list.forms]) {
    if (form.startsWith(stem)) list.add(feats, [stem.slice(0, -1) + form.slice(stem.length)])
  }
}

function readVerb(lemma: string, malform: Malform): Verb {
  const hit = longestTail(lemma, rowsOf(malform), joinsVerb)
  const tail = hit === null ? lemma : lemma.slice(hit.first.length)
  const columns = hit === null ? [] : hit.row.split('\t')
  const short = !lemma.endsWith('e') || !isPolysyllabic(tail) || columns[0] === 'dde'
  if (columns.length > 1) return { parts: irregularVerb(hit!.first, columns, malform), short, tail }
  const learned = () => classOf(lemma, malform === 'nb' ? 'verb-nb' : 'verb-nn')
  const classes = columns[0] ?? (short ? 'dde' : learned())
  return { parts: weakVerb(lemma, classes.split(','), malform), short, tail }
}

/** «endre» and «handle» keep the -e, since «endr» cannot be said; «regn» and «bygg» can. */
function imperatives(lemma: string, stem: string, { short, parts }: Verb): string[] {
  if (short) return [lemma]
  const present = parts.present[0]!
  if (lemma.startsWith(present)) return [present]
  if (/[^aeiouyæøålr][lr]$|[kptd]n$/.test(stem)) return [lemma, stem]
  if (stem.endsWith('mm')) return [stem.slice(0, -1)]
  return [/[kglmt]j$/.test(stem) && !stem.endsWith('skj') ? stem.slice(0, -1) : stem]
}

function addPassiveNb(list: FormList, lemma: string, { short, parts }: Verb): void {
  const regular = short && lemma.endsWith('e') ? [`${lemma}s`, `${lemma}es`] : [`${lemma}s`]
  const passive = parts.passive.length > 0 ? parts.passive : regular
  list.add(Feats.infinitivePassive, passive)
  list.add(Feats.presentPassive, passive)
  const weak = parts.past.filter((form) => /[td]e$/.test(form))
  list.add(
    Feats.pastPassive,
    weak.map((form) => `${form}s`),
  )
}

function addPassiveNn(list: FormList, stem: string, parts: PrincipalParts): void {
  const participle = parts.presentParticiple[0]
  const base = participle === undefined ? stem : participle.slice(0, -4)
  list.add(Feats.infinitivePassive, [`${base}ast`])
  list.add(Feats.presentPassive, [`${base}ast`])
  if (parts.present[0]!.endsWith('er')) list.add(Feats.presentPassive, [`${base}est`])
}

/** Verbs that only exist with -s or -st: «synes», «lykkes», «finnast»; nynorsk text has some in -s from bokmål. */
function isDeponent(lemma: string, malform: Malform): boolean {
  return lemma.endsWith('s') || (malform === 'nn' && lemma.endsWith('st') && lemma.length > 4)
}

function addDeponent(list: FormList, lemma: string, malform: Malform): void {
  list.add(Feats.infinitive, [lemma])
  const hit = longestTail(lemma, rowsOf(malform), joinsVerb)
  if (hit !== null) {
    const { present, past, participle } = irregularVerb(hit.first, hit.row.split('\t'), malform)
    list.add(Feats.present, present)
    list.add(Feats.past, past)
    list.add(Feats.supine, participle)
  } else if (lemma.endsWith('s')) addRegularInS(list, lemma)
  else addRegularInSt(list, lemma)
}

/** «regnes – regnedes», «føles – føltes». */
function addRegularInS(list: FormList, lemma: string): void {
  const { parts } = readVerb(lemma.slice(0, -1), 'nb')
  const past = parts.past.filter((form) => /[td]e?$/.test(form)).map((form) => form.replace(/et$/, 'ede'))
  list.add(Feats.present, [lemma])
  list.add(
    Feats.past,
    past.map((form) => `${form}s`),
  )
  list.add(Feats.supine, [...past.map((form) => `${form}s`), lemma])
}

/** «undrast – undrast», «kjennast – kjennest – kjendest». */
function addRegularInSt(list: FormList, lemma: string): void {
  const stem = lemma.slice(0, -3)
  const { parts } = readVerb(`${stem}e`, 'nn')
  const past = parts.past.map((form) => `${form}st`)
  list.add(Feats.present, [parts.present[0]!.endsWith('ar') ? lemma : `${stem}est`])
  list.add(Feats.past, past)
  list.add(Feats.supine, past)
}
