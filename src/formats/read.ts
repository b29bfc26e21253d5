import { plainProse } from '../text/plain'
import { decode } from './decode'
import type { Format, ReadOptions, ReadResult, SourceDocument } from './document'
import { DocumentError } from './errors'

export type { Format, ReadOptions, SourceDocument } from './document'
export { DocumentError, type DocumentErrorCode } from './errors'

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
}

const MEGABYTE = 1024 * 1024
/** In bytes. */
export const DEFAULT_MAX_SIZE = 20 * MEGABYTE

/**
 * The format that a file name promises, by its extension; standard input (`-` or no name) is plain text.
 * Null when the extension is none of ours.
 */
export function formatOf(path: string): Format | null {
  if (path === '' || path === '-') return 'txt'
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension]! : null
}

/**
 * Reads a document into prose. A string is taken as already decoded.
 *
 * @throws DocumentError when the document is too large, damaged, unsafe or not what its format says.
 */
export async function readDocument(
  value: Uint8Array | string,
  format: Format,
  { maxSize = DEFAULT_MAX_SIZE }: ReadOptions = {},
): Promise<SourceDocument> {
  if (value.length > maxSize) throw tooLarge(value.length, maxSize)
  if (format === 'docx') {
    if (typeof value === 'string')
      throw new DocumentError(
        'unsupported-file',
        'Et Word-dokument kan ikke leses som tekst. Oppgi filen selv (.docx) i stedet for innholdet.',
      )
    const { readDocx } = await import('./docx')
    return { ...readDocx(value, maxSize), format, notes: [] }
  }
  const { text, notes } =
    typeof value === 'string' ? { text: withoutMark(value), notes: [] } : decode(value, format)
  return { source: text, format, notes, ...(await readText(text, format)) }
}

async function readText(source: string, format: Exclude<Format, 'docx'>): Promise<ReadResult> {
  if (format === 'txt') return { prose: plainProse(source) }
  if (format === 'md') return (await import('./md')).readMarkdown(source)
  return (await import('./html')).readHtml(source)
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** The error for input beyond the limit; both in bytes. */
export function tooLarge(size: number, limit: number): DocumentError {
  return new DocumentError(
    'too-large',
    `Filen er på ${inUnits(size)}, og grensen er ${inUnits(limit)}. Del den opp, eller hev grensen med --max-size.`,
  )
}

function inUnits(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  const [share, unit] = bytes < MEGABYTE ? [bytes / 1024, 'kB'] : [bytes / MEGABYTE, 'MB']
  return `${share.toFixed(1).replace('.', ',')} ${unit}`
}
