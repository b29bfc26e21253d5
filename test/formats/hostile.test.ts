import { deflateSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DocumentError, type Format, readDocument } from '../../src/formats/read'
import { docx, p, W, zip } from './docx-builder'

const MEGABYTE = 1024 * 1024

async function failure(bytes: Uint8Array, maxSize = 20 * MEGABYTE): Promise<DocumentError> {
  const error = await readDocument(bytes, 'docx', { maxSize }).catch((e: unknown) => e)
  expect(error).toBeInstanceOf(DocumentError)
  return error as DocumentError
}

/** Milliseconds to read the text. */
async function time(text: string, format: Format): Promise<number> {
  const start = performance.now()
  await readDocument(text, format)
  return performance.now() - start
}

describe('Word documents that are none, or worse', () => {
  const letter = docx(p('Vedtaket er fattet. '.repeat(200)))

  test('truncated anywhere: damaged', async () => {
    for (const share of [0.01, 0.3, 0.6, 0.95, 0.999])
      expect(await failure(letter.slice(0, Math.ceil(letter.length * share)))).toMatchObject({
        code: 'damaged-file',
      })
    expect((await failure(new Uint8Array())).message).toContain('tom')
  })

  test('flipped bytes never throw anything else', async () => {
    for (let at = 0; at < letter.length; at += 7) {
      const copy = letter.slice()
      copy[at] = copy[at]! ^ 0x55
      await readDocument(copy, 'docx').catch((error: unknown) => expect(error).toBeInstanceOf(DocumentError))
    }
  })

  test('another zip archive or office document', async () => {
    expect(await failure(zip({ 'a.txt': 'hei' }))).toMatchObject({ code: 'unsupported-file' })
    expect(await failure(zip({ 'xl/workbook.xml': '<a/>', '[Content_Types].xml': '<a/>' }))).toMatchObject({
      code: 'unsupported-file',
    })
    expect(await failure(zip({}))).toMatchObject({ code: 'unsupported-file' })
    const headless = docx('', { files: { 'word/document.xml': '' } })
    expect(await failure(headless)).toMatchObject({ code: 'damaged-file' })
  })

  test('plain text, and an old .doc, renamed', async () => {
    expect(await failure(new TextEncoder().encode('Hei på deg'))).toMatchObject({ code: 'damaged-file' })
    const old = new Uint8Array(4096)
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const error = await failure(old)
    expect(error.code).toBe('unsupported-file')
    expect(error.message).toContain('lagre som .docx')
    old.set(Uint8Array.from([...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0])), 1024)
    expect(await failure(old)).toMatchObject({ code: 'protected-file' })
  })

  test('a zip bomb, honest or with a lying header', async () => {
    const size = 30 * MEGABYTE
    const bomb = docx('', { files: { 'word/document.xml': new Uint8Array(size).fill(32) } })
    expect(bomb.length).toBeLessThan(MEGABYTE / 8)
    expect(await failure(bomb, MEGABYTE)).toMatchObject({ code: 'too-large' })
    const view = new DataView(bomb.buffer)
    let lies = 0
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === size) {
        view.setUint32(at, 1000, true)
        lies++
      }
    expect(lies).toBe(2)
    const error = await failure(bomb, MEGABYTE)
    expect(error.code).toBe('too-large')
    expect(error.message).toContain('word/document.xml')
  })

  test('many parts that are small each and large together', async () => {
    const part = `<w:footnotes ${W}>${' '.repeat(3 * MEGABYTE)}</w:footnotes>`
    const both = docx(p('x'), { footnotes: part, endnotes: part })
    expect(await failure(both, MEGABYTE)).toMatchObject({ code: 'too-large' })
    const one = docx(p('x'), { footnotes: part })
    expect((await readDocument(one, 'docx', { maxSize: MEGABYTE })).source).toBe('x')
  })

  test('entities and document type declarations', async () => {
    const document = (prologue: string, text: string) =>
      docx('', {
        files: {
          'word/document.xml': `${prologue}<w:document ${W}><w:body>${p(text)}</w:body></w:document>`,
        },
      })
    const external = document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;')
    const laughs = document('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', '&b;')
    for (const bad of [external, laughs, document('<!DOCTYPE html>', 'x'), document('', '&ukjent;')])
      expect(await failure(bad)).toMatchObject({ code: 'unsafe-file' })
    expect((await failure(external)).message).toContain('DOCTYPE')
    const { prose } = await readDocument(document('', '&amp; &#229; &lt;'), 'docx')
    expect(prose.text).toBe('& å <')
  })

  test('elements nested absurdly deep', async () => {
    const deep = (depth: number) =>
      '<w:sdt><w:sdtContent>'.repeat(depth) + p('inni') + '</w:sdtContent></w:sdt>'.repeat(depth)
    expect(await failure(docx(deep(50_000)))).toMatchObject({ code: 'unsafe-file' })
    expect((await readDocument(docx(deep(400)), 'docx')).prose.text).toBe('inni')
  })

  test('XML that is not well-formed, and parts in other encodings', async () => {
    expect(await failure(docx('<w:p><w:r>'))).toMatchObject({ code: 'damaged-file' })
    expect(await failure(docx('<q:p/>'))).toMatchObject({ code: 'damaged-file' })
    const invalid = new Uint8Array([60, 97, 62, 0xff, 60, 47, 97, 62])
    expect(await failure(docx('', { files: { 'word/document.xml': invalid } }))).toMatchObject({
      code: 'damaged-file',
    })
  })

  test('an encrypted entry', async () => {
    const locked = letter.slice()
    const view = new DataView(locked.buffer)
    for (let at = 0; at < locked.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true)
    expect(await failure(locked)).toMatchObject({ code: 'protected-file' })
  })

  test('compressed data with garbage after a valid start', async () => {
    const noise = Uint8Array.from(deflateSync(new Uint8Array(1000).fill(65)), (byte, i) =>
      i > 2 ? byte ^ 0xff : byte,
    )
    expect(await failure(zip({ '_rels/.rels': noise, 'word/document.xml': noise }))).toMatchObject({
      code: 'damaged-file',
    })
  })
})

describe('text that is meant to be slow', () => {
  const N = 50_000
  const cases: [string, Format, (n: number) => string][] = [
    ['nested quotes', 'md', (n) => `${'>'.repeat(n)} a\n${'b\n'.repeat(50)}`],
    ['nested lists', 'md', (n) => `${'- '.repeat(n)}a\n${'b\n'.repeat(50)}`],
    ['open brackets', 'md', (n) => '['.repeat(n)],
    ['nested brackets', 'md', (n) => `${'['.repeat(n)}a${']'.repeat(n)}`],
    ['open images', 'md', (n) => '!['.repeat(n)],
    ['many links', 'md', (n) => '[a](b) '.repeat(n)],
    ['open emphasis', 'md', (n) => '*a **b _c '.repeat(n)],
    ['nested emphasis', 'md', (n) => '*a '.repeat(n) + 'b* '.repeat(n)],
    ['open tags', 'md', (n) => 'x <a b="'.repeat(n)],
    ['open comments', 'md', (n) => 'x <!-- '.repeat(n)],
    ['open link titles', 'md', (n) => `[a]: b "x\n${'a\n'.repeat(n)}`],
    ['table-like lines', 'md', (n) => `a\n${'| a | b |\n'.repeat(n)}`],
    ['quoted lines', 'md', (n) => '> [a *b*\n'.repeat(n)],
    ['spaces', 'md', (n) => `${`a${' '.repeat(150)}`.repeat(n / 50)}x`],
    ['nested elements', 'html', (n) => `${'<div>'.repeat(2 * n)}a${'</div>'.repeat(2 * n)}`],
    ['inline elements', 'html', (n) => `<p>${'<b><i>'.repeat(n)}a`],
    ['stray end tags', 'html', (n) => `${'<p><i>'.repeat(500)}${'</x>'.repeat(n)}`],
    ['lists', 'html', (n) => '<ul><li>a'.repeat(n)],
    ['tables', 'html', (n) => '<table><tr><td>a'.repeat(n)],
    ['ampersands', 'html', (n) => '&#x&'.repeat(n)],
    ['style attributes', 'html', (n) => `<p style="${'display '.repeat(n)}">a`],
  ]

  test.each(cases)('%s (%s) take linear time', async (_name, format, make) => {
    await time(make(N / 10), format)
    const small = await time(make(N / 4), format)
    const large = await time(make(N), format)
    expect(large).toBeLessThan(4 * 3 * small + 250)
  })

  test.each(['txt', 'md', 'html'] as const)('a 1 MB line and a 3 MB word (%s)', async (format) => {
    const line = 'Vedtaket er fattet av kommunen, se <b>punkt</b> **2**. '.repeat(20_000)
    expect((await readDocument(line, format)).prose.blocks).toHaveLength(1)
    const word = 'a'.repeat(3 * MEGABYTE)
    const { prose } = await readDocument(word, format)
    expect(prose.text).toBe(word)
    expect(prose.map.range(5, word.length)).toEqual({ start: 5, end: word.length })
  })

  test('markup in a very long line is still read', async () => {
    const { prose } = await readDocument('Det **gjelder** nå. '.repeat(5000), 'md')
    expect(prose.text).toBe('Det gjelder nå. '.repeat(5000).trimEnd())
  })
})
