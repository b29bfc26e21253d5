import type { Rule } from '../src/engine/rule'
import { dato } from './dato'
import { engelskeLesbarhetsformler } from './engelske-lesbarhetsformler'
import { gjentatteOrd } from './gjentatte-ord'
import { hjelpeverbopphoping } from './hjelpeverbopphoping'
import { klokkeslett } from './klokkeslett'
import { langSetning } from './lang-setning'
import { langtAvsnitt } from './langt-avsnitt'
import { lenketekst } from './lenketekst'
import { overskriftUinformativ } from './overskrift-uinformativ'
import { storeTall } from './store-tall'
import { tiltaleform } from './tiltaleform'
import { ubruktUnntak } from './ubrukt-unntak'

/** Every rule, in the order of the catalogue. At equal places the earlier rule's finding is kept. */
export const rules: readonly Rule[] = [
  langSetning,
  hjelpeverbopphoping,
  langtAvsnitt,
  overskriftUinformativ,
  tiltaleform,
  gjentatteOrd,
  storeTall,
  dato,
  klokkeslett,
  lenketekst,
  engelskeLesbarhetsformler,
  ubruktUnntak,
]
