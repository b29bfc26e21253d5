import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { version } from '../../package.json'
import { rules as builtIn } from '../../rules/index'
import { check, type FileData, failed } from '../../src/check'
import { configSchema } from '../../src/cli/config-schema'
import { starter } from '../../src/cli/init'
import { report } from '../../src/report'
import { outputSchema } from '../../src/report/schema'
import { docx, p } from '../formats/docx-builder'

const isReport = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(outputSchema())
const isConfig = new Ajv({ strict: true, allowUnionTypes: true, strictTuples: false }).compile(
  configSchema(builtIn),
)

const TEXT =
  'Kommunen vil iverksette tiltaket. Vi svarer innen innen tre uker.\n\nVi skal møte [klikk her](x.html).\n'

type Profiled = Pick<FileData, 'profile' | 'profileGuessed'>

const json = (files: VFile | VFile[]) => JSON.parse(report(files, { format: 'json' }))
const checked = (path: string, value: string | Uint8Array) => check(new VFile({ path, value }))

describe('the JSON report', () => {
  test('follows its schema', async () => {
    const damaged = new VFile({ path: 'gammel.docx' })
    damaged.data.klarsprak = failed({ code: 'damaged-file', message: 'Filen er skadet.' })
    const files = await Promise.all([
      checked('brev.md', TEXT),
      checked('brev.docx', docx(p('Hei.') + p('Vi svarer innen innen tre uker.'))),
      checked('english.txt', 'This is a letter in English about the new kindergarten in the town.'),
      checked('tom.html', ''),
    ])
    const output = json([...files, damaged])
    expect(isReport(output) ? [] : isReport.errors).toEqual([])
    expect(output.files.map(({ profile, profileGuessed }: Profiled) => [profile, profileGuessed])).toEqual([
      ['generell', true],
      ['brev', true],
      ['generell', true],
      ['nettside', true],
      ['generell', false],
    ])
    expect(output.tool).toEqual({ name: 'klarsprak', version })
    expect(output.summary).toMatchObject({ files: 5, feil: expect.any(Number), errors: 1 })
    const messages = output.files.flatMap((file: { messages: unknown[] }) => file.messages)
    const { feil, advarsel, forslag } = output.summary
    expect(feil + advarsel + forslag).toBe(messages.length)
    expect(isReport({ ...output, more: 1 })).toBe(false)
  })

  test('tells all there is to tell of a finding', async () => {
    const { files } = json(await checked('brev.md', TEXT))
    const message = files[0].messages.find(({ ruleId }: { ruleId: string }) => ruleId === 'gjentatte-ord')
    const start = TEXT.indexOf('innen innen')
    expect(message).toMatchObject({
      level: 'feil',
      start: { line: 1, column: start + 1, offset: start },
      end: { line: 1, column: start + 12, offset: start + 11 },
      actual: 'innen innen',
      expected: ['innen'],
      fix: { start, end: start + 11, text: 'innen' },
    })
    expect(Object.keys(message)).not.toContain('paragraph')
  })

  test('Word documents count paragraphs', async () => {
    const body = p('Hei.') + p('') + p('Vi svarer innen innen tre uker.')
    const { files } = json(await checked('brev.docx', docx(body)))
    expect(files[0].messages[0]).toMatchObject({
      paragraph: files[0].messages[0].start.line,
      actual: 'innen innen',
    })
  })

  test('takes messages of other plugins as they are', () => {
    const file = new VFile({ path: 'x.md', value: 'Noe' })
    file.message('uten regel')
    file.message('med sted', { ruleId: 'regel', source: 'annen', place: { line: 1, column: 2, offset: 1 } })
    expect(() => file.fail('alvorlig', { source: 'annen' })).toThrow()
    const output = json(file)
    expect(isReport(output) ? [] : isReport.errors).toEqual([])
    expect(
      output.files[0].messages.map(({ level, ruleId }: Record<string, string>) => [level, ruleId]),
    ).toEqual([
      ['advarsel', 'ukjent'],
      ['advarsel', 'regel'],
      ['feil', 'annen'],
    ])
  })

  test('an unknown format is refused by name', () => {
    expect(() => report([], { format: 'xml' as 'json' })).toThrow('ukjent format «xml»; velg text, json')
  })
})

describe('the schema of the configuration', () => {
  test.each([
    'malform: nb\nregler:\n  dato: av\n  lang-setning: [advarsel, { maksOrd: 25 }]\nignorer: [arkiv/**]\nlister: [ord.tsv]\n',
    'regler:\n',
    '{}',
    starter(),
  ])('takes a good one', (config) => {
    expect(isConfig(parse(config)) ? [] : isConfig.errors).toEqual([])
  })

  test.each([
    'reglar: {}',
    'malform: norsk',
    'regler: { dato: fiel }',
    'regler: { lang-setning: [advarsel, { maksOrd: mange }] }',
    'regler: { lang-setning: [advarsel, { maksord: 3 }] }',
    'ignorer: arkiv',
  ])('refuses %s', (config) => {
    expect(isConfig(parse(config))).toBe(false)
  })
})
