import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync } from 'node:fs'
import module from 'node:module'
import path from 'node:path'
import { expect, it } from 'vitest'
import { builtCli } from '../dist'
import { folder, klarsprak, WARNING } from './run'

it('is safe when several runs make the cache at once, and leaves no drafts behind', async () => {
  const cwd = folder({ 'brev.txt': WARNING })
  const run = () => klarsprak(['--no-config', 'brev.txt'], { cwd, env: { XDG_CACHE_HOME: cwd } })
  const outcomes = await Promise.all([run(), run(), run()])
  expect(new Set(outcomes.map(({ stdout }) => stdout)).size).toBe(1)
  expect(await run()).toEqual(outcomes[0])
  expect(readdirSync(path.join(cwd, 'klarsprak')).map((name) => path.extname(name))).toEqual(['.index'])
})

it.runIf(process.platform === 'linux')('goes without a cache where no folder can be made', async () => {
  const cwd = folder({ 'brev.txt': WARNING })
  const { status, stdout, stderr } = await klarsprak(['--no-config', 'brev.txt'], {
    cwd,
    env: { XDG_CACHE_HOME: '/proc' },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('iverksette')
})

// Newer versions of Node keep the compiled program themselves.
it.skipIf('enableCompileCache' in module)(
  'an installed program leaves its compiled form for the next run',
  async () => {
    const dist = path.dirname(await builtCli())
    const cwd = folder({ 'package.json': '{"type":"module"}', 'brev.txt': WARNING })
    for (const name of ['cli.js', 'main.cjs', 'texts.bin', 'tagger.bin'])
      copyFileSync(path.join(dist, name), path.join(cwd, name))
    const run = () =>
      spawnSync(process.execPath, ['cli.js', '--no-config', 'brev.txt'], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: cwd },
      })
    const first = run()
    expect({ stdout: first.stdout, stderr: first.stderr }).toEqual({
      stdout: expect.stringContaining('iverksette'),
      stderr: '',
    })
    expect(readdirSync(path.join(cwd, 'klarsprak'))).toEqual([expect.stringMatching(/^program-/)])
    expect(run().stdout).toBe(first.stdout)
  },
)
