import type { Malform } from '../prose'
import { undouble } from './spelling'

/** The forms that the rest of a verb's paradigm is made of; several in one place are equally allowed, best first. */
export interface PrincipalParts {
  readonly present: readonly string[]
  readonly past: readonly string[]
  /** After «ha», and the neuter participle. */
  readonly participle: readonly string[]
  readonly common: readonly string[]
  /** Only where nynorsk has a form of its own: «skriva». */
  readonly feminine: readonly string[]
  /** Plural and definite. */
  readonly plural: readonly string[]
  /** Empty when it is regular. */
  readonly presentParticiple: readonly string[]
  /** The s-passive; empty when it is regular. */
  readonly passive: readonly string[]
}

/** Parts written out in a row of the list: present, past, participle and perhaps present participle and s-passive. */
export function irregularVerb(first: string, columns: readonly string[], malform: Malform): PrincipalParts {
  const [present = [], past = [], participle = [], presentParticiple = [], passive = []] = columns.map(
    (cell) => (cell === '' ? [] : cell.split('|').map((form) => first + form)),
  )
  return {
    present,
    past,
    presentParticiple,
    passive,
    ...(malform === 'nb' ? strongNb(participle) : strongNn(participle)),
  }
}

/** Parts of a verb that follows one or more weak classes: `et`, `te`, `de`, `dde` in bokmål; `a`, `te`, `de`, `dd`, `dde` in nynorsk. */
export function weakVerb(lemma: string, classes: readonly string[], malform: Malform): PrincipalParts {
  const all = classes.map((name) => (malform === 'nb' ? weakNb(lemma, name) : weakNn(lemma, name)))
  return all.length === 1 ? all[0]! : all.reduce(eitherOf)
}

function eitherOf(a: PrincipalParts, b: PrincipalParts): PrincipalParts {
  return {
    present: union(a.present, b.present),
    past: union(a.past, b.past),
    participle: union(a.participle, b.participle),
    common: union(a.common, b.common),
    feminine: [],
    plural: union(a.plural, b.plural),
    presentParticiple: a.presentParticiple,
    passive: [],
  }
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return b.every((form) => a.includes(form)) ? a : [...a, ...b.filter((form) => !a.includes(form))]
}

function weakNb(lemma: string, name: string): PrincipalParts {
  const stem = name === 'dde' ? lemma : lemma.slice(0, -1)
  const base = name === 'dde' ? `${stem}d` : undouble(stem)
  const regular = (past: string[], participle: string[], plural: string[]) => ({
    present: [`${lemma}r`],
    past,
    participle,
    common: participle,
    feminine: [],
    plural,
    presentParticiple: name === 'dde' ? [`${lemma}ende`] : [],
    passive: [],
  })
  if (name === 'te') return regular([`${base}te`], [`${base}t`], [`${base}te`])
  if (name === 'de' || name === 'dde') return regular([`${base}de`], [`${base}d`], [`${base}de`])
  return regular(
    [`${stem}et`, `${stem}a`],
    [`${stem}et`, `${stem}a`],
    [`${stem}ede`, `${stem}ete`, `${stem}a`],
  )
}

function weakNn(lemma: string, name: string): PrincipalParts {
  const stem = lemma.slice(0, -1)
  const base = undouble(/[kg]j$/.test(stem) ? stem.slice(0, -1) : stem)
  const parts = (present: string, past: string, participle: string[], common: string[]) => ({
    present: [present],
    past: [past],
    participle,
    common,
    feminine: [],
    plural: name === 'a' ? common : common.map((form) => `${form}e`),
    presentParticiple: name === 'dde' ? [`${lemma}ande`] : [],
    passive: [],
  })
  switch (name) {
    case 'te':
      return parts(`${stem}er`, `${base}te`, [`${base}t`], [`${base}t`])
    case 'de':
      return parts(`${stem}er`, `${base}de`, [`${base}t`, `${base}d`], [`${base}d`])
    case 'dd': {
      const open = base.endsWith('d') ? base.slice(0, -1) : base
      const t = base.endsWith('d') ? `${base}t` : `${base}tt`
      return parts(`${stem}er`, `${open}dde`, [`${open}dd`, t], [`${open}dd`])
    }
    case 'dde':
      return parts(`${lemma}r`, `${lemma}dde`, [`${lemma}dd`, `${lemma}tt`], [`${lemma}dd`])
    default:
      return parts(`${stem}ar`, `${stem}a`, [`${stem}a`], [`${stem}a`])
  }
}

type Participles = Pick<PrincipalParts, 'participle' | 'common' | 'feminine' | 'plural'>

/** «skrevet – skrevne», «tatt – tatte», «vekket, vekka – vekkede, vekka». */
function strongNb(participle: readonly string[]): Participles {
  const common: string[] = []
  const plural: string[] = []
  const weak = participle.some((form) => form.endsWith('a'))
  for (const form of participle) {
    common.push(form)
    if (form.endsWith('et')) {
      const stem = form.slice(0, -2)
      if (weak || /([gt])\1$/.test(stem)) plural.push(`${stem}ede`)
      else {
        plural.push(`${beforeN(stem)}e`)
        if (!/[^aeiouyæøå]{2}$/.test(stem)) common.push(`${stem}en`)
      }
    } else plural.push(form.endsWith('a') ? form : `${form}e`)
  }
  return { participle, common, feminine: [], plural }
}

/** «skriven – skriva – skrive – skrivne», «vald – valt – valde», «sett – sette», «bringa». */
function strongNn(participle: readonly string[]): Participles {
  const common: string[] = []
  const feminine: string[] = []
  const plural: string[] = []
  const alsoWithD = participle.some((form) => form.endsWith('d'))
  for (const form of participle) {
    if (form.endsWith('e')) {
      common.push(`${form}n`)
      feminine.push(`${form}n`, `${form.slice(0, -1)}a`)
      plural.push(`${beforeN(form.slice(0, -1))}e`)
    } else if (form.endsWith('a')) {
      common.push(form)
      plural.push(form)
    } else if (form.endsWith('d')) {
      common.unshift(form)
      plural.unshift(`${form}e`)
    } else if (!alsoWithD || !form.endsWith('dt')) {
      common.push(form)
      plural.push(`${form}e`)
    }
  }
  return { participle, common, feminine, plural }
}

/** The stem before -ne: «skrev» → «skrevn», «drukk» → «drukn», «funn» → «funn». */
function beforeN(stem: string): string {
  return stem.endsWith('nn') ? stem : `${undouble(stem)}n`
}
