import { readFileSync, statSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import vm from 'node:vm'
import { version } from '../../package.json'
import { cacheFolder, readCache, writeCache } from './cache'
import type * as program from './main'

/**
 * Loads the program from a compiled form where there is one that this version of V8 takes: compiling everything anew
 * would take longer than checking a letter.
 */
export function load(file: string): typeof program {
  const require = createRequire(file)
  const built = fromBuild(file)
  // From Node 22.1 on, Node itself can keep what it has compiled.
  if (built === null && 'enableCompileCache' in module) {
    ;(module.enableCompileCache as () => void)()
    return require(file)
  }
  // Most expressions of a short run are used twice and no more, and would be compiled once for each time. Where the
  // form from the build fits, this version of V8 is the one that it was built with, and so knows the flag.
  if (built !== null) setFlagsFromString('--no-regexp-tier-up')
  const script = built ?? fromEarlierRun(file)
  const main = { exports: {} as typeof program }
  script.runInThisContext()(main.exports, require, main, file, path.dirname(file))
  return main.exports
}

/** The program with the form that the build leaves beside it; null where there is none that belongs to it and fits. */
function fromBuild(file: string): vm.Script | null {
  const cache = `${file}.${process.versions.v8}.cache`
  const age = statSync(cache, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (age < statSync(file).mtimeMs) return null
  const script = new vm.Script(sourceOf(file), { filename: file, cachedData: readFileSync(cache) })
  return script.cachedDataRejected ? null : script
}

/** The program with what an earlier run left in the user's cache folder; where nothing fits, this run leaves its own. */
function fromEarlierRun(file: string): vm.Script {
  const source = sourceOf(file)
  const folder = cacheFolder()
  if (folder === null) return new vm.Script(source, { filename: file })
  const cache = path.join(folder, `program-${version}-${source.length}-${process.versions.v8}`)
  const cachedData = readCache(cache)
  const script = new vm.Script(source, { filename: file, ...(cachedData !== null && { cachedData }) })
  if (cachedData === null || script.cachedDataRejected === true)
    process.once('exit', () => writeCache(cache, script.createCachedData()))
  return script
}

// The build writes ASCII only, which need not be decoded.
const sourceOf = (file: string): string => module.wrap(readFileSync(file, 'latin1'))
