import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { municipalWords } from '../../../rules/lib/municipal-words'
import { readLexicon } from '../../../src/cli/dictionaries'
import { WordList } from '../../../src/text/lexicon/word-list'
import { createWordJudge, type WordJudge } from '../../../src/text/lexicon/words'
import type { Malform } from '../../../src/text/prose'

/**
 * Every other word has been looked at when the judge was mended; the rest only counts. In nynorsk the halves have
 * changed places after the 980th word.
 */
function readHalves(malform: Malform): [seen: string[], heldOut: string[]] {
  const lines = readFileSync(fileURLToPath(new URL(`municipal-${malform}.txt`, import.meta.url)), 'utf8')
  const prose = lines.split('\n').filter((line) => !line.startsWith('#'))
  const words = [...new Set(prose.join(' ').split(/\s+/).filter(Boolean))]
  return [words.filter((_, i) => i % 2 === 0), words.filter((_, i) => i % 2 === 1)]
}

async function judgeOf(malform: Malform): Promise<WordJudge> {
  return createWordJudge(readLexicon(malform, null), { own: new WordList(municipalWords(), malform) })
}

describe.each([
  { malform: 'nb', least: 1200, seenShare: 0.995, heldOutShare: 0.97 },
  { malform: 'nn', least: 700, seenShare: 0.99, heldOutShare: 0.96 },
] as const)('words of municipal services, $malform', ({ malform, least, seenShare, heldOutShare }) => {
  const [seen, heldOut] = readHalves(malform)

  it('are many', () => {
    expect(seen.length + heldOut.length).toBeGreaterThanOrEqual(least)
  })

  it('are known, those that nobody has looked at too', async () => {
    const judge = await judgeOf(malform)
    const share = (words: readonly string[]) =>
      words.filter((word) => judge.knows(word)).length / words.length
    expect(share(seen)).toBeGreaterThanOrEqual(seenShare)
    expect(share(heldOut)).toBeGreaterThanOrEqual(heldOutShare)
  })
})

describe('compounds of two common parts', () => {
  it.each([
    [
      'nb',
      'punktliste punktlisten punktlista punktlister dagtilbud hentedagen tømmekalenderen rusbehandling',
    ],
    ['nn', 'dagtilbodet hentedagen tømmedagen tømmekalenderen farevarsel naudnett'],
  ] as const)('are no slips of rare words (%s)', async (malform, words) => {
    const judge = await judgeOf(malform)
    expect(words.split(' ').filter((word) => !judge.knows(word))).toEqual([])
  })

  it('are slips when writers make them so: doubled letters, joints, silent letters', async () => {
    const judge = await judgeOf('nb')
    const slips = 'rullestollen grunnvolene rettsubjekt potteskor tilskuddsordnning timeslange'.split(' ')
    expect(slips.filter((word) => judge.knows(word))).toEqual([])
  })
})

it.each([
  ['nb', 'hensynta hensyntatt hensyntas målsatt fradelt trafikksikret'],
  ['nn', 'innvilgar innvilga iverksetje iverkset vedrørande oversendast avlesen synfart ivaretakast'],
] as const)('verbs of casework are known in all their forms (%s)', async (malform, words) => {
  const judge = await judgeOf(malform)
  expect(words.split(' ').filter((word) => !judge.knows(word))).toEqual([])
})
