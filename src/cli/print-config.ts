import { statSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { rules as builtIn } from '../../rules/index'
import { activeRules } from '../engine/settings'
import type { Arguments } from './args'
import { requireRules, rulesOf, settingsFor } from './check-command'
import { configsOf, languageOf } from './options'
import { writeResult } from './output'

/** Prints the configuration that applies to a document, or in the working directory, with every rule's setting. */
export async function printConfig(args: Arguments): Promise<number> {
  const config = await configsOf(args).of(folder(args.inputs[0]))
  const overrides = rulesOf(args)
  requireRules([config], overrides)
  const settings = settingsFor(config, overrides)
  const rules = [...builtIn, ...config.options.rules]
  const active = new Map(activeRules(rules, settings).map((setting) => [setting.rule.id, setting]))
  const regler = Object.fromEntries(
    rules.map(({ id }) => {
      const { level, options } = active.get(id) ?? { level: 'av', options: {} }
      return [id, Object.keys(options).length > 0 ? [level, options] : level]
    }),
  )
  const effective = { malform: languageOf(args) ?? settings.malform, regler }
  await writeResult(`# ${config.file ?? 'Ingen oppsettsfil'}\n${stringify(effective)}`, args.last('output'))
  return 0
}

function folder(input = '.'): string {
  const place = path.resolve(input)
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ? place : path.dirname(place)
}
