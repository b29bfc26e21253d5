import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLEAN, folder, json, klarsprak } from './run'

async function paths(args: string[], cwd: string): Promise<string[]> {
  return (await json(args, { cwd })).report.files.map((file) => file.path)
}

describe('which documents are meant', () => {
  test('folders and globs leave out hidden files, node_modules, unsupported types and what .gitignore excludes', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      '.gitignore': 'utkast/\n*.tmp.md\n',
      'b.md': CLEAN,
      'a.txt': CLEAN,
      'side.html': CLEAN,
      'x.tmp.md': CLEAN,
      '.skjult.md': CLEAN,
      '.mappe/c.md': CLEAN,
      'node_modules/pakke/README.md': CLEAN,
      'utkast/d.md': CLEAN,
      'brev/.gitignore': '*.md\n!viktig.md\n',
      'brev/e.md': CLEAN,
      'brev/viktig.md': CLEAN,
      'brev/bilde.png': 'x',
      'brev/ark.xlsx': 'x',
      Makefile: 'x',
    })
    expect(await paths(['.'], cwd)).toEqual(['a.txt', 'b.md', 'brev/viktig.md', 'side.html'])
    expect(await paths(['**/*.md'], cwd)).toEqual(['b.md', 'brev/viktig.md'])
    expect(await paths(['brev'], cwd)).toEqual(['brev/viktig.md'])
    expect(await paths(['*.{html,txt}'], cwd)).toEqual(['a.txt', 'side.html'])
    const { stderr } = await klarsprak(['.'], { cwd })
    expect(stderr).toBe(
      'klarsprak: hoppet over 3 filer av typer som ikke støttes: uten endelse (1), .png (1), .xlsx (1)\n',
    )
  })

  test('a file named outright is checked even where a folder would leave it out', async () => {
    const cwd = folder({ '.gitignore': '*.md', '.skjult.md': CLEAN, 'utkast.md': CLEAN })
    expect(await paths(['utkast.md', '.skjult.md'], cwd)).toEqual(['utkast.md', '.skjult.md'])
  })

  test('order is that of the arguments, and no document comes twice', async () => {
    const cwd = folder({ 'å.md': CLEAN, 'b/2.md': CLEAN, 'b/1.md': CLEAN, 'b/10.md': CLEAN })
    expect(await paths(['å.md', 'b', './b/../å.md', 'b/1.md'], cwd)).toEqual([
      'å.md',
      'b/1.md',
      'b/10.md',
      'b/2.md',
    ])
  })

  test('a name with glob characters is a name where there is such a file', async () => {
    const cwd = folder({ 'brev [1].md': CLEAN, 'brev 1.md': CLEAN })
    expect(await paths(['brev [1].md'], cwd)).toEqual(['brev [1].md'])
  })

  test('links that lead back up are not followed', async () => {
    const cwd = folder({ 'mappe/brev.md': CLEAN })
    symlinkSync('..', path.join(cwd, 'mappe/opp'))
    symlinkSync('.', path.join(cwd, 'selv'))
    expect(await paths(['.'], cwd)).toEqual(['mappe/brev.md'])
  })

  test('paths are relative to the working directory', async () => {
    const cwd = folder({ 'brev.md': CLEAN, 'under/x.md': CLEAN })
    mkdirSync(path.join(cwd, 'her'))
    expect(await paths([path.join(cwd, 'brev.md'), '../under'], path.join(cwd, 'her'))).toEqual([
      '../brev.md',
      '../under/x.md',
    ])
  })

  test('everything after -- is a document', async () => {
    const cwd = folder({ '--help': CLEAN, 'rules.md': CLEAN })
    expect(await paths(['--', 'rules.md'], cwd)).toEqual(['rules.md'])
    expect((await klarsprak(['--', '--help'], { cwd })).stderr).toContain('--help: ')
  })
})

describe('standard input', () => {
  test('is plain text unless it is given a name', async () => {
    const input = '# Om møtet\n\nKommunen vil **iverksette** tiltaket i mai.\n'
    const plain = await json(['-'], { input })
    const markdown = await json(['-', '--stdin-filename', 'møte.md'], { input })
    expect(plain.report.files[0]!.path).toBe('-')
    expect(markdown.report.files[0]!.path).toBe('møte.md')
    expect(markdown.report.files[0]!.messages.map(({ actual }) => actual)).toContain('iverksette')
  })

  test('of an unsupported type', async () => {
    const { status, stderr } = await klarsprak(['-', '--stdin-filename', 'ark.xlsx'], { input: 'x' })
    expect([status, stderr]).toEqual([
      2,
      'klarsprak: ark.xlsx: .xlsx støttes ikke. Lagre dokumentet som .docx, .html, .md eller .txt.\n',
    ])
  })
})
