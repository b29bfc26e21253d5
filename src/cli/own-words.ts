import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import type { DictionaryFiles } from '../check'
import { readWordList, WordListError } from '../text/lexicon/read-word-list'
import { readingProblem, systemCode, UsageError } from './errors'

/** The user's own word list, in the user's configuration folder. */
const USER_FILE = 'ordliste.txt'

/**
 * The lines of a word file.
 * @param name the file as messages call it
 * @throws {UsageError} when it cannot be read; the message names the file, and the line where there is one
 */
export function readWordFile(file: string, name: string): string[] {
  return linesOf(readText(file, name), name)
}

/**
 * The lines of the user's own word list; none where there is no such file.
 * @throws {UsageError} when it cannot be read; the message names the file, and the line where there is one
 */
export function readUserWords(): string[] {
  const file = path.join(configFolder(), USER_FILE)
  try {
    return linesOf(decode(readFileSync(file), file), file)
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw unreadable(error, file)
  }
}

function linesOf(text: string, name: string): string[] {
  const lines = text.split(/\r?\n/)
  try {
    readWordList(lines)
    return lines
  } catch (error) {
    if (!(error instanceof WordListError)) throw error
    throw new UsageError(`${name}:${error.line}: ${error.message}`)
  }
}

/**
 * The two files of a Hunspell dictionary.
 * @param folder the folder that the names are given from
 * @throws {UsageError} when one cannot be read or is no such file; the message names it
 */
export function readOwnDictionary(files: { aff: string; dic: string }, folder: string): DictionaryFiles {
  const aff = readText(path.resolve(folder, files.aff), files.aff)
  const dic = readText(path.resolve(folder, files.dic), files.dic)
  if (!/^\s*\d+/.test(dic))
    throw new UsageError(
      `${files.dic}:1: en .dic-fil skal begynne med antallet ord. Er dette en Hunspell-ordbok?`,
    )
  return { aff, dic }
}

function readText(file: string, name: string): string {
  try {
    return decode(readFileSync(file), name)
  } catch (error) {
    throw unreadable(error, name)
  }
}

/** What is to be said of a file that could not be read; anything else that went wrong stays as it is. */
function unreadable(error: unknown, name: string): unknown {
  return systemCode(error) === '' ? error : new UsageError(`${name}: ${readingProblem(error).message}`)
}

/** The text of a file in UTF-8. */
function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${name}: filen er ikke i UTF-8. Lagre den på nytt med det tegnsettet.`)
  }
}

function configFolder(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env
  if (XDG_CONFIG_HOME !== undefined && path.isAbsolute(XDG_CONFIG_HOME))
    return path.join(XDG_CONFIG_HOME, 'klarsprak')
  if (process.platform === 'win32' && APPDATA) return path.join(APPDATA, 'klarsprak')
  return path.join(homedir(), '.config', 'klarsprak')
}
