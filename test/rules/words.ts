import { loadLexicon } from '../../src/cli/dictionaries'
import { createWordSource } from '../../src/text/lexicon/source'

/** The judges over the installed dictionaries, the same for all tests of a file. */
export const words = createWordSource(loadLexicon)
