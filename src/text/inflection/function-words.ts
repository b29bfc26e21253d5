import wordsNb from '../../../data/inflection/function-words-nb.tsv'
import wordsNn from '../../../data/inflection/function-words-nn.tsv'
import type { Malform } from '../prose'
import { lazy, linesOf } from './table'
import type { Form } from './types'

const words = { nb: lazy(() => read(wordsNb)), nn: lazy(() => read(wordsNn)) }

/** The forms of a pronoun or determiner; empty when the word is not one. */
export function functionWordForms(lemma: string, upos: string, malform: Malform): readonly Form[] {
  return words[malform]().get(`${upos} ${lemma}`) ?? []
}

function read(tsv: string): Map<string, Form[]> {
  const forms = new Map<string, Form[]>()
  for (const line of linesOf(tsv)) {
    const [lemma, upos, form, feats] = line.split('\t')
    if (form === undefined || feats === undefined) continue
    const key = `${upos} ${lemma}`
    const known = forms.get(key)
    if (known === undefined) forms.set(key, [{ form, feats }])
    else known.push({ form, feats })
  }
  return forms
}
