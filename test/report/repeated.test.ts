import { expect, it } from 'vitest'
import { check } from '../../src/index'
import { report } from '../../src/report'

it('shows a repeated unknown word once, with every place', async () => {
  const file = await check('Vi har en tjensete her.\n\nTjensete nummer to er en tjensete.\n', {
    only: ['stavekontroll'],
  })
  expect(file.messages).toHaveLength(3)
  const text = report([file])
  expect(text.match(/står ikke i ordboka/g)).toHaveLength(1)
  expect(text).toContain('Også på 3:1 og 3:26 (3 ganger i alt).')
})
