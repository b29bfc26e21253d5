import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'

interface Folder {
  readonly path: string
  readonly parent: Folder | null
  readonly rules: Ignore | null
  readonly ignored: boolean
}

/** What `.gitignore` files exclude, from the root of the repository down; each file is read once. */
export class GitIgnore {
  readonly #folders = new Map<string, Folder>()

  /** Whether an absolute path is excluded, by itself or with a folder that it lies in. */
  ignores(file: string): boolean {
    const folder = this.#folder(path.dirname(file))
    return folder.ignored || excludes(folder, file, '')
  }

  #folder(folder: string): Folder {
    let known = this.#folders.get(folder)
    if (known === undefined) {
      const above = path.dirname(folder)
      const parent = above === folder || existsSync(path.join(folder, '.git')) ? null : this.#folder(above)
      const ignored = parent !== null && (parent.ignored || excludes(parent, folder, '/'))
      known = { path: folder, parent, rules: readRules(path.join(folder, '.gitignore')), ignored }
      this.#folders.set(folder, known)
    }
    return known
  }
}

/** The nearest file that says anything decides. */
function excludes(folder: Folder, file: string, suffix: '' | '/'): boolean {
  for (let at: Folder | null = folder; at !== null; at = at.parent) {
    const verdict = at.rules?.test(toPosix(path.relative(at.path, file)) + suffix)
    if (verdict?.ignored) return true
    if (verdict?.unignored) return false
  }
  return false
}

function readRules(file: string): Ignore | null {
  try {
    return ignore().add(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

const toPosix = (file: string): string => (path.sep === '/' ? file : file.split(path.sep).join('/'))
