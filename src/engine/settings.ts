import { anyOf, didYouMean } from './nearest'
import {
  isProfile,
  NO_PROFILE_SETTINGS,
  PROFILES,
  type Profile,
  type ProfileSetting,
  type ProfileSettings,
} from './profiles'
import { LEVELS, type Level, type OptionSpec, type Rule } from './rule'

/** What the configuration may say about a rule: a level, `av`, or a level with options. */
export type RuleSetting = Level | 'av' | readonly [Level | 'av', Readonly<Record<string, unknown>>?]

export interface SettingsInput {
  regler?: Readonly<Record<string, RuleSetting>>
  /** Run these rules and no others, at their configured level, or their own when they are off. */
  only?: readonly string[]
  /** Rules whose findings cannot reach this level are not run. */
  minimum?: Level
}

/** A rule with what applies to it in this run. */
export interface ActiveRule {
  readonly rule: Rule
  readonly level: Level
  readonly options: Readonly<Record<string, unknown>>
  /** Place in the order of the rules: decides between findings that are otherwise equal. */
  readonly order: number
}

/** A setting that cannot be followed. `path` leads to the offending key or value in the configuration. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  constructor(
    message: string,
    readonly path: readonly (string | number)[],
  ) {
    super(message)
  }
}

const SETTINGS = ['av', ...LEVELS]

/**
 * The rules that run, with level and options, in the order of `rules`. What `input` says wins over the profile, and
 * the profile over the rule itself.
 * @throws {SettingsError} for an unknown rule, level or option, or an option of the wrong kind
 */
export function activeRules(
  rules: readonly Rule[],
  input: SettingsInput = {},
  profile: ProfileSettings = NO_PROFILE_SETTINGS,
): ActiveRule[] {
  const ids = new Set(rules.map((rule) => rule.id))
  const configured = input.regler ?? {}
  for (const id of Object.keys(configured)) requireRule(id, ids, ['regler', id])
  for (const [index, id] of (input.only ?? []).entries()) requireRule(id, ids, ['only', index])
  const only = input.only && new Set(input.only)
  const active: ActiveRule[] = []
  for (const [order, rule] of rules.entries()) {
    const left = only !== undefined && !only.has(rule.id)
    if (left && configured[rule.id] === undefined) continue
    const { level, options } = readSetting(rule, configured[rule.id], profile.get(rule.id))
    if (left) continue
    const effective = level === 'av' && only ? rule.level : level
    if (effective === 'av' || !reaches(effective, input.minimum)) continue
    active.push({ rule, level: effective, options, order })
  }
  return active
}

const reaches = (level: Level, minimum: Level | undefined): boolean =>
  minimum === undefined || LEVELS.indexOf(level) >= LEVELS.indexOf(minimum)

/** @throws {SettingsError} when there is no such profile; the message gives the nearest right name */
export function requireProfile(profil: unknown): asserts profil is Profile {
  if (isProfile(profil)) return
  const written = typeof profil === 'string' ? profil : JSON.stringify(profil)
  throw new SettingsError(
    `ukjent profil «${written}».${didYouMean(written, PROFILES)} Velg ${anyOf(PROFILES)}.`,
    ['profil'],
  )
}

function requireRule(id: string, ids: ReadonlySet<string>, path: (string | number)[]): void {
  if (!ids.has(id)) throw new SettingsError(`ukjent regel «${id}».${didYouMean(id, ids)}`, path)
}

function readSetting(
  rule: Rule,
  setting: RuleSetting | undefined,
  profile: ProfileSetting = { options: {} },
): { level: Level | 'av'; options: Record<string, unknown> } {
  const [level, given] = Array.isArray(setting)
    ? (setting as readonly [unknown, unknown?])
    : [setting as unknown]
  const path = ['regler', rule.id]
  if (level === null)
    throw new SettingsError(
      `regelen «${rule.id}» står uten nivå. Skriv ${anyOf(SETTINGS)} etter kolonet, eller stryk linjen.`,
      path,
    )
  if (level !== undefined && !SETTINGS.includes(level as string)) {
    const written = typeof level === 'string' ? level : JSON.stringify(level)
    throw new SettingsError(
      `ukjent nivå «${written}» for regelen «${rule.id}».${didYouMean(written, SETTINGS)} Velg ${anyOf(SETTINGS)}.`,
      Array.isArray(setting) ? [...path, 0] : path,
    )
  }
  return {
    level: (level as Level | 'av' | undefined) ?? profile.level ?? (rule.enabled ? rule.level : 'av'),
    options: { ...defaultsOf(rule), ...profile.options, ...readOptions(rule, given, [...path, 1]) },
  }
}

const defaultsOf = (rule: Rule): Record<string, unknown> =>
  Object.fromEntries(Object.entries(rule.options).map(([name, spec]) => [name, spec.default]))

/** What the configuration says of a rule's options. */
function readOptions(
  rule: Rule,
  given: unknown,
  path: readonly (string | number)[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  if (given === undefined) return values
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new SettingsError(`innstillingene for «${rule.id}» må være navn og verdi.`, path)
  for (const [name, value] of Object.entries(given)) {
    const spec = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined
    if (spec === undefined)
      throw new SettingsError(
        `regelen «${rule.id}» har ingen innstilling «${name}».${didYouMean(name, Object.keys(rule.options))}`,
        [...path, name],
      )
    if (!fits(value, spec))
      throw new SettingsError(`«${name}» i regelen «${rule.id}» må være ${wanted(spec)}.`, [...path, name])
    values[name] = value
  }
  return values
}

function wanted(spec: OptionSpec): string {
  switch (spec.type) {
    case 'integer':
      return `et heltall på minst ${spec.minimum ?? 0}`
    case 'boolean':
      return 'true eller false'
    case 'words':
      return 'en liste med ord'
  }
}

/** Whether a value is of the kind that an option takes. */
export function fits(value: unknown, spec: OptionSpec): boolean {
  switch (spec.type) {
    case 'integer':
      return Number.isInteger(value) && (value as number) >= (spec.minimum ?? 0)
    case 'boolean':
      return typeof value === 'boolean'
    case 'words':
      return Array.isArray(value) && value.every((word) => typeof word === 'string')
  }
}
