// Builds every fixtures/**/<name>.docx from <name>.docx.kilde beside it: node scripts/run.mjs scripts/make-docx.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildDocx } from './docx'

for (const name of readdirSync('fixtures', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.docx.kilde')) continue
  const source = path.join('fixtures', name)
  writeFileSync(source.slice(0, -'.kilde'.length), buildDocx(readFileSync(source, 'utf8')))
}
