import type { Malform } from '../prose'
import type { Lexicon } from './index'
import type { DictionaryFiles } from './own-dictionary'
import type { JudgeOptions, WordJudge } from './words'

/** Gives the dictionary of a målform, or null when there is none; asked at most once for each. */
export type LexiconSource = (malform: Malform) => Lexicon | null | Promise<Lexicon | null>

/** Gives the judge of a målform, the same one each time; null when there is no dictionary. */
export type WordSource = (malform: Malform) => Promise<WordJudge | null>

/** What the judges know beside the dictionaries of their målform. */
export interface MoreWords {
  /** Word lists: see `readWordList` for what a line may say. */
  readonly lists?: () => Promise<readonly string[]>
  /** Hunspell dictionaries of the user's own, asked in both målformer. */
  readonly dictionaries?: readonly DictionaryFiles[]
}

/** Judges over dictionaries that are loaded when a judge is first asked for. */
export function createWordSource(load: LexiconSource, more: MoreWords = {}): WordSource {
  const judges: Partial<Record<Malform, Promise<WordJudge | null>>> = {}
  let others: Promise<JudgeOptions['others']> | undefined
  return (malform) => {
    judges[malform] ??= createJudge(load, malform, async () => {
      const { WordList } = await import('./word-list')
      others ??= openAll(more.dictionaries ?? [])
      return {
        own: new WordList((await more.lists?.()) ?? [], malform),
        others: (await others) ?? [],
      }
    })
    return judges[malform]
  }
}

async function createJudge(
  load: LexiconSource,
  malform: Malform,
  optionsOf: () => Promise<JudgeOptions>,
): Promise<WordJudge | null> {
  const lexicon = await load(malform)
  if (lexicon === null) return null
  const [{ createWordJudge }, options] = await Promise.all([import('./words'), optionsOf()])
  return createWordJudge(lexicon, options)
}

async function openAll(files: readonly DictionaryFiles[]): Promise<JudgeOptions['others']> {
  if (files.length === 0) return []
  const { openDictionary } = await import('./own-dictionary')
  return files.map(openDictionary)
}
