import type { Lexicon } from './index'
import { LONGEST, Probe } from './probe'

/** The letters that a slip is taken to have left out or changed. */
const LETTERS = Uint16Array.from('abcdefghijklmnoprstuvyæøå', (letter) => letter.charCodeAt(0))

/**
 * Whether a dictionary word lies one edit away: a letter left out, put in, changed or swapped with the next. The
 * word itself does not count.
 *
 * @param word in lower case
 */
export function hasNeighbour(lexicon: Lexicon, word: string): boolean {
  if (word.length < 2 || word.length >= LONGEST) return false
  const probe = new Probe()
  const known = (from: number): boolean => {
    probe.rehash(from)
    return lexicon.acceptsProbe(probe)
  }
  return [swapped, changed, shortened, lengthened].some((edit) => {
    probe.set(word)
    return edit(probe, known)
  })
}

// Each goes through the word from its end, so that the hashes to the left of the edit always hold.

function swapped({ units, length }: Probe, known: (from: number) => boolean): boolean {
  for (let i = length - 2; i >= 0; i--) {
    const letter = units[i]!
    const next = units[i + 1]!
    if (letter === next) continue
    units[i] = next
    units[i + 1] = letter
    if (known(i)) return true
    units[i] = letter
    units[i + 1] = next
  }
  return false
}

function changed({ units, length }: Probe, known: (from: number) => boolean): boolean {
  for (let i = length - 1; i >= 0; i--) {
    const original = units[i]!
    for (const letter of LETTERS) {
      if (letter === original) continue
      units[i] = letter
      if (known(i)) return true
    }
    units[i] = original
  }
  return false
}

function shortened(probe: Probe, known: (from: number) => boolean): boolean {
  const { units } = probe
  probe.length--
  let removed = units[probe.length]!
  for (let i = probe.length; i >= 0; i--) {
    if (i < probe.length) {
      const letter = units[i]!
      units[i] = removed
      removed = letter
    }
    if (known(i)) return true
  }
  return false
}

function lengthened(probe: Probe, known: (from: number) => boolean): boolean {
  const { units } = probe
  for (let i = probe.length++; i >= 0; i--) {
    units[i + 1] = units[i]!
    for (const letter of LETTERS) {
      units[i] = letter
      if (known(i)) return true
    }
  }
  return false
}
