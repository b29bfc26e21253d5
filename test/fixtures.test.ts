import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { buildDocx } from '../scripts/docx'
import { createChecker } from '../src/check'

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))
const documents = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => /\.(md|txt|html|docx)$/.test(name) && !name.endsWith('.funn.txt'))
  .sort()
const everything = createChecker()
const mistakesAlone = createChecker({ minimum: 'feil' })

async function check(name: string, checker = everything): Promise<VFile> {
  const bytes = readFileSync(path.join(root, name))
  return checker.check(
    new VFile({ path: name, value: name.endsWith('.docx') ? new Uint8Array(bytes) : bytes.toString('utf8') }),
  )
}

/** The document with each finding under the line where it begins. */
function annotated(file: VFile): string {
  const lines = String(file.value).split('\n')
  const under = lines.map((): string[] => [])
  for (const { place, reason, ruleId, expected, data } of file.messages) {
    if (place === undefined || !('start' in place)) continue
    const { start, end } = place
    const width =
      start.line === end.line
        ? Math.max(1, end.column - start.column)
        : lines[start.line - 1]!.length - start.column + 1
    const advice = expected?.length ? ` → ${expected.join(' | ')}` : ''
    const fix = data?.fix ? ` [trygg: ${JSON.stringify(data.fix.text)}]` : ''
    under[start.line - 1]!.push(
      `${' '.repeat(start.column - 1)}${'~'.repeat(width)}`,
      `  ${data?.level} ${ruleId}: ${reason}${advice}${fix}`,
    )
  }
  return lines.flatMap((line, i) => [line, ...under[i]!]).join('\n')
}

const findings = (file: VFile): string[] => file.messages.map(({ ruleId, actual }) => `${ruleId}: ${actual}`)
const inFolder = (folder: string): string[] => documents.filter((name) => name.startsWith(`${folder}/`))

describe('whole documents beside their findings', () => {
  it.each(documents)('%s', async (name) => {
    const file = await check(name)
    expect(file.data.klarsprak?.errors).toEqual([])
    await expect(annotated(file)).toMatchFileSnapshot(path.join(root, `${name}.funn.txt`))
  })
})

describe('a Word document is what its description builds', () => {
  it.each(documents.filter((name) => name.endsWith('.docx')))('%s', (name) => {
    const built = buildDocx(readFileSync(path.join(root, `${name}.kilde`), 'utf8'))
    expect(Buffer.compare(built, readFileSync(path.join(root, name)))).toBe(0)
  })
})

describe('a rewritten text has fewer findings than the text before', () => {
  it.each(inFolder('par').filter((name) => name.includes('/for.')))('%s', async (before) => {
    const after = before.replace('/for.', '/etter.')
    expect(findings(await check(after)).length).toBeLessThan(findings(await check(before)).length)
  })
})

describe('a model text has at most one finding', () => {
  it.each(inFolder('monster'))('%s', async (name) => {
    expect(findings(await check(name)).length, findings(await check(name)).join('\n')).toBeLessThanOrEqual(1)
  })
})

describe('advice that is not asked for changes nothing about mistakes', () => {
  it.each(documents)('%s', async (name) => {
    const mistakes = (await check(name)).messages.filter(({ fatal }) => fatal === true)
    const told = (messages: VFile['messages']) => messages.map(({ ruleId, place }) => ({ ruleId, place }))
    expect(told((await check(name, mistakesAlone)).messages)).toEqual(told(mistakes))
  })
})

describe('a text in another language is left alone', () => {
  it.each(inFolder('andre-sprak'))('%s', async (name) => {
    const file = await check(name)
    expect(file.data.klarsprak?.malform).toBeNull()
    expect(findings(file)).toEqual([])
  })
})
