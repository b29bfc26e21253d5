import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'
import { createLexicon, type Lexicon } from '../text/lexicon/index'
import type { Malform } from '../text/prose'

/** Part of the name of every cached index: raised when the layout of an index or of its file changes. */
const FORMAT = 2

const PACKAGES: Record<Malform, string> = { nb: 'dictionary-nb', nn: 'dictionary-nn' }

const installed = createRequire(import.meta.url)

const loaded = new Map<Malform, Promise<Lexicon | null>>()

/**
 * The installed dictionary of a målform, loaded once per process, or null when its package is not installed. Its
 * index is kept in the user's cache folder; a cache that is missing, damaged or read-only only costs time.
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
  const file = path.join(folder, `${PACKAGES[malform]}-${version}-${dic.length}-${FORMAT}.index`)
  const saved = await readCache(file)
  const lexicon = createLexicon(aff, dic, malform, saved ?? undefined)
  if (saved === null) await writeCache(file, lexicon.serialise())
  return lexicon
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

function cacheFolder(): string | null {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME !== undefined && path.isAbsolute(XDG_CACHE_HOME))
    return path.join(XDG_CACHE_HOME, 'klarsprak')
  if (process.platform === 'win32') return LOCALAPPDATA ? path.join(LOCALAPPDATA, 'klarsprak', 'Cache') : null
  const home = homedir()
  if (!path.isAbsolute(home)) return null
  return path.join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'klarsprak')
}

const DIGEST_LENGTH = 32

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The bytes in a cache file, which begins with their SHA-256, or null when it is missing or damaged. */
async function readCache(file: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(file)
    const content = bytes.subarray(DIGEST_LENGTH)
    return bytes.toString('hex', 0, DIGEST_LENGTH) === digest(content) ? content : null
  } catch {
    return null
  }
}

/** Writes beside and renames, so that no reader meets half a file and the last of several writers wins whole. */
async function writeCache(file: string, content: Uint8Array): Promise<void> {
  const draft = `${file}.${randomUUID()}`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(draft, Buffer.concat([Buffer.from(digest(content), 'hex'), content]))
    await rename(draft, file)
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}
