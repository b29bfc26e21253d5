import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createLexicon, type Lexicon } from '../text/lexicon/index'
import type { Malform } from '../text/prose'
import { cacheFolder, readCache, writeCache } from './cache'

/** Part of the name of every cache file: raised when the layout of one changes. */
const FORMAT = 3

const PACKAGES: Record<Malform, string> = { nb: 'dictionary-nb', nn: 'dictionary-nn' }

const installed = createRequire(import.meta.url)

const loaded = new Map<Malform, Promise<Lexicon | null>>()

/**
 * The installed dictionary of a målform, loaded once per process, or null when its package is not installed. What
 * is made of it is kept in the user's cache folder; a cache that is missing, damaged or read-only only costs time.
 */
export function loadLexicon(malform: Malform): Promise<Lexicon | null> {
  let lexicon = loaded.get(malform)
  if (lexicon === undefined) {
    lexicon = isInstalled(malform) ? readLexicon(malform, cacheFolder()) : Promise.resolve(null)
    loaded.set(malform, lexicon)
  }
  return lexicon
}

/**
 * {@link loadLexicon} with a folder of its own for the cache, read anew. `null` keeps no cache.
 *
 * @throws {Error} when the dictionary package is not installed.
 */
export async function readLexicon(malform: Malform, folder: string | null): Promise<Lexicon> {
  const { aff, dic, version } = await readDictionary(malform)
  if (folder === null) return createLexicon(aff, dic, malform)
  const files = path.join(folder, `${PACKAGES[malform]}-${version}-${dic.length}-${FORMAT}`)
  return createLexicon(aff, dic, malform, {
    read: (name) => readCache(`${files}.${name}`),
    write: (name, bytes) => writeCache(`${files}.${name}`, bytes),
  })
}

function isInstalled(malform: Malform): boolean {
  try {
    installed.resolve(PACKAGES[malform])
    return true
  } catch {
    return false
  }
}

/**
 * The files of a dictionary package as bytes. One package is an ES module, the other a CommonJS function with a
 * callback, and both read the files that lie beside their entry point: so do we.
 */
async function readDictionary(
  malform: Malform,
): Promise<{ aff: Uint8Array; dic: Uint8Array; version: string }> {
  const folder = path.dirname(installed.resolve(PACKAGES[malform]))
  const [aff, dic, about] = await Promise.all([
    readFile(path.join(folder, 'index.aff')),
    readFile(path.join(folder, 'index.dic')),
    readFile(path.join(folder, 'package.json'), 'utf8'),
  ])
  return { aff, dic, version: String(JSON.parse(about).version) }
}
