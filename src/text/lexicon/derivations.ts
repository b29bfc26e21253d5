import type { Malform } from '../prose'

/** A regular derivation: a word that ends so, and forms that must be known for the stem to be of the right kind. */
interface Derivation {
  readonly pattern: RegExp
  /** Endings on the stem; one of each group must give a known word. */
  readonly needs: readonly (readonly string[])[]
}

/** The nynorsk dictionary lists few of the forms and derivations that every verb and adjective has. */
const NYNORSK: readonly Derivation[] = [
  { pattern: /^(.{3,})(?:ing|inga|ingar|ingane|ings)$/, needs: [['e'], ['ar', 'er']] },
  { pattern: /^(.{3,})(?:a|ast|ande)$/, needs: [['e'], ['ar', 'er', 'te']] },
  { pattern: /^(.{3,})(?:a|ar|ast|ande|te|er|t)$/, needs: [['ing'], ['inga', 'ingar']] },
  { pattern: /^(.{3,})heit(?:a|er|ene|s)?$/, needs: [[''], ['e', 't', 'are']] },
  { pattern: /^(.{3,})ism(?:e|en|ar|ane)$/, needs: [['ist', 'istisk']] },
  { pattern: /^(.{3,})ist(?:en|ar|ane|isk|iske)?$/, needs: [['isme']] },
]

/** Particles that stand before any verb or verbal noun: «omfordele», «vidareformidle». */
const PARTICLES =
  /^(?:om|ut|inn|opp|ned|over|under|etter|vidare|gjen|mis|på|til|av|sam|attende|fram|føre|bort|heim)(?=.{5})/

/** Learned first parts that stand before any noun or adjective of some length: «antirasistisk», «reintroduksjon». */
const LEARNED =
  /^(?:anti|auto|bio|eks|elektro|etno|foto|geo|giga|hydro|hyper|inter|ko|kvasi|makro|mega|mikro|mini|mono|multi|nano|neo|nevro|poly|post|pre|pseudo|psyko|re|semi|sosio|super|tele|termo|trans|ultra|video|øko)(?=.{5})/

/** What an adjective or a participle may end in, for «u-» to stand before it. */
const ADJECTIVE: Readonly<Record<Malform, RegExp>> = {
  nb: /^u(?=.{4}).*(?:[^e]te?|ede?|ert|erte|lige?|isk[et]?|bart?|bare|somt?|somme|ende)$/,
  nn: /^u(?=.{4}).*(?:[^e]te?|a|ert|erte|lege?|isk[et]?|bart?|bare|somt?|somme|ande)$/,
}

/** Whether a word in lower case is derived by a regular pattern from words that are known. */
export function isDerivation(word: string, malform: Malform, knows: (word: string) => boolean): boolean {
  const learned = LEARNED.exec(word)?.[0]
  if (learned !== undefined && knows(word.slice(learned.length))) return true
  if (malform === 'nb') return false
  for (const { pattern, needs } of NYNORSK) {
    const stem = pattern.exec(word)?.[1]
    if (stem !== undefined && needs.every((endings) => endings.some((ending) => knows(stem + ending))))
      return true
  }
  const particle = PARTICLES.exec(word)?.[0]
  return particle !== undefined && isVerbal(word.slice(particle.length), knows)
}

/** Whether a word in lower case is an adjective or participle with «u-» before it: «ufiltrert», «uevnerik». */
export function isNegation(word: string, malform: Malform, knows: (word: string) => boolean): boolean {
  return ADJECTIVE[malform].test(word) && knows(word.slice(1))
}

function isVerbal(word: string, knows: (word: string) => boolean): boolean {
  const stem = word.replace(/(?:je|e|er|ar|a|te|t|ing|inga|ande|ast)$/, '')
  if (stem.length < 3 || !knows(word)) return false
  return (
    ['e', 'je'].some((ending) => knows(stem + ending)) &&
    ['ar', 'er', ''].some((ending) => knows(stem + ending))
  )
}
