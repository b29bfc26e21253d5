import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { baseForms } from '../../../src/text/compounds/inflected'
import { createSplitter } from '../../../src/text/compounds/split'

/** The parts and joints on one line: «vedtak·s+brev». */
const read = (splitter: ReturnType<typeof createSplitter>, word: string) =>
  splitter
    .split(word)
    ?.map(({ text, joint }) => (joint === '' ? text : `${text}·${joint}`))
    .join('+') ?? null

const nb = createSplitter('nb')
const nn = createSplitter('nn')

describe('readings', () => {
  it.each([
    ['vedtaksbrev', 'vedtak·s+brev'],
    ['kommunestyre', 'kommune+styre'],
    ['barnehageplass', 'barnehage+plass'],
    ['barnevern', 'barn·e+vern'],
    ['trafikkontroll', 'trafikk+kontroll'],
    ['busselskap', 'buss+selskap'],
    ['sfo-plass', 'sfo·-+plass'],
    ['kommunestyre-vedtak', 'kommune+styre·-+vedtak'],
    ['vedtakbrev', null],
    ['forskningspråk', null],
    ['trafikkkontroll', null],
    ['kommune', null],
    ['-plass', null],
    ['', null],
  ])('%s: %s', (word, reading) => {
    expect(read(nb, word)).toBe(reading)
  })

  it.each([
    ['opplæringslov', 'opplæring·s+lov'],
    ['klimatilpassingstiltak', 'klima+tilpassing·s+tiltak'],
    ['opplæringlov', null],
  ])('nynorsk %s: %s', (word, reading) => {
    expect(read(nn, word)).toBe(reading)
  })

  it('places every part in the word, the shared consonant in both', () => {
    const word = 'trafikkontroll'
    const parts = nb.split(word)!
    expect(parts.map(({ start, end }) => word.slice(start, end))).toEqual(['trafikk', 'kontroll'])
    for (const { text, start, end } of nb.split('barnehageplass-ordning')!) {
      expect('barnehageplass-ordning'.slice(start, end)).toBe(text)
    }
  })

  it('asks whether the last part is a word, when it can', () => {
    const strict = createSplitter('nb', { knows: (word) => word === 'brevet' })
    expect(read(strict, 'vedtaksbrevet')).toBe('vedtak·s+brevet')
    expect(read(strict, 'vedtaksbrevene')).toBeNull()
  })
})

it('says what can open a compound and what is attested as a part', () => {
  expect(['helse', 'arbeids', 'barne', 'arbeid', 'kommunes'].map((part) => nb.opens(part))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(['appelsiner', 'qwerty', 'inger'].map((word) => nb.attests(word))).toEqual([true, false, false])
})

it.each([
  ['reglene', 'regel'],
  ['programmet', 'program'],
  ['bøker', 'bok'],
  ['krefter', 'kraft'],
  ['museet', 'museum'],
  ['planlagte', 'planlagt'],
  ['skolene', 'skole'],
])('%s may come from %s', (form, base) => {
  expect(baseForms(form, 'nb')).toContain(base)
})

it('has the tables that its record names, small enough to ship', () => {
  const record = JSON.parse(readFileSync('data/compounds/learned.json', 'utf8'))
  for (const malform of ['nb', 'nn']) {
    const table = readFileSync(`data/compounds/${malform}.tsv`)
    expect(createHash('sha256').update(table).digest('hex')).toBe(record[malform].output)
    expect(gzipSync(table, { level: 9 }).length).toBeLessThan(200_000)
    expect(table.toString('utf8', 0, 200)).toContain('CC BY 4.0')
  }
})
