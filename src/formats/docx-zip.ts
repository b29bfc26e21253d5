import { Inflate } from 'fflate'
import { startsWith } from './decode'
import { DocumentError } from './errors'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
/** Compressed bytes inflated at a time: at most 16 MB come out between two looks at the limit. */
const CHUNK = 16 * 1024

interface Entry {
  method: number
  flags: number
  compressed: number
  /** Size when unpacked, as the archive declares it. */
  size: number
  offset: number
}

/** Reads single files out of a zip archive held in memory. Nothing is unpacked before it is asked for. */
export class Zip {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #entries: Map<string, Entry>
  #left: number

  /**
   * @param limit bytes that may be unpacked in all.
   * @throws DocumentError when the bytes are no zip archive, or a truncated one.
   */
  constructor(bytes: Uint8Array, limit: number) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#left = limit
    refuseOthers(bytes)
    try {
      this.#entries = this.#directory()
    } catch (cause) {
      throw cause instanceof DocumentError ? cause : damaged('innholdslisten i filen er ødelagt', cause)
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /**
   * The unpacked file, or null when the archive has none by that name.
   *
   * @throws DocumentError `too-large` when it unpacks to more than is left of the limit, whatever its header says.
   */
  read(name: string): Uint8Array | null {
    const entry = this.#entries.get(name)
    if (entry === undefined) return null
    if ((entry.flags & ENCRYPTED) !== 0) throw isProtected()
    if (entry.size > this.#left) throw tooLarge(name)
    const packed = this.#packed(name, entry)
    if (entry.method === STORED) return this.#take(packed, name)
    if (entry.method !== DEFLATED) throw damaged(`delen ${name} er pakket på en ukjent måte`)
    try {
      return this.#inflate(packed, name)
    } catch (cause) {
      throw cause instanceof DocumentError ? cause : damaged(`delen ${name} lar seg ikke pakke ut`, cause)
    }
  }

  #directory(): Map<string, Entry> {
    const view = this.#view
    let at = view.byteLength - 22
    const first = Math.max(0, at - 0xffff)
    while (at >= first && view.getUint32(at, true) !== END) at--
    if (at < first) throw damaged('slutten på filen mangler')
    const entries = new Map<string, Entry>()
    const count = view.getUint16(at + 10, true)
    let entry = view.getUint32(at + 16, true)
    const decoder = new TextDecoder()
    for (let i = 0; i < count; i++) {
      if (view.getUint32(entry, true) !== ENTRY) throw damaged('innholdslisten i filen er ødelagt')
      const nameLength = view.getUint16(entry + 28, true)
      const name = decoder.decode(this.#bytes.subarray(entry + 46, entry + 46 + nameLength))
      entries.set(name, {
        flags: view.getUint16(entry + 8, true),
        method: view.getUint16(entry + 10, true),
        compressed: view.getUint32(entry + 20, true),
        size: view.getUint32(entry + 24, true),
        offset: view.getUint32(entry + 42, true),
      })
      entry += 46 + nameLength + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
    }
    return entries
  }

  #packed(name: string, { offset, compressed }: Entry): Uint8Array {
    const view = this.#view
    if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL)
      throw damaged(`delen ${name} mangler`)
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + compressed > view.byteLength) throw damaged(`delen ${name} er kuttet`)
    return this.#bytes.subarray(start, start + compressed)
  }

  #inflate(packed: Uint8Array, name: string): Uint8Array {
    const parts: Uint8Array[] = []
    const inflate = new Inflate((part) => {
      if (part.length > 0) parts.push(this.#take(part, name))
    })
    for (let at = 0; at < packed.length; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
    return concatenate(parts)
  }

  #take(part: Uint8Array, name: string): Uint8Array {
    this.#left -= part.length
    if (this.#left < 0) throw tooLarge(name)
    return part
  }
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0) throw damaged('filen er tom')
  if (startsWith(bytes, OLE)) {
    if (includes(bytes, ENCRYPTED_PACKAGE)) throw isProtected()
    throw new DocumentError(
      'unsupported-file',
      'Filen er et eldre Word-dokument (.doc), ikke .docx. Åpne den i Word, velg «Lagre som» og lagre som .docx.',
    )
  }
  if (!startsWith(bytes, [0x50, 0x4b]))
    throw new DocumentError(
      'damaged-file',
      'Filen er ikke et Word-dokument, selv om navnet slutter på .docx. Åpne den i programmet den er laget i, og lagre som .docx.',
    )
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true
  return false
}

export function damaged(what: string, cause?: unknown): DocumentError {
  return new DocumentError(
    'damaged-file',
    `Word-dokumentet er skadet: ${what}. Hent filen på nytt, eller åpne den i Word og lagre den igjen.`,
    { cause },
  )
}

function isProtected(): DocumentError {
  return new DocumentError(
    'protected-file',
    'Word-dokumentet er beskyttet med passord. Fjern passordet i Word, og lagre på nytt.',
  )
}

function tooLarge(name: string): DocumentError {
  return new DocumentError(
    'too-large',
    `Word-dokumentet blir for stort når det pakkes ut (delen ${name}). Del det opp, eller hev grensen med --max-size.`,
  )
}
