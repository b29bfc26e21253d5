import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createLexicon, type Lexicon } from '../text/lexicon/index'
import type { Malform } from '../text/prose'
import { cacheFolder, readCache, writeCache } from './cache'

/** Part of the name of every cache file: raised when the layout of one changes. */
const FORMAT = 4

const PACKAGES: Record<Malform, string> = { nb: 'dictionary-nb', nn: 'dictionary-nn' }

const installed = createRequire(import.meta.url)

const loaded = new Map<Malform, Lexicon | null>()

/**
 * The installed dictionary of a målform, loaded once per process, or null when its package is not installed. What
 * is made of it is kept in the user's cache folder; a cache that is missing, damaged or read-only only costs time.
 */
export function loadLexicon(malform: Malform): Lexicon | null {
  let lexicon = loaded.get(malform)
  if (lexicon === undefined) {
    const folder = folderOf(malform)
    lexicon = folder === null ? null : openLexicon(malform, folder, cacheFolder())
    loaded.set(malform, lexicon)
  }
  return lexicon
}

/**
 * {@link loadLexicon} with a folder of its own for the cache, read anew. `null` keeps no cache.
 *
 * @throws {Error} when the dictionary package is not installed.
 */
export function readLexicon(malform: Malform, cache: string | null): Lexicon {
  const folder = folderOf(malform)
  if (folder === null) throw new Error(`${PACKAGES[malform]} is not installed`)
  return openLexicon(malform, folder, cache)
}

/** Where a dictionary package is installed, or null. */
function folderOf(malform: Malform): string | null {
  try {
    return path.dirname(installed.resolve(PACKAGES[malform]))
  } catch {
    return null
  }
}

/**
 * Reads the files of a dictionary package. One package is an ES module, the other a CommonJS function with a
 * callback, and both read the files that lie beside their entry point: so do we.
 */
function openLexicon(malform: Malform, folder: string, cache: string | null): Lexicon {
  const aff = readFileSync(path.join(folder, 'index.aff'))
  const dic = readFileSync(path.join(folder, 'index.dic'))
  if (cache === null) return createLexicon(aff, dic, malform)
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const files = path.join(cache, `${PACKAGES[malform]}-${version}-${dic.length}-${FORMAT}`)
  return createLexicon(aff, dic, malform, {
    read: (name) => readCache(`${files}.${name}`),
    write: (name, bytes) => writeCache(`${files}.${name}`, bytes),
  })
}
