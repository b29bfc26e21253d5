import type { Form } from '../../src/text/inflection/index'
import type { Malform } from '../../src/text/prose'

export const PRESENT = 'Mood=Ind|Tense=Pres|VerbForm=Fin'
export const PAST = 'Mood=Ind|Tense=Past|VerbForm=Fin'
export const SUPINE = 'VerbForm=Part'

/**
 * The present or past of the class that a nynorsk participle shows: «dekt» – «dekkjer», «handsama» – «handsamar»; null
 * when the verb has none in that class. In bokmål the past that is like the participle: «kastet» or «kasta».
 */
export function formLike(
  participle: string,
  forms: readonly Form[],
  wanted: typeof PRESENT | typeof PAST,
  malform: Malform,
): string | null {
  const all = forms.filter(({ feats }) => feats === wanted).map(({ form }) => form)
  if (malform === 'nb') return all.find((form) => form === participle) ?? all[0] ?? null
  const inA = participle.endsWith('a')
  return all.find((form) => (wanted === PAST ? /a$/ : /ar$/).test(form) === inA) ?? null
}
