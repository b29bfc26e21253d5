import { compoundsApart } from './compounds'
import type { Corruption } from './corruption'
import { hyphenLost } from './hyphens'
import { adjectiveForAdverb, adverbForAdjective } from './longer'
import { suspendedHyphen } from './suspended'
import { whenForOnce } from './when'

/** The errors that are made, in the order of the table. Those whose rule does not exist are left out. */
export const corruptions: readonly Corruption[] = [
  compoundsApart,
  suspendedHyphen,
  hyphenLost,
  whenForOnce,
  adjectiveForAdverb,
  adverbForAdjective,
]
