import { describe, expect, it } from 'vitest'
import { find, lookUp, pack } from '../../src/text/packed'

describe('pack', () => {
  it.each([0, 1, 2, 1000, 1024])('finds each of %i keys and no other', (size) => {
    const table = new Map(Array.from({ length: size }, (_, i) => [`nøkkel ${i}`, `verdi ${i * i}`]))
    const packed = pack(table)
    for (const [key, value] of table) expect(lookUp(packed, key)).toBe(value)
    for (const key of ['', 'nøkkel', 'nøkkel 1024', 'verdi 4', '\n']) expect(lookUp(packed, key)).toBeNull()
  })

  it('finds every key of a table of megabytes', () => {
    const table = new Map(Array.from({ length: 30_000 }, (_, i) => [`${i}`, `${i}`.padStart(80, '-')]))
    const packed = pack(table)
    expect([...table].filter(([key, value]) => lookUp(packed, key) !== value)).toEqual([])
  })

  it('finds keys that begin alike, and empty keys and values', () => {
    const table = new Map([
      ['', 'tom'],
      ['a', ''],
      ['ab', '1'],
      ['abc', '2'],
    ])
    const packed = pack(table)
    for (const [key, value] of table) expect(lookUp(packed, key)).toBe(value)
    expect(lookUp(packed, 'abcd')).toBeNull()
  })

  it('comes to an end whatever it is asked about', () => {
    const packed = pack(new Map([['nøkkel', 'verdi']]))
    for (const key of [
      'nøkkel\tverdi',
      'nøkkel\tverdi\n',
      packed.lines,
      packed.lines.slice(1),
      `${packed.lines}x`,
    ])
      expect(lookUp(packed, key)).toBeNull()
  })

  it('finds a key within a text', () => {
    const packed = pack(new Map([['miljø', 'verdi']]))
    expect(packed.lines.startsWith('verdi', find(packed, 'arbeidsmiljøloven', 7, 12))).toBe(true)
    expect(find(packed, 'arbeidsmiljøloven', 7, 13)).toBe(-1)
    expect(find(packed, 'arbeidsmiljøloven', 8, 12)).toBe(-1)
  })
})
