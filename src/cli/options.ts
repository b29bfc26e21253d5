import path from 'node:path'
import { PROFILES, type Profile } from '../engine/profiles'
import { DEFAULT_MAX_SIZE } from '../formats/read'
import type { Arguments } from './args'
import { Configs } from './config'
import { UsageError } from './errors'

const UNITS: Readonly<Record<string, number>> = { '': 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 }

/**
 * The largest document that is read, in bytes.
 * @throws {UsageError} when `--max-size` is not a size
 */
export function maxSizeOf(args: Arguments): number {
  const value = args.last('max-size')
  if (value === undefined) return DEFAULT_MAX_SIZE
  const [, digits, unit] = /^(\d{1,12}) ?(|kb|mb|gb)$/i.exec(value) ?? []
  if (digits === undefined)
    throw new UsageError(`--max-size må være et tall på byte eller for eksempel 50MB, ikke «${value}».`)
  return Number(digits) * UNITS[unit!.toLowerCase()]!
}

/** Where the configuration is looked for. */
export function configsOf(args: Arguments): Configs {
  if (args.has('no-config')) return new Configs(null)
  const file = args.last('config')
  return file === undefined ? new Configs() : new Configs(path.resolve(file))
}

export const languageOf = (args: Arguments): 'auto' | 'nb' | 'nn' | undefined =>
  args.choice('language', ['auto', 'nb', 'nn'])

export const profileOf = (args: Arguments): Profile | undefined => args.choice('profile', PROFILES)

/** Whether a report to the terminal is coloured. */
export function colorOf(args: Arguments): boolean {
  const wanted = args.choice('color', ['auto', 'always', 'never']) ?? 'auto'
  if (wanted !== 'auto') return wanted === 'always'
  return process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
}

/** The folder whose configuration applies to an input: for standard input that of the name it is given. */
export function folderOf(file: string | null, args: Arguments): string {
  return path.dirname(path.resolve(file ?? args.last('stdin-filename') ?? '-'))
}

/**
 * Whether the command line asks for changes, and whether they are to be made or shown.
 * @throws {UsageError} when it asks for both, or for changes where there is no file
 */
export function fixingOf(args: Arguments): 'write' | 'show' | null {
  if (args.has('fix') && args.has('fix-dry-run'))
    throw new UsageError('velg enten --fix eller --fix-dry-run, ikke begge.')
  if (args.has('fix') && args.inputs.includes('-'))
    throw new UsageError('--fix kan ikke rette standard inn. Bruk --fix-dry-run, som viser endringene.')
  return args.has('fix') ? 'write' : args.has('fix-dry-run') ? 'show' : null
}
