import { type PhraseListDefinition, phraseList } from './phrases'
import { type CheckFunction, defineRule, type OptionSpecs, type Rule, type RuleMeta } from './rule'

interface ListRuleDefinition<S extends OptionSpecs> extends RuleMeta<S>, PhraseListDefinition {
  /** Further findings that a list cannot express. */
  check?: CheckFunction<S>
}

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
