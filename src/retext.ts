import type { Root } from 'nlcst'
import type { Parser, Plugin } from 'unified'
import { type CheckOptions, createTreeChecker } from './check'
import { parseNorwegian } from './text/nlcst-parser'

export { norwegianParser } from './text/nlcst-parser'

/** A unified parser for Norwegian prose: string → nlcst. Usable without the rest. */
export const retextNorwegian: Plugin<[], string, Root> = function () {
  this.parser = parseNorwegian satisfies Parser<Root>
}

/**
 * A unified transformer that reports klarspråk findings on an nlcst tree as messages of the file. Where the tree
 * comes from Markdown or HTML by remark-retext or rehype-retext it knows paragraphs only: rules about headings,
 * lists, links and tables find nothing there.
 * @throws {SettingsError} for options that cannot be followed, when the chain is frozen
 */
const retextKlarsprak: Plugin<[CheckOptions?], Root> = (options = {}) => createTreeChecker(options)

export default retextKlarsprak
