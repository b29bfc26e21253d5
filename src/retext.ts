import type { Root } from 'nlcst'
import type { Parser, Plugin } from 'unified'
import type { VFile } from 'vfile'
import { type CheckOptions, createTreeChecker } from './check'
import { analyse } from './text/analyse'
import { LineIndex } from './text/lines'
import { toNlcst, fromNlcst } from './text/nlcst'
import { plainProse } from './text/plain'

/**
 * A unified parser for Norwegian prose: string → nlcst. Usable without the rest, also as the parser that
 * remark-retext and rehype-retext are given.
 */
export const retextNorwegian: Plugin<[], string, Root> = function () {
  this.parser = ((document) => toNlcst(plainProse(document))) satisfies Parser<Root>
}

/**
 * A unified transformer that reports klarspråk findings on an nlcst tree as messages of the file. Where the tree
 * comes from Markdown or HTML by remark-retext or rehype-retext it knows paragraphs only: rules about headings,
 * lists, links and tables find nothing there.
 * @throws {SettingsError} for options that cannot be followed, when the chain is frozen
 */
const retextKlarsprak: Plugin<[CheckOptions?], Root> = (options = {}) => createTreeChecker(options)

export default retextKlarsprak
