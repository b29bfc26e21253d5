import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineIndex } from '../../src/text/lines'

it('counts lines and columns from 1, in UTF-16 code units', () => {
  const lines = new LineIndex('æ😀\r\nto\rtre\n\nfem')
  const at = (offset: number) => {
    const { line, column } = lines.point(offset)
    return `${line}:${column}`
  }
  expect([0, 1, 3, 4, 5, 7, 8, 11, 12, 13, 16].map(at)).toEqual([
    '1:1',
    '1:2',
    '1:4',
    '1:5',
    '2:1',
    '2:3',
    '3:1',
    '3:4',
    '4:1',
    '5:1',
    '5:4',
  ])
})

it('agrees with splitting the text at its line ends', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'å', '\n', '\r', '\r\n', '😀'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.nat(60), (source, some) => {
      const offset = Math.min(some, source.length)
      if (source[offset - 1] === '\r' && source[offset] === '\n') return
      const before = source.slice(0, offset).split(/\r\n|\r|\n/)
      const point = new LineIndex(source).point(offset)
      expect(point).toEqual({ line: before.length, column: before.at(-1)!.length + 1, offset })
    }),
  )
})
