import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { docx, p, zip } from '../formats/docx-builder'
import { CLEAN, folder, json, klarsprak, MISTAKE } from './run'

const BINARY = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)
const LETTER = docx(p('Vi svarer deg innen innen tre uker.'))
const ENTITY = zip({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  'word/document.xml':
    '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>',
})
const BOMB = zip({ 'word/document.xml': new Uint8Array(300 * 1024 * 1024) })

describe('documents that cannot be checked are told of, and hide no others', () => {
  const cases: [name: string, file: string, content: Uint8Array | string, code: string, says: RegExp][] = [
    ['binary renamed .md', 'bilde.md', BINARY, 'binary-file', /tekst/],
    ['truncated .docx', 'avkuttet.docx', LETTER.subarray(0, LETTER.length - 200), 'damaged-file', /skadet/],
    ['text renamed .docx', 'brev.docx', MISTAKE, 'damaged-file', /Word/],
    ['zip bomb as .docx', 'bombe.docx', BOMB, 'too-large', /for stort/],
    ['external entity', 'entitet.docx', ENTITY, 'unsafe-file', /entitet|DTD|doctype/i],
    ['unsupported type', 'ark.xlsx', 'x', 'unsupported-file', /\.xlsx støttes ikke/],
  ]
  test.each(cases)('%s', async (_, file, content, code, says) => {
    const cwd = folder({ [file]: content, 'god.md': MISTAKE })
    const { status, stderr, report } = await json([file, 'god.md'], { cwd })
    expect(status).toBe(2)
    expect(report.files.map(({ errors }) => errors.map((error) => error.code))).toEqual([[code], []])
    expect(report.files[1]!.messages.map(({ actual }) => actual)).toEqual(['innen innen'])
    expect(report.summary).toMatchObject({ files: 2, errors: 1 })
    expect(stderr).toMatch(says)
    expect(stderr).toContain(`klarsprak: ${file}: `)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('missing file', async () => {
    const cwd = folder({ 'god.md': MISTAKE })
    const { status, stderr, report } = await json(['borte.md', 'god.md'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toBe('klarsprak: borte.md: Filen finnes ikke.\n')
    expect(report.files.map(({ path, errors }) => [path, errors.length])).toEqual([
      ['borte.md', 1],
      ['god.md', 0],
    ])
  })

  test('a command written wrong', async () => {
    const { status, stderr } = await json(['rles'], { cwd: folder({ 'god.md': CLEAN }) })
    expect(status).toBe(2)
    expect(stderr).toBe('klarsprak: rles: Filen finnes ikke. Mente du «klarsprak rules»?\n')
  })

  test('a Word document on standard input without a name', async () => {
    const { status, stderr } = await json(['-'], { cwd: folder({ 'god.md': CLEAN }), input: LETTER })
    expect(status).toBe(2)
    expect(stderr).toContain('--stdin-filename brev.docx')
  })

  test('folder without documents', async () => {
    const cwd = folder({ 'tom/skript.py': 'print()', 'god.md': MISTAKE })
    const { status, stderr, report } = await json(['tom', 'god.md'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('klarsprak: tom: Mappa har ingen dokumenter')
    expect(stderr).toContain('hoppet over 1 fil av typer som ikke støttes: .py (1)')
    expect(report.files[0]!.errors[0]!.code).toBe('no-documents')
  })

  test('glob that nothing fits', async () => {
    const { status, stderr } = await json(['*.docx'], { cwd: folder({ 'god.md': CLEAN }) })
    expect(status).toBe(2)
    expect(stderr).toContain('Ingen dokumenter passer til mønsteret «*.docx»')
  })

  test('a file that cannot be opened: links that go in a ring', async () => {
    const cwd = folder({ 'god.md': MISTAKE })
    symlinkSync('b.md', path.join(cwd, 'a.md'))
    symlinkSync('a.md', path.join(cwd, 'b.md'))
    const { status, stderr, report } = await json(['a.md', 'god.md'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toBe('klarsprak: a.md: Filen kan ikke åpnes, for lenkene går i ring.\n')
    expect(report.files[0]!.errors[0]!.code).toBe('unreadable-file')
    expect(report.files[1]!.messages).toHaveLength(1)
  })

  test.skipIf(process.getuid?.() === 0)('a file that we may not read', async () => {
    const cwd = folder({ 'god.md': MISTAKE })
    writeFileSync(path.join(cwd, 'lukket.md'), CLEAN, { mode: 0 })
    const { status, stderr } = await json(['lukket.md', 'god.md'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('du mangler tilgang')
  })

  test('a folder named as a document is a folder', async () => {
    const cwd = folder({ 'god.md': MISTAKE })
    mkdirSync(path.join(cwd, 'mappe.md'))
    const { status, report } = await json(['mappe.md', 'god.md'], { cwd })
    expect(status).toBe(2)
    expect(report.files[0]!.errors[0]!.code).toBe('no-documents')
  })

  test('a file over the limit is not read', async () => {
    const cwd = folder({ 'stor.txt': CLEAN.repeat(1000), 'god.md': MISTAKE })
    const { status, stderr, report } = await json(['--max-size', '10kB', 'stor.txt', 'god.md'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('klarsprak: stor.txt: Filen er på 29,3 kB, og grensen er 10,0 kB.')
    expect(report.files[0]!.errors[0]!.code).toBe('too-large')
    expect(report.files[1]!.messages).toHaveLength(1)
    expect((await json(['--max-size=1MB', 'stor.txt'], { cwd })).status).toBe(0)
  })

  test('standard input over the limit', async () => {
    const { status, report } = await json(['--max-size', '1000', '-'], { input: CLEAN.repeat(1000) })
    expect(status).toBe(2)
    expect(report.files[0]!.errors[0]!.code).toBe('too-large')
  })

  test('deep nesting', async () => {
    const cwd = folder({
      'dyp.html': `${'<div>'.repeat(100_000)}<p>${MISTAKE}</p>`,
      'dyp.md': `${'> '.repeat(5000)}${MISTAKE}\n${'['.repeat(100_000)}\n`,
      'god.md': MISTAKE,
    })
    const { status, report } = await json(['.'], { cwd })
    expect([1, 2]).toContain(status)
    expect(report.files.map(({ path }) => path)).toEqual(['dyp.html', 'dyp.md', 'god.md'])
    for (const { errors, messages } of report.files) {
      expect(errors.map(({ code }) => code)).not.toContain('internal-error')
      expect(errors.length + messages.length).toBeGreaterThan(0)
    }
    expect(report.files[2]!.messages).toHaveLength(1)
  })
})

describe('odd documents are checked like any other', () => {
  test('empty, and only white space', async () => {
    const cwd = folder({ 'tom.md': '', 'blank.txt': ' \n\t\n  ' })
    const { status, stderr, report } = await json(['tom.md', 'blank.txt'], { cwd })
    expect([status, stderr]).toEqual([0, ''])
    expect(report.files.map(({ statistics, messages }) => [statistics.words, messages])).toEqual([
      [0, []],
      [0, []],
    ])
    expect((await klarsprak(['tom.md'], { cwd })).stdout).toContain('Dokumentet har ingen tekst.')
  })

  test('a single line of 1 MB and a single word of 3 MB', async () => {
    const cwd = folder({
      'linje.md': `${CLEAN.trim()} `.repeat(34_000) + MISTAKE,
      'ord.txt': `${'a'.repeat(3 * 1024 * 1024)} ${MISTAKE}`,
    })
    const { status, report } = await json(['linje.md', 'ord.txt'], { cwd })
    expect(status).toBe(1)
    for (const { messages } of report.files)
      expect(messages.map(({ actual }) => actual)).toContain('innen innen')
    const text = await klarsprak(['linje.md', 'ord.txt'], { cwd })
    for (const line of text.stdout.split('\n')) expect(line.length).toBeLessThan(1000)
  })

  test('invalid UTF-8 is replaced, with a note', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Møtet er på rådhuset. '),
      Uint8Array.of(0xff, 0xfe, 0xc3),
      Buffer.from(` ${MISTAKE}`),
    ])
    const { status, stderr, report } = await json(['feil.txt'], { cwd: folder({ 'feil.txt': bytes }) })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^klarsprak: feil\.txt: .*\n$/)
    expect(report.files[0]!.messages.map(({ actual }) => actual)).toContain('innen innen')
    expect(report.files[0]!.errors).toEqual([])
  })

  test('Windows-1252', async () => {
    const bytes = Buffer.from('Møtet på rådhuset er ferdig innen innen påske.\n', 'latin1')
    const { status, stderr, report } = await json(['gammel.txt'], { cwd: folder({ 'gammel.txt': bytes }) })
    expect([status, stderr]).toEqual([1, ''])
    expect(report.files[0]!.messages[0]).toMatchObject({ actual: 'innen innen', start: { offset: 28 } })
  })

  test('bytes that steer a terminal are not passed on', async () => {
    const cwd = folder({ 'ond.txt': `\u001b[2J\u001b]0;eid\u0007${MISTAKE}` })
    const { stdout, stderr } = await klarsprak(['--color=never', 'ond.txt', 'borte\u001b[2J.md'], { cwd })
    expect(stdout).toContain('innen innen')
    for (const steering of ['\u001b', '\u0007']) expect(stdout + stderr).not.toContain(steering)
  })
})
