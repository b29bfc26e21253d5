// Checks files through the built library, with a number of rules that do nothing added: node scripts/library.mjs 10 file…
import { readFileSync } from 'node:fs'
import { createChecker, defineRule } from '../dist/index.js'

const [count, ...files] = process.argv.slice(2)
const rules = Array.from({ length: Number(count) }, (_, index) =>
  defineRule({
    id: `tom-${'abcdefghijklmnopqrstuvwxyz'[index]}`,
    title: 'Finner ingenting',
    group: 'verktøy',
    scope: 'document',
    level: 'forslag',
    enabled: true,
    malform: ['nb', 'nn'],
    source: 'ingen',
    url: null,
    check: () => [],
  }),
)
const checker = createChecker({ rules })
for (const file of files) await checker.check(readFileSync(file, 'utf8'))
