// Bundles a TypeScript script with the project's own loaders and runs it: node scripts/run.mjs scripts/bench.ts [arguments]
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { dictionariesInside, esbuildModules, textLoader } from './loader.mjs'

const [script = '', ...rest] = process.argv.slice(2)
const outfile = path.resolve('node_modules/.cache/klarsprak', `${path.basename(script, '.ts')}.mjs`)
mkdirSync(path.dirname(outfile), { recursive: true })
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'es2022',
  format: 'esm',
  packages: 'external',
  loader: textLoader,
  plugins: [esbuildModules, dictionariesInside],
})
process.argv = [process.execPath, script, ...rest]
await import(pathToFileURL(outfile).href)
