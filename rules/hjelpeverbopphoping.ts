import { defineListRule, tiers } from '../src/engine/list-rule'
import type { PhraseMatch } from '../src/engine/match'
import { TokenKind } from '../src/text/model'
import tsv from './hjelpeverbopphoping.tsv'

export const hjelpeverbopphoping = defineListRule({
  id: 'hjelpeverbopphoping',
  title: 'To hjelpeverb på rad der ett er nok',
  group: 'setning',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Klart språk i Norden, 2007',
  url: 'https://9pdf.org/document/zwvw8ld7-klart-spr%C3%A5k-i-norden-titel-uklart-juridisk-spr%C3%A5k.html',
  options: {
    niva: tiers('3 viser også «skal kunne» og «må kunne», som kan uttrykke et mål eller et krav'),
  },
  tsv,
  accept: (match) => match.gap === null || isSubjectOnly(match.text, match.gap),
  describe: ({ words, advice }) => ({ message: `«${words}» er to hjelpeverb på rad. ${advice}` }),
})

/** Words that show that «kunne» belongs to another clause or that «vil» is a wish: «Hun vil at du skal kunne lese». */
const NOT_BETWEEN = new Set(
  (
    'at som om hvis dersom når da då fordi og men eller å gjerne helst heller ha bli være vere få se sjå gå gi gje ' +
    'skal skulle må måtte bør burde kan er har'
  ).split(' '),
)

/** Last of several words these open a clause of their own: «ville hindre det de kunne». */
const SUBJECTS = new Set('jeg eg du han hun ho man en ein vi me dere de dei'.split(' '))

/** Whether only a subject and adverbs stand between the auxiliaries: «vil stønaden kunne kreves tilbake». */
function isSubjectOnly(text: PhraseMatch['text'], gap: { first: number; last: number }): boolean {
  if (gap.last - gap.first > 1 && SUBJECTS.has(text.lower(gap.last - 1))) return false
  for (let token = gap.first; token < gap.last; token++)
    if (text.tokens.kind[token] === TokenKind.punctuation || NOT_BETWEEN.has(text.lower(token))) return false
  return true
}
