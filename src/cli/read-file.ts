import { createReadStream, readFile, statSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { tooLarge } from '../formats/read'

/** Many small files are read in half the time that `fs.promises` takes. */
const readWhole = promisify(readFile)

/**
 * The bytes of a file, or of standard input when `file` is null. Nothing beyond the limit is read.
 * @throws {DocumentError} when there are more than `maxSize` bytes
 */
export async function readBytes(file: string | null, maxSize: number): Promise<Uint8Array> {
  if (file === null) return readStream(process.stdin, maxSize)
  const info = statSync(file)
  // Pipes and devices have no size.
  if (!info.isFile() && !info.isDirectory()) return readStream(createReadStream(file), maxSize)
  if (info.size > maxSize) throw tooLarge(info.size, maxSize)
  return readWhole(file)
}

async function readStream(stream: Readable, maxSize: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > maxSize) throw tooLarge(size, maxSize)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
