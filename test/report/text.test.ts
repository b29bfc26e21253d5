import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check, failed } from '../../src/check'
import { report } from '../../src/report'
import { excerpt } from '../../src/report/excerpt'
import { sentenceAround } from '../../src/report/sentence'
import { clean, displayWidth, wrap } from '../../src/report/terminal'
import { count, list, lixBand } from '../../src/report/words'

const checked = (path: string, value: string) => check(new VFile({ path, value }))

describe('the text report', () => {
  test('shows each finding in its sentence, and what it all comes to', async () => {
    const file = await checked(
      'brev.md',
      '# Møte\n\n😀 Kommunen vil iverksette tiltaket i mai. Vi svarer innen innen tre uker.\n',
    )
    expect(report(file)).toBe(`brev.md

  3:17  advarsel «iverksette» er kanselliord. Skriv heller «sette i gang» eller
        «sette i verk». (kanselliord)
        😀 Kommunen vil iverksette tiltaket i mai.
                        ^^^^^^^^^^
        → sette i gang | sette i verk

  3:54  feil «innen innen» er samme ord flere ganger på rad. Stryk det som er
        for mye. (gjentatte-ord)
        Vi svarer innen innen tre uker.
                  ^^^^^^^^^^^
        → innen

  bokmål · profil generell (gjettet) · 12 ord · 2 setninger · 6,0 ord per
  setning · LIX ${Math.round(file.data.klarsprak!.statistics.lix)} (lettlest)

1 feil og 1 advarsel.
`)
  })

  test('colour marks the place instead of a line of carets', async () => {
    const text = report(await checked('x.md', 'Vi svarer innen innen tre uker.'), { color: true })
    expect(text).toContain('\u001b[4;31minnen innen\u001b[0m')
    expect(text).not.toContain('^^^')
  })

  test('several documents: those with findings, then the sum', async () => {
    const damaged = new VFile({ path: 'gammel.docx' })
    damaged.data.klarsprak = failed({ code: 'damaged-file', message: 'Filen er skadet.' })
    const files = [
      await checked('a.md', 'Vi svarer innen innen tre uker.'),
      await checked('b.md', 'Vi svarer deg.'),
      damaged,
    ]
    const text = report(files)
    expect(text).not.toContain('b.md')
    expect(text).toContain('gammel.docx\n  Kan ikke kontrolleres: Filen er skadet.\n')
    expect(text.trimEnd().split('\n\n').at(-1)?.replace('\n', ' ')).toBe(
      '1 feil i 1 av 2 dokumenter. I alt 9 ord, 4,5 ord per setning. 1 dokument kunne ikke kontrolleres.',
    )
    expect(report([files[1]!, files[1]!])).toBe(
      'Ingen funn i 2 dokumenter. I alt 6 ord, 3,0 ord per setning.\n',
    )
  })

  test('a document in another language, and one without text', async () => {
    const english = 'This is a letter in English about the new kindergarten in the town.'
    expect(report(await checked('x.txt', english))).toContain('verken på bokmål eller nynorsk')
    expect(report(await checked('x.txt', ''))).toBe('x.txt\n  Dokumentet har ingen tekst.\n\nIngen funn.\n')
    expect(report(await checked('x.md', '# Bare en tittel\n'))).toContain(
      'Dokumentet har ingen løpende tekst.',
    )
    expect(report([])).toBe('')
  })

  test('keeps within the width it is given', async () => {
    const file = await checked(
      'x.md',
      `${'Vi svarer deg så snart vi kan og '.repeat(20)} innen innen tre uker.`,
    )
    for (const width of [40, 80, 110]) {
      for (const line of report(file, { width }).split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
    }
  })
})

describe('the sentence around a place', () => {
  const at = (text: string, words: string) => {
    const start = text.indexOf(words)
    const sentence = sentenceAround(text, { start, end: start + words.length }, 100)
    return text.slice(sentence.start, sentence.end)
  }

  test.each([
    ['En. To ord. Tre.', 'ord', 'To ord.'],
    ['En. To ord. Tre.', 'To ord.', 'To ord.'],
    ['Se kl. 12. Da går vi.', 'vi', 'Da går vi.'],
    ['En setning\nover to linjer.\n\nNy her.', 'over', 'En setning\nover to linjer.'],
    ['- punkt en\n- punkt to her\n', 'to', '- punkt to her'],
    ['ingen slutt', 'slutt', 'ingen slutt'],
    ['Det koster kr. 500 i år. Betal nå.', 'koster', 'Det koster kr. 500 i år.'],
    ['Vi ser bl.a. Oslo her. Ja.', 'ser', 'Vi ser bl.a. Oslo her.'],
    ['«Kom!» Vi gikk.', 'gikk', 'Vi gikk.'],
    ['<h1>Om oss</h1><p class="a">Vi <b>er</b> her.</p><p>Ny.</p>', 'er', 'Vi <b>er</b> her.'],
  ])('%j: %j', (text, words, expected) => {
    expect(at(text, words)).toBe(expected)
  })

  test('excerpts are cut between words, the place kept in view', () => {
    const text = `${'ordene '.repeat(60)}her ${'etter '.repeat(60)}`
    const start = text.indexOf('her')
    const { before, marked, after } = excerpt(text, { start, end: start + 3 }, 60)
    expect(marked).toBe('her')
    expect(before).toMatch(/^… (ordene )+$/)
    expect(after).toMatch(/^( etter)+ …$/)
    expect((before + marked + after).length).toBeLessThanOrEqual(64)
  })

  test('in the text of a Word document each line is a paragraph', () => {
    const text = 'Om saken\nDette gjelder parkering\nVilkår\n'
    const start = text.indexOf('gjelder')
    const { before, marked, after } = excerpt(text, { start, end: start + 7 }, 60, true)
    expect([before, marked, after]).toEqual(['Dette ', 'gjelder', ' parkering'])
  })

  test('the place is shown also where no space follows for long', () => {
    const text = `${'ordene '.repeat(20)}her${'/etter'.repeat(40)}`
    const start = text.indexOf('her')
    expect(excerpt(text, { start, end: start + 3 }, 60).marked).toBe('her')
  })

  test('a word longer than the line is cut, but not through a character', () => {
    const text = '😀'.repeat(500)
    const { marked } = excerpt(text, { start: 0, end: text.length }, 61)
    expect(marked).toBe('😀'.repeat(30))
  })
})

describe('terminal text', () => {
  test.each([
    ['blåbærsyltetøy', 14],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['👍🏽!', 3],
    ['a\u030A', 1],
    ['ord\u00ADdeling', 9],
    ['漢字', 4],
    ['‒–—…«»', 6],
  ])('%j takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  test('control characters and reversed text become spaces', () => {
    expect(clean('a\u001b[2Jb\u202Ec\n\td')).toBe('a [2Jb c d')
  })

  test('lines break between words only', () => {
    expect(wrap('en to tre fire', 6)).toEqual(['en to', 'tre', 'fire'])
    expect(wrap('kjempelangtord kort', 5)).toEqual(['kjempelangtord', 'kort'])
  })

  test('Norwegian numbers and lists', () => {
    expect(count(1, 'setning', 'setninger')).toBe('1 setning')
    expect(count(0, 'setning', 'setninger')).toBe('0 setninger')
    expect(count(12345, 'ord', 'ord')).toBe('12\u00A0345 ord')
    expect(list(['a', 'b', 'c'])).toBe('a, b og c')
    expect([29, 30, 45, 59, 60].map(lixBand)).toEqual([
      'svært lettlest',
      'lettlest',
      'middels vanskelig',
      'vanskelig',
      'svært vanskelig',
    ])
  })
})
