import path from 'node:path'
import ignore from 'ignore'

/** Whether a file is among those that patterns, written as in `.gitignore`, leave out of a folder. */
export function ignoredIn(folder: string, patterns: readonly string[]): (file: string) => boolean {
  const rules = ignore().add(patterns)
  return (file) => {
    const inside = path.relative(folder, file).split(path.sep).join('/')
    return ignore.isPathValid(inside) && rules.ignores(inside)
  }
}
