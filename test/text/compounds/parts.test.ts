import { describe, expect, it } from 'vitest'
import nb from '../../../data/compounds/nb.tsv'
import nn from '../../../data/compounds/nn.tsv'
import { wordList } from '../../../src/text/compounds/lists'
import { packParts } from '../../../src/text/compounds/pack'
import { AttestedParts, attestedParts, type JointCounts } from '../../../src/text/compounds/parts'
import { isOneEdit, packRivals, Rivals } from '../../../src/text/compounds/rivals'

const tables = { nb, nn }

/** The rows of one section of a learned table, without what is listed beside it. */
function rowsOf(malform: 'nb' | 'nn', section: 0 | 1): Map<string, number[]> {
  const lines = tables[malform].trimEnd().split('\n\n')[section]!.split('\n')
  return new Map(
    lines
      .filter((line) => !line.startsWith('#'))
      .map((line) => line.split('\t'))
      .map(([part, ...numbers]) => [part!, numbers.map(Number)]),
  )
}

describe.each(['nb', 'nn'] as const)('the parts in %s', (malform) => {
  const parts = attestedParts(malform)
  const firsts = rowsOf(malform, 0)
  const lasts = rowsOf(malform, 1)
  const listedFirsts = new Set([...wordList('først', malform)].map((entry) => entry.replace(/\+.*/, '')))
  const listedLasts = wordList('sist', malform)

  it('are those of the learned table', () => {
    expect(firsts.size).toBeGreaterThan(10_000)
    for (const [part, [plain = 0, s = 0, e = 0]] of firsts) {
      if (!listedFirsts.has(part)) expect(parts.first(part)).toMatchObject({ '': plain, s, e })
    }
    for (const [part, [count = 1, afterS = 0]] of lasts) {
      const isVerb = part.endsWith('e') && count >= 3 && afterS === 0
      if (!listedLasts.has(part)) expect(parts.get(part)).toMatchObject({ last: count, isVerb })
    }
  })

  it('and those that are listed', () => {
    for (const entry of wordList('først', malform)) {
      const [part = '', joint = ''] = entry.split('+')
      expect(parts.first(part)![joint as keyof JointCounts]).toBeGreaterThanOrEqual(40)
    }
    for (const part of listedLasts) expect(parts.get(part)!.last).toBeGreaterThanOrEqual(40)
  })

  it('and no others', () => {
    for (const part of firsts.keys()) {
      for (const other of [`${part}q`, part.slice(1), part.slice(0, -1), `${part}\t`]) {
        const isFirst = firsts.has(other) || listedFirsts.has(other)
        expect(parts.first(other) !== undefined).toBe(isFirst)
        expect(parts.get(other) !== undefined).toBe(isFirst || lasts.has(other) || listedLasts.has(other))
      }
    }
  })

  it('are given one by one as they are found', () => {
    const given = [...parts.firsts()]
    expect(new Set(given.map(([part]) => part))).toEqual(new Set([...firsts.keys(), ...listedFirsts]))
    for (const [part, counts] of given) expect(parts.first(part)).toEqual(counts)
  })

  it('are found within a word', () => {
    const word = 'arbeidsmiljøloven'
    for (let from = 0; from < word.length; from++) {
      for (let to = from; to <= word.length; to++)
        expect(parts.get(word, from, to)).toEqual(parts.get(word.slice(from, to)))
    }
  })

  it('are outdone by the common ones one edit away', () => {
    const given = [...parts.firsts()]
    const asked = given.filter((_, i) => i % 400 === 0).map(([part]) => part)
    let outdone = 0
    for (const part of ['arealplan', 'pill', 'skoel', 'ko', ...asked]) {
      for (const joint of ['', 's', 'e'] as const) {
        const least = Math.max(10, 20 * Math.max(parts.first(part)?.[joint] ?? 0, 0.5))
        const rivals = given.filter(([other, counts]) => counts[joint] >= least && isOneEdit(part, other))
        expect([part, joint, parts.isOutdone(part, joint)]).toEqual([part, joint, rivals.length > 0])
        if (rivals.length > 0) outdone++
      }
    }
    expect(outdone).toBeGreaterThan(3)
  })
})

it('a listed part keeps a greater count, and is added where the table lacks it', () => {
  const parts = new AttestedParts(
    packParts('# Learned\ntømme\t99\t2\nvedtak\t0\t5\n\nkum\t7\t1\ntømme\t3\n', 'nb'),
  )
  expect(parts.get('tømme')).toEqual({ '': 99, s: 2, e: 0, last: 3, isVerb: true })
  expect(parts.get('kum')).toEqual({ '': 0, s: 0, e: 0, last: 40, isVerb: false })
  expect(parts.first('kum')).toBeUndefined()
  expect(parts.first('oppstart')).toMatchObject({ '': 0, s: 40, e: 0 })
  expect(parts.get('mal')).toMatchObject({ last: 40 })
  expect(parts.get('vedta')).toBeUndefined()
})

describe('rivals', () => {
  it.each([
    ['pill', 'spill', true],
    ['loven', 'lovne', true],
    ['lov', 'lyv', true],
    ['lov', 'love', true],
    ['aa', 'aaa', true],
    ['lov', 'lov', false],
    ['lov', 'olva', false],
    ['lov', 'loverk', false],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
  ])('%s and %s: %s', (a, b, one) => {
    expect(isOneEdit(a, b)).toBe(one)
    expect(isOneEdit(b, a)).toBe(one)
    expect(isOneEdit(a, `ø${b}æ`, 1, b.length + 1)).toBe(one)
    expect(new Rivals(packRivals([[a, 10]])).outdo(b, 0)).toBe(one)
  })

  it('are common, and far more so than the part', () => {
    const rivals = new Rivals(
      packRivals([
        ['spille', 9],
        ['spill', 1500],
        ['stell', 40],
      ]),
    )
    expect(rivals.outdo('spillt', 0)).toBe(true)
    expect(rivals.outdo('pill', 75)).toBe(true)
    expect(rivals.outdo('pill', 76)).toBe(false)
    expect(rivals.outdo('tell', 2)).toBe(true)
    expect(rivals.outdo('tell', 3)).toBe(false)
    expect(rivals.outdo('pille', 0)).toBe(false)
    expect(rivals.outdo('kommunestyre', 0)).toBe(false)
  })
})
