import { attestedParts } from '../compounds/parts'
import { wordList } from '../compounds/split'
import type { Affix } from '../lexicon/affixes'
import type { WordJudge } from '../lexicon/words'
import type { Malform } from '../prose'
import { Endings } from './endings'
import { Stems } from './stems'
import { Joints, type Material, openerHash } from './walk'

/** Endings that nynorsk words have by rule where the dictionary does not list them: genitives and derivations. */
const NYNORSK_ENDINGS: readonly (readonly [strip: string, adds: string])[] = [
  ['', 'ns ens ets nes enes anes as heit heita s'],
  ['e', 'as ing inga ingar ingane ings a ast ande ar te er t'],
]

/** What the words that a judge knows are made of. Takes as long as reading the dictionary once. */
export function materialOf(judge: WordJudge, malform: Malform): Material {
  const stems = new Stems()
  judge.eachStem((units, length) => stems.add(units, length))
  for (const word of wordList('bundet', malform)) {
    stems.add(
      [...word].map((letter) => letter.charCodeAt(0)),
      word.length,
    )
  }
  const { prefixes, suffixes } = judge.affixes()
  return {
    stems,
    endings: new Endings([...suffixes, ...(malform === 'nn' ? nynorskEndings() : [])]),
    openers: openersOf(prefixes, malform),
  }
}

function nynorskEndings(): Affix[] {
  return NYNORSK_ENDINGS.flatMap(([strip, adds]) => adds.split(' ').map((add) => ({ strip, add })))
}

function openersOf(prefixes: readonly Affix[], malform: Malform): Map<number, number> {
  const openers = new Map<number, number>()
  for (const { add } of prefixes) openers.set(openerHash(add), Joints.none)
  for (const [part, counts] of attestedParts(malform).firsts) {
    const joints =
      (counts[''] > 0 ? Joints.none : 0) | (counts.s > 0 ? Joints.s : 0) | (counts.e > 0 ? Joints.e : 0)
    const hash = openerHash(part)
    openers.set(hash, joints | (openers.get(hash) ?? 0))
  }
  return openers
}
