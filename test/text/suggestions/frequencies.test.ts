import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { countForms, packCounts } from '../../../scripts/train/frequencies'
import { frequencyLevel, readFrequencies } from '../../../src/text/suggestions/frequencies'

const row = (id: number, form: string) => `${id}\t${form}\t_\tNOUN\t_\t_\t_\t_\t_\t_`
const nb = ['# text = Tiltak', row(1, 'Tiltak'), row(2, 'tiltak'), row(3, 'vedtak'), row(4, '§'), ''].join(
  '\n',
)
const nn = [row(1, 'vedtak'), row(2, 'dugnad'), ''].join('\n')

it('counts forms in lower case, words only', () => {
  expect([...countForms(nb)]).toEqual([
    ['tiltak', 2],
    ['vedtak', 1],
  ])
})

it('gives back the levels that were packed, each målform its own', () => {
  const bytes = packCounts(countForms(nb), countForms(nn))
  const levels = (malform: 'nb' | 'nn') =>
    ['tiltak', 'vedtak', 'dugnad', 'kommune'].map((form) => readFrequencies(bytes, malform).level(form))
  expect(levels('nb')).toEqual([frequencyLevel(2), frequencyLevel(1), 0, -1])
  expect(levels('nn')).toEqual([0, frequencyLevel(1), frequencyLevel(1), -1])
})

it('rises with the count and has an end', () => {
  const levels = [0, 1, 2, 10, 100, 1000, 1e9].map(frequencyLevel)
  expect(levels).toEqual([...levels].sort((a, b) => a - b))
  expect(Math.max(...levels)).toBe(15)
})

it('reads an empty table', () => {
  expect(readFrequencies(new Uint8Array(), 'nb').level('tiltak')).toBe(-1)
})

it('is the table that the record tells of', () => {
  const bytes = readFileSync('data/suggestions/frequencies.bin')
  const { output } = JSON.parse(readFileSync('data/suggestions/learned.json', 'utf8'))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(output)
  expect(readFrequencies(bytes, 'nb').level('kommunen')).toBeGreaterThan(
    readFrequencies(bytes, 'nb').level('kommunenes'),
  )
})
