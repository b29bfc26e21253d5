import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import { pageHeader, replaceHeader } from '../../src/engine/page'
import { examplesOf, isMarked, rewriteExamples } from './page'

const folder = new URL('../../rules/', import.meta.url)
const files = readdirSync(folder)

describe('rules and their pages', () => {
  it('every rule file is registered and every registered rule has its file and page', () => {
    const stems = files
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.slice(0, -3))
    expect(rules.map((rule) => rule.id).sort()).toEqual(stems.sort())
    expect(
      files
        .filter((file) => file.endsWith('.md') && file !== 'README.md')
        .map((file) => file.slice(0, -3))
        .sort(),
    ).toEqual(stems)
  })

  describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const path = new URL(`${id}.md`, folder)
    const page = readFileSync(path, 'utf8')

    it('has marks where the rule finds something, and only there', async () => {
      const rewritten = replaceHeader(await rewriteExamples(page, rule), pageHeader(rule))
      await expect(rewritten).toMatchFileSnapshot(path.pathname)
    })

    it('shows hits and tempting non-hits in each målform that it judges', () => {
      const examples = examplesOf(page)
      for (const malform of rule.malform) {
        for (const kind of ['treff', 'fri'] as const) {
          const lines = examples
            .filter((example) => example.kind === kind && example.malform === malform)
            .flatMap(({ lines }) => lines)
          expect(lines, `${kind} ${malform}`).not.toEqual([])
          for (const line of lines) expect(isMarked(line), line).toBe(kind === 'treff')
        }
      }
    })
  })
})
