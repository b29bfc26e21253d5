import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildDocx } from '../../scripts/docx'
import { CLEAN, folder, klarsprak, MISTAKE } from './run'

const FIXED = 'Vi svarer deg innen tre uker.\n'
const read = (root: string, name: string): string => readFileSync(path.join(root, name), 'utf8')

describe('--fix', () => {
  test('makes the safe changes, and reports and judges what is left', async () => {
    const root = folder({ 'a.md': `# Svar\n\n${MISTAKE}`, 'b.txt': CLEAN })
    const { status, stdout, stderr } = await klarsprak(['--fix', '--only', 'gjentatte-ord', '.'], {
      cwd: root,
    })
    expect(read(root, 'a.md')).toBe(`# Svar\n\n${FIXED}`)
    expect(read(root, 'b.txt')).toBe(CLEAN)
    expect(stderr).toContain('rettet 1 sted i 1 dokument.')
    expect(stdout).toContain('Ingen funn i 2 dokumenter.')
    expect(status).toBe(0)
  })

  test('leaves what is not safe, and does nothing the second time', async () => {
    const root = folder({ 'a.txt': `Skjemaet må sendes innen 1. mars. ${MISTAKE}` })
    const args = ['--fix', '--only', 'passiv,gjentatte-ord', '--rule', 'passiv=feil', 'a.txt']
    const first = await klarsprak(args, { cwd: root })
    expect(first.status).toBe(1)
    expect(first.stdout).toContain('«må sendes» er passiv')
    expect(read(root, 'a.txt')).toBe(`Skjemaet må sendes innen 1. mars. ${FIXED}`)
    const second = await klarsprak(args, { cwd: root })
    expect(second.stderr).toBe('')
    expect(second.stdout).toBe(first.stdout)
    expect(read(root, 'a.txt')).toBe(`Skjemaet må sendes innen 1. mars. ${FIXED}`)
  })

  test('keeps line ends and the byte order mark', async () => {
    const root = folder({ 'a.txt': `\uFEFFDu får svar.\r\n\r\n${MISTAKE.replace('\n', '\r\n')}` })
    await klarsprak(['--fix', 'a.txt'], { cwd: root })
    expect(read(root, 'a.txt')).toBe(`\uFEFFDu får svar.\r\n\r\n${FIXED.replace('\n', '\r\n')}`)
  })

  test('keeps the markup of a web page', async () => {
    const root = folder({ 'a.html': `<p>Vi <b>svarer</b> deg innen innen tre uker.</p>\n` })
    await klarsprak(['--fix', 'a.html'], { cwd: root })
    expect(read(root, 'a.html')).toBe('<p>Vi <b>svarer</b> deg innen tre uker.</p>\n')
  })

  test('does not touch Word documents, nor files in another encoding, and says so', async () => {
    const docx = buildDocx(`${MISTAKE}`)
    const latin = Buffer.from(
      'Søknaden gjelder barnehagen på Øya. Vi svarer deg innen innen tre uker.\n',
      'latin1',
    )
    const root = folder({ 'a.docx': docx, 'b.txt': latin })
    const { status, stderr } = await klarsprak(['--fix', 'a.docx', 'b.txt'], { cwd: root })
    expect(stderr).toContain('a.docx: Word-dokumenter rettes ikke av --fix.')
    expect(stderr).toContain('b.txt: Filen er ikke lagret i UTF-8, og --fix retter den ikke.')
    expect(readFileSync(path.join(root, 'a.docx')).equals(Buffer.from(docx))).toBe(true)
    expect(readFileSync(path.join(root, 'b.txt')).equals(latin)).toBe(true)
    expect(status).toBe(1)
  })

  test('cannot change standard input, nor both change and only show', async () => {
    const input = await klarsprak(['--fix', '-'], { input: MISTAKE })
    expect(input).toMatchObject({ status: 2, stdout: '' })
    expect(input.stderr).toContain('--fix kan ikke rette standard inn.')
    const both = await klarsprak(['--fix', '--fix-dry-run', 'a.txt'])
    expect(both.stderr).toContain('velg enten --fix eller --fix-dry-run')
    expect(both.status).toBe(2)
  })
})

describe('--fix-dry-run', () => {
  test('writes a unified diff that can be applied, and changes nothing', async () => {
    const text = `${'Du kan søke hele året.\n\n'.repeat(5)}${MISTAKE}\nSist.\n`
    const root = folder({ 'mappe/a.md': text, 'b.txt': CLEAN })
    const { status, stdout, stderr } = await klarsprak(['--fix-dry-run', '.'], { cwd: root })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(read(root, 'mappe/a.md')).toBe(text)
    expect(stdout).toBe(`--- a/mappe/a.md
+++ b/mappe/a.md
@@ -8,6 +8,6 @@
 
 Du kan søke hele året.
 
-Vi svarer deg innen innen tre uker.
+Vi svarer deg innen tre uker.
 
 Sist.
`)
    execFileSync('git', ['apply', '-'], { cwd: root, input: stdout })
    expect(read(root, 'mappe/a.md')).toBe(text.replace('innen innen', 'innen'))
  })

  test('works on standard input, and says nothing where nothing is to be changed', async () => {
    const { stdout } = await klarsprak(['--fix-dry-run', '-'], { input: MISTAKE })
    expect(stdout).toContain('-Vi svarer deg innen innen tre uker.\n+Vi svarer deg innen tre uker.\n')
    expect(await klarsprak(['--fix-dry-run', '-'], { input: CLEAN })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  test('an unreadable file ends the run in 2, the others are shown', async () => {
    const root = folder({ 'a.md': MISTAKE })
    const { status, stdout, stderr } = await klarsprak(['--fix-dry-run', 'a.md', 'borte.md'], { cwd: root })
    expect(status).toBe(2)
    expect(stdout).toContain('+Vi svarer deg innen tre uker.')
    expect(stderr).toContain('borte.md')
  })
})
