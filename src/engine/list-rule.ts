import { type PhraseListDefinition, phraseList } from './phrases'
import {
  type CheckFunction,
  defineRule,
  type OptionSpec,
  type OptionSpecs,
  type Rule,
  type RuleMeta,
} from './rule'

interface ListRuleDefinition<S extends OptionSpecs> extends RuleMeta<S>, PhraseListDefinition {
  /** Further findings that a list cannot express. */
  check?: CheckFunction<S>
}

/** Rows up to this tier count when the configuration says nothing. */
export const USUAL_TIER = 2

/** The option `niva` of a list whose rows have tiers: which of them count. */
export const tiers = (description: string): Extract<OptionSpec, { type: 'integer' }> => ({
  type: 'integer',
  default: USUAL_TIER,
  minimum: 1,
  description,
})

/**
 * Makes a rule of a word list: tab-separated text whose first line names the columns (`uttrykk`, `forslag`, …).
 * Every inflected form of an entry with a word class is found, and the suggestion comes back in the same form.
 * @throws {TypeError} when the id is not lower-case ASCII words joined by hyphens
 */
export function defineListRule<const S extends OptionSpecs = Record<never, never>>(
  definition: ListRuleDefinition<S>,
): Rule {
  const { tsv, describe, accept, ...meta } = definition
  return defineRule({ ...meta, list: phraseList({ tsv, describe, ...(accept && { accept }) }) })
}
