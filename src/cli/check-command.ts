import path from 'node:path'
import { STANDARD_INPUT, summarise } from '../report/result'
import type { Arguments } from './args'
import { type Checked, DocumentChecks, requireRules, rulesOf, type Task } from './documents'
import { UsageError } from './errors'
import { findInputs, type Input } from './inputs'
import { colorOf, configsOf, fixingOf, folderOf } from './options'
import { Progress, say, writeResult } from './output'
import { type ImportPool, Pool, threadsFor } from './pool'
import { FORMATS, render } from './render'

/** Documents under way at once in a thread: enough to keep the disk busy while one is checked. */
const LANES = 8

/** Checks documents and reports on them; returns the exit status. */
export async function runCheck(args: Arguments, importPool: ImportPool): Promise<number> {
  const format = args.choice('format', FORMATS) ?? 'text'
  const maxWarnings = args.integer('max-warnings') ?? Number.POSITIVE_INFINITY
  const color = colorOf(args)
  const quiet = args.has('quiet')
  const fixing = fixingOf(args)
  const checks = new DocumentChecks(args)
  if (args.inputs.length === 0)
    throw new UsageError(
      'oppgi minst ett dokument, en mappe eller - for standard inn. Skriv «klarsprak --help» for hjelp.',
    )
  const { inputs, passedOver } = await findInputs(args.inputs)
  const tasks = await configure(inputs, args)
  requireRules([...new Set(tasks.flatMap(({ config }) => config ?? []))], rulesOf(args))
  const checked = await checkAll(tasks, checks, args, importPool)
  const { files, diff } =
    fixing === null
      ? { files: checked, diff: '' }
      : await (await import('./more')).fixDocuments(tasks, checked, checks, fixing)
  sayWhatHappened(files, passedOver)
  const status = statusOf(files, maxWarnings)
  if (fixing === 'show') {
    await writeResult(diff, args.last('output'))
    return status
  }
  if (quiet) for (const file of files) file.messages = file.messages.filter(({ level }) => level === 'feil')
  await writeResult(
    await render(files, format, { color, quiet, toFile: args.has('output') }),
    args.last('output'),
  )
  return status
}

/** Finds each document's configuration; one that cannot be followed fails the documents it is for, and no others. */
async function configure(inputs: readonly Input[], args: Arguments): Promise<Task[]> {
  const configs = configsOf(args)
  if (args.has('config')) await configs.of('.')
  const tasks: Task[] = []
  for (const input of inputs) {
    try {
      const config = await configs.of(folderOf(input.path, args))
      if (!input.searched || !config.ignores(path.resolve(input.path!))) tasks.push({ input, config })
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      tasks.push({
        input: { ...input, problem: { code: 'bad-config', message: error.message } },
        config: null,
      })
    }
  }
  return tasks
}

/** Checks every document, those with a name in several threads when there are many. */
async function checkAll(
  tasks: readonly Task[],
  checks: DocumentChecks,
  args: Arguments,
  importPool: ImportPool,
): Promise<Checked[]> {
  const files: Checked[] = new Array(tasks.length)
  const progress = new Progress(tasks.length)
  const threads = threadsFor(tasks.length, args.integer('jobs'))
  const pool = threads > 1 ? await Pool.start(threads, process.argv.slice(2), importPool) : null
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < tasks.length) {
      const index = next++
      const task = tasks[index]!
      const { path, problem } = task.input
      const elsewhere = pool !== null && path !== null && problem === undefined
      files[index] = await (elsewhere ? pool.check(path) : checks.check(task))
      progress.step()
    }
  }
  await Promise.all(Array.from({ length: Math.min(LANES * threads, tasks.length) }, lane))
  progress.end()
  await pool?.end()
  return files
}

/** Errors and notes, a line each; the same bad configuration is told of once. */
function sayWhatHappened(files: readonly Checked[], passedOver: ReadonlyMap<string, number>): void {
  const said = new Set<string>()
  for (const { path, errors, notes } of files) {
    const name = path === STANDARD_INPUT ? 'standard inn' : path
    for (const { code, message } of errors) {
      const line = code === 'bad-config' ? message : `${name}: ${message}`
      if (!said.has(line)) say(line)
      said.add(line)
    }
    for (const note of notes) say(`${name}: ${note}`)
  }
  if (passedOver.size === 0) return
  const types = [...passedOver].sort(([a], [b]) => (a < b ? -1 : 1))
  const total = types.reduce((sum, [, number]) => sum + number, 0)
  const each = types.map(([extension, number]) => `${extension || 'uten endelse'} (${number})`).join(', ')
  say(`hoppet over ${total} ${total === 1 ? 'fil' : 'filer'} av typer som ikke støttes: ${each}`)
}

function statusOf(files: readonly Checked[], maxWarnings: number): number {
  if (files.some(({ errors }) => errors.length > 0)) return 2
  const { feil, advarsel } = summarise(files)
  return feil > 0 || advarsel > maxWarnings ? 1 : 0
}
