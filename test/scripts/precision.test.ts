import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import { keyOf } from '../../scripts/precision/key'
import {
  falseAlarms,
  pageSection,
  readmeTables,
  withSection,
  withTables,
} from '../../scripts/precision/publish'
import { sampleOf } from '../../scripts/precision/sample'
import { type Sighting, survey } from '../../scripts/precision/sightings'
import { readSummary, type Tally, tallies, wordsOf } from '../../scripts/precision/summary'
import { FOLDER, parseJudgements, parseRulings, readJudgements } from '../../scripts/precision/verdicts'
import { plainProse } from '../../src/text/plain'

const summary = readSummary()
const judged = readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'))

describe('what is published agrees with the verdicts', () => {
  it.each(judged)('%s', (file) => {
    const figures = summary.rules[path.basename(file, '.tsv')]
    const counted = Object.entries(figures?.levels ?? {}).map(
      ([level, { hjelper, tåles, feil }]): [string, Tally] => [level, { hjelper, tåles, feil }],
    )
    const read = tallies(readJudgements(path.basename(file, '.tsv')).values())
    expect(Object.fromEntries(counted.filter(([level]) => level in read))).toEqual(read)
  })

  it('in README', () => {
    const readme = readFileSync('README.md', 'utf8')
    expect(withTables(readme, readmeTables(rules, summary))).toBe(readme)
  })

  it.each(rules.filter(({ id }) => id in summary.rules).map((rule) => [rule.id, rule] as const))(
    'on the page of %s',
    (id, rule) => {
      const page = readFileSync(`rules/${id}.md`, 'utf8')
      expect(withSection(page, pageSection(rule, summary))).toBe(page)
    },
  )

  it('and holds the bars', () => {
    for (const rule of rules.filter(({ id }) => id in summary.rules)) {
      const figures = summary.rules[rule.id]!
      const alarms = falseAlarms(figures, wordsOf(summary))
      expect(alarms, rule.id).not.toBeNull()
      expect(alarms, rule.id).toBeLessThanOrEqual(2)
      const { seeded } = figures
      if (seeded !== undefined) expect(seeded.funnet / seeded.innsatt, rule.id).toBeGreaterThanOrEqual(0.8)
      const { advarsel } = figures.levels
      if (advarsel === undefined) continue
      const { hjelper, tåles, feil } = advarsel
      const read = hjelper + tåles + feil
      if (read >= 10) expect((hjelper + tåles) / read, rule.id).toBeGreaterThanOrEqual(0.85)
    }
  })
})

describe('the key of a finding', () => {
  it('does not change with white space', () => {
    const one = keyOf('Vi viser til  vedlagte\nbrev.', { start: 14, end: 22 })
    expect(keyOf('Vi viser til vedlagte brev.', { start: 13, end: 21 })).toEqual(one)
    expect(one.place).toBe('13-21')
  })

  it('tells two places in a sentence, and two sentences, from each other', () => {
    const one = keyOf('Vi og vi.', { start: 0, end: 2 })
    expect(keyOf('Vi og vi.', { start: 6, end: 8 })).not.toEqual(one)
    expect(keyOf('Vi og de.', { start: 0, end: 2 }).passage).not.toBe(one.passage)
  })
})

describe('the sample', () => {
  const texts = ['Vi har mottatt brev. Vi har mottatt kart.', 'Vi har mottatt søknaden din. Takk for det.']
  const corpus = texts.map((text, i) => ({
    id: `${i}`,
    prose: plainProse(text),
    laidOut: true,
    reserve: i > 1,
  }))

  it('takes in turn from each document, and is the same when others come', async () => {
    const { sightings, words } = await survey(corpus)
    const found = sightings.filter(({ rule }) => rule.id === 'kanselliord')
    expect(words).toEqual({ nb: 16, nn: 0 })
    const two = sampleOf(found, 2)
    expect(two.map(({ document }) => document).sort()).toEqual(['0', '1'])
    expect(sampleOf([...found].reverse(), 2)).toEqual(two)
    expect(sampleOf(found)).toHaveLength(3)
    const marked = found.map(({ context }: Sighting) => context.marked)
    expect(marked[0]).toBe('Vi ⟦har mottatt⟧ brev.')
  })
})

describe("a judge's file", () => {
  it('gives the verdict by word or letter, and a reason', () => {
    expect(parseRulings('# mine\npassiv 0123456789@3-7 t  utøveren er kjent \n')).toEqual([
      { rule: 'passiv', name: '0123456789@3-7', verdict: 'tåles', reason: 'utøveren er kjent' },
    ])
    expect(parseRulings('passiv 0123456789@3-7 hjelper')[0]?.verdict).toBe('hjelper')
  })

  it.each(['passiv 0123456789@3-7 x nei', 'passiv 0123456789@3-7 f', 'passiv 3-7 h'])(
    '«%s» is refused',
    (line) => {
      expect(() => parseRulings(line)).toThrow(/line 1/)
    },
  )

  it('is kept without any text of the sentence', () => {
    expect(() => parseJudgements('setning\tplass\tniva\tdom\tgrunn\na\t1-2\tråd\th\t')).toThrow(/level/)
    for (const file of judged) {
      for (const { passage, place } of readJudgements(path.basename(file, '.tsv')).values()) {
        expect(passage).toMatch(/^[0-9a-f]{10}$/)
        expect(place).toMatch(/^\d+-\d+$/)
      }
    }
  })
})
