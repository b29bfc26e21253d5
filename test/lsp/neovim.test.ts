import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { builtCli } from '../dist'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const missing = spawnSync('nvim', ['--version']).error !== undefined

it.skipIf(missing)(
  'Neovim shows the finding at its bytes and applies the quick fix after æøå and an emoji',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'klarsprak-nvim-'))
    try {
      const document = path.join(folder, 'brev.md')
      const line = 'Kjære søker på Ås 🙂! Vi må iverksette tiltaket på øya.'
      writeFileSync(document, `${line}\n`)
      const set = `lua arg_cli = ${JSON.stringify(await builtCli())}; arg_path = ${JSON.stringify(document)}`
      const printed = execFileSync(
        'nvim',
        ['--headless', '--clean', '-n', '-c', set, '-c', `luafile ${here('neovim.lua')}`],
        {
          encoding: 'utf8',
          timeout: 25_000,
        },
      )
      const seen = JSON.parse(printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1))
      const bytes = Buffer.byteLength(line.slice(0, line.indexOf('iverksette')))
      expect(seen.diagnostics).toContainEqual(
        expect.objectContaining({ lnum: 0, col: bytes, end_col: bytes + 10, code: 'kanselliord' }),
      )
      expect(seen.actions).toContain('Bytt til «sette i gang»')
      expect(seen.line).toBe(line.replace('iverksette', 'sette i gang'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)
