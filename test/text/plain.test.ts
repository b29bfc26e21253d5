import { describe, expect, it } from 'vitest'
import { modelOf } from './helpers'

/** The blocks as `kind level: text`. */
function blocksOf(text: string): string[] {
  const model = modelOf(text)
  return model.blocks.map(
    ({ kind, level, start, end }) => `${kind} ${level}: ${model.text.slice(start, end)}`,
  )
}

describe('blank lines and single line breaks', () => {
  it('separates blocks at blank lines, form feeds and after headings', () => {
    expect(blocksOf('Klage\nDu kan klage på vedtaket.\n\nFristen er tre uker.\fNy side.')).toEqual([
      'heading 1: Klage',
      'paragraph 0: Du kan klage på vedtaket.',
      'paragraph 0: Fristen er tre uker.',
      'paragraph 0: Ny side.',
    ])
  })

  it('joins wrapped lines, whatever the line end', () => {
    const text =
      'Kommunen har nå behandlet søknaden som gjelder\nKari Nordmann om plass i den nye barnehagen ved\nStorgata, og vi svarer innen tre uker.'
    expect(blocksOf(text)).toHaveLength(1)
    expect(blocksOf(text.replaceAll('\n', '\r\n'))).toHaveLength(1)
    expect(blocksOf(text.replaceAll('\n', '\r'))).toHaveLength(1)
  })

  it('keeps the lines of a signature and of labels apart', () => {
    expect(blocksOf('Med vennlig hilsen\nKari Nordmann\nTlf.: 12 34 56 78')).toEqual([
      'heading 1: Med vennlig hilsen',
      'heading 1: Kari Nordmann',
      'heading 1: Tlf.: 12 34 56 78',
    ])
    expect(
      blocksOf('Saksbehandler: Kari Nordmann, e-post: kari.nordmann@eksempel.kommune.no\nFrist: 1. mai 2025'),
    ).toHaveLength(2)
  })

  it('takes a short question above text as a heading', () => {
    expect(blocksOf('Hvem kan søke?\n\nAlle kan søke.')[0]).toBe('heading 1: Hvem kan søke?')
    expect(blocksOf('Kan du komme?')[0]).toBe('paragraph 0: Kan du komme?')
  })

  it('has no blocks in white space', () => {
    expect(blocksOf(' \r\n\t\u00A0\n')).toEqual([])
  })
})

describe('lists', () => {
  it.each([
    ['Du må legge ved:\n- attest\n- kvittering', ['attest', 'kvittering']],
    ['Gjør slik:\n1. Åpne skjemaet.\n2. Send det inn.', ['Åpne skjemaet.', 'Send det inn.']],
    ['a) første punkt\nb) andre punkt', ['første punkt', 'andre punkt']],
    ['• Barnehage\n• Skole', ['Barnehage', 'Skole']],
    ['– Barnehage\n\n– Skole', ['Barnehage', 'Skole']],
    ['* Vi svarer innen tre uker.\n* Du kan klage.', ['Vi svarer innen tre uker.', 'Du kan klage.']],
    ['1)\u00A0Les\n2)\u00A0Skriv', ['Les', 'Skriv']],
  ])('%j', (text, items) => {
    expect(blocksOf(text).filter((block) => block.startsWith('listItem'))).toEqual(
      items.map((item) => `listItem 1: ${item}`),
    )
  })

  it('counts depth by indent', () => {
    expect(blocksOf('- a\n  - b\n    - c\n  - d\n- e').map((block) => block.slice(9, 10))).toEqual([
      '1',
      '2',
      '3',
      '2',
      '1',
    ])
  })

  it.each([
    '- Vi er bekymret for kostnadene. Vi vil ha flere møter, sier Gram.',
    '– Kommer dere? spør hun.',
    '22. juli er en merkedag.',
    '17. mai-komiteen',
    'I dag.',
    '-5 grader er kaldt.',
  ])('is no list: %s', (text) => {
    expect(blocksOf(text).some((block) => block.startsWith('listItem'))).toBe(false)
  })

  it('reads an alone-standing line with a dash as a heading, not as a list of one', () => {
    expect(blocksOf('Møtet er over.\n\n- Vi er godt fornøyd\n\nDet sier ordføreren.')[1]).toBe(
      'heading 1: - Vi er godt fornøyd',
    )
  })
})
