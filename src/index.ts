export {
  type Checker,
  type CheckOptions,
  check,
  createChecker,
  type Dictionaries,
  type DictionaryFiles,
  type FileData,
  type Statistics,
} from './check'
export { defineListRule } from './engine/list-rule'
export type { PhraseMatch } from './engine/match'
export type { MessageData } from './engine/messages'
export type { Profile } from './engine/profiles'
export { defineRule, type Edit, type Finding, type Level, type OptionSpec, type Rule } from './engine/rule'
export { type RuleSetting, SettingsError } from './engine/settings'
export type { TextModel } from './text/model'
export type { Malform } from './text/prose'
