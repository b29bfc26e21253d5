import { describe, expect, it } from 'vitest'
import { parseTable } from '../../src/engine/table'

describe('parseTable', () => {
  it('reads rows by column name, whatever the line ends', () => {
    const rows = parseTable(
      '# ord\r\nuttrykk\tforslag\r\n\r\niverksette\tsette i gang\r\n# mer\r\nsamt\r\n',
      ['uttrykk'],
    )
    expect(rows).toEqual([
      { uttrykk: 'iverksette', forslag: 'sette i gang' },
      { uttrykk: 'samt', forslag: '' },
    ])
  })

  it('names the columns that are missing', () => {
    expect(() => parseTable('ord\tbytte\na\tb', ['uttrykk', 'forslag'])).toThrow(
      'kolonnene «uttrykk» og «forslag»',
    )
    expect(() => parseTable('', ['uttrykk'])).toThrow('«uttrykk»')
  })

  it('gives the line of a row with too many cells', () => {
    expect(() => parseTable('uttrykk\tforslag\na\tb\na\tb\tc', ['uttrykk'])).toThrow(
      'linje 3 har flere felter enn listen har kolonner (2)',
    )
  })
})
