import type { Malform } from '../prose'

/** Regular endings of nouns, adjectives and verbs, the genitive included. */
const ENDINGS: Record<Malform, readonly string[]> = {
  nb: (
    'en ens et ets er ers ene enes a as n ns t ts r rs ne nes s e es re res ' +
    'ere est este te tt tte de dd dde ede edes ende ning ningen'
  ).split(' '),
  nn: (
    'en et ar er ane ene a i n t r ne re rar rane e ' + 'are ast aste te tt tte de dd dde ande ast st as'
  ).split(' '),
}
const LONGEST_ENDING = 6

/** Plural endings before which the stem vowel may change: bok – bøker, kraft – krefter. */
const UMLAUT = /^(?:e?r?|ene|enes|er|ers|erne|ernes)$/

const doubled = /([bdfgklmnprst])\1$/

/**
 * The base forms that a form may regularly come from, the form itself first. Far too many: the caller keeps those
 * it knows. «reglene» gives «regel», «programmet» «program», «bøker» «bok».
 */
export function baseForms(form: string, malform: Malform): string[] {
  const bases = [form]
  for (let length = 0; length <= LONGEST_ENDING && form.length - length >= 2; length++) {
    const ending = form.slice(form.length - length)
    if (length > 0 && !ENDINGS[malform].includes(ending)) continue
    const stem = form.slice(0, form.length - length)
    if (length > 0) bases.push(stem)
    if (length > 0) bases.push(`${stem}um`)
    if (/[^aeiouyæøå]$/.test(stem)) {
      bases.push(`${stem}e`)
      const last = stem.at(-1)!
      if ('lnr'.includes(last)) {
        const before = stem.slice(0, -1)
        bases.push(`${before}e${last}`)
        if (doubled.test(before)) bases.push(`${before.slice(0, -1)}e${last}`, `${before}e${last}`)
      }
      if (doubled.test(stem)) bases.push(stem.slice(0, -1))
      else if (ending === 't') bases.push(stem + last)
    }
    if (UMLAUT.test(ending)) {
      const vowel = /[øeæ](?=[^aeiouyæøå]{1,3}$)/.exec(stem)
      if (vowel !== null) {
        for (const plain of vowel[0] === 'ø' ? 'o' : 'aå') {
          const base = stem.slice(0, vowel.index) + plain + stem.slice(vowel.index + 1)
          bases.push(base)
          if (doubled.test(base)) bases.push(base.slice(0, -1))
        }
      }
    }
  }
  return bases
}
