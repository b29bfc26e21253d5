import { readFileSync } from 'node:fs'
import path from 'node:path'
import { rules as builtIn } from '../../rules/index'
import type { CheckOptions } from '../check'
import { anyOf, didYouMean } from '../engine/nearest'
import { isProfile } from '../engine/profiles'
import type { Rule } from '../engine/rule'
import { activeRules, type RuleSetting, requireProfile, SettingsError } from '../engine/settings'
import { ConfigSearch, PACKAGE_KEY } from './config-search'
import { readingProblem, UsageError } from './errors'
import { listRule } from './own-list'
import { readOwnDictionary, readUserWords, readWordFile } from './own-words'

/** What a configuration says of how documents are checked; `rules` are made of the user's own lists. */
export type ConfigOptions = Required<
  Pick<CheckOptions, 'malform' | 'regler' | 'rules' | 'ordliste' | 'ordbok'>
> &
  Pick<CheckOptions, 'profil'>

/** What applies to the documents of a folder. */
export interface Config {
  /** The file it stands in, or null when there is none. */
  readonly file: string | null
  readonly options: ConfigOptions
  /** Whether a document found in a folder or by a glob is to be left out. */
  ignores(file: string): boolean
}

const NONE: Config = {
  file: null,
  options: { malform: 'auto', regler: {}, rules: [], ordliste: [], ordbok: [] },
  ignores: () => false,
}

const MALFORMS = ['auto', 'nb', 'nn'] as const

/** Finds the configuration of each folder; every file is read once. */
export class Configs {
  readonly #only: string | null | undefined
  readonly #known = new Map<string | null, Promise<Config>>()
  readonly #search = new ConfigSearch()
  #userWords: readonly string[] | undefined

  /** @param only the one file to follow, null for none; absent = look upward from each document */
  constructor(only?: string | null) {
    this.#only = only
  }

  /**
   * The configuration for documents in a folder.
   * @throws {UsageError} when it cannot be followed; the message names file and line
   */
  async of(folder: string): Promise<Config> {
    const file = this.#only === undefined ? this.#search.find(folder) : this.#only
    let config = this.#known.get(file)
    if (config === undefined) {
      config = this.#read(file)
      this.#known.set(file, config)
    }
    return config
  }

  async #read(file: string | null): Promise<Config> {
    const config = file === null ? NONE : await readConfig(file)
    if (this.#only === null) return config
    this.#userWords ??= readUserWords()
    if (this.#userWords.length === 0) return config
    const { options } = config
    return { ...config, options: { ...options, ordliste: [...options.ordliste, ...this.#userWords] } }
  }
}

/**
 * The configuration for one document, read anew.
 * @throws {UsageError} when it cannot be followed; the message names file and line
 */
export function loadConfig(file: string): Promise<Config> {
  return new Configs().of(path.dirname(path.resolve(file)))
}

async function readConfig(file: string): Promise<Config> {
  const name = path.relative('', file).split(path.sep).join('/')
  const content = readText(file, name)
  const { parseConfig } = await import('./config-file')
  const source = parseConfig(content, path.basename(file) === 'package.json' ? [PACKAGE_KEY] : [])
  if ('problem' in source) throw new UsageError(`${name}:${source.line}: ${source.problem}`)
  const fail: Fail = (at, message) => {
    throw new UsageError(`${name}:${source.lineOf(at)}: ${message}`)
  }
  const value = asMap(source.value, [], fail)
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key))
      fail([key], `ukjent nøkkel «${key}».${didYouMean(key, KEYS)} Velg ${anyOf(KEYS)}.`)
  }
  const malform = value.malform ?? 'auto'
  if (!isMalform(malform)) fail(['malform'], `«malform» må være ${anyOf(MALFORMS)}.`)
  const rules = readLists(strings(value.lister, 'lister', fail), file, fail)
  const regler = asMap(value.regler, ['regler'], fail) as Record<string, RuleSetting>
  const profil = value.profil ?? undefined
  try {
    if (profil !== undefined) requireProfile(profil)
    activeRules([...builtIn, ...rules], { regler })
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    fail(error.path, error.message)
  }
  const folder = path.dirname(file)
  const ordliste = strings(value.ordliste, 'ordliste', fail).flatMap((list, index) =>
    orFail(['ordliste', index], fail, () => readWordFile(path.resolve(folder, list), list)),
  )
  const ordbok = dictionaries(value.ordbok, fail).map((files, index) =>
    orFail(['ordbok', index], fail, () => readOwnDictionary(files, folder)),
  )
  const ignored = strings(value.ignorer, 'ignorer', fail)
  return {
    file: name,
    options: { malform, ...(isProfile(profil) && { profil }), regler, rules, ordliste, ordbok },
    ignores: ignored.length > 0 ? (await import('./ignored')).ignoredIn(folder, ignored) : NONE.ignores,
  }
}

const KEYS: readonly string[] = ['malform', 'profil', 'regler', 'ordliste', 'ordbok', 'lister', 'ignorer']

const isMalform = (value: unknown): value is ConfigOptions['malform'] =>
  (MALFORMS as readonly unknown[]).includes(value)

type Fail = (at: readonly (string | number)[], message: string) => never

function asMap(value: unknown, at: readonly (string | number)[], fail: Fail): Record<string, unknown> {
  if (value === undefined || value === null) return {}
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  return fail(
    at,
    `${at.length > 0 ? `«${at.join('.')}»` : 'oppsettet'} må være navn og verdi, ett par på hver linje.`,
  )
}

function strings(value: unknown, key: string, fail: Fail): readonly string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return fail([key], `«${key}» må være en liste.`)
  for (const [index, item] of value.entries()) {
    if (typeof item !== 'string' || item === '') fail([key, index], `«${key}» må være en liste med tekster.`)
  }
  return value
}

function dictionaries(value: unknown, fail: Fail): { aff: string; dic: string }[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return fail(['ordbok'], '«ordbok» må være en liste.')
  return value.map((item, index) => {
    const { aff, dic, ...rest } = asMap(item, ['ordbok', index], fail)
    if (typeof aff !== 'string' || typeof dic !== 'string' || Object.keys(rest).length > 0)
      return fail(['ordbok', index], '«ordbok» må være en liste med { aff: …, dic: … }.')
    return { aff, dic }
  })
}

/** What `read` gives; what is wrong with the file is told at the place that names it. */
function orFail<T>(at: readonly (string | number)[], fail: Fail, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return fail(at, error.message)
  }
}

function readLists(files: readonly string[], config: string, fail: Fail): Rule[] {
  const ids = new Set(builtIn.map(({ id }) => id))
  return files.map((file, index) => {
    try {
      const rule = listRule(file, readText(path.resolve(path.dirname(config), file)))
      if (ids.has(rule.id))
        throw new UsageError(`det finnes alt en regel som heter «${rule.id}». Gi listen et annet navn.`)
      ids.add(rule.id)
      return rule
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof UsageError)) throw error
      return fail(['lister', index], `listen «${file}»: ${error.message}`)
    }
  })
}

/** `name` is told with what is wrong, where the reader does not know it. */
function readText(file: string, name?: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { message } = readingProblem(error)
    throw new UsageError(name === undefined ? message : `${name}: ${message}`)
  }
}
