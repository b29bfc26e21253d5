import { wordList } from '../compounds/lists'
import type { Affix } from '../lexicon/affixes'
import { hashString } from '../lexicon/probe'
import type { WordJudge } from '../lexicon/words'
import { Endings } from './endings'
import type { Material, Opener } from './part'
import { Stems } from './stems'

/** Endings that nynorsk words have by rule where the dictionary does not list them: genitives and derivations. */
const NYNORSK_ENDINGS: readonly (readonly [strip: string, adds: string])[] = [
  ['', 'ns ens ets nes enes anes as heit heita s'],
  ['e', 'as ing inga ingar ingane ings a ast ande ar te er t'],
]

/** What the words that a judge knows are made of. Takes as long as reading the dictionary once, unless that was kept. */
export function materialOf(judge: WordJudge): Material {
  const { malform } = judge
  const { listed, added } = judge.stems
  const stems = listed.kept('stems', Stems.restore, () => {
    const built = new Stems()
    listed.eachEntry((units, length) => built.add(units, length))
    return built
  })
  for (const word of [...added, ...wordList('bundet', malform)]) stems.addWord(word)
  const { prefixes, suffixes } = judge.affixes()
  return {
    stems,
    endings: new Endings([...suffixes, ...(malform === 'nn' ? nynorskEndings() : [])]),
    openers: openersOf(judge, prefixes),
  }
}

function nynorskEndings(): Affix[] {
  return NYNORSK_ENDINGS.flatMap(([strip, adds]) => adds.split(' ').map((add) => ({ strip, add })))
}

function openersOf(judge: WordJudge, prefixes: readonly Affix[]): Map<number, Opener> {
  const openers = new Map<number, Opener>()
  for (const { add } of prefixes) openers.set(hashString(add), { '': 1, s: 0, e: 0 })
  for (const { text, counts } of judge.firsts())
    if (counts[''] + counts.s + counts.e > 0) openers.set(hashString(text), counts)
  return openers
}
