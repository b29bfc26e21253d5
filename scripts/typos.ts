import { seededRandom } from './seeded'

/** A wrong form and the word it came from. */
export interface Typo {
  readonly wrong: string
  readonly right: string
}

/** Ways in which Norwegian words are commonly misspelt: what is written, and what is written instead. */
const CONFUSIONS: readonly (readonly [RegExp, string])[] = [
  [/([bdfgklmnprst])\1/g, '$1'],
  [/(?<=[aeiouyæøå])([dfgklmnprst])(?=[aeiouyæøå])/g, '$1$1'],
  [/skj/g, 'sj'],
  [/skj/g, 'kj'],
  [/(?<!s)kj/g, 'skj'],
  [/sj/g, 'skj'],
  [/(?<=[aeiouyæøå][ln])d(?=[aeiouyæøå]|$)/g, ''],
  [/^hv/g, 'v'],
  [/^hj/g, 'j'],
  [/^gj/g, 'j'],
  [/g$/g, ''],
  [/(?<=i)g(?=t$|e$)/g, ''],
  [/æ/g, 'e'],
  [/e(?=r[^aeiouyæøå])/g, 'æ'],
  [/å(?=[^aeiouyæøå])/g, 'o'],
  [/o(?=[^aeiouyæøå]{2})/g, 'å'],
  [/sjon/g, 'skjon'],
  [/(?<=.)d$/g, ''],
  [/t$/g, 'tt'],
  [/ei/g, 'ai'],
]
const LETTERS = 'abcdefghijklmnoprstuvyæøå'

type Random = () => number
const pick = <T>(list: ArrayLike<T>, random: Random): T => list[Math.floor(random() * list.length)]!

/** One random letter left out, put in, changed or swapped with the next. */
function randomEdit(word: string, random: Random): string {
  const at = Math.floor(random() * word.length)
  const letter = pick(LETTERS, random)
  const kind = Math.floor(random() * 4)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at)
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1)
  return at + 1 < word.length ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2) : word
}

/** One confusion at one of the places where some confusion applies; the word itself when none does. */
function confuse(word: string, random: Random): string {
  const places = CONFUSIONS.flatMap(([pattern, instead]) =>
    [...word.matchAll(pattern)].map((_, place) => ({ pattern, instead, place })),
  )
  if (places.length === 0) return word
  const { pattern, instead, place } = pick(places, random)
  let at = 0
  return word.replace(pattern, (letters, first) =>
    at++ === place ? instead.replaceAll('$1', first) : letters,
  )
}

/** The words a typo set is drawn from, and what counts as a word. */
export interface TypoSource {
  /** Distinct words in lower case, letters only. */
  readonly words: readonly string[]
  /** Whether a dictionary has the form. */
  readonly listed: (form: string) => boolean
  /** Whether the form is a right one after all, and thus no typo. */
  readonly right: (form: string) => boolean
}

export interface TypoSets {
  /** One random edit in a listed word. */
  readonly A: Typo[]
  /** One common Norwegian misspelling in a listed word. */
  readonly B: Typo[]
  /** One random edit in a compound that is not listed. */
  readonly C: Typo[]
  /** The joint -s- dropped from or added to a compound. */
  readonly J: Typo[]
}

const SIZE = 4000

/** Draws the typo sets, up to 4000 typos each; the same ones for the same source and seed. */
export function drawTypos({ words, listed, right }: TypoSource, seed: number): TypoSets {
  const random = seededRandom(seed)
  const sorted = [...words].sort()
  const known = sorted.filter((word) => word.length >= 4 && listed(word))
  const seams = new Map(sorted.map((word) => [word, seam(word, listed)]))
  const unlisted = sorted.filter((word) => !listed(word) && seams.get(word) !== null)
  const compounds = sorted.filter((word) => seams.get(word) !== null)
  const draw = (from: readonly string[], make: (word: string) => string): Typo[] => {
    const typos = new Map<string, Typo>()
    for (let tries = 0; tries < 4 * SIZE && typos.size < SIZE && from.length > 0; tries++) {
      const word = pick(from, random)
      const wrong = make(word)
      if (wrong !== word && !right(wrong)) typos.set(wrong, { wrong, right: word })
    }
    return [...typos.values()]
  }
  return {
    A: draw(known, (word) => randomEdit(word, random)),
    B: draw(known, (word) => confuse(word, random)),
    C: draw(unlisted, (word) => randomEdit(word, random)),
    J: draw(compounds, (word) => {
      const { end, joined } = seams.get(word)!
      return word.slice(0, end) + (joined ? '' : 's') + word.slice(joined ? end + 1 : end)
    }),
  }
}

/** Where a compound of two listed words joins and whether by -s-, or null; the latest seam when there are several. */
function seam(word: string, listed: (form: string) => boolean): { end: number; joined: boolean } | null {
  for (let end = word.length - 4; end >= 4; end--) {
    if (!listed(word.slice(0, end))) continue
    if (word[end] === 's' && end + 5 <= word.length && listed(word.slice(end + 1)))
      return { end, joined: true }
    if (!/[sz]$/.test(word.slice(0, end)) && word[end] !== 's' && listed(word.slice(end)))
      return { end, joined: false }
  }
  return null
}
