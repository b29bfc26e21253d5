import { readFileSync, statSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import vm from 'node:vm'
import type * as program from './main'

/**
 * Loads the program from its compiled form, which the build leaves beside it, where this version of V8 takes that:
 * compiling everything anew would take longer than checking a letter.
 */
export function load(file: string): typeof program {
  const require = createRequire(file)
  const script = compiled(file)
  if (script === null) {
    // From Node 22.1 on, Node itself can keep what it has compiled.
    if ('enableCompileCache' in module) (module.enableCompileCache as () => void)()
    return require(file)
  }
  // Most expressions of a short run are used twice and no more, and would be compiled once for each time. Where the
  // compiled form fits, this version of V8 is the one that it was built with, and so knows the flag.
  setFlagsFromString('--no-regexp-tier-up')
  const main = { exports: {} as typeof program }
  script.runInThisContext()(main.exports, require, main, file, path.dirname(file))
  return main.exports
}

/** The program with its compiled form; null where there is none that belongs to it and fits. */
function compiled(file: string): vm.Script | null {
  const cache = `${file}.${process.versions.v8}.cache`
  const age = statSync(cache, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (age < statSync(file).mtimeMs) return null
  // The build writes ASCII only, which need not be decoded.
  const source = module.wrap(readFileSync(file, 'latin1'))
  const script = new vm.Script(source, { filename: file, cachedData: readFileSync(cache) })
  return script.cachedDataRejected ? null : script
}
