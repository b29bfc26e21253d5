import type { Format } from './document'
import { DocumentError } from './errors'

export interface Decoded {
  text: string
  notes: string[]
}

/** Beginnings of files that are no text, with the name a writer knows them by. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['en zip-fil eller et Office-dokument', [0x50, 0x4b, 0x03, 0x04]],
  ['en PDF-fil', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['et eldre Office-dokument', [0xd0, 0xcf, 0x11, 0xe0]],
  ['et PNG-bilde', [0x89, 0x50, 0x4e, 0x47]],
  ['et JPEG-bilde', [0xff, 0xd8, 0xff]],
  ['et GIF-bilde', [0x47, 0x49, 0x46, 0x38]],
  ['en gzip-fil', [0x1f, 0x8b, 0x08]],
]

export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte)
}

/**
 * Turns the bytes of a text file into a string. A byte order mark decides; else, in HTML, the declared character
 * set; else UTF-8; bytes that are not UTF-8 are read as Windows-1252 when they look like Norwegian text in it.
 * What is left is UTF-8 with the invalid bytes replaced, and a note.
 *
 * @throws DocumentError `binary-file` when the content is not text.
 */
export function decode(bytes: Uint8Array, format: Format): Decoded {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] }
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] }
  refuseBinary(bytes)
  const declared = format === 'html' && !startsWith(bytes, [0xef, 0xbb, 0xbf]) ? declaredDecoder(bytes) : null
  if (declared?.encoding === 'windows-1252') return { text: decodeWindows1252(bytes), notes: [] }
  if (declared !== null) return { text: declared.decode(bytes), notes: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    return decodeDamaged(bytes)
  }
}

function refuseBinary(bytes: Uint8Array): void {
  const known = MAGIC.find(([, prefix]) => startsWith(bytes, prefix))
  if (known === undefined && !bytes.includes(0)) return
  const what = known === undefined ? 'noe annet enn tekst' : known[0]
  throw new DocumentError(
    'binary-file',
    `Filen inneholder ${what}, men har navn som en tekstfil. Gi den riktig filendelse, eller lagre teksten som ren tekst i UTF-8.`,
  )
}

const DECLARATION =
  /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i

/** The decoder for the character set that an HTML page declares, or null when it is UTF-8 or unknown. */
function declaredDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const match = DECLARATION.exec(head)
  const label = match?.[1] ?? match?.[2]
  if (label === undefined || /^utf-?(8|16)/i.test(label)) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** High bytes that Norwegian text in Windows-1252 has: letters with accents, quotes, dashes, §, °, no-break space. */
const NORWEGIAN_BYTES = new Set([
  ...[
    0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5, 0xe9, 0xe8, 0xea, 0xe0, 0xf2, 0xf3, 0xf4, 0xfc, 0xe4, 0xf6, 0xc9,
    0xd6, 0xc4,
  ],
  ...[
    0xab, 0xbb, 0xa7, 0xa0, 0xb0, 0xb4, 0xb7, 0xbd, 0xad, 0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
    0x97,
  ],
])

function decodeDamaged(bytes: Uint8Array): Decoded {
  const { stray, plausible, paired } = countHighBytes(bytes)
  if (stray > paired && plausible >= 0.8 * stray) return { text: decodeWindows1252(bytes), notes: [] }
  const characters = stray === 1 ? 'ett tegn' : `${stray} tegn`
  const they = stray === 1 ? 'Det' : 'De'
  return {
    text: new TextDecoder('utf-8').decode(bytes),
    notes: [
      `Filen har ${characters} som ikke er gyldig UTF-8. ${they} er byttet ut med «\uFFFD». Lagre filen som UTF-8.`,
    ],
  }
}

/** What Windows-1252 has at 0x80–0x9F. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

/** Some versions of Node leave the control codes of ISO-8859-1 where Windows-1252 has quotes and dashes. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes)
  return text.replace(/[\x80-\x9F]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!)
}

/** Counts high bytes inside valid UTF-8 sequences (`paired`) and outside them (`stray`). */
function countHighBytes(bytes: Uint8Array): { stray: number; plausible: number; paired: number } {
  let stray = 0
  let plausible = 0
  let paired = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const length =
      byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0
    let continued = 1
    while (continued < length && (bytes[i + continued]! & 0xc0) === 0x80) continued++
    if (length > 0 && continued === length) {
      paired += length
      i += length - 1
    } else {
      stray++
      if (NORWEGIAN_BYTES.has(byte)) plausible++
    }
  }
  return { stray, plausible, paired }
}
