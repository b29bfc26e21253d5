import { statSync } from 'node:fs'
import path from 'node:path'
import { VFile } from 'vfile'
import { stringify } from 'yaml'
import { rules as builtIn } from '../../rules/index'
import { profileSettings } from '../../rules/lib/profiles'
import { analyseDocument, type CheckOptions, profileOf as guessOf } from '../check'
import type { Profile } from '../engine/profiles'
import { activeRules } from '../engine/settings'
import { DocumentError } from '../formats/read'
import type { Arguments } from './args'
import { requireRules, rulesOf, settingsFor } from './documents'
import { configsOf, languageOf, maxSizeOf, profileOf } from './options'
import { writeResult } from './output'
import { readBytes } from './read-file'

/** Prints the configuration that applies to a document, or in the working directory, with every rule's setting. */
export async function printConfig(args: Arguments): Promise<number> {
  const place = path.resolve(args.inputs[0] ?? '.')
  const found = statSync(place, { throwIfNoEntry: false })
  const config = await configsOf(args).of(found?.isDirectory() ? place : path.dirname(place))
  const overrides = rulesOf(args)
  requireRules([config], overrides)
  const malform = languageOf(args) ?? config.options.malform
  const settings = { ...settingsFor(config, overrides), malform, maxSize: maxSizeOf(args) }
  const given = profileOf(args) ?? settings.profil
  const guessed = given === undefined && found?.isFile() ? await guess(place, settings) : null
  const profile = given ?? guessed
  const regler = levelsOf(settings, profile ?? 'generell')
  const effective = { malform, ...(profile && { profil: profile }), regler }
  const notes = [config.file ?? 'Ingen oppsettsfil', ...(given ? [] : [guessNote(guessed)])]
  const heading = notes.map((note) => `# ${note}\n`).join('')
  await writeResult(heading + stringify(effective), args.last('output'))
  return 0
}

const guessNote = (guessed: Profile | null): string =>
  guessed
    ? 'Profilen er gjettet ut fra innholdet.'
    : 'Profilen gjettes for hvert dokument. Her står det som gjelder når den er generell.'

/** Null for what is no document that can be read. */
async function guess(file: string, settings: CheckOptions): Promise<Profile | null> {
  try {
    const value = await readBytes(file, settings.maxSize!)
    const { document, text } = await analyseDocument(new VFile({ path: file, value }), settings)
    return guessOf(text, document.format)
  } catch (error) {
    if (error instanceof DocumentError) return null
    throw error
  }
}

/** Every rule's level and options. */
function levelsOf(settings: CheckOptions, profile: Profile): Record<string, unknown> {
  const rules = [...builtIn, ...(settings.rules ?? [])]
  const active = new Map(
    activeRules(rules, settings, profileSettings(profile)).map((setting) => [setting.rule.id, setting]),
  )
  return Object.fromEntries(
    rules.map(({ id }) => {
      const { level, options } = active.get(id) ?? { level: 'av', options: {} }
      return [id, Object.keys(options).length > 0 ? [level, options] : level]
    }),
  )
}
