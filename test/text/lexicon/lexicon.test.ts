import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../../src/cli/dictionaries'
import { createLexicon } from '../../../src/text/lexicon'
import type { Shelf } from '../../../src/text/lexicon/shelf'

const bytes = (text: string) => new TextEncoder().encode(text)

const AFF = `SET UTF-8
KEEPCASE K
FORBIDDENWORD F
NEEDAFFIX N
ONLYINCOMPOUND O
PFX u Y 1
PFX u 0 u .
PFX g Y 2
PFX g 0 in [^l]
PFX g 0 il l
SFX A Y 3
SFX A 0 en [^e]
SFX A e en e
SFX A um et um
SFX B N 1
SFX B 0 het .
SFX E Y 1
SFX E er re [^f]er
`
const DIC = `13
hus/A
museum/A
enke/A
vennlig/uBA
lovlig/u
legal/g
kultur/g
MHz/K
alot/F
alot
rotord/NA
ledd/O
jager/E`

const lexicon = createLexicon(bytes(AFF), bytes(DIC), 'nb')

describe('affixes', () => {
  it.each([
    ['a suffix', 'husen', true],
    ['a suffix that strips', 'enken', true],
    ['a suffix that strips two letters', 'museet', true],
    ['a suffix whose condition does not hold', 'enkeen', false],
    ['a condition longer than what is stripped', 'jagre', true],
    ['a prefix', 'ulovlig', true],
    ['a prefix whose condition holds', 'illegal', true],
    ['a prefix whose condition does not hold', 'inlegal', false],
    ['the other prefix of the class', 'inkultur', true],
    ['a prefix and a suffix that cross', 'uvennligen', true],
    ['a prefix with a suffix that does not cross', 'uvennlighet', false],
    ['that suffix alone', 'vennlighet', true],
    ['a suffix on an entry without the flag', 'lovligen', false],
    ['a suffix and no stem', 'en', false],
    ['an entry that needs an affix', 'rotord', false],
    ['the same with its affix', 'rotorden', true],
    ['an entry for compounds only', 'ledd', false],
    ['a forbidden word, though it is listed twice', 'alot', false],
    ['the last line, without a newline', 'jager', true],
    ['the count on the first line', '13', false],
  ])('%s: %s', (_, word, known) => {
    expect(lexicon.knows(word)).toBe(known)
  })
})

describe('letter case', () => {
  it.each([
    ['Hus', true],
    ['HUS', true],
    ['hUS', false],
    ['HuS', false],
    ['MHz', true],
    ['mhz', false],
    ['MHZ', false],
  ])('%s: %s', (word, known) => {
    expect(lexicon.knows(word)).toBe(known)
  })

  it('takes a name in capitals, and no name in lower case', () => {
    const names = createLexicon(bytes('SET UTF-8\n'), bytes('2\nOslo\nÅlesund\n'), 'nb')
    expect(['Oslo', 'OSLO', 'ÅLESUND', 'oslo'].map((name) => names.knows(name))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('the files', () => {
  it('reads escaped slashes, CRLF, and letters of two, three and four bytes', () => {
    const odd = createLexicon(
      bytes('SFX A Y 1\r\nSFX A 0 s .\r\n'),
      bytes('4\r\nkm\\/t\r\nnæring/A\r\n€uro/A\r\n🙂d\r\n'),
      'nb',
    )
    expect(['km/t', 'nærings', '€uros', '🙂d', 'km'].map((word) => odd.knows(word))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect([...odd.entries()]).toEqual([
      { word: 'km/t', flags: '' },
      { word: 'næring', flags: 'A' },
      { word: '€uro', flags: 'A' },
      { word: '🙂d', flags: '' },
    ])
  })

  it('puts the flags of an entry listed twice together', () => {
    const twice = createLexicon(bytes('SET UTF-8\n'), bytes('2\nhopp/AB\nhopp/C\n'), 'nb')
    expect([...twice.flags('hopp')!].sort().join('')).toBe('ABC')
    expect(twice.flags('hoppe')).toBeUndefined()
  })

  it('refuses an .aff file of a kind it does not know', () => {
    const long = createLexicon(bytes('FLAG long\n'), bytes('1\nhus/Aa\n'), 'nb')
    expect(() => long.knows('hus')).toThrow('FLAG')
    const upon = createLexicon(bytes('SFX A Y 1\nSFX A 0 en/B .\n'), bytes('1\nhus/A\n'), 'nb')
    expect(() => upon.knows('hus')).toThrow('affix upon affix')
  })

  it('knows nothing with an empty dictionary', () => {
    expect(createLexicon(bytes(''), bytes(''), 'nb').knows('hus')).toBe(false)
  })
})

/** A shelf in memory. */
function shelf(held: Record<string, Uint8Array> = {}): Shelf & { held: Record<string, Uint8Array> } {
  return {
    held,
    read: (name) => held[name] ?? null,
    write: (name, content) => {
      held[name] = content
    },
  }
}

/** The index that a lexicon over these two files keeps. */
function indexOf(aff: Uint8Array, dic: Uint8Array): Uint8Array {
  const kept = shelf()
  createLexicon(aff, dic, 'nb', kept).knows('hus')
  return kept.held.index!
}

describe('the saved index', () => {
  const saved = indexOf(bytes(AFF), bytes(DIC))

  it('answers as the one that was built', () => {
    const restored = createLexicon(bytes(AFF), bytes(DIC), 'nb', shelf({ index: saved }))
    for (const word of ['husen', 'uvennligen', 'uvennlighet', 'alot', 'jagre', 'hest']) {
      expect(restored.knows(word)).toBe(lexicon.knows(word))
    }
  })

  it('may lie at any offset in a larger buffer', () => {
    const shifted = new Uint8Array(saved.length + 3)
    shifted.set(saved, 3)
    const index = shifted.subarray(3)
    expect(createLexicon(bytes(AFF), bytes(DIC), 'nb', shelf({ index })).knows('husen')).toBe(true)
  })

  it('is made anew when it belongs to another file or is cut', () => {
    const longer = bytes(`${DIC}\nhest/A`)
    for (const wrong of [
      saved,
      saved.subarray(0, saved.length - 4),
      saved.subarray(0, 7),
      new Uint8Array(0),
    ]) {
      const kept = shelf({ index: wrong })
      expect(createLexicon(bytes(AFF), longer, 'nb', kept).knows('hesten')).toBe(true)
      expect(kept.held.index).toEqual(indexOf(bytes(AFF), longer))
    }
  })
})

describe('hostile words', () => {
  it('answers at once, however long the word', () => {
    const started = performance.now()
    for (const word of ['', 'a'.repeat(3_000_000), 'A'.repeat(3_000_000)])
      expect(lexicon.knows(word)).toBe(false)
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('the installed dictionaries', () => {
  it.each([
    [
      'nb',
      'kommunens husene misforstått oppfølging ubehandlet England OSLO',
      'noe kommunedirektøren kommunne oslo',
    ],
    ['nn', 'husa kommunen misforstått oppfølging England', 'firmaet husene kommunne'],
  ] as const)('%s', async (malform, known, unknown) => {
    const installed = readLexicon(malform, null)
    expect(known.split(' ').filter((word) => !installed.knows(word))).toEqual([])
    expect(unknown.split(' ').filter((word) => installed.knows(word))).toEqual([])
  })
})
