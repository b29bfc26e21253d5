import verbsNb from '../../../data/inflection/verbs-nb.tsv'
import verbsNn from '../../../data/inflection/verbs-nn.tsv'
import type { Malform } from '../prose'
import { joinsVerb, longestTail } from './compounds'
import { Feats } from './feats'
import { FormList } from './forms'
import { isPolysyllabic, isVowel } from './spelling'
import { classOf } from './suffixes'
import { lazy, readTable } from './table'
import type { Form } from './types'
import { irregularVerb, type PrincipalParts, weakVerb } from './verb-classes'

const rows = { nb: lazy(() => readTable(verbsNb)), nn: lazy(() => readTable(verbsNn)) }

/** Auxiliaries without imperative, passive and participles that describe a noun. */
const MODALS: ReadonlySet<string> = new Set(
  'burde kunne måtte skulle ville vilje tore tørre ha vere være verte bli pla'.split(' '),
)

/** All forms of a verb, the most usual of each kind first; empty when `lemma` is no infinitive. */
export function verbForms(lemma: string, malform: Malform): readonly Form[] {
  const list = new FormList()
  for (const spelling of spellings(lemma, malform)) addForms(list, spelling, malform)
  return list.forms
}

/** Nynorsk writes «byggje» or «bygge», «søkje» or «søke», and both with -a in the infinitive. */
function spellings(lemma: string, malform: Malform): string[] {
  if (malform === 'nb') return [lemma]
  const isShort = !lemma.endsWith('a') || longestTail(lemma, rows.nn(), joinsVerb) !== null
  const withE = isShort || !isPolysyllabic(lemma) ? lemma : `${lemma.slice(0, -1)}e`
  return /[aeiouyæøå].*[kg]je$/.test(withE) && !withE.endsWith('gjengje') && !/[aeiouyæøå]gje$/.test(withE)
    ? [withE, `${withE.slice(0, -2)}e`]
    : [withE]
}

function addForms(list: FormList, lemma: string, malform: Malform): void {
  if (isDeponent(lemma, malform)) {
    addDeponent(list, lemma, malform)
    return
  }
  if (!isVowel(lemma.at(-1))) return
  const { parts, short, tail } = principalParts(lemma, malform)
  const stem = short ? lemma : lemma.slice(0, -1)
  list.add(Feats.infinitive, [lemma])
  if (malform === 'nn' && !short && lemma.endsWith('e')) list.add(Feats.infinitive, [`${stem}a`])
  list.add(Feats.present, parts.present)
  list.add(Feats.past, parts.past)
  list.add(Feats.supine, parts.participle)
  if (parts.presentParticiple.length > 0) list.add(Feats.presentParticiple, parts.presentParticiple)
  else list.add(Feats.presentParticiple, [`${stem}${malform === 'nb' ? 'ende' : 'ande'}`])
  if (MODALS.has(tail)) {
    if (!isModal(tail)) list.add(Feats.imperative, imperatives(lemma, stem, short, parts))
    return
  }
  list.add(Feats.imperative, imperatives(lemma, stem, short, parts))
  if (malform === 'nb') addPassiveNb(list, lemma, short, parts)
  else addPassiveNn(list, stem, parts)
  list.add(Feats.participleCommon, parts.common)
  if (parts.feminine.length > 0) list.add(Feats.participleFeminine, parts.feminine)
  list.add(Feats.participleNeuter, parts.participle)
  list.add(Feats.participleDefinite, parts.plural)
  list.add(Feats.participlePlural, parts.plural)
}

function isModal(tail: string): boolean {
  return !['ha', 'vere', 'være', 'verte', 'bli'].includes(tail)
}

function principalParts(
  lemma: string,
  malform: Malform,
): { parts: PrincipalParts; short: boolean; tail: string } {
  const hit = longestTail(lemma, rows[malform](), joinsVerb)
  const tail = hit === null ? lemma : lemma.slice(hit.first.length)
  const columns = hit === null ? [] : hit.row.split('\t')
  const short = columns[0] === 'dde' || !isPolysyllabic(tail)
  if (columns.length > 1) return { parts: irregularVerb(hit!.first, columns, malform), short, tail }
  const known = columns[0] ?? (short ? 'dde' : classOf(lemma, `verb-${malform}`))
  return { parts: weakVerb(lemma, known.split(','), malform), short, tail }
}

/** «endre» and «handle» keep the -e, since «endr» cannot be said; «regn» and «bygg» can. */
function imperatives(lemma: string, stem: string, short: boolean, parts: PrincipalParts): string[] {
  if (short) return [lemma]
  const present = parts.present[0]!
  if (lemma.startsWith(present)) return [present]
  if (/[^aeiouyæøålr][lr]$|[kptd]n$/.test(stem)) return [lemma, stem]
  if (stem.endsWith('mm')) return [stem.slice(0, -1)]
  return [/[^aeiouyæøås]j$/.test(stem) ? stem.slice(0, -1) : stem]
}

function addPassiveNb(list: FormList, lemma: string, short: boolean, parts: PrincipalParts): void {
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

/** Verbs that only exist with -s or -st: «synes», «lykkes», «finnast». */
function isDeponent(lemma: string, malform: Malform): boolean {
  return malform === 'nb' ? lemma.endsWith('s') : /[^s]st$/.test(lemma) && lemma.length > 4
}

function addDeponent(list: FormList, lemma: string, malform: Malform): void {
  list.add(Feats.infinitive, [lemma])
  const hit = longestTail(lemma, rows[malform](), joinsVerb)
  if (hit !== null) {
    const { present, past, participle } = irregularVerb(hit.first, hit.row.split('\t'), malform)
    list.add(Feats.present, present)
    list.add(Feats.past, past)
    list.add(Feats.supine, participle)
    return
  }
  const ending = malform === 'nb' ? 's' : 'st'
  const { parts } = principalParts(malform === 'nb' ? lemma.slice(0, -1) : `${lemma.slice(0, -3)}e`, malform)
  const past = parts.past.filter((form) => /[tdea]$/.test(form)).map((form) => form + ending)
  list.add(Feats.present, [
    malform === 'nb' || parts.present[0]!.endsWith('ar') ? lemma : `${lemma.slice(0, -3)}est`,
  ])
  list.add(Feats.past, past)
  list.add(Feats.supine, [...past, lemma])
}
