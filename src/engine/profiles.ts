import type { Level } from './rule'

/** The kinds of text that the rules can be set for; `generell` leaves every rule as it is by itself. */
export const PROFILES = [
  'generell',
  'brev',
  'vedtak',
  'nettside',
  'skjema',
  'saksframlegg',
  'forskrift',
] as const

export type Profile = (typeof PROFILES)[number]

export const isProfile = (value: unknown): value is Profile =>
  (PROFILES as readonly unknown[]).includes(value)

/** What a profile says about a rule; what it leaves out is as in the rule itself. */
export interface ProfileSetting {
  readonly level?: Level | 'av'
  readonly options: Readonly<Record<string, unknown>>
}

/** What a profile says about the rules that it sets, by rule id. */
export type ProfileSettings = ReadonlyMap<string, ProfileSetting>

export const NO_PROFILE_SETTINGS: ProfileSettings = new Map()
