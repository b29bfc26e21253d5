import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
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
