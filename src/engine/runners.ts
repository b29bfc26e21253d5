import type { Profile, ProfileSettings } from './profiles'
import type { Rule } from './rule'
import { Runner } from './run'
import { activeRules, type SettingsInput } from './settings'

/** One runner for each profile that documents turn out to have, made when the first of them comes. */
export class Runners {
  readonly #known: readonly Rule[]
  readonly #input: SettingsInput
  readonly #settingsOf: (profile: Profile) => ProfileSettings
  readonly #made = new Map<Profile, Runner>()

  /**
   * @param known all rules there are
   * @param settingsOf what a profile says about them
   * @throws {SettingsError} for settings that cannot be followed
   */
  constructor(
    known: readonly Rule[],
    input: SettingsInput,
    settingsOf: (profile: Profile) => ProfileSettings,
  ) {
    activeRules(known, input)
    this.#known = known
    this.#input = input
    this.#settingsOf = settingsOf
  }

  of(profile: Profile): Runner {
    let runner = this.#made.get(profile)
    if (runner === undefined) {
      const active = activeRules(this.#known, this.#input, this.#settingsOf(profile))
      runner = new Runner(active, this.#known, this.#input.minimum)
      this.#made.set(profile, runner)
    }
    return runner
  }
}
