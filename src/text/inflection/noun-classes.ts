import { doubleM, hasVowel, isAbbreviation, isPolysyllabic, isVowel, syllables } from './spelling'
import { classOf } from './suffixes'
import type { Gender } from './types'

/** The forms of a noun beside its lemma; several in one place are equally allowed, best first. */
export interface NounForms {
  readonly definite: readonly string[]
  readonly plural: readonly string[]
  readonly pluralDefinite: readonly string[]
}

/** «regel» → «regl», «artikkel» → «artikl»: an unstressed e before l, r or n goes out before a vowel. */
function syncope(lemma: string): string {
  const last = lemma.at(-1)!
  const stem = lemma.slice(0, -2)
  return (stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem) + last
}

/** -el that carries stress or is a word of its own: «del», «sjel», «panel», «kamel». */
const STRONG_EL = /(?:(?:^|[^d])del|sjel|(?:^|[^m])mel|nel|spel|stel)$/

/** Whether a noun ends in the weak -el, -er of «regel» and «senter». */
function isWeak(lemma: string, ending: 'el' | 'er'): boolean {
  return (
    lemma.endsWith(ending) &&
    !isVowel(lemma.at(-3)) &&
    hasVowel(lemma.slice(0, -2)) &&
    (ending === 'er' || !STRONG_EL.test(lemma))
  )
}

/** Stem before an ending that begins with a vowel; a final é loses its accent. */
function stemOf(lemma: string): string {
  if (lemma.endsWith('é')) return `${lemma.slice(0, -1)}e`
  if (isAbbreviation(lemma)) return `${lemma}-`
  return doubleM(lemma)
}

/** «museum» → «muse», «studium» → «studi»: Latin -um goes out after a vowel. */
function latinStem(lemma: string): string | null {
  return /[ei]um$/.test(lemma) ? lemma.slice(0, -2) : null
}

export function regularNb(lemma: string, gender: Gender): NounForms {
  if (gender === 'Neut') return neuterNb(lemma)
  const weakE = lemma.endsWith('e') && isPolysyllabic(lemma)
  const stem = weakE ? lemma.slice(0, -1) : stemOf(lemma)
  const definite = gender === 'Masc' ? [`${stem}en`] : [`${stem}en`, `${stem}a`]
  if (isWeak(lemma, 'el')) {
    const short = syncope(lemma)
    return { definite, plural: [`${short}er`], pluralDefinite: [`${short}ene`] }
  }
  if (lemma.endsWith('er') && hasVowel(lemma.slice(0, -2)))
    return { definite, plural: [`${lemma}e`], pluralDefinite: [`${lemma}ne`] }
  return { definite, plural: [`${stem}er`], pluralDefinite: [`${stem}ene`] }
}

function neuterNb(lemma: string): NounForms {
  const latin = latinStem(lemma)
  if (latin !== null) {
    return {
      definite: [`${latin}et`],
      plural: [`${latin}er`],
      pluralDefinite: [`${latin}ene`, `${latin}a`],
    }
  }
  if (lemma.endsWith('e') && isPolysyllabic(lemma)) {
    const stem = lemma.slice(0, -1)
    return { definite: [`${lemma}t`], plural: [`${lemma}r`], pluralDefinite: [`${stem}ene`, `${stem}a`] }
  }
  if (isWeak(lemma, 'el') || isWeak(lemma, 'er')) {
    const short = syncope(lemma)
    const plural = lemma.endsWith('r') ? `${short}e` : `${short}er`
    return {
      definite: [`${lemma}et`, `${short}et`],
      plural: [plural, lemma],
      pluralDefinite: [`${short}ene`, `${short}a`],
    }
  }
  const stem = stemOf(lemma)
  const full = `${stem}er`
  const plural =
    syllables(lemma) < 2 ? [lemma] : classOf(lemma, 'neuter-nb') === 'er' ? [full, lemma] : [lemma, full]
  return { definite: [`${stem}et`], plural, pluralDefinite: [`${stem}ene`, `${stem}a`] }
}

export function regularNn(lemma: string, gender: Gender): NounForms {
  if (gender === 'Neut') return neuterNn(lemma)
  const weakE = lemma.endsWith('e') && isPolysyllabic(lemma)
  const weakEl = isWeak(lemma, 'el')
  const stem = weakE ? lemma.slice(0, -1) : stemOf(lemma)
  const before = weakEl ? syncope(lemma) : stem
  if (gender === 'Fem') {
    const ar = classOf(lemma, 'feminine-nn') === 'ar'
    return {
      definite: [`${before}a`],
      plural: [`${before}${ar ? 'ar' : 'er'}`],
      pluralDefinite: [`${before}${ar ? 'ane' : 'ene'}`],
    }
  }
  if (/.dom$/.test(lemma)) {
    return {
      definite: [`${lemma}men`, `${lemma}en`],
      plural: [`${lemma}mar`, `${lemma}ar`],
      pluralDefinite: [`${lemma}mane`, `${lemma}ane`],
    }
  }
  const er = classOf(lemma, 'masculine-nn') === 'er'
  return {
    definite: [`${stem}en`],
    plural: [`${before}${er ? 'er' : 'ar'}`],
    pluralDefinite: [`${before}${er ? 'ene' : 'ane'}`],
  }
}

function neuterNn(lemma: string): NounForms {
  const latin = latinStem(lemma)
  if (latin !== null) return { definite: [`${latin}et`], plural: [lemma], pluralDefinite: [`${latin}a`] }
  if (lemma.endsWith('e') && isPolysyllabic(lemma)) {
    const stem = lemma.slice(0, -1)
    return { definite: [`${lemma}t`], plural: [lemma], pluralDefinite: [`${stem}a`] }
  }
  const weakEl = isWeak(lemma, 'el')
  const stem = stemOf(lemma)
  const short = weakEl ? syncope(lemma) : stem
  return {
    definite: weakEl ? [`${lemma}et`, `${short}et`] : [`${stem}et`],
    plural: [lemma],
    pluralDefinite: [`${short}a`],
  }
}
