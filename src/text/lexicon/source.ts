import type { Malform } from '../prose'
import type { Lexicon } from './index'
import type { WordJudge } from './words'

/** Gives the dictionary of a målform, or null when there is none; asked at most once for each. */
export type LexiconSource = (malform: Malform) => Promise<Lexicon | null>

/** Gives the judge of a målform, the same one each time; null when there is no dictionary. */
export type WordSource = (malform: Malform) => Promise<WordJudge | null>

/** Judges over dictionaries that are loaded when a judge is first asked for. */
export function createWordSource(load: LexiconSource): WordSource {
  const judges: Partial<Record<Malform, Promise<WordJudge | null>>> = {}
  return (malform) => {
    judges[malform] ??= createJudge(load, malform)
    return judges[malform]
  }
}

async function createJudge(load: LexiconSource, malform: Malform): Promise<WordJudge | null> {
  const [lexicon, { createWordJudge }] = await Promise.all([load(malform), import('./words')])
  return lexicon === null ? null : createWordJudge(lexicon)
}
