import { SaxesParser, type SaxesTagNS } from 'saxes'
import { damaged } from './docx-zip'
import { DocumentError } from './errors'

/** Elements inside elements beyond this are no document: Word itself stays far below. */
const MAX_DEPTH = 1000

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const MATH = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
])

/** An element of Word's XML. */
export interface Element {
  /** Local name, with `mc:` or `m:` before it in those namespaces, and `*:` in all others than Word's own. */
  name: string
  /** The value of an attribute by its local name. */
  get(attribute: string): string | undefined
}

export interface XmlHandler {
  open(element: Element): void
  close(name: string): void
  text?(text: string): void
}

/**
 * Reads one part of the document. Entities are never resolved and nothing is ever fetched.
 *
 * @throws DocumentError `unsafe-file` when the part declares or uses entities or is nested absurdly deep,
 *   `damaged-file` when it is not well-formed.
 */
export function parseXml(bytes: Uint8Array, part: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  parser.on('doctype', () => {
    throw unsafe(`delen ${part} har en dokumenttypedeklarasjon (DOCTYPE)`)
  })
  parser.on('error', (error) => {
    if (error.message.includes('entity')) throw unsafe(`delen ${part} viser til en ukjent entitet`)
    throw damaged(`delen ${part} er ikke gyldig XML`, error)
  })
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw unsafe(`delen ${part} har mer enn ${MAX_DEPTH} elementer inni hverandre`)
    handler.open({ name: nameOf(tag), get: (attribute) => attributeOf(tag, attribute) })
  })
  parser.on('closetag', (tag) => {
    depth--
    handler.close(nameOf(tag))
  })
  if (handler.text !== undefined) parser.on('text', (text) => handler.text!(text))
  if (handler.text !== undefined) parser.on('cdata', (text) => handler.text!(text))
  parser.write(xmlText(bytes, part)).close()
}

function xmlText(bytes: Uint8Array, part: string): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw damaged(`delen ${part} er ikke gyldig UTF-8`, cause)
  }
}

function nameOf({ uri, local }: SaxesTagNS): string {
  if (WORD.has(uri)) return local
  if (uri === COMPATIBILITY) return `mc:${local}`
  return MATH.has(uri) ? `m:${local}` : `*:${local}`
}

function attributeOf({ attributes }: SaxesTagNS, local: string): string | undefined {
  for (const name in attributes) if (attributes[name]!.local === local) return attributes[name]!.value
  return undefined
}

function unsafe(what: string): DocumentError {
  return new DocumentError(
    'unsafe-file',
    `Word-dokumentet leses ikke av hensyn til sikkerheten: ${what}. Åpne det i Word og lagre det på nytt som .docx.`,
  )
}

/** Whether an on/off property such as `<w:b/>` is on. */
export function isOn(element: Element): boolean {
  const value = element.get('val')
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value)
}
