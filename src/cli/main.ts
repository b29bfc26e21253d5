import type { Arguments } from './args'
import { parseArguments } from './args'
import { UsageError } from './errors'
import { endQuietlyOnClosedPipe, say, writeResult } from './output'

/** Carries out a command line; returns the exit status. Only what the command needs is loaded. */
async function run(argv: readonly string[]): Promise<number> {
  const args = parseArguments(argv)
  if (args.has('help')) return help()
  if (args.has('version')) {
    const { version } = await import('../../package.json')
    await writeResult(`${version}\n`, undefined)
    return 0
  }
  switch (args.command) {
    case 'check':
      if (args.has('print-config')) return (await import('./print-config')).printConfig(args)
      return (await import('./check-command')).runCheck(args)
    case 'rules':
      return (await import('./rules-command')).listRules(args)
    case 'explain':
      return (await import('./explain')).explain(args)
    case 'analyze':
      return (await import('./analyze')).analyze(args)
    case 'init':
      return (await import('./init')).init(args)
    case 'lsp':
      return serve(args)
  }
}

async function help(): Promise<number> {
  const { HELP } = await import('./help')
  await writeResult(HELP, undefined)
  return 0
}

async function serve(args: Arguments): Promise<number> {
  if (!args.has('stdio'))
    throw new UsageError('språktjeneren snakker bare over standard inn og ut. Skriv «klarsprak lsp --stdio».')
  const { startServer } = await import('../lsp/server')
  startServer()
  return 0
}

endQuietlyOnClosedPipe()
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  say(
    error instanceof UsageError
      ? error.message
      : `feil i klarsprak selv. Meld fra til oss med dette:\n${trace(error)}`,
  )
  process.exitCode = 2
}

function trace(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
