const VOWELS = 'aeiouyæøåéèêóòôäöü'

export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && VOWELS.includes(letter)
}

export function hasVowel(word: string): boolean {
  for (const letter of word) if (VOWELS.includes(letter)) return true
  return false
}

/** Number of vowel groups: a rough count of syllables. */
export function syllables(word: string): number {
  let count = 0
  let inVowels = false
  for (const letter of word) {
    const vowel = VOWELS.includes(letter)
    if (vowel && !inVowels) count++
    inVowels = vowel
  }
  return count
}

/** «bygg» → «byg», «kjenn» → «kjen»: a double consonant is written single before another consonant. */
export function undouble(stem: string): string {
  const last = stem.at(-1)
  return last !== undefined && last === stem.at(-2) && last !== 's' && !isVowel(last)
    ? stem.slice(0, -1)
    : stem
}

/** Whether a vowel comes before the last letter, so that a final -e is unstressed: «hage», «stue», but not «tre». */
export function isPolysyllabic(word: string): boolean {
  return hasVowel(word.slice(0, -1))
}

/** A word never ends in two m-s: «dom» but «dommen». */
const SHORT_M = /(?:dom|rom|lom|gram|medlem|jem|strøm|drøm|søm|slum|skum|lam|skam|klem|gym)$/
const LONG_M = /(?:kondom|drom|diplom|islam|reklam)$/

/** The stem before an ending that begins with a vowel: «dom» → «domm». */
export function doubleM(word: string): string {
  if (!word.endsWith('m')) return word
  return SHORT_M.test(word) && !LONG_M.test(word) ? `${word}m` : word
}

/** «lov» → «lovs», «Hans» → «Hans’», «avis» → «avis’»: the genitive, with an apostrophe after s, x and z. */
export function genitive(form: string): string {
  return 'sxzSXZ'.includes(form.charAt(form.length - 1)) ? `${form}'` : `${form}s`
}

/** Abbreviations and single letters take a hyphen before the ending: «TV-en», «cd-er». */
export function isAbbreviation(word: string): boolean {
  const last = word.slice(word.lastIndexOf('-') + 1)
  return last !== '' && last.length <= 6 && (!hasVowel(last) || last === last.toUpperCase())
}
