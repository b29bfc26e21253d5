import type { TextModel } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'

/** Whether any sentence is in a målform. */
export const isIn = ({ sentences }: TextModel, malform: Malform): boolean =>
  sentences.some((sentence) => sentence.malform === malform)

/** The distinct tokens of the sentences in a målform, in lower case: a heading or two, or the whole text. */
export function formsIn(text: TextModel, malform: Malform): ReadonlySet<string> {
  const forms = new Set<string>()
  for (const sentence of text.sentences) {
    if (sentence.malform !== malform) continue
    for (let token = sentence.first; token < sentence.last; token++) forms.add(text.lower(token))
  }
  return forms
}
