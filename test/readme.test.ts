import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { rules } from '../rules/index'
import { profileRows } from '../rules/lib/profiles'
import { PROFILES } from '../src/engine/profiles'
import { builtCli } from './dist'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

/** What a code block prints, run as a stranger would run it: against the built package, by its name. */
function runModule(code: string, index: number): string {
  const folder = path.join(root, 'node_modules/.cache/klarsprak')
  mkdirSync(folder, { recursive: true })
  const module = path.join(root, `node_modules/.cache/klarsprak/readme-${index}.mjs`)
  writeFileSync(
    module,
    code.replaceAll(/from 'klarsprak(\/\w+)?'/g, (_, entry = '/index') => `from '${root}/dist${entry}.js'`),
  )
  return execFileSync(process.execPath, [module], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
}

function ruleTable(): string {
  const rows = rules.map(({ id, title, level, enabled, malform }) => {
    const page = `[\`${id}\`](rules/${id}.md)`
    return `| ${page} | ${title} | ${enabled ? level : `${level} (av)`} | ${malform.join(', ')} |`
  })
  return ['| Regel | Hva den finner | Nivå | Målform |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function profileTable(): string {
  const names = PROFILES.filter((name) => name !== 'generell')
  const rows = profileRows().map(({ rule, option, cells }) => {
    const what = option === '' ? '' : `, \`${option}\``
    return `| [\`${rule}\`](rules/${rule}.md)${what} | ${names.map((name) => cells[name]).join(' | ')} |`
  })
  return [`| Regel | ${names.join(' | ')} |`, `| --- |${names.map(() => ' --- |').join('')}`, ...rows].join(
    '\n',
  )
}

it('shows what the examples print and which rules there are', async () => {
  await builtCli()
  let blocks = 0
  const fresh = readme
    .replace(
      /(```js\n([\s\S]*?)```\n\n```text\n)[\s\S]*?```/g,
      (_, head: string, code: string) => `${head}${runModule(code, blocks++)}\`\`\``,
    )
    .replace(/(<!-- kjør: node (.*?) -->\n```text\n)[\s\S]*?```/g, (_, head: string, command: string) => {
      const { stdout } = spawnSync(process.execPath, command.split(' '), { encoding: 'utf8', cwd: root })
      return `${head}${stdout}\`\`\``
    })
    .replace(
      /(<!-- regler -->\n)[\s\S]*?(<!-- \/regler -->)/,
      (_, open: string, close: string) => `${open}\n${ruleTable()}\n\n${close}`,
    )
    .replace(
      /(<!-- profiler -->\n)[\s\S]*?(<!-- \/profiler -->)/,
      (_, open: string, close: string) => `${open}\n${profileTable()}\n\n${close}`,
    )
  expect(blocks).toBe(5)
  await expect(fresh).toMatchFileSnapshot(path.join(root, 'README.md'))
})
