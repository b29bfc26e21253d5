import type { Malform } from './prose'

const NB = new Set(
  'ikke jeg noe noen hva hvem hvor hvordan hvorfor hvis fra blir ble være vært gjøre også etter uten deres dere de mye mer kun selv nå sa hun en av kommer'.split(
    ' ',
  ),
)
const NN = new Set(
  'ikkje eg noko nokon kva kven kor korleis kvifor frå blir vart vere vore gjere òg utan deira dykk dei mykje meir berre sjølv no ho ein eit me kjem ikkje'.split(
    ' ',
  ),
)

/** First measure: the balance of function words. Positive is bokmål, negative nynorsk. */
export function malformScore(words: Iterable<string>): number {
  let score = 0
  for (const word of words) {
    if (NB.has(word)) score++
    if (NN.has(word)) score--
  }
  return score
}

export function malformOf(words: Iterable<string>): Malform {
  return malformScore(words) >= 0 ? 'nb' : 'nn'
}
