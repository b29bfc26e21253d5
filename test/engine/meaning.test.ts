import { describe, expect, it } from 'vitest'
import { readingsByTag } from '../../src/engine/meaning'
import { check } from '../../src/index'

const found = async (text: string, malform: 'nb' | 'nn' = 'nb'): Promise<string[]> =>
  (
    await check(text, { malform, only: ['kanselliord'], regler: { kanselliord: ['advarsel', { niva: 3 }] } })
  ).messages.map(({ actual, expected }) => `${actual} → ${expected?.[0]}`)

describe('a listed word and what it is in the text', () => {
  it.each([
    ['Kommunen adresserer problemet i planen.', ['adresserer → tar opp']],
    ['Alle adresser i kommunen får et eget nummer.', []],
    ['Vi avholdt møtet i går.', ['avholdt → holdt']],
    ['Møtet er avholdt.', ['avholdt → holdt']],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('readingsByTag', () => {
  const past = 'Mood=Ind|Tense=Past|VerbForm=Fin'
  const supine = 'VerbForm=Part'
  it.each([
    [[past, supine], past, [past]],
    [[past, supine], 'VerbForm=Part', [supine]],
    [[past, supine], 'VerbForm=Inf', [past, supine]],
    [[past], 'VerbForm=Inf', [past]],
    [[past, supine], '', [past, supine]],
  ])('%j tagged %s', (readings, feats, expected) => {
    expect(readingsByTag(readings, feats)).toEqual(expected)
  })
})
