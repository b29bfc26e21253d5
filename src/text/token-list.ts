import type { TokenKind, Tokens } from './model'

/** Growing arrays of tokens. */
export class TokenList {
  count = 0
  start: Int32Array
  end: Int32Array
  kind: Uint8Array

  constructor(capacity: number) {
    this.start = new Int32Array(capacity)
    this.end = new Int32Array(capacity)
    this.kind = new Uint8Array(capacity)
  }

  push(start: number, end: number, kind: TokenKind): void {
    if (this.count === this.start.length) this.#grow()
    this.start[this.count] = start
    this.end[this.count] = end
    this.kind[this.count++] = kind
  }

  #grow(): void {
    const capacity = this.start.length * 2 + 16
    const wider = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old)
      return fresh
    }
    this.start = wider(this.start, new Int32Array(capacity))
    this.end = wider(this.end, new Int32Array(capacity))
    this.kind = wider(this.kind, new Uint8Array(capacity))
  }

  /** The tokens with their unused room cut away. */
  finish(): Omit<Tokens, 'skip'> {
    const { count } = this
    return {
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      kind: this.kind.subarray(0, count),
    }
  }
}
