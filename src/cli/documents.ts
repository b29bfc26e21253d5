import { VFile } from 'vfile'
import { rules as builtIn } from '../../rules/index'
import { type Checker, type CheckOptions, createChecker, failed } from '../check'
import type { Level } from '../engine/rule'
import { activeRules, type RuleSetting, SettingsError } from '../engine/settings'
import { DocumentError } from '../formats/read'
import { type ReportedFile, toReported } from '../report/result'
import { DictionaryError } from '../text/lexicon/dictionary-error'
import type { Arguments } from './args'
import type { Config } from './config'
import { namelessProblem, readingProblem, systemCode, UsageError } from './errors'
import type { Input } from './inputs'
import { languageOf, maxSizeOf, profileOf } from './options'
import { readBytes } from './read-file'

/** An input with the configuration that applies to it; null when that cannot be followed. */
export interface Task {
  readonly input: Input
  readonly config: Config | null
}

/** A checked document as plain data, so that it may come from another thread. */
export interface Checked extends ReportedFile {
  /** What the reader should know of how the document was read. */
  readonly notes: readonly string[]
}

export interface Overrides {
  readonly regler: Readonly<Record<string, RuleSetting>>
  readonly only: readonly string[] | null
}

/** Checks documents one by one, as the command line and their configurations say. */
export class DocumentChecks {
  readonly #args: Arguments
  readonly #settings: Pick<CheckOptions, 'malform' | 'profil' | 'minimum' | 'maxSize'>
  readonly #maxSize: number
  readonly #overrides: Overrides
  readonly #checkers = new Map<Config, Checker>()

  /** @throws {UsageError} for options that cannot be followed */
  constructor(args: Arguments) {
    const language = languageOf(args)
    const profile = profileOf(args)
    this.#args = args
    this.#maxSize = maxSizeOf(args)
    this.#overrides = rulesOf(args)
    this.#settings = {
      maxSize: this.#maxSize,
      ...(language && { malform: language }),
      ...(profile && { profil: profile }),
      // Where warnings are counted, the rules that give them must run.
      ...(args.has('quiet') && !args.has('max-warnings') && { minimum: 'feil' as const }),
    }
  }

  /**
   * Checks one document; what is wrong with it is told in the result.
   * @param text its text, when it is not to be read
   */
  async check({ input, config }: Task, text?: string): Promise<Checked> {
    const name = input.path ?? this.#args.last('stdin-filename')
    const file = new VFile(name === undefined ? {} : { path: name })
    try {
      if (input.problem !== undefined) file.data.klarsprak = failed(input.problem)
      else {
        file.value = text ?? (await readBytes(input.path, this.#maxSize))
        await this.#checkerFor(config!).check(file)
      }
    } catch (error) {
      file.data.klarsprak = failed(problemOf(error))
    }
    const { notes, errors } = file.data.klarsprak!
    return {
      ...toReported(file),
      notes,
      errors: name === undefined ? errors.map(namelessProblem) : errors,
    }
  }

  #checkerFor(config: Config): Checker {
    let checker = this.#checkers.get(config)
    if (checker === undefined) {
      checker = createChecker({ ...settingsFor(config, this.#overrides), ...this.#settings })
      this.#checkers.set(config, checker)
    }
    return checker
  }
}

/**
 * What `--rule` and `--only` ask for.
 * @throws {UsageError} when it is not written as it should be
 */
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

function problemOf(error: unknown): { code: string; message: string } {
  if (error instanceof DocumentError || error instanceof DictionaryError) return error
  if (systemCode(error) !== '') return readingProblem(error)
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: 'internal-error', message: `Feil i klarsprak selv. Meld fra til oss med dette: ${trace}` }
}
