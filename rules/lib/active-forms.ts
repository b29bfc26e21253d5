import type { Form } from '../../src/text/inflection/index'
import type { Malform } from '../../src/text/prose'

export const PRESENT = 'Mood=Ind|Tense=Pres|VerbForm=Fin'
export const PAST = 'Mood=Ind|Tense=Past|VerbForm=Fin'
export const SUPINE = 'VerbForm=Part'

/**
 * The present of the class that a nynorsk participle shows: «dekt» – «dekkjer», «handsama» – «handsamar»; null when
 * the verb has none in that class. In bokmål there is only one.
 */
export function presentLike(participle: string, forms: readonly Form[], malform: Malform): string | null {
  const inA = participle.endsWith('a')
  const fits = ({ form, feats }: Form): boolean =>
    feats === PRESENT && (malform === 'nb' || form.endsWith('ar') === inA)
  return forms.find(fits)?.form ?? null
}
