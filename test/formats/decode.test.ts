import { describe, expect, test } from 'vitest'
import { DocumentError, type Format, formatOf, readDocument } from '../../src/formats/read'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** Bytes of a text in ISO-8859-1. */
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}
const TEXT = 'Søknaden er avslått. «Vår» ærlige mening.'

async function failure(value: Uint8Array | string, format: Format, maxSize?: number): Promise<DocumentError> {
  const error = await readDocument(value, format, maxSize === undefined ? {} : { maxSize }).catch(
    (e: unknown) => e,
  )
  expect(error).toBeInstanceOf(DocumentError)
  return error as DocumentError
}

test('the format follows the extension', () => {
  const formats = [
    'a.txt',
    'a.TEXT',
    'a.md',
    'b/a.Markdown',
    'a.html',
    'a.htm',
    'a.xhtml',
    'C:\\x\\a.docx',
    '-',
    '',
  ]
  expect(formats.map(formatOf)).toEqual([
    'txt',
    'txt',
    'md',
    'md',
    'html',
    'html',
    'html',
    'docx',
    'txt',
    'txt',
  ])
  expect(['a.pdf', 'README', 'md', 'a.docx/b', 'a.constructor', 'a.'].map(formatOf)).toEqual(
    Array(6).fill(null),
  )
})

describe('encodings', () => {
  test('UTF-8 and UTF-16, a byte order mark never counted', async () => {
    const values = [
      utf8(TEXT),
      utf8(`\uFEFF${TEXT}`),
      utf16(`\uFEFF${TEXT}`, true),
      utf16(`\uFEFF${TEXT}`, false),
      `\uFEFF${TEXT}`,
    ]
    for (const value of values)
      for (const format of ['txt', 'md', 'html'] as const) {
        const { source, prose, notes } = await readDocument(value, format)
        expect(source).toBe(TEXT)
        expect(prose.text.slice(0, 8)).toBe('Søknaden')
        expect(prose.map.range(0, 8)).toEqual({ start: 0, end: 8 })
        expect(notes).toEqual([])
      }
  })

  test('Windows-1252 and ISO-8859-1 are recognised', async () => {
    expect((await readDocument(latin1(TEXT), 'txt')).source).toBe(TEXT)
    const quoted = await readDocument(latin1('\x93Vår\x94 frist \x96 tre uker'), 'md')
    expect(quoted.source).toBe('“Vår” frist – tre uker')
    expect(quoted.notes).toEqual([])
  })

  test('other invalid UTF-8 is replaced, with a note', async () => {
    const broken = new Uint8Array([...utf8('Søknad på plass '), 0xff, 0x81, ...utf8(' går bra æøå')])
    const { source, notes } = await readDocument(broken, 'txt')
    expect(source).toBe('Søknad på plass \uFFFD\uFFFD går bra æøå')
    expect(notes).toHaveLength(1)
    expect(notes[0]).toContain('2 tegn')
    expect((await readDocument(new Uint8Array([...utf8('Blåbær '), 0xe5]), 'txt')).notes[0]).toContain(
      'ett tegn',
    )
  })

  test('HTML says its own character set', async () => {
    const declared = (meta: string) => `<html><head>${meta}</head><body><p>Smörgås ¤`
    for (const meta of [
      '<meta charset="iso-8859-1">',
      '<META http-equiv=x content="text/html; charset=ISO-8859-1">',
    ]) {
      const { prose } = await readDocument(latin1(declared(meta)), 'html')
      expect(prose.text).toBe('Smörgås ¤')
    }
    const { prose } = await readDocument(
      new Uint8Array([...latin1('<?xml version="1.0" encoding="ISO-8859-15"?><p>'), 0xa4]),
      'html',
    )
    expect(prose.text).toBe('€')
    const wrong = await readDocument(utf8(declared('<meta charset="finnes-ikke">')), 'html')
    expect(wrong.prose.text).toBe('Smörgås ¤')
  })
})

describe('what is no text', () => {
  test('is refused with advice', async () => {
    const files = [
      utf8('%PDF-1.7 abc'),
      new Uint8Array([0x50, 0x4b, 3, 4, 9]),
      utf8('tekst\0mer'),
      new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    ]
    for (const file of files) expect(await failure(file, 'md')).toMatchObject({ code: 'binary-file' })
    expect((await failure(files[0]!, 'txt')).message).toContain('PDF')
  })

  test('a file over the limit is refused with both sizes', async () => {
    const error = await failure(new Uint8Array(3 * 1024 * 1024).fill(97), 'txt', 1024 * 1024)
    expect(error.code).toBe('too-large')
    expect(error.message).toContain('3,0 MB')
    expect(error.message).toContain('--max-size')
    const small = await failure('a'.repeat(1536), 'md', 10)
    expect(small.code).toBe('too-large')
    expect(small.message).toContain('1,5 kB, og grensen er 10 byte')
  })

  test('a Word document as a string is refused', async () => {
    expect(await failure('tekst', 'docx')).toMatchObject({ code: 'unsupported-file' })
  })
})

test('empty documents and white space give empty prose', async () => {
  for (const value of ['', ' ', '\r\n \t\n', '\uFEFF', '\u00AD'])
    for (const format of ['txt', 'md', 'html'] as const) {
      const { prose } = await readDocument(value, format)
      expect(prose.blocks.filter((block) => prose.text.slice(block.start, block.end).trim() !== '')).toEqual(
        [],
      )
    }
})
