import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** The user's folder for what can be made anew, or null when there is none. */
export function cacheFolder(): string | null {
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
export function readCache(file: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file)
    const content = bytes.subarray(DIGEST_LENGTH)
    return bytes.toString('hex', 0, DIGEST_LENGTH) === digest(content) ? content : null
  } catch {
    return null
  }
}

/** Writes beside and renames, so that no reader meets half a file and the last of several writers wins whole. */
export function writeCache(file: string, content: Uint8Array): void {
  const draft = `${file}.${randomUUID()}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(draft, Buffer.concat([Buffer.from(digest(content), 'hex'), content]))
    renameSync(draft, file)
  } catch {
    removeQuietly(draft)
  }
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A folder that takes no files has none to remove.
  }
}
