import {
  NO_PROFILE_SETTINGS,
  PROFILES,
  type Profile,
  type ProfileSetting,
  type ProfileSettings,
} from '../../src/engine/profiles'
import { LEVELS, type Level } from '../../src/engine/rule'
import { parseTable } from '../../src/engine/table'
import tsv from '../profiler.tsv'

/** A row of the table: one setting of a rule, or its level, in the profiles that change it. */
export interface ProfileRow {
  readonly rule: string
  /** The option's name; '' when the row is about the rule's level. */
  readonly option: string
  /** The cell of each profile; '' = as in the rule itself. */
  readonly cells: Readonly<Record<Profile, string>>
  readonly why: string
}

const COLUMNS = ['regel', 'innstilling', ...PROFILES.filter((name) => name !== 'generell'), 'hvorfor']

let read: readonly ProfileRow[] | undefined

/** The table of profiles, in its own order. */
export function profileRows(): readonly ProfileRow[] {
  read ??= parseTable(tsv, COLUMNS).map((row) => ({
    rule: row.regel!,
    option: row.innstilling!,
    cells: Object.fromEntries(PROFILES.map((name) => [name, row[name] ?? ''])) as Record<Profile, string>,
    why: row.hvorfor!,
  }))
  return read
}

/**
 * What a profile says about the rules.
 * @throws {TypeError} when the table has a level that there is none of
 */
export function profileSettings(profile: Profile): ProfileSettings {
  if (profile === 'generell') return NO_PROFILE_SETTINGS
  const settings = new Map<string, ProfileSetting>()
  for (const { rule, option, cells } of profileRows()) {
    const cell = cells[profile]
    if (cell === '') continue
    const before = settings.get(rule) ?? { options: {} }
    settings.set(
      rule,
      option === ''
        ? { ...before, level: levelOf(cell) }
        : { ...before, options: { ...before.options, [option]: optionOf(cell) } },
    )
  }
  return settings
}

function levelOf(cell: string): Level | 'av' {
  if (cell === 'av' || (LEVELS as readonly string[]).includes(cell)) return cell as Level | 'av'
  throw new TypeError(`ukjent nivå «${cell}» i tabellen over profiler`)
}

/** The value of an option as the table writes it: a whole number, or ja and nei. */
const optionOf = (cell: string): number | boolean => (/^\d+$/.test(cell) ? Number(cell) : cell === 'ja')
