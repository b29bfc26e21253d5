import type { GoldSentence } from '../eval/gold'
import { type Corruption, likeCase } from './corruption'

const DA = { nb: 'da', nn: 'då' } as const

/** Whether a verb in the past, and none in the present, follows within the clause. */
function isPast({ tokens }: GoldSentence, index: number): boolean {
  for (let at = index + 1; at < tokens.length && tokens[at]!.upos !== 'PUNCT'; at++) {
    const { Tense, VerbForm } = tokens[at]!.feats
    if (VerbForm === 'Fin') return Tense === 'Past'
  }
  return false
}

/** «da saken ble behandlet» → «når saken ble behandlet». */
export const whenForOnce: Corruption = {
  name: 'da → når',
  rule: 'da-naar',
  *slips(sentence, { malform }) {
    for (const [index, { form, upos }] of sentence.tokens.entries())
      if (upos === 'SCONJ' && form.toLowerCase() === DA[malform] && isPast(sentence, index))
        yield { first: index, last: index, text: likeCase(form, 'når') }
  },
}
