import path from 'node:path'
import { lilconfigSync } from 'lilconfig'

/** The names a configuration goes by; in package.json it stands under `klarsprak`. */
export const CONFIG_FILES = [
  '.klarsprakrc.yaml',
  '.klarsprakrc.yml',
  '.klarsprakrc.json',
  'package.json',
] as const

export const PACKAGE_KEY = 'klarsprak'

/** Makes a search for the configuration file nearest above a folder; folders that have been seen are remembered. */
export function configSearch(): (folder: string) => string | null {
  const asIs = (_: string, content: string): string => content
  const json = (file: string, content: string): unknown =>
    path.basename(file) === 'package.json' ? packageOf(content) : content
  const explorer = lilconfigSync(PACKAGE_KEY, {
    searchPlaces: [...CONFIG_FILES],
    loaders: { '.yaml': asIs, '.yml': asIs, '.json': json },
    ignoreEmptySearchPlaces: false,
  })
  return (folder) => explorer.search(folder)?.filepath ?? null
}

/** A package.json that is not ours to judge is passed over. */
function packageOf(content: string): unknown {
  if (!content.includes(`"${PACKAGE_KEY}"`)) return {}
  try {
    return JSON.parse(content) ?? {}
  } catch {
    return {}
  }
}
