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
  /^(?:om|ut|inn|opp|ned|over|under|etter|vidare|gjen|mis|på|til|av|sam|attende|fram|bort|heim)(?=.{5})/

/** Whether a nynorsk word in lower case is derived by a regular pattern from words that are known. */
export function isNynorskDerivation(word: string, knows: (word: string) => boolean): boolean {
  for (const { pattern, needs } of NYNORSK) {
    const stem = pattern.exec(word)?.[1]
    if (stem !== undefined && needs.every((endings) => endings.some((ending) => knows(stem + ending))))
      return true
  }
  const particle = PARTICLES.exec(word)?.[0]
  return particle !== undefined && isVerbal(word.slice(particle.length), knows)
}

function isVerbal(word: string, knows: (word: string) => boolean): boolean {
  const stem = word.replace(/(?:e|er|ar|a|te|t|ing|inga|ande|ast)$/, '')
  return stem.length >= 3 && knows(word) && knows(`${stem}e`) && (knows(`${stem}ar`) || knows(`${stem}er`))
}
