import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import nspell from 'nspell'
import { readLexicon } from '../../src/cli/dictionaries'
import { createWordJudge } from '../../src/text/lexicon/words'
import type { Malform } from '../../src/text/prose'
import { createSuggester } from '../../src/text/suggestions/index'

/** What a speller proposes for a word, and how long it took in milliseconds. */
export interface Answer {
  readonly words: readonly string[]
  readonly time: number
}

/** A spelling checker under test. */
export interface Speller {
  readonly name: string
  /** The words among these that it does not know. */
  unknown(words: readonly string[]): Set<string>
  suggest(words: readonly string[]): Answer[]
  /** How many words it can be asked to correct in reasonable time. */
  readonly sample: number
}

const require = createRequire(import.meta.url)
const dictionaryFolder = (malform: Malform) => path.dirname(require.resolve(`dictionary-${malform}`))

function timed(suggest: (word: string) => readonly string[]): (words: readonly string[]) => Answer[] {
  return (words) =>
    words.map((word) => {
      const start = performance.now()
      const proposed = suggest(word)
      return { words: proposed, time: performance.now() - start }
    })
}

/** Ours, indexed anew. */
export async function ownSpeller(malform: Malform): Promise<Speller> {
  const judge = createWordJudge(readLexicon(malform, null))
  const suggester = createSuggester(judge, malform)
  return {
    name: 'klarsprak',
    unknown: (words) => new Set(words.filter((word) => !judge.knows(word))),
    suggest: timed((word) => suggester.suggest(word)),
    sample: Infinity,
  }
}

/** nspell over the same dictionary. */
export async function nspellSpeller(malform: Malform): Promise<Speller> {
  const folder = dictionaryFolder(malform)
  const [aff, dic] = await Promise.all([
    readFile(path.join(folder, 'index.aff')),
    readFile(path.join(folder, 'index.dic')),
  ])
  const speller = nspell({ aff, dic })
  return {
    name: 'nspell',
    unknown: (words) => new Set(words.filter((word) => !speller.correct(word))),
    suggest: timed((word) => speller.suggest(word).slice(0, 5)),
    sample: 40,
  }
}

/** The hunspell program over the same dictionary, or null where it is not installed. */
export function hunspellSpeller(malform: Malform): Speller | null {
  const ask = (words: readonly string[]): string[] | null => {
    const { status, stdout } = spawnSync(
      'hunspell',
      ['-a', '-i', 'utf-8', '-d', path.join(dictionaryFolder(malform), 'index')],
      { input: words.map((word) => `^${word}\n`).join(''), encoding: 'utf8', maxBuffer: 2 ** 28 },
    )
    if (status !== 0) return null
    // The first line tells the version; an empty line follows the answers to each line.
    return stdout.slice(stdout.indexOf('\n') + 1).split('\n\n')
  }
  if (ask([]) === null) return null
  const answers = (words: readonly string[]): string[] => {
    const lines = ask(words)
    if (lines === null) throw new Error('hunspell ended with an error')
    return words.map((_, i) => lines[i] ?? '')
  }
  return {
    name: 'hunspell',
    unknown(words) {
      // Answers carry suggestions, which take their time: -l lists the unknown only.
      const { stdout } = spawnSync(
        'hunspell',
        ['-l', '-i', 'utf-8', '-d', path.join(dictionaryFolder(malform), 'index')],
        { input: words.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 28 },
      )
      return new Set(stdout.split('\n').filter((word) => word !== ''))
    },
    suggest(words) {
      const start = performance.now()
      const lines = answers(words)
      const time = (performance.now() - start) / words.length
      return lines.map((line) => ({
        words: /^&.*?: (.*)$/m.exec(line)?.[1]?.split(', ').slice(0, 5) ?? [],
        time,
      }))
    },
    sample: 25,
  }
}
