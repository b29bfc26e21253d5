import {
  definiteAdjective,
  indefiniteAdjective,
  singularAfterMany,
  wrongAdjective,
  wrongArticle,
} from './agreement'
import { compoundsApart } from './compounds'
import type { Corruption } from './corruption'
import { singleDefinite, singleDemonstrative } from './definiteness'
import { hyphenLost } from './hyphens'
import {
  aAfterModal,
  aForOgPast,
  aForOgPresent,
  infinitiveForPresent,
  ogForA,
  presentAfterA,
  presentAfterModal,
} from './infinitives'
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
  ogForA,
  aForOgPresent,
  aForOgPast,
  presentAfterA,
  presentAfterModal,
  aAfterModal,
  infinitiveForPresent,
  wrongArticle,
  wrongAdjective,
  definiteAdjective,
  indefiniteAdjective,
  singularAfterMany,
  singleDefinite,
  singleDemonstrative,
]
