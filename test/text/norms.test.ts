import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GENRES, NORMED, normOf } from '../../src/text/norms'
import { nounVerbRatio } from '../../src/text/noun-verb'
import { modelOf } from './helpers'

const NAMES: Readonly<Record<(typeof NORMED)[number], string>> = {
  wordsPerSentence: 'ord per setning',
  longWordShare: 'lange ord (andel)',
  lix: 'LIX',
  rix: 'RIX',
  ovix: 'OVIX',
  passivesPer100Sentences: 'passiver per 100 setninger',
  nounVerbRatio: 'substantiver per verb',
}

const written = (value: number): string => String(value).replace('.', ',')

/** The table that the page of leseniva-profil shows. */
function table(): string {
  const columns = (['nb', 'nn'] as const).flatMap((malform) =>
    (['avis', 'utredning'] as const).map((genre) => [genre, malform] as const),
  )
  const heading = columns.map(([genre, malform]) => {
    const { documents } = normOf(genre, malform, 'lix')
    return `${genre}, ${malform} (${documents} tekster)`
  })
  const rows = NORMED.map((measure) => {
    const cells = columns.map(([genre, malform]) => {
      const { low, high } = normOf(genre, malform, measure)
      return `${written(low)}–${written(high)}`
    })
    return `| ${[NAMES[measure], ...cells].join(' | ')} |`
  })
  return [`| Mål | ${heading.join(' | ')} |`, '| --- | --: | --: | --: | --: |', ...rows].join('\n')
}

describe('what is usual', () => {
  it('is known for every measure in every genre and målform', () => {
    for (const genre of GENRES)
      for (const malform of ['nb', 'nn'] as const)
        for (const measure of NORMED) {
          const { low, median, high, documents } = normOf(genre, malform, measure)
          expect(low, `${genre} ${malform} ${measure}`).toBeGreaterThan(0)
          expect(median).toBeGreaterThan(low)
          expect(high).toBeGreaterThan(median)
          expect(documents).toBeGreaterThanOrEqual(7)
        }
  })

  it('tells newspapers from reports by noun style and passives', () => {
    for (const malform of ['nb', 'nn'] as const)
      for (const measure of ['nounVerbRatio', 'passivesPer100Sentences', 'lix'] as const)
        expect(normOf('utredning', malform, measure).low).toBeGreaterThanOrEqual(
          normOf('avis', malform, measure).high * 0.97,
        )
  })

  it('stands on the page of the rule that compares texts', () => {
    const page = readFileSync(new URL('../../rules/leseniva-profil.md', import.meta.url), 'utf8')
    expect(page).toContain(table())
  })
})

describe('nouns for each verb', () => {
  it.each([
    ['Du kan klage på vedtaket.', 1 / 2],
    ['Kommunen har en plan for barn og unge.', 3],
    ['# Plan for helse og omsorg\n\nDu må søke.', 0],
  ])('%s', async (text, ratio) => expect(await nounVerbRatio(modelOf(text))).toBeCloseTo(ratio))

  it('is unknown without verbs', async () => {
    expect(await nounVerbRatio(modelOf('12 – 13.'))).toBeNull()
  })
})
