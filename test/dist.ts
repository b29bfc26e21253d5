import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = path.join(root, 'dist/cli.js')
const tsup = path.join(root, 'node_modules/tsup/dist/cli-default.js')
const lock = path.join(root, 'node_modules/.cache/klarsprak-build')
const SOURCES = ['src', 'rules', 'data', 'scripts/loader.mjs', 'package.json', 'tsup.config.ts']

/** Path of the built command line; builds it first when a source is newer. Safe to call from several workers. */
export async function builtCli(): Promise<string> {
  for (;;) {
    if (isLocked()) await setTimeout(200)
    else if (isFresh()) return cli
    else if (takeLock()) {
      try {
        execFileSync(process.execPath, [tsup, '--no-dts'], {
          cwd: root,
          stdio: ['ignore', 'ignore', 'inherit'],
        })
      } finally {
        rmdirSync(lock)
      }
    }
  }
}

function isFresh(): boolean {
  return (
    existsSync(cli) &&
    statSync(cli).mtimeMs >= Math.max(...SOURCES.map((name) => newest(path.join(root, name))))
  )
}

function newest(place: string): number {
  const info = statSync(place, { throwIfNoEntry: false })
  if (info === undefined) return 0
  if (!info.isDirectory()) return info.mtimeMs
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))))
}

/** A lock left behind by a run that was killed counts for ten minutes. */
function isLocked(): boolean {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
  if (since === undefined) return false
  if (Date.now() - since < 600_000) return true
  rmdirSync(lock)
  return false
}

function takeLock(): boolean {
  mkdirSync(path.dirname(lock), { recursive: true })
  try {
    mkdirSync(lock)
    return true
  } catch {
    return false
  }
}
