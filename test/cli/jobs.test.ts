import { expect, test } from 'vitest'
import { folder, klarsprak, MISTAKE, WARNING } from './run'

test('several threads report what one does, in the same order, bad files and their own configuration too', async () => {
  const cwd = folder({
    'a.md': MISTAKE,
    'b.docx': 'ingen zip',
    'c.txt': WARNING,
    'd/.klarsprakrc.yaml': 'regler:\n  kanselliord: feil\n',
    'd/e.txt': WARNING,
    'f/.klarsprakrc.yaml': 'reglar: {}\n',
    'f/g.txt': WARNING,
    'h.html': `<p>${WARNING}</p>`,
  })
  const args = ['--format', 'json', '.', 'finnes-ikke.md', '-']
  const one = await klarsprak(['--jobs', '1', ...args], { cwd, input: MISTAKE })
  const three = await klarsprak(['--jobs', '3', ...args], { cwd, input: MISTAKE })
  expect(three).toEqual(one)
  expect(one.status).toBe(2)
  expect(one.stdout).toContain('"path": "d/e.txt"')
})

test('options hold in every thread', async () => {
  const cwd = folder({ 'a.md': MISTAKE, 'b.md': MISTAKE, 'c.md': WARNING })
  const { status, stdout } = await klarsprak(['--jobs', '2', '--only', 'kanselliord', '.'], { cwd })
  expect(status).toBe(0)
  expect(stdout).not.toContain('gjentatte-ord')
  expect(stdout).toContain('(kanselliord)')
})

test('the number of threads is at least one', async () => {
  const { status, stderr } = await klarsprak(['--jobs', '0', '.'], { cwd: folder({ 'a.md': MISTAKE }) })
  expect(status).toBe(2)
  expect(stderr).toBe('klarsprak: --jobs må være minst 1.\n')
})
