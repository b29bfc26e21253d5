import { rules } from '../rules/index'
import { headOf, type Prepared, packForms, spellings } from '../src/engine/forms'

/** The forms of every inflected word on our lists, for the module `virtual:forms`. */
export function listForms(): Prepared {
  const prepared = { nb: '', nn: '' }
  for (const malform of ['nb', 'nn'] as const) {
    const entries = rules.flatMap((rule) => rule.list?.entries(malform) ?? [])
    const words = entries.flatMap(({ text, upos, gender }) =>
      upos === null ? [] : spellings(headOf(text)).map((lemma) => ({ lemma, upos, gender })),
    )
    prepared[malform] = packForms(words, malform)
  }
  return prepared
}
