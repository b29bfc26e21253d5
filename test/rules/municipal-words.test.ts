import { describe, expect, it } from 'vitest'
import { municipalNames, municipalWords } from '../../rules/lib/municipal-words'
import { loadLexicon } from '../../src/cli/dictionaries'
import { paradigm } from '../../src/text/inflection/index'
import { readWordList } from '../../src/text/lexicon/read-word-list'
import type { Malform } from '../../src/text/prose'

const lines = municipalWords().filter((line) => line !== '' && !line.startsWith('#'))
const entries = readWordList(lines)
const isName = (word: string): boolean => /\p{Lu}/u.test(word)

describe('the words of municipalities', () => {
  it('are many, in alphabetical order and each there once', () => {
    expect(entries.length).toBeGreaterThanOrEqual(600)
    expect(lines).toEqual([...lines].sort((a, b) => a.localeCompare(b, 'nb')))
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('say what the dictionary does not, unless it is the capital that matters', async () => {
    for (const malform of ['nb', 'nn'] as Malform[]) {
      const lexicon = loadLexicon(malform)!
      const known = entries
        .filter((entry) => entry.malform === malform && !isName(entry.word))
        .filter(({ word }) => lexicon.knows(word))
      expect(known).toEqual([])
    }
  })

  it('have the forms that their part of speech gives them', () => {
    for (const { word, malform, upos, gender } of entries) {
      if (upos === undefined) continue
      expect(malform, word).toBeDefined()
      if (upos === 'NOUN') expect(gender, word).toBeDefined()
      expect(
        paradigm(word, upos, malform!, gender).map(({ form }) => form),
        word,
      ).toContain(word)
    }
  })

  it('give names as they are written', () => {
    expect(municipalNames().get('nav')).toBe('Nav')
    expect(municipalNames().get('husbanken')).toBe('Husbanken')
    expect(municipalNames().has('servicetorg')).toBe(false)
  })
})
