import path from 'node:path'
import { VFile } from 'vfile'
import { rules as builtIn } from '../../rules/index'
import { type Checker, type CheckOptions, createChecker, type FileData, failed } from '../check'
import type { Level } from '../engine/rule'
import { activeRules, type RuleSetting, SettingsError } from '../engine/settings'
import { DocumentError } from '../formats/read'
import type { Arguments } from './args'
import type { Config } from './config'
import { readingProblem, systemCode, UsageError } from './errors'
import { findInputs, type Input } from './inputs'
import { colorOf, configsOf, folderOf, languageOf, maxSizeOf, profileOf } from './options'
import { Progress, say, writeResult } from './output'
import { readBytes } from './read-file'
import { FORMATS, render } from './render'

/** Documents under way at once: enough to keep the disk busy while one is checked. */
const LANES = 8

/** An input with the configuration that applies to it. */
interface Task {
  readonly input: Input
  readonly config: Config | null
}

/** Checks documents and reports on them; returns the exit status. */
export async function runCheck(args: Arguments): Promise<number> {
  const format = args.choice('format', FORMATS) ?? 'text'
  const maxWarnings = args.integer('max-warnings') ?? Number.POSITIVE_INFINITY
  const maxSize = maxSizeOf(args)
  const color = colorOf(args)
  const quiet = args.has('quiet')
  const language = languageOf(args)
  const profile = profileOf(args)
  const overrides = rulesOf(args)
  if (args.inputs.length === 0)
    throw new UsageError(
      'oppgi minst ett dokument, en mappe eller - for standard inn. Skriv «klarsprak --help» for hjelp.',
    )
  const { inputs, passedOver } = await findInputs(args.inputs)
  const tasks = await configure(inputs, args)
  const checkers = createCheckers(tasks, overrides, {
    maxSize,
    ...(language && { malform: language }),
    ...(profile && { profil: profile }),
    // Where warnings are counted, the rules that give them must run.
    ...(quiet && maxWarnings === Number.POSITIVE_INFINITY && { minimum: 'feil' as const }),
  })
  const files = await checkAll(tasks, checkers, args, maxSize)
  sayWhatHappened(files, passedOver)
  const status = statusOf(files, maxWarnings)
  if (quiet) for (const file of files) file.messages = file.messages.filter(({ fatal }) => fatal === true)
  await writeResult(
    await render(files, format, { color, quiet, toFile: args.has('output') }),
    args.last('output'),
  )
  return status
}

interface Overrides {
  readonly regler: Readonly<Record<string, RuleSetting>>
  readonly only: readonly string[] | null
}

/** What `--rule` and `--only` ask for. */
export function rulesOf(args: Arguments): Overrides {
  const regler: Record<string, RuleSetting> = {}
  for (const setting of args.all('rule')) {
    const [id, level, ...rest] = setting.split('=')
    if (!id || !level || rest.length > 0)
      throw new UsageError(`--rule skal ha formen REGEL=NIVÅ, for eksempel passiv=feil, ikke «${setting}».`)
    regler[id] = level as Level
  }
  const only = args
    .all('only')
    .flatMap((ids) => ids.split(',').map((id) => id.trim()))
    .filter(Boolean)
  if (args.has('only') && only.length === 0) throw new UsageError('--only mangler navnet på en regel.')
  return { regler, only: only.length > 0 ? only : null }
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

type Settings = Pick<CheckOptions, 'malform' | 'profil' | 'minimum' | 'maxSize'>

/**
 * One checker for each configuration.
 * @throws {UsageError} when `--rule` or `--only` cannot be followed anywhere
 */
function createCheckers(
  tasks: readonly Task[],
  overrides: Overrides,
  settings: Settings,
): Map<Config, Checker> {
  const configs = new Set(tasks.flatMap(({ config }) => config ?? []))
  requireRules([...configs], overrides)
  return new Map(
    [...configs].map((config) => [config, createChecker({ ...settingsFor(config, overrides), ...settings })]),
  )
}

/** @throws {UsageError} when `--rule` or `--only` names no rule of these configurations, or no level */
export function requireRules(configs: readonly Config[], { regler, only }: Overrides): void {
  try {
    activeRules([...builtIn, ...configs.flatMap(({ options }) => options.rules)], {
      regler,
      ...(only && { only }),
    })
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    throw new UsageError(`--${error.path[0] === 'only' ? 'only' : 'rule'}: ${error.message}`)
  }
}

/** The configuration with what the command line says on top; options of a rule stay when only its level is given. */
export function settingsFor({ options }: Config, overrides: Overrides): CheckOptions {
  const known = new Set([...builtIn, ...options.rules].map(({ id }) => id))
  const regler: Record<string, RuleSetting> = { ...options.regler }
  for (const [id, level] of Object.entries(overrides.regler)) {
    if (!known.has(id)) continue
    const before = regler[id]
    regler[id] = Array.isArray(before) ? [level as Level, before[1]] : level
  }
  const only = overrides.only?.filter((id) => known.has(id))
  return { ...options, regler, ...(only && { only }) }
}

async function checkAll(
  tasks: readonly Task[],
  checkers: ReadonlyMap<Config, Checker>,
  args: Arguments,
  maxSize: number,
): Promise<VFile[]> {
  const files: VFile[] = new Array(tasks.length)
  const progress = new Progress(tasks.length)
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < tasks.length) {
      const index = next++
      files[index] = await checkOne(tasks[index]!, checkers, args, maxSize)
      progress.step()
    }
  }
  await Promise.all(Array.from({ length: Math.min(LANES, tasks.length) }, lane))
  progress.end()
  return files
}

async function checkOne(
  { input, config }: Task,
  checkers: ReadonlyMap<Config, Checker>,
  args: Arguments,
  maxSize: number,
): Promise<VFile> {
  const name = input.path ?? args.last('stdin-filename')
  const file = new VFile(name === undefined ? {} : { path: name })
  try {
    if (input.problem !== undefined) file.data.klarsprak = failed(input.problem)
    else {
      file.value = await readBytes(input.path, maxSize)
      await checkers.get(config!)!.check(file)
    }
  } catch (error) {
    file.data.klarsprak = failed(problemOf(error))
  }
  return file
}

function problemOf(error: unknown): { code: string; message: string } {
  if (error instanceof DocumentError) return error
  if (systemCode(error) !== '') return readingProblem(error)
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'internal-error', message: `Feil i klarsprak selv. Meld fra til oss med dette: ${trace}` }
}

const dataOf = (file: VFile): FileData => file.data.klarsprak!

/** Errors and notes, a line each; the same bad configuration is told of once. */
function sayWhatHappened(files: readonly VFile[], passedOver: ReadonlyMap<string, number>): void {
  const said = new Set<string>()
  for (const file of files) {
    const { errors, notes } = dataOf(file)
    for (const { code, message } of errors) {
      const line = code === 'bad-config' ? message : `${file.path ?? 'standard inn'}: ${message}`
      if (!said.has(line)) say(line)
      said.add(line)
    }
    for (const note of notes) say(`${file.path ?? 'standard inn'}: ${note}`)
  }
  if (passedOver.size === 0) return
  const types = [...passedOver].sort(([a], [b]) => (a < b ? -1 : 1))
  const total = types.reduce((sum, [, number]) => sum + number, 0)
  const each = types.map(([extension, number]) => `${extension || 'uten endelse'} (${number})`).join(', ')
  say(`hoppet over ${total} ${total === 1 ? 'fil' : 'filer'} av typer som ikke støttes: ${each}`)
}

function statusOf(files: readonly VFile[], maxWarnings: number): number {
  if (files.some((file) => dataOf(file).errors.length > 0)) return 2
  let warnings = 0
  for (const { messages } of files) {
    for (const { fatal } of messages) {
      if (fatal === true) return 1
      if (fatal === false) warnings++
    }
  }
  return warnings > maxWarnings ? 1 : 0
}
