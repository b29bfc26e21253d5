import type { Malform } from '../prose'
import { joinsNoun, longestTail } from './compounds'
import type { Endings } from './endings'
import { Feats } from './feats'
import { FormList } from './forms'
import { isPolysyllabic, isVowel, syllables, undouble } from './spelling'
import { endings } from './tables'
import type { Form } from './types'

const rowsOf = (malform: Malform): Endings => endings(`adjectives-${malform}`)

interface AdjectiveForms {
  readonly common: readonly string[]
  /** Only where it differs from the masculine: «lita», «eiga». */
  readonly feminine: readonly string[]
  readonly neuter: readonly string[]
  readonly definite: readonly string[]
  readonly plural: readonly string[]
  readonly comparative: readonly string[]
  readonly superlative: readonly string[]
}

/** All forms of an adjective, the most usual of each kind first; no comparison where it takes «mer» and «mest». */
export function adjectiveForms(lemma: string, malform: Malform): readonly Form[] {
  const parts = listed(lemma, malform) ?? (malform === 'nb' ? regularNb(lemma) : regularNn(lemma))
  const list = new FormList()
  list.add(Feats.common, parts.common)
  list.add(Feats.feminine, parts.feminine)
  list.add(Feats.neuter, parts.neuter)
  list.add(Feats.definite, parts.definite)
  list.add(Feats.plural, parts.plural)
  list.add(Feats.comparative, parts.comparative)
  list.add(Feats.superlative, parts.superlative)
  list.add(
    Feats.superlativeDefinite,
    parts.superlative.map((form) => `${form}e`),
  )
  return list.forms
}

/** Whether the list of irregular and common adjectives has the word, also as the last part of a compound. */
export function isListedAdjective(lemma: string, malform: Malform): boolean {
  return rowsOf(malform).has(lemma)
}

function listed(lemma: string, malform: Malform): AdjectiveForms | null {
  const hit = longestTail(lemma, rowsOf(malform), joinsAdjective)
  if (hit === null) return null
  const [neuter = '', definite = '', plural = '', comparative = '', superlative = '', feminine = ''] =
    hit.row.split('\t')
  const spell = (cell: string) =>
    cell === '-' || cell === ''
      ? []
      : cell.split('|').map((form) => (form === '=' ? lemma : hit.first + form))
  return {
    common: [lemma],
    feminine: spell(feminine),
    neuter: spell(neuter),
    definite: spell(definite),
    plural: spell(plural),
    comparative: spell(comparative),
    superlative: spell(superlative),
  }
}

/** Short adjectives are ends of many other words: «ny» in «syny», «rå» in «grå». */
function joinsAdjective(first: string, tail: string): boolean {
  return joinsNoun(first, tail) && (tail.length > 2 || first.length > 3)
}

const invariable = (
  lemma: string,
  comparative: string[] = [],
  superlative: string[] = [],
): AdjectiveForms => ({
  common: [lemma],
  feminine: [],
  neuter: [lemma],
  definite: [lemma],
  plural: [lemma],
  comparative,
  superlative,
})

/** «sikker» → «sikr», «åpen» → «åpn», «akseptabel» → «akseptabl»; null when the last syllable keeps its vowel. */
function syncopated(lemma: string): string | null {
  if (!/[^aeiouyæøå]e[lnr]$/.test(lemma) || syllables(lemma) < 2 || /(?:ogen|rgen|moderne)$/.test(lemma))
    return null
  return undouble(lemma.slice(0, -2)) + lemma.at(-1)
}

/** Words that do not take -t: «viktig», «norsk» with its like, «elsket», «kjent», «felles». */
function keepsNeuter(lemma: string): boolean {
  return /(?:ig|leg|sk|[^aeiouyæøå]t|et|dd|[vg]d)$/.test(lemma)
}

function neuterOf(lemma: string): string {
  if (keepsNeuter(lemma)) return lemma
  if (isVowel(lemma.at(-1))) return `${lemma}${/[aeiouyæøå]{2}$/.test(lemma) ? 't' : 'tt'}`
  if (/[aeiouyæøå]t$/.test(lemma)) return syllables(lemma) > 1 ? lemma : `${lemma}t`
  return `${undouble(lemma)}t`
}

function isInvariable(lemma: string): boolean {
  if (/[aeo]$/.test(lemma) || (lemma.endsWith('y') && isPolysyllabic(lemma) && !lemma.endsWith('øy')))
    return true
  return /(?:svis|veis|talls|tals|års|dels|døgns|ters|manns|sides|steds|kens|hjartans|ersens|elvetes|ivsens|jeves|byrdes|ets)$/.test(
    lemma,
  )
}

function regularNb(lemma: string): AdjectiveForms {
  if (isInvariable(lemma)) {
    const stem = lemma.slice(0, -1)
    return lemma.endsWith('e') && !lemma.endsWith('ende')
      ? invariable(lemma, [`${stem}ere`], [`${stem}est`])
      : invariable(lemma)
  }
  if (/[^aeiouyæøå]et$|[^aeiouyæøå]iet$|uet$|øyet$/.test(lemma) && syllables(lemma) > 1)
    return participleNb(lemma)
  const short = syncopated(lemma)
  const stem = short ?? (/(?:som|dum|tom|ram|tam|klam|slem|øm|grim|lam)$/.test(lemma) ? `${lemma}m` : lemma)
  const plural = `${stem}e`
  const compares = !/(?:isk|[^u]ert|dd|[vg]d|ende|løs|ell|al|iv)$/.test(lemma)
  const superlative = /(?:ig|som)$/.test(lemma) ? `${lemma}st` : `${stem}est`
  return {
    common: [lemma],
    feminine: [],
    neuter: [neuterOf(lemma)],
    definite: [plural],
    plural: [plural],
    comparative: compares ? [`${plural}re`] : [],
    superlative: compares ? [superlative] : [],
  }
}

/** «begrenset – begrensede, begrensete, begrensa». */
function participleNb(lemma: string): AdjectiveForms {
  const stem = lemma.slice(0, -2)
  const plural = [`${stem}ede`, `${stem}ete`, `${stem}a`]
  return {
    ...invariable(lemma),
    common: [lemma, `${stem}a`],
    neuter: [lemma, `${stem}a`],
    definite: plural,
    plural,
  }
}

function regularNn(lemma: string): AdjectiveForms {
  if (isInvariable(lemma)) {
    const stem = lemma.slice(0, -1)
    return lemma.endsWith('e') && !lemma.endsWith('ande')
      ? invariable(lemma, [`${stem}are`], [`${stem}ast`])
      : invariable(lemma)
  }
  if (/[^aeiouyæøå]en$/.test(lemma) && syllables(lemma) > 1 && syncopated(lemma) !== null)
    return strongNn(lemma)
  const stem =
    syncopated(lemma) ?? (/(?:dum|tom|[tk]ram|klam|slem|øm|grim)$/.test(lemma) ? `${lemma}m` : lemma)
  const plural = `${stem}e`
  const compares = !/(?:isk|ert|dd|[vg]d|ande|laus|ell|al|iv)$/.test(lemma)
  return {
    common: [lemma],
    feminine: [],
    neuter: neutersNn(lemma),
    definite: [plural],
    plural: [plural],
    comparative: compares ? [`${stem}are`] : [],
    superlative: compares ? [`${stem}ast`] : [],
  }
}

/** «oppteken – oppteke – opptekne», «medviten – medvite – medvitne». */
function strongNn(lemma: string): AdjectiveForms {
  const short = /nnen$/.test(lemma) ? lemma.slice(0, -2) : syncopated(lemma)!
  return {
    common: [lemma],
    feminine: [lemma, `${lemma.slice(0, -2)}a`],
    neuter: [lemma.slice(0, -1)],
    definite: [`${short}e`],
    plural: [`${short}e`],
    comparative: [`${short}are`],
    superlative: [`${short}ast`],
  }
}

/** Participles in -d take -t instead of it: «bygd – bygt», «kjend – kjent», «spreidd – spreitt»; «blind – blindt». */
function neutersNn(lemma: string): string[] {
  if (/[aeiouyæøå]dd$/.test(lemma)) return [lemma, `${lemma.slice(0, -2)}tt`]
  if (/(?:[gmvr]|(?:kj|m|s|br|sp|v|h)en|(?:k|t|f|s)al|(?:sk|st|b|f)il|fyl)d$/.test(lemma))
    return [`${lemma.slice(0, -1)}t`, lemma]
  return /[^aeiouyæøå]d$/.test(lemma) ? [`${lemma}t`] : [neuterOf(lemma)]
}
