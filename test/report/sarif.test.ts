import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check, failed } from '../../src/check'
import { report } from '../../src/report'
import { rules } from '../../src/rules'
import { folder, klarsprak } from '../cli/run'

const tool = path.dirname(
  createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/package.json'),
)
const schema = JSON.parse(readFileSync(path.join(tool, 'sarif-2.1.0.json'), 'utf8'))
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
const isSarif = ajv.compile(schema)

const LETTER = `# Vedtak 😀

Kommunen vil iverksette tiltaket i mai. Vi svarer innen innen tre uker.

Kommunen vil iverksette tiltaket i mai.
`

const checked = (value: string, name = 'brev/søknad #1.md') => check(new VFile({ path: name, value }))
const run = (files: VFile | VFile[]) => JSON.parse(report(files, { format: 'sarif' })).runs[0]

async function mixed(): Promise<VFile[]> {
  const damaged = new VFile({ path: 'gammel.docx' })
  damaged.data.klarsprak = failed({ code: 'damaged-file', message: 'Filen er skadet.' })
  const foreign = new VFile({ path: 'annen.md', value: 'Tekst.' })
  foreign.info('noe fra en annen kilde', { ruleId: 'annen-regel', source: 'retext-annen' })
  return [await checked(LETTER), damaged, foreign, await checked('', 'tom.txt')]
}

describe('SARIF', () => {
  test('follows the official schema', async () => {
    const log = JSON.parse(report(await mixed(), { format: 'sarif' }))
    expect(isSarif(log) ? [] : isSarif.errors).toEqual([])
    expect(isSarif({ ...log, version: '2.0.0' })).toBe(false)
  })

  test('tells what kind of text each document was taken for', async () => {
    const { artifacts } = run(await checked(LETTER))
    expect(artifacts[0].properties).toEqual({ malform: 'nb', profile: 'vedtak', profileGuessed: true })
  })

  test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
    'the validator has nothing to say but that we have no home page',
    async () => {
      const cwd = folder({ 'rapport.sarif': report(await mixed(), { format: 'sarif' }) })
      const validator = path.join(tool, 'Sarif.Multitool')
      chmodSync(validator, 0o755)
      const validate = (file: string) =>
        execFileSync(validator, ['validate', file, '--output', 'ut.sarif', '--log', 'ForceOverwrite'], {
          cwd,
          encoding: 'utf8',
          env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
        })
      const said = validate('rapport.sarif')
      expect(said).toContain('Analysis completed successfully.')
      const findings = said.split('\n').filter((line) => /: (error|warning|note) /.test(line))
      expect(findings.filter((line) => !line.includes('SARIF2005'))).toEqual([])
      writeFileSync(
        path.join(cwd, 'feil.sarif'),
        report(await mixed(), { format: 'sarif' }).replace('"ruleIndex": 0', '"ruleIndex": 999'),
      )
      expect(validate('feil.sarif')).toMatch(/: error /)
    },
  )

  test('every rule brings its page, level and a name of its own', async () => {
    const { driver } = run(await checked('')).tool
    expect(driver.rules).toHaveLength(rules.length)
    for (const [index, rule] of rules.entries()) {
      const descriptor = driver.rules[index]
      expect(descriptor.id).toBe(rule.id)
      expect(descriptor.name).toMatch(/^Klarsprak[A-Z][A-Za-z]+$/)
      expect(descriptor.help.markdown).toContain(`# ${rule.id}`)
      expect(descriptor.helpUri).toBe(rule.url ?? undefined)
      expect(descriptor.defaultConfiguration.enabled).toBe(rule.enabled)
    }
    expect(new Set(driver.rules.map(({ name }: { name: string }) => name)).size).toBe(rules.length)
  })

  test('regions count in UTF-16 units and lead to the words', async () => {
    const { results, columnKind, tool } = run(await checked(LETTER))
    expect(columnKind).toBe('utf16CodeUnits')
    expect(results.length).toBeGreaterThanOrEqual(3)
    const lines = LETTER.split('\n')
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
      const { artifactLocation, region } = locations[0].physicalLocation
      expect(artifactLocation).toEqual({
        uri: 'brev/s%C3%B8knad%20%231.md',
        uriBaseId: '%SRCROOT%',
        index: 0,
      })
      const words = LETTER.slice(region.charOffset, region.charOffset + region.charLength)
      expect(words).toBe(region.snippet.text)
      expect(lines[region.startLine - 1]!.slice(region.startColumn - 1, region.endColumn - 1)).toBe(words)
    }
  })

  test('levels, and documents that could not be read', async () => {
    const { results, invocations } = run(await mixed())
    const levels = Object.fromEntries(
      results.map((result: { ruleId: string; level: string }) => [result.ruleId, result.level]),
    )
    expect(levels).toMatchObject({ kanselliord: 'warning', 'gjentatte-ord': 'error', 'annen-regel': 'note' })
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        { descriptor: { id: 'damaged-file' }, message: { text: 'Filen er skadet.' } },
      ],
    })
    expect(run(await checked(LETTER)).invocations).toEqual([{ executionSuccessful: true }])
  })

  test('fingerprints tell findings apart and stay when lines move', async () => {
    const prints = (runs: { results: { ruleId: string; partialFingerprints: Record<string, string> }[] }) =>
      runs.results.map(
        ({ ruleId, partialFingerprints }) => `${ruleId} ${Object.values(partialFingerprints)[0]}`,
      )
    const before = prints(run(await checked(LETTER)))
    const moved = prints(run(await checked(`Hei!\n\n${LETTER.replace('i mai. Vi', 'i\nmai. Vi')}`)))
    expect(new Set(before).size).toBe(before.length)
    expect(moved).toEqual(before)
    const changed = prints(run(await checked(LETTER.replace('tiltaket i mai. Vi', 'planen i juni. Vi'))))
    expect(changed.filter((print) => !before.includes(print))).toHaveLength(1)
  })

  test('from the command line', async () => {
    const cwd = folder({ 'x.md': LETTER })
    const { status, stdout, stderr } = await klarsprak(['--format=sarif', 'x.md', 'borte.md'], { cwd })
    expect([status, stderr]).toEqual([2, 'klarsprak: borte.md: Filen finnes ikke.\n'])
    expect(isSarif(JSON.parse(stdout))).toBe(true)
  })
})
