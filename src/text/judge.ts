import type { FormIndex } from './interning'
import { Evidence, FOREIGN_WORDS, languagesOf, malformWeight, NORWEGIAN, norwegianSentence } from './malform'
import { type Sentence, TokenKind } from './model'
import type { Malform } from './prose'

/**
 * Decides the målform of a document and sets that of its sentences. Each distinct form is judged once.
 *
 * @param kinds kind of each token
 * @param asked the målform that the writer has named, or 'auto'
 * @returns the document's målform; null when it is in neither
 */
export function judgeMalform(
  { forms, formOf }: FormIndex,
  kinds: Uint8Array,
  sentences: readonly Sentence[],
  asked: 'auto' | Malform,
): Malform | null {
  const counts = new Int32Array(forms.length)
  for (let token = 0; token < formOf.length; token++) {
    if (kinds[token] === TokenKind.word) counts[formOf[token]!]!++
  }
  const weights = new Int32Array(forms.length)
  const languages = new Int32Array(forms.length)
  for (let form = 0; form < forms.length; form++) {
    if (counts[form] === 0) continue
    weights[form] = malformWeight(forms[form]!)
    languages[form] = languagesOf(forms[form]!)
  }
  const evidence = new Evidence()
  for (let form = 0; form < counts.length; form++) {
    evidence.add(weights[form]!, languages[form]!, counts[form]!)
  }
  const malform = asked === 'auto' ? evidence.document() : asked
  for (const sentence of sentences) {
    let balance = 0
    let words = 0
    let strange = 0
    for (let token = sentence.first; token < sentence.last; token++) {
      if (kinds[token] !== TokenKind.word) continue
      const form = formOf[token]!
      const known = languages[form]!
      balance += weights[form]!
      words++
      if (known !== 0 && (known & NORWEGIAN) === 0) strange++
    }
    if (malform !== null && strange < FOREIGN_WORDS) {
      sentence.malform = norwegianSentence(balance, words, malform)
      continue
    }
    evidence.clear()
    for (let token = sentence.first; token < sentence.last; token++) {
      if (kinds[token] === TokenKind.word) evidence.add(weights[formOf[token]!]!, languages[formOf[token]!]!)
    }
    sentence.malform = evidence.sentence(malform)
  }
  return malform
}
