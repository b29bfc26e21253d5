import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { outputSchema } from '../../src/report/schema'
import { folder, json, klarsprak, MISTAKE } from './run'

const isReport = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(outputSchema())

test('what the command writes follows the schema', async () => {
  const cwd = folder({ 'feil.md': MISTAKE, 'side.html': '<p>Vi har har sendt deg en brev.</p>' })
  const { report } = await json(['feil.md', 'side.html', 'borte.md'], { cwd })
  expect(isReport(report) ? [] : isReport.errors).toEqual([])
  const { stdout } = await klarsprak(['--format', 'ndjson', 'feil.md', 'side.html', 'borte.md'], { cwd })
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(report.files)
})
