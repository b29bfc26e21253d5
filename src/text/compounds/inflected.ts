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
const UMLAUT = new Set(['', 'e', 'r', 'er', 'ers', 'erne', 'ernes', 'ene', 'enes'])

const VOWELS = 'aeiouyæøå'

/** Whether a string ends in a consonant written twice, of those that may be written once in another form. */
export function endsDoubled(text: string): boolean {
  const last = text.at(-1)
  return last !== undefined && last === text.at(-2) && 'bdfgklmnprst'.includes(last)
}

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
    const last = stem.at(-1)!
    if (!VOWELS.includes(last)) {
      bases.push(`${stem}e`)
      if ('lnr'.includes(last)) {
        const before = stem.slice(0, -1)
        bases.push(`${before}e${last}`)
        if (endsDoubled(before)) bases.push(`${before.slice(0, -1)}e${last}`, `${before}e${last}`)
      }
      if (endsDoubled(stem)) bases.push(stem.slice(0, -1))
      else if (ending === 't') bases.push(stem + last)
    }
    if (UMLAUT.has(ending)) {
      const vowel = /[øeæ](?=[^aeiouyæøå]{1,3}$)/.exec(stem)
      if (vowel !== null) {
        for (const plain of vowel[0] === 'ø' ? 'o' : 'aå') {
          const base = stem.slice(0, vowel.index) + plain + stem.slice(vowel.index + 1)
          bases.push(base)
          if (endsDoubled(base)) bases.push(base.slice(0, -1))
        }
      }
    }
  }
  return bases
}
