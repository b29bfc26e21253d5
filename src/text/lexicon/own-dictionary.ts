import nspell from 'nspell'
import { DictionaryError } from './dictionary-error'
import type { OtherDictionary } from './words'

/** A Hunspell dictionary: its two files, in UTF-8. */
export interface DictionaryFiles {
  readonly aff: Uint8Array | string
  readonly dic: Uint8Array | string
}

/**
 * A dictionary of the user's own, read when it is first asked about a word. Its engine is nspell. Its methods throw a
 * {@link DictionaryError} when the files are no dictionary.
 */
export function openDictionary(files: DictionaryFiles): OtherDictionary {
  let opened: OtherDictionary | undefined
  const dictionary = (): OtherDictionary => {
    opened ??= open(files)
    return opened
  }
  return {
    correct: (word) => dictionary().correct(word),
    suggest: (word) => dictionary().suggest(word),
  }
}

function open(files: DictionaryFiles): OtherDictionary {
  try {
    return nspell({ aff: textOf(files.aff), dic: textOf(files.dic) })
  } catch (error) {
    throw new DictionaryError(error)
  }
}

const textOf = (file: Uint8Array | string): string =>
  typeof file === 'string' ? file : new TextDecoder().decode(file)
