import { describe, expect, it } from 'vitest'
import { lixBand, measure } from '../../src/text/measures'
import { modelOf } from './helpers'

describe('measure', () => {
  it('counts words, long words, sentences and paragraphs', () => {
    const text =
      'Du kan klage på vedtaket. Fristen er 3 uker.\n\nVi svarer deg på https://eksempel.no innen kort tid.'
    const found = measure(modelOf(text))
    expect(found).toMatchObject({ words: 15, sentences: 3, paragraphs: 2, wordsPerSentence: 5 })
    expect(found.longWordShare).toBeCloseTo(2 / 15)
    expect(found.lix).toBeCloseTo(5 + 200 / 15)
    expect(found.rix).toBeCloseTo(2 / 3)
  })

  it('leaves headings out and counts list items', () => {
    expect(measure(modelOf('Klage\n\nDu kan klage.\n- muntlig\n- skriftlig'))).toMatchObject({
      words: 5,
      sentences: 3,
      paragraphs: 3,
    })
  })

  it('can be asked about some blocks only', () => {
    const model = modelOf('Du kan klage.\n\nDet er enkelt.')
    expect(measure(model, { blocks: (block) => block === 1 }).words).toBe(3)
  })

  it('tells how much the words vary, where there are enough of them', () => {
    const sentence = 'Du kan klage på vedtaket til kommunen. '
    expect(measure(modelOf(sentence)).ovix).toBeNull()
    const { words, ovix } = measure(modelOf(sentence.repeat(20)))
    expect(ovix).toBeCloseTo(Math.log(words) / Math.log(2 - Math.log(7) / Math.log(words)))
    const varied = measure(
      modelOf(`${sentence.repeat(10)}${'abcdefghijklmnopqrst'.replace(/./g, 'ny$& ')}.`.repeat(2)),
    )
    expect(varied.ovix).toBeGreaterThan(ovix!)
  })

  it('is 0 for a text without words', () => {
    expect(Object.values(measure(modelOf('12 – 13.')))).toEqual([0, 0, 0, 0, 0, 0, 0, null])
  })
})

it.each([
  [12, 'svært lett'],
  [30, 'lett'],
  [40, 'middels'],
  [50, 'vanskelig'],
  [60, 'svært vanskelig'],
])('LIX %d is %s', (lix, band) => expect(lixBand(lix)).toBe(band))
