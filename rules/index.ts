import type { Rule } from '../src/engine/rule'
import { gjentatteOrd } from './gjentatte-ord'
import { hjelpeverbopphoping } from './hjelpeverbopphoping'
import { langSetning } from './lang-setning'
import { langtAvsnitt } from './langt-avsnitt'

/** Every rule, in the order of the catalogue. At equal places the earlier rule's finding is kept. */
export const rules: readonly Rule[] = [langSetning, hjelpeverbopphoping, langtAvsnitt, gjentatteOrd]
