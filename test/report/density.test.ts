import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/check'
import { report } from '../../src/report'
import { gather } from '../../src/report/density'
import { toReported } from '../../src/report/result'
import { displayWidth } from '../../src/report/terminal'

const LIGHT = 'Søknaden behandles i april.'
const HEAVY =
  'Søknaden må sendes innen fristen, og det foretas en vurdering av saken før vedtaket blir fattet og gebyret blir fastsatt.'

const checked = async (value: string, options = {}) =>
  check(new VFile({ path: 'brev.md', value }), {
    malform: 'nb',
    only: ['passiv', 'substantivsyke'],
    ...options,
  })

const many = [
  `${LIGHT} Kartet ble tegnet i mai.`,
  `Vi svarer deg snart. ${LIGHT} ${HEAVY}`,
  'Planen ble revidert i juni.',
]

describe('passives and hidden actions in the text report', () => {
  test('stay in their places while they are few', async () => {
    const file = toReported(await checked(many[0]!))
    expect(gather(file.messages)).toEqual({ single: file.messages, paragraphs: [] })
  })

  test('are gathered by paragraph, the worst paragraph and its worst sentence first', async () => {
    const { messages } = toReported(await checked(many.join('\n\n')))
    const { single, paragraphs } = gather(messages)
    expect(single).toEqual([])
    expect(
      paragraphs.flatMap(({ sentences }) => sentences.map((each) => each.messages[0]!.start.line)),
    ).toEqual([3, 3, 1, 1, 5])
    expect(paragraphs.map(({ sentences }) => sentences.map((each) => each.messages.length))).toEqual([
      [5, 1],
      [1, 1],
      [1],
    ])
    const all = paragraphs.flatMap(({ sentences }) => sentences.flatMap((each) => each.messages))
    expect(new Set(all)).toEqual(new Set(messages))
  })

  test('stay in their places at the level that fails a run', async () => {
    const file = await checked(many.join('\n\n'), { regler: { passiv: 'feil' } })
    const { messages } = toReported(file)
    const failing = messages.filter(({ level }) => level === 'feil')
    expect(failing.length).toBeGreaterThan(0)
    expect(gather(messages).single).toEqual(expect.arrayContaining(failing))
  })

  test('do not drown the reader, and lose nothing on the way', async () => {
    const file = await checked(`${HEAVY}\n\n`.repeat(10))
    const text = report(file)
    expect(text.match(/^ {2}\d+:\d+ /gm)).toHaveLength(4)
    expect(text).toContain('Passiv og tung substantivstil: 50 funn i 10 avsnitt')
    expect(text).toContain('linje 9, 11, 13, 15, 17 og 19')
    expect(JSON.parse(report(file, { format: 'json' })).files[0].messages).toHaveLength(50)
  })

  test('say how much more a paragraph holds', async () => {
    expect(report(await checked(`${LIGHT} `.repeat(8)))).toContain('og 6 funn til i avsnittet: linje 1')
  })

  test('keep within the width, and use colours when asked', async () => {
    const file = await checked(many.join('\n\n'))
    for (const width of [40, 60, 110])
      for (const line of report(file, { width }).split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
    expect(report(file, { color: true })).toContain('\u001b[36mforslag\u001b[0m')
  })
})

describe('the figures beside what is usual', () => {
  const long = 'Kommunen sender deg et svar når vi har lest søknaden din. '.repeat(20)

  test('stand under a text that is long enough, alone in the report', async () => {
    const text = report(await checked(long))
    expect(text).toMatch(/^ {4,}her +aviser +utredninger$/m)
    expect(text).toMatch(/^ {2}ord per setning +11,0 +10,6–17,2 +15,0–19,3$/m)
    expect(text).toMatch(/^ {2}passiver per 100 setninger +0 +3–21 +20–44$/m)
    expect(text).not.toContain('substantiver per verb')
    expect(report(await checked('Du får svar i mai. '.repeat(5)))).not.toContain('aviser')
    expect(report([await checked(long), await checked(long)])).not.toContain('aviser')
    expect(report(await checked(long), { width: 50 })).not.toContain('aviser')
  })
})
