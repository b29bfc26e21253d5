import { Char, charClass } from './chars'
import { TokenKind } from './model'
import type { TokenList } from './token-list'

/** Words before a colon that is followed by a name and not by a sentence: picture credits, readings. */
const LABELS = new Set('foto arkivfoto illustrasjon faksimile grafikk les ill tekst video'.split(' '))

const CLOSERS = '»”’"\')]›'

/**
 * Splits one block into sentences by its tokens. A sentence ends after . ! ? … and what closes after them, when what
 * follows can open a sentence, and after a colon before a capital, a quotation or a dash.
 */
export class SentenceSplitter {
  readonly #text: string
  readonly #tokens: TokenList
  #quote = false
  #depth = 0
  #guillemets = 0

  constructor(text: string, tokens: TokenList) {
    this.#text = text
    this.#tokens = tokens
  }

  /** Calls `emit` with the first and last token (exclusive) of every sentence in the tokens from `first` to `last`. */
  split(first: number, last: number, emit: (first: number, last: number) => void): void {
    this.#reset()
    let start = first
    let at = first
    while (at < last) {
      const code = this.#code(at)
      const punctuation = this.#tokens.kind[at] === TokenKind.punctuation
      if (punctuation && (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026)) {
        const next = this.#closing(at + 1, last)
        if (next >= last) break
        if (this.#breaks(at, next)) {
          emit(start, next)
          start = next
        }
        at = next
        continue
      }
      if (punctuation && code === 0x3a && at + 1 < last && this.#colonBreaks(start, at)) {
        emit(start, at + 1)
        start = at + 1
      } else this.#track(code)
      at++
    }
    if (start < last) emit(start, last)
  }

  #reset(): void {
    this.#quote = false
    this.#depth = 0
    this.#guillemets = 0
  }

  #code(token: number): number {
    return this.#text.charCodeAt(this.#tokens.start[token]!)
  }

  #spaced(token: number): boolean {
    return this.#tokens.start[token]! > this.#tokens.end[token - 1]!
  }

  #track(code: number): void {
    if (code === 0x22) this.#quote = !this.#quote
    else if (code === 0x28 || code === 0x5b) this.#depth++
    else if (code === 0x29 || code === 0x5d) this.#depth--
    else if (code === 0xab) this.#guillemets++
    else if (code === 0xbb) this.#guillemets--
  }

  /** The first token from `at` on that neither repeats the end mark nor closes what the sentence opened. */
  #closing(at: number, last: number): number {
    let next = at
    while (next < last && this.#tokens.kind[next] === TokenKind.punctuation) {
      const code = this.#code(next)
      const char = String.fromCharCode(code)
      const glued = !this.#spaced(next)
      const closes =
        CLOSERS.includes(char) && (glued || char === '»' || (char === '"' && this.#alone(next, last)))
      if (!closes && !(glued && '.!?…'.includes(char))) break
      this.#track(code)
      next++
    }
    return next
  }

  /** A quotation mark with space on both sides. */
  #alone(token: number, last: number): boolean {
    return token + 1 >= last || this.#spaced(token + 1)
  }

  #breaks(mark: number, next: number): boolean {
    const text = this.#text
    const code = this.#code(next)
    const kind = charClass(code)
    const start = this.#tokens.start[next]!
    if (!this.#spaced(next)) {
      const follows = charClass(text.charCodeAt(start + 1))
      return (
        kind === Char.upper &&
        follows === Char.lower &&
        this.#tokens.end[mark]! - this.#tokens.start[mark]! === 1
      )
    }
    if (kind === Char.lower) return this.#tokens.kind[next] === TokenKind.address && this.#code(mark) === 0x2e
    if (kind === Char.upper || kind === Char.letter || kind === Char.digit) return true
    if (kind === Char.space) return false
    if (kind === Char.punctuation) {
      if (')]»,;:.…!?/'.includes(text[start]!)) return false
      const ellipsis = this.#tokens.end[mark]! - this.#tokens.start[mark]! > 1 || this.#code(mark) === 0x2026
      if (ellipsis || this.#code(mark) === 0x21) return !this.#lowerAfter(next)
      return true
    }
    return '*#@§•{'.includes(text[start]!)
  }

  /** Whether the first letter after the token's first mark is a small one. */
  #lowerAfter(token: number): boolean {
    const next = token + 1
    return next >= this.#tokens.count || charClass(this.#code(next)) === Char.lower
  }

  #colonBreaks(first: number, colon: number): boolean {
    const next = colon + 1
    if (!this.#spaced(next) || this.#depth > 0 || this.#guillemets > 0) return false
    if (colon === first || (colon === first + 1 && this.#tokens.kind[first] === TokenKind.number))
      return false
    const code = this.#code(next)
    const kind = charClass(code)
    const tokens = this.#tokens
    const before = colon - 1
    if (tokens.end[before]! - tokens.start[before]! <= 12) {
      if (LABELS.has(this.#text.slice(tokens.start[before], tokens.end[before]).toLowerCase())) return false
    }
    if (kind === Char.upper) return true
    return kind === Char.punctuation && '«“”„"-*•'.includes(String.fromCharCode(code))
  }
}
