import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { builtCli } from '../dist'

const cli = await builtCli()

/** Text with a finding at the level `feil`, one with only an `advarsel`, and one with none. */
export const MISTAKE = 'Vi svarer deg innen innen tre uker.\n'
export const WARNING = 'Kommunen vil iverksette tiltaket i mai.\n'
export const CLEAN = 'Vi svarer deg innen tre uker.\n'

export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

interface RunOptions {
  cwd?: string
  input?: string | Uint8Array
  env?: Record<string, string>
  /** Arguments for Node itself. */
  node?: string[]
}

/** Runs the built command line as its users do. */
export async function klarsprak(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { cwd = tmpdir(), input = '', env = {}, node = [] } = options
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, cli, ...args], { cwd, env: { ...process.env, ...env } })
    const outcome = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      outcome.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      outcome.stderr += text
    })
    child.on('error', reject).on('close', (status) => resolve({ status, ...outcome }))
    child.stdin.on('error', () => undefined).end(input)
  })
}

/** A folder with these files, gone when the test is over. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'klarsprak-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), content)
  }
  return root
}

export interface JsonReport {
  files: {
    path: string
    malform: string | null
    profile: string
    profileGuessed: boolean
    messages: {
      ruleId: string
      level: string
      actual: string
      paragraph?: number
      start: { line: number; offset: number }
    }[]
    errors: { code: string; message: string }[]
    statistics: { words: number }
  }[]
  summary: { files: number; feil: number; advarsel: number; forslag: number; errors: number }
}

/** The JSON report on some files, with the whole outcome. */
export async function json(
  args: readonly string[],
  options?: RunOptions,
): Promise<Outcome & { report: JsonReport }> {
  const outcome = await klarsprak(['--format', 'json', ...args], options)
  return { ...outcome, report: JSON.parse(outcome.stdout) as JsonReport }
}
