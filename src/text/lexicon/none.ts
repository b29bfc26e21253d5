import type { LexiconSource } from './source'

/** Where no dictionaries are installed, as in a browser: `#dictionaries` in package.json leads here. */
export const loadLexicon: LexiconSource = () => null
