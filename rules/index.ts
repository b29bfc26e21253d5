import type { Rule } from '../src/engine/rule'
import { hjelpeverbopphoping } from './hjelpeverbopphoping'

/** Every rule, in the order of the catalogue. At equal places the earlier rule's finding is kept. */
export const rules: readonly Rule[] = [hjelpeverbopphoping]
