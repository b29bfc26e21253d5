/**
 * What a slip costs, 1 for one that nothing explains: the less, the likelier a Norwegian writer is to make it. Every
 * cost is of the step back, from the typed letters to the meant ones.
 */

/** Letters that a meant word may have where another was typed. */
export const ALPHABET = [...'abcdefghijklmnopqrstuvwxyzæøåé-'].map((letter) => letter.charCodeAt(0))

const NEIGHBOUR = 0.85
const LETTER_COUNT = 256

/** Pairs of letters that sound or look alike, either of them typed for the other. */
const ALIKE: readonly (readonly [cost: number, pairs: string])[] = [
  [0.15, 'øö æä eé eè eê oò oó oô uü'],
  [0.45, 'eæ oå'],
  [0.6, 'dt gk bp vf sz vw ck yi cs'],
  [0.7, 'øo yu uo ea øå åa æa ei yø'],
]
/** Rows of the Norwegian keyboard; each key lies over the gap between two of the row below. */
const KEYBOARD = ['qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm']

const VOWELS = new Set([...'aeiouyæøåé'].map((letter) => letter.charCodeAt(0)))

let changes: Float32Array | undefined

function changeTable(): Float32Array {
  const table = new Float32Array(LETTER_COUNT * LETTER_COUNT).fill(1)
  const set = (a: string, b: string, cost: number) => {
    table[a.charCodeAt(0) * LETTER_COUNT + b.charCodeAt(0)] = cost
    table[b.charCodeAt(0) * LETTER_COUNT + a.charCodeAt(0)] = cost
  }
  for (const [row, letters] of KEYBOARD.entries()) {
    for (const [at, letter] of [...letters].entries()) {
      const below = KEYBOARD[row + 1] ?? ''
      for (const other of [letters[at + 1], below[at - 1], below[at]])
        if (other !== undefined) set(letter, other, NEIGHBOUR)
    }
  }
  for (const [cost, pairs] of ALIKE) for (const [a, b] of pairs.split(' ')) set(a!, b!, cost)
  return table
}

/** Cost of `typed` for `meant`. */
export function changeCost(typed: number, meant: number): number {
  changes ??= changeTable()
  return typed < LETTER_COUNT && meant < LETTER_COUNT ? changes[typed * LETTER_COUNT + meant]! : 1
}

/** Letters that may have been meant by a typed one and what each costs, the cheapest first. */
export interface Changes {
  readonly letters: readonly number[]
  readonly costs: readonly number[]
}

const changesOf = new Map<number, Changes>()

/** Every letter that may have been meant by `typed`, itself left out. */
export function changesFrom(typed: number): Changes {
  let kept = changesOf.get(typed)
  if (kept === undefined) {
    const letters = ALPHABET.filter((letter) => letter !== typed).sort(
      (a, b) => changeCost(typed, a) - changeCost(typed, b),
    )
    kept = { letters, costs: letters.map((letter) => changeCost(typed, letter)) }
    changesOf.set(typed, kept)
  }
  return kept
}

const code = (letter: string) => letter.charCodeAt(0)
const [D, G, H, J, L, N, R, T, V, I, HYPHEN] = [...'dghjlnrtvi-'].map(code) as [
  ...[number, number, number, number, number, number],
  ...[number, number, number, number, number],
]

export const SWAP = 0.8

/** Added to a slip in the first letter, which writers seldom get wrong. */
export const FIRST_LETTER = 0.25

/**
 * Cost of a letter left out: `meant` should stand after `before` (0 at the beginning of the word) and before `after`
 * (0 at its end).
 */
export function omissionCost(meant: number, before: number, after: number): number {
  if (meant === before) return VOWELS.has(meant) ? 0.8 : 0.4
  if (meant === D && (before === L || before === N || before === R)) return 0.5
  if (meant === H && before === 0 && (after === V || after === J)) return 0.4
  if (meant === G && ((before === 0 && after === J) || (before === I && after === 0))) return 0.45
  if (meant === G && before === I) return 0.6
  if ((meant === T || meant === D) && after === 0) return 0.6
  if (meant === HYPHEN) return 0.8
  return before === 0 ? OMISSION + FIRST_LETTER : OMISSION
}

/** Cost of leaving out a letter that nothing explains, and the letters that may cost less beside doubled ones. */
export const OMISSION = 0.95
export const OFTEN_OMITTED = [D, G, H, T, HYPHEN]

/** Cost of a letter too many: `typed` stands after `before` (0 at the beginning) and before `after` (0 at the end). */
export function additionCost(typed: number, before: number, after: number): number {
  if (typed === before) return VOWELS.has(typed) ? 0.7 : 0.4
  if (typed === D && (before === L || before === N || before === R)) return 0.65
  if (typed === H && (after === V || after === J)) return 0.6
  if (typed === G && before === I) return 0.6
  if (typed === HYPHEN) return 0.6
  return 0.95
}

/** Letters typed for others, where more than one letter goes. */
export interface Confusion {
  readonly typed: string
  readonly meant: string
  readonly cost: number
}

const CONFUSIONS: readonly (readonly [cost: number, pairs: string])[] = [
  [0.2, 'aa>å ae>æ oe>ø sion>sjon'],
  [0.4, 'skjon>sjon tion>sjon tjon>sjon tsjon>sjon øi>øy oi>øy'],
  [
    0.5,
    'sj>skj skj>sj kj>skj skj>kj tj>kj kj>tj sk>skj sch>sj ch>kj ai>ei ei>eg ei>ai æi>ei x>ks ks>x ck>k ck>kk ph>f th>t qu>kv ' +
      'ld>ll ll>ld nd>nn nn>nd tt>dt dt>tt gt>kt kt>gt pt>bt ngk>nk nk>ngk eu>øy ou>au æu>au øu>au au>øu g>gj gj>g k>kj kj>k',
  ],
]

let confusions: Map<number, Confusion[]> | undefined

function readConfusions(): Map<number, Confusion[]> {
  const table = new Map<number, Confusion[]>()
  for (const [cost, pairs] of CONFUSIONS) {
    for (const pair of pairs.split(' ')) {
      const [typed = '', meant = ''] = pair.split('>')
      const first = code(typed)
      table.set(first, [...(table.get(first) ?? []), { typed, meant, cost }])
    }
  }
  return table
}

/** The confusions whose typed letters begin with this one. */
export function confusionsFrom(letter: number): readonly Confusion[] {
  confusions ??= readConfusions()
  return confusions.get(letter) ?? []
}

/** Cost of a joint -s- or -e- left out of a compound, put into one, or taken for the other. */
export const JOINT = 0.5
