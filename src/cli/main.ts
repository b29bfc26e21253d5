import { version } from '../../package.json'
import { type Arguments, parseArguments } from './args'
import { runCheck } from './check-command'
import { UsageError } from './errors'
import { HELP } from './help'
import { endQuietlyOnClosedPipe, exit, say, writeResult } from './output'
import type { ImportPool } from './pool'

export { threadCheck } from './pool'

/** Carries out a command line; returns the exit status, or null when the process goes on by itself. */
async function run(argv: readonly string[], importPool: ImportPool): Promise<number | null> {
  const args = parseArguments(argv)
  if (args.has('help')) return print(HELP)
  if (args.has('version')) return print(`${version}\n`)
  if (args.command === 'check' && !args.has('print-config')) return runCheck(args, importPool)
  if (args.command === 'lsp') return serve(args)
  // One module for all the rest: each import of its own would cut what the check needs into small files.
  const more = await import('./more')
  switch (args.command) {
    case 'check':
      return more.printConfig(args)
    case 'rules':
      return more.listRules(args)
    case 'explain':
      return more.explain(args)
    case 'analyze':
      return more.analyze(args)
    case 'init':
      return more.init(args)
  }
}

async function print(text: string): Promise<number> {
  await writeResult(text, undefined)
  return 0
}

async function serve(args: Arguments): Promise<null> {
  if (!args.has('stdio'))
    throw new UsageError('språktjeneren snakker bare over standard inn og ut. Skriv «klarsprak lsp --stdio».')
  const { startServer } = await import('../lsp/server')
  startServer()
  return null
}

/** The program: carries out the command line of the process. */
export async function main(importPool: ImportPool): Promise<void> {
  endQuietlyOnClosedPipe()
  const status = await run(process.argv.slice(2), importPool).catch((error: unknown) => {
    say(
      error instanceof UsageError
        ? error.message
        : `feil i klarsprak selv. Meld fra til oss med dette:\n${trace(error)}`,
    )
    return 2
  })
  if (status !== null) await exit(status)
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
