import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = path.join(root, 'dist/cli.js')
const lock = path.join(root, 'node_modules/.cache/klarsprak-build')
const SOURCES = ['src', 'rules', 'data', 'scripts/loader.mjs', 'package.json', 'tsup.config.ts']

/** Path of the built command line; builds it first when a source is newer. Safe to call from several workers. */
export async function builtCli(): Promise<string> {
  while (!isFresh()) {
    if (takeLock()) {
      try {
        if (!isFresh())
          execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
      } finally {
        rmdirSync(lock)
      }
    } else await setTimeout(200)
  }
  return cli
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

/** A lock left behind by a run that was killed is taken over after two minutes. */
function takeLock(): boolean {
  try {
    mkdirSync(path.dirname(lock), { recursive: true })
    mkdirSync(lock)
    return true
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > 120_000) rmdirSync(lock)
    return false
  }
}
