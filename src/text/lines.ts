export interface Point {
  /** From 1. */
  line: number
  /** In UTF-16 code units from 1. */
  column: number
  /** In UTF-16 code units from 0. */
  offset: number
}

/** Finds line and column of offsets in a text. LF, CR and CR LF each end a line. */
export class LineIndex {
  readonly #starts: number[] = [0]
  /** The line of the offset asked for last: the next one is often on it too. */
  #last = 0

  constructor(text: string) {
    const lineBreak = /\r\n?|\n/g
    while (lineBreak.exec(text) !== null) this.#starts.push(lineBreak.lastIndex)
  }

  /** The place of an offset; O(log n). An offset past the end is counted on along the last line. */
  point(offset: number): Point {
    const starts = this.#starts
    const last = this.#last
    if (offset < starts[last]! || offset >= (starts[last + 1] ?? Number.POSITIVE_INFINITY)) {
      this.#last = this.#lineOf(offset)
    }
    return { line: this.#last + 1, column: offset - starts[this.#last]! + 1, offset }
  }

  #lineOf(offset: number): number {
    const starts = this.#starts
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
