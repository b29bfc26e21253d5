import pages from 'virtual:pages'
import { rules as builtIn } from '../rules/index'
import type { Rule } from './engine/rule'

/** A rule with its page: what it finds, why, how to mend it, and examples, in Markdown. */
export interface DocumentedRule extends Rule {
  readonly page: string
}

/** Every rule there is, in the order of the catalogue. */
export const rules: readonly DocumentedRule[] = builtIn.map((rule) => ({
  ...rule,
  page: pages[rule.id] ?? '',
}))
