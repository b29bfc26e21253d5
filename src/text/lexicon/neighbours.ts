import type { Lexicon } from './index'
import { hashUnit, LONGEST, Probe } from './probe'
import type { Edit } from './slips'

/** The letters that a slip is taken to have left out or changed. */
const LETTERS = [...'abcdefghijklmnoprstuvyæøå']
/** An edit this near the end may lie in the inflection. */
const TAIL = 5
/** An edit this near the end may lie in what an affix rule asks of the end of the stem. */
const CONDITION = 9

/** Edits in one place: the units from `at` to `rest`, exclusive, give way to one of `instead`. */
interface Place {
  readonly at: number
  readonly rest: number
  readonly instead: readonly string[]
}

/**
 * Whether a dictionary word lies one edit away: a letter left out, put in, changed or swapped with the next. The
 * word itself does not count, nor do edits that `counts` turns down. Edits of the stem are tried on hashes alone, and only those that an entry may have
 * are looked up.
 *
 * @param word in lower case
 */
export function hasNeighbour(
  lexicon: Lexicon,
  word: string,
  counts: (edit: Edit) => boolean = () => true,
): boolean {
  if (word.length < 2 || word.length >= LONGEST) return false
  const probe = new Probe()
  probe.set(word)
  const all = lexicon.strippings(probe)
  const fitting = all.filter(({ fits }) => fits)
  // Edits come from the end of the word on, so that what stands before each is still the word's own.
  const edited = new Probe()
  edited.set(word)
  for (const { at, rest, instead } of edits(word)) {
    const known = (letters: string) => {
      if (word.startsWith(letters, at) && letters.length === rest - at) return false
      if (!counts({ at, rest, letters })) return false
      replace(edited, probe, at, rest, letters)
      return lexicon.acceptsProbe(edited)
    }
    if (rest > word.length - TAIL) {
      if (instead.some(known)) return true
      continue
    }
    const strippings = rest > word.length - CONDITION ? all : fitting
    for (const { from, end, stripHash, stripLength } of strippings) {
      if (from > at || end < rest) continue
      const before = probe.hash(from, at)
      const length = end - rest + stripLength
      const after = probe.join(probe.hash(rest, end), stripHash, stripLength)
      for (let i = 0; i < instead.length; i++) {
        const letters = instead[i]!
        let hash = before
        for (let j = 0; j < letters.length; j++) hash = hashUnit(hash, letters.charCodeAt(j))
        if (lexicon.mayHave(probe.join(hash, after, length)) && known(letters)) return true
      }
    }
  }
  return false
}

/** Makes `edited`, which is the word of `probe` up to `at`, that word with the units from `at` to `rest` replaced. */
function replace(edited: Probe, probe: Probe, at: number, rest: number, letters: string): void {
  let end = at
  for (let i = 0; i < letters.length; i++) edited.units[end++] = letters.charCodeAt(i)
  for (let i = rest; i < probe.length; i++) edited.units[end++] = probe.units[i]!
  edited.length = end
  edited.rehash(at)
}

function* edits(word: string): Generator<Place> {
  for (let at = word.length; at >= 0; at--) {
    yield { at, rest: at, instead: LETTERS }
    if (at === word.length) continue
    yield { at, rest: at + 1, instead: LETTERS }
    yield { at, rest: at + 1, instead: [''] }
    if (at + 1 < word.length) yield { at, rest: at + 2, instead: [word[at + 1]! + word[at]!] }
  }
}
