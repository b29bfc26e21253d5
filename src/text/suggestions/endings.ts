import type { Affix } from '../lexicon/affixes'
import { additionCost, changeCost, omissionCost, SWAP } from './costs'

/** An ending that may have been meant by the last letters of a word. */
export interface Ending extends Affix {
  readonly cost: number
}

/** Typed letters more than this many beyond an ending's own are not taken for it. */
const SLACK = 2

/** The endings that the letters of `word` from an offset on may stand for, the cheapest first. */
export class Endings {
  readonly #affixes = new Map<string, Affix[]>()
  readonly #longest: number

  constructor(affixes: readonly Affix[]) {
    for (const affix of affixes) {
      const alike = this.#affixes.get(affix.add)
      if (alike === undefined) this.#affixes.set(affix.add, [affix])
      else alike.push(affix)
    }
    this.#longest = Math.max(0, ...affixes.map(({ add }) => add.length))
  }

  /** Those that cost at most `bound`. */
  at(word: string, offset: number, bound: number): Ending[] {
    const typed = word.slice(offset)
    if (typed.length > this.#longest + SLACK) return []
    const endings: Ending[] = []
    for (const [add, affixes] of this.#affixes) {
      if (Math.abs(add.length - typed.length) > SLACK) continue
      const cost = alignmentCost(typed, add, bound)
      if (cost <= bound) for (const affix of affixes) endings.push({ ...affix, cost })
    }
    return endings.sort((a, b) => a.cost - b.cost)
  }
}

const COLUMNS = 24
const costs = new Float64Array(COLUMNS * COLUMNS)

/** Cost of writing `typed` for `meant`, both at most 22 letters, or Infinity when it is over the bound. */
export function alignmentCost(typed: string, meant: string, bound: number): number {
  if (typed === meant) return 0
  if (typed.length > COLUMNS - 2 || meant.length > COLUMNS - 2) return Infinity
  const letter = (text: string, at: number) => (at < 0 || at >= text.length ? 0 : text.charCodeAt(at))
  for (let row = 0; row <= typed.length; row++) {
    let least = Infinity
    for (let column = 0; column <= meant.length; column++) {
      let cost = row === 0 && column === 0 ? 0 : Infinity
      const from = letter(typed, row - 1)
      const to = letter(meant, column - 1)
      const before = (row - 1) * COLUMNS + column
      if (row > 0 && column > 0)
        cost = Math.min(cost, costs[before - 1]! + (from === to ? 0 : changeCost(from, to)))
      if (row > 0)
        cost = Math.min(cost, costs[before]! + additionCost(from, letter(typed, row - 2), letter(typed, row)))
      if (column > 0)
        cost = Math.min(
          cost,
          costs[row * COLUMNS + column - 1]! +
            omissionCost(to, letter(meant, column - 2), letter(typed, row)),
        )
      if (
        row > 1 &&
        column > 1 &&
        from === letter(meant, column - 2) &&
        to === letter(typed, row - 2) &&
        from !== to
      )
        cost = Math.min(cost, costs[before - COLUMNS - 2]! + SWAP)
      costs[row * COLUMNS + column] = cost
      if (cost < least) least = cost
    }
    if (least > bound) return Infinity
  }
  return costs[typed.length * COLUMNS + meant.length]!
}
