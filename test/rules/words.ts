import { municipalWords } from '../../rules/lib/municipal-words'
import { loadLexicon } from '../../src/cli/dictionaries'
import { createWordSource } from '../../src/text/lexicon/source'

/** The judges over the installed dictionaries and our own list, the same for all tests of a file. */
export const words = createWordSource(loadLexicon, { lists: async () => municipalWords() })
