// Leaves the compiled form of the command line program beside it, with what V8 compiled while some documents were
// checked: node scripts/code-cache.mjs, after a build. The program works without, and ignores that of another V8.
import { readFileSync, writeFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'

const file = path.resolve('dist/main.cjs')
// The bundler leaves other letters than ASCII in regular expressions. Without them the file is read without decoding.
const escaped = readFileSync(file, 'utf8').replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
writeFileSync(file, escaped)
const script = new vm.Script(module.wrap(escaped), { filename: file })
const documents = ['vedtak/sosialhjelp-nb.md', 'brev/kulturskule-nn.md', 'brev/skuleskyss-nn.txt']
process.argv = [process.execPath, file, '--no-config', ...documents.map((name) => `fixtures/${name}`)]
process.stdout.write = () => true
process.on('exit', () => {
  process.exitCode = 0
  writeFileSync(`${file}.${process.versions.v8}.cache`, script.createCachedData())
})
const main = { exports: {} }
script.runInThisContext()(main.exports, createRequire(file), main, file, path.dirname(file))
main.exports.main()
