import nspell from 'nspell'
import type { OtherDictionary } from './words'

/** A Hunspell dictionary: its two files, in UTF-8. */
export interface DictionaryFiles {
  readonly aff: Uint8Array | string
  readonly dic: Uint8Array | string
}

/** A dictionary of the user's own, read when it is first asked about a word. Its engine is nspell. */
export function openDictionary(files: DictionaryFiles): OtherDictionary {
  let opened: OtherDictionary | undefined
  const dictionary = (): OtherDictionary => {
    opened ??= nspell({ aff: textOf(files.aff), dic: textOf(files.dic) })
    return opened
  }
  return {
    correct: (word) => dictionary().correct(word),
    suggest: (word) => dictionary().suggest(word),
  }
}

const textOf = (file: Uint8Array | string): string =>
  typeof file === 'string' ? file : new TextDecoder().decode(file)
