import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import { type Diagnostic, toDiagnostics } from '../../src/engine/diagnostics'
import type { Rule } from '../../src/engine/rule'
import { Runner } from '../../src/engine/run'
import { type ActiveRule, activeRules } from '../../src/engine/settings'
import { readDocument } from '../../src/formats/read'
import { analyse } from '../../src/text/analyse'
import type { Malform } from '../../src/text/prose'
import { type Example, examplesOf, unmark } from './page'
import { words } from './words'

type Format = Example['format']

interface Document {
  source: string
  format: Format
  malform: Malform
  options: Record<string, unknown>
}

const everyRule = activeRules(rules, { only: rules.map(({ id }) => id) })

const alone = (rule: Rule, options: Record<string, unknown> = {}): ActiveRule[] =>
  activeRules([rule], { only: [rule.id], regler: { [rule.id]: [rule.level, options] } })

/** The documents that a rule's page shows, with the marks taken away. */
function documentsOf({ id }: Rule): Document[] {
  const page = readFileSync(new URL(`../../rules/${id}.md`, import.meta.url), 'utf8')
  return examplesOf(page).flatMap(({ format, malform, options, lines }) =>
    lines.map((line) => ({ source: unmark(line), format, malform, options })),
  )
}

async function diagnose(
  { source, format, malform }: Omit<Document, 'options'>,
  active: readonly ActiveRule[],
): Promise<Diagnostic[]> {
  const document = await readDocument(source, format)
  const { prose } = document
  const outcome = await new Runner(active, rules).run(analyse(prose, { malform, words }), prose.directives)
  return toDiagnostics(outcome, { source: document.source, prose: prose.text, map: prose.map })
}

/** What a finding says, wherever it stands and however its letters are encoded. */
const said = ({ ruleId, level, message, expected }: Diagnostic): string =>
  JSON.stringify([ruleId, level, message, expected]).normalize('NFC')

function expectSound(diagnostics: readonly Diagnostic[], source: string): void {
  for (const { start, end, actual, fix, message } of diagnostics) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(source.length)
    expect(actual).toBe(source.slice(start, end))
    expect(message).not.toMatch(/undefined|NaN|\[object/)
    if (fix === null) continue
    expect(fix.start).toBeGreaterThanOrEqual(0)
    expect(fix.end).toBeLessThanOrEqual(source.length)
    expect(fix.end).toBeGreaterThanOrEqual(fix.start)
  }
}

/** Ways to write the same document that change nothing but offsets. */
const DISGUISES: Readonly<Record<string, (source: string, format: Format) => string>> = {
  'CRLF line ends': (source) => source.replace(/\r?\n/g, '\r\n'),
  'decomposed letters': (source) => source.normalize('NFD'),
  'soft hyphens': (source, format) =>
    format === 'txt' ? source.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00AD') : source,
  'emoji before': (source, format) =>
    format === 'html' ? `<p>👩🏽‍🚒🇳🇴</p>${source}` : `👩🏽‍🚒🇳🇴\n\n${source}`,
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s on its own examples', (_, rule) => {
  const documents = documentsOf(rule)

  it('gives ranges inside the text and quotes what stands there', async () => {
    for (const document of documents)
      expectSound(await diagnose(document, alone(rule, document.options)), document.source)
  })

  it('is content with its own fixes', async () => {
    for (const document of documents) {
      const active = alone(rule, document.options)
      const before = await diagnose(document, active)
      for (const { fix, start } of before) {
        if (fix === null) continue
        const source = document.source.slice(0, fix.start) + fix.text + document.source.slice(fix.end)
        const after = await diagnose({ ...document, source }, active)
        const rest = before.filter((other) => other.start !== start).map(said)
        expect(rest, `${document.source} → ${source}`).toEqual(expect.arrayContaining(after.map(said)))
        expect(after.length, source).toBeLessThan(before.length)
      }
    }
  })

  it.each(Object.entries(DISGUISES))('says the same under %s', async (_, disguise) => {
    for (const document of documents) {
      const active = alone(rule, document.options)
      const source = disguise(document.source, document.format)
      const found = await diagnose({ ...document, source }, active)
      expectSound(found, source)
      expect(found.map(said), document.source).toEqual((await diagnose(document, active)).map(said))
    }
  })
})

describe('all rules together', () => {
  const documents = rules.flatMap(documentsOf)
  const texts = documents.filter(({ format }) => format === 'txt').map(({ source }) => source)
  const fragments = fc.constantFrom(
    ...new Set(texts.flatMap((text) => text.split(/(?<=\s)/))),
    ...[
      '\n',
      '\n\n',
      '\t',
      '\u00A0',
      '\uFFFC',
      '«',
      '»',
      '(',
      '.',
      '…',
      '-',
      '–',
      ': ',
      '😀',
      '\u0301',
      '§ ',
      '1/2',
    ],
  )
  const source = fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join(''))
  const format = fc.constantFrom<Format>('txt', 'md', 'html')
  const malform = fc.constantFrom<Malform>('nb', 'nn')

  it('survive any text and never point outside it', async () => {
    await fc.assert(
      fc.asyncProperty(source, format, malform, async (source, format, malform) => {
        expectSound(await diagnose({ source, format, malform }, everyRule), source)
      }),
      { numRuns: 200, examples: [['samfunnstryggleik. Desse', 'txt', 'nn']] },
    )
  })

  it('survive any string at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 80 }),
        format,
        malform,
        async (source, format, malform) => {
          await diagnose({ source, format, malform }, everyRule)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('say the same in whatever order they run', async () => {
    await fc.assert(
      fc.asyncProperty(
        source,
        fc.shuffledSubarray([...everyRule], { minLength: everyRule.length }),
        async (source, shuffled) => {
          const document = { source, format: 'txt', malform: 'nb' } as const
          expect(await diagnose(document, shuffled)).toEqual(await diagnose(document, everyRule))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('say nothing of an empty document', async () => {
    for (const source of ['', ' \n\n\t', '\uFEFF'])
      expect(await diagnose({ source, format: 'txt', malform: 'nb' }, everyRule)).toEqual([])
  })

  it.each([
    ['one long word', 'a'.repeat(1_000_000)],
    ['one long number', '1'.repeat(1_000_000)],
    ['one long gap', `og${' '.repeat(1_000_000)}og`],
    ['the same word over and over', 'og '.repeat(50_000)],
    ['pairs over and over', 'han er i i og og så videre '.repeat(5_000)],
    ['times without end', 'kl 9-10 - '.repeat(10_000)],
    ['dates without end', '12/6-12/6 3. - 4 mai '.repeat(5_000)],
    ['numbers without end', '10.000 - 15 000 til '.repeat(5_000)],
    ['brackets without end', '[('.repeat(50_000)],
    ['all examples many times', `${texts.join('\n\n')}\n\n`.repeat(5)],
  ])('get through %s', async (_, source) => {
    expectSound(await diagnose({ source, format: 'txt', malform: 'nb' }, everyRule), source)
  })
})
