import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The names a configuration goes by, in the order they count; in package.json it stands under `klarsprak`. */
export const CONFIG_FILES = [
  '.klarsprakrc.yaml',
  '.klarsprakrc.yml',
  '.klarsprakrc.json',
  'package.json',
] as const

export const PACKAGE_KEY = 'klarsprak'

/** Finds the configuration file nearest above a folder; folders that have been seen are remembered. */
export class ConfigSearch {
  readonly #known = new Map<string, string | null>()

  /** @param folder an absolute path */
  find(folder: string): string | null {
    let found = this.#known.get(folder)
    if (found === undefined) {
      const above = path.dirname(folder)
      found = configIn(folder) ?? (above === folder ? null : this.find(above))
      this.#known.set(folder, found)
    }
    return found
  }
}

function configIn(folder: string): string | undefined {
  return CONFIG_FILES.map((name) => path.join(folder, name)).find(
    (file) => existsSync(file) && (path.basename(file) !== 'package.json' || holdsOurs(file)),
  )
}

/** A package.json that cannot be read is not ours to judge. */
function holdsOurs(file: string): boolean {
  try {
    const content = readFileSync(file, 'utf8')
    return content.includes(`"${PACKAGE_KEY}"`) && JSON.parse(content)[PACKAGE_KEY] !== undefined
  } catch {
    return false
  }
}
