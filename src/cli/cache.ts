import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

/** Bytes between those that the checksum sees: sixteen to a page of the disk, which is what a crash may lose. */
const STRIDE = 256
const CHECKSUM_LENGTH = 4

/**
 * A checksum that costs a hundredth of reading the file: of the length and a sample of the bytes. A draft is renamed
 * when it is whole and disks see to single bits, so what it must tell is pages that never reached the disk.
 */
function checksum(content: Uint8Array): number {
  let sum = content.length
  for (let at = 0; at < content.length; at += STRIDE) sum = (Math.imul(sum, 31) + content[at]!) | 0
  return sum
}

/** The bytes in a cache file, which begins with their checksum, or null when it is missing or damaged. */
export function readCache(file: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file)
    const content = bytes.subarray(CHECKSUM_LENGTH)
    return bytes.readInt32LE() === checksum(content) ? content : null
  } catch {
    return null
  }
}

/** Writes beside and renames, so that no reader meets half a file and the last of several writers wins whole. */
export function writeCache(file: string, content: Uint8Array): void {
  const draft = `${file}.${process.pid}-${process.hrtime.bigint()}`
  const head = Buffer.alloc(CHECKSUM_LENGTH)
  head.writeInt32LE(checksum(content))
  try {
    makeFolder(path.dirname(file))
    writeFileSync(draft, Buffer.concat([head, content]))
    renameSync(draft, file)
  } catch {
    removeQuietly(draft)
  }
}

/** Node's own recursion never ends where a folder exists but takes no other, such as `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // A folder that takes no files has none to remove.
  }
}
