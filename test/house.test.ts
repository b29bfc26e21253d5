import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Floors from below; a file may import from its own floor and those under it. */
const FLOORS: readonly [string, number][] = [
  ['src/text/', 1],
  ['src/engine/', 2],
  ['rules/', 3],
  ['src/formats/', 3],
  ['src/check.ts', 4],
  ['src/retext.ts', 5],
  ['src/index.ts', 5],
  ['src/rules.ts', 5],
  ['src/report', 5],
  ['src/cli/', 5],
  ['src/lsp/', 5],
]
const FRONT_ENDS = ['src/cli/', 'src/lsp/']

const files = ['src', 'rules'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
)

const floorOf = (file: string): number => FLOORS.find(([prefix]) => file.startsWith(prefix))?.[1] ?? 0

const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, name]) => name!,
  )

describe('the house', () => {
  it.each(files)('%s stands on a floor and imports downward only', (file) => {
    const floor = floorOf(file)
    expect(floor).toBeGreaterThan(0)
    for (const name of importsOf(file)) {
      if (!name.startsWith('.')) continue
      const target = path.posix.join(path.posix.dirname(file), name)
      if (target.startsWith('data/')) continue
      expect(
        floorOf(`${target}.ts`) || floorOf(`${target}/`) || floorOf(target),
        `${file} → ${name}`,
      ).toBeLessThanOrEqual(floor)
    }
  })

  it.each(files.filter((file) => !FRONT_ENDS.some((prefix) => file.startsWith(prefix))))(
    '%s runs in a browser',
    (file) => {
      expect(importsOf(file).filter((name) => name.startsWith('node:'))).toEqual([])
      expect(readFileSync(path.join(root, file), 'utf8')).not.toMatch(/\bprocess\.|\bBuffer\b|__dirname/)
    },
  )
})
