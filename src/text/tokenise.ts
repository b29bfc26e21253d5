import { abbreviation, opensAbbreviation } from './abbreviations'
import { AddressFinder } from './addresses'
import { Char, charClass, isAlnum, isLetter } from './chars'
import { TokenKind } from './model'
import { isApostrophe, isDotted, isHyphen, isInitials, STOP } from './shapes'
import { endsAfterAbbreviation, endsAfterInitial, endsAfterNumber, skipSpace } from './stops'
import { TokenList } from './token-list'

const COMMA = 0x2c
const COLON = 0x3a
const SECTION = 0xa7

/** What a number at the start of a sentence can belong to, in lower case. */
const NUMBERED = new Set(
  '§ §§ kap. kapittel artikkel art. punkt pkt. del vedlegg steg trinn fase tiltak nr.'.split(' '),
)

/**
 * Splits blocks into tokens after the conventions of the Norwegian UD treebanks: «helse-» and «100-årsjubileum» are
 * one token, «2 500 000» is three, the stop of an abbreviation, an ordinal or an initial belongs to the token unless
 * it ends the sentence, and then it is a token of its own.
 */
export class Tokeniser {
  readonly #text: string
  readonly #list: TokenList
  readonly #addresses: AddressFinder
  #end = 0
  #blockFirst = 0
  #kind: TokenKind = TokenKind.word
  #singleQuote = false

  constructor(text: string) {
    this.#text = text
    this.#list = new TokenList((text.length >> 2) + 16)
    this.#addresses = new AddressFinder(text)
  }

  get list(): TokenList {
    return this.#list
  }

  /** Appends the tokens of `text.slice(start, end)`, a stretch that no token or sentence crosses. */
  block(start: number, end: number): void {
    const text = this.#text
    const list = this.#list
    this.#end = end
    this.#blockFirst = list.count
    this.#singleQuote = false
    let at = start
    while (at < end) {
      const code = text.charCodeAt(at)
      const kind = charClass(code)
      if (kind === Char.space) {
        at++
        continue
      }
      this.#kind = TokenKind.punctuation
      let next: number
      if (kind === Char.digit) next = this.#digits(at)
      else if (isLetter(kind)) next = this.#letters(at)
      else if (kind === Char.punctuation) next = this.#mark(at, code)
      else next = this.#symbol(at, code)
      list.push(at, next, this.#kind)
      at = next
    }
  }

  #class(at: number): number {
    return at >= 0 && at < this.#end ? charClass(this.#text.charCodeAt(at)) : Char.space
  }

  /**
   * Whether nothing of the sentence stands before the token that is being read.
   *
   * @param labelled a word or sign that a number belongs to may stand before: «§ 3. Formål», «Kapittel 2. Ansvar»
   */
  #opening(labelled = false): boolean {
    const list = this.#list
    let last = list.count - 1
    if (labelled && last >= this.#blockFirst && NUMBERED.has(this.#before())) last--
    while (last >= this.#blockFirst && list.kind[last] === TokenKind.punctuation) {
      const code = this.#text.charCodeAt(list.start[last]!)
      if ('.!?:…'.includes(String.fromCharCode(code))) return true
      if (!'«“"„([–—-*•'.includes(String.fromCharCode(code))) return false
      last--
    }
    return last < this.#blockFirst
  }

  #letters(start: number): number {
    const address = this.#addresses.at(start, this.#end)
    if (address > start) {
      this.#kind = TokenKind.address
      return address
    }
    this.#kind = TokenKind.word
    return this.#word(start, start + 1)
  }

  /** Reads on in the word that began at `start`. */
  #word(start: number, from: number): number {
    const text = this.#text
    const end = this.#end
    let at = from
    for (;;) {
      while (at < end && isAlnum(charClass(text.charCodeAt(at)))) at++
      if (at >= end) return at
      const code = text.charCodeAt(at)
      if (code === STOP) {
        const after = this.#stopInWord(start, at)
        if (after === at) return at
        if (this.#kind === TokenKind.address) return after
        const next = this.#class(after)
        if (next === Char.digit) return after
        if (!isAlnum(next) && !(isHyphen(text.charCodeAt(after)) && isLetter(this.#class(after + 1))))
          return after
        at = after
      } else if (isHyphen(code)) {
        const next = this.#class(at + 1)
        if (!isAlnum(next)) return isHyphen(text.charCodeAt(at + 1)) ? at : at + 1
        at += 2
      } else if (code === 0x2013 && isLetter(this.#class(at + 1)) && isLetter(this.#class(at - 1))) at += 2
      else if (code === 0x5f && isAlnum(this.#class(at + 1))) at += 2
      else if (isApostrophe(code)) {
        if (isLetter(this.#class(at + 1))) at += 2
        else return this.#genitive(at) ? at + 1 : at
      } else if (code === 0x2f) {
        const short = at - start <= 2 && isLetter(this.#class(at + 1)) && !isAlnum(this.#class(at + 2))
        return short ? at + 2 : at
      } else return at
    }
  }

  /** «Lars'», «Honduras'»: an apostrophe after an s-sound that closes no quotation. */
  #genitive(at: number): boolean {
    return !this.#singleQuote && 'sxzSXZ'.includes(this.#text[at - 1]!)
  }

  /** The word goes on past the stop at `at` (new offset), or ends before it (`at`). */
  #stopInWord(start: number, at: number): number {
    const text = this.#text
    const next = this.#class(at + 1)
    const single = at - start === 1 && isLetter(this.#class(start))
    if (isAlnum(next)) {
      const address = this.#addresses.dotted(start, at, this.#end)
      if (address > start) {
        this.#kind = TokenKind.address
        return address
      }
      if (next === Char.digit) return this.#isAbbreviation(start, at) ? at + 1 : at
      return this.#joinsDotted(start, at, single, next) ? at + 1 : at
    }
    if (at - start > 24) return at
    const after = at + 1 < this.#end ? text.charCodeAt(at + 1) : 0
    if (after === STOP && text.charCodeAt(at + 2) === STOP) return at
    const form = text.slice(start, at + 1).toLowerCase()
    const initials = this.#class(start) === Char.upper && (single || isInitials(text, start, at))
    const known = abbreviation(form) !== undefined
    if (!initials && !known && !isDotted(form)) return at
    if (after === STOP || (isHyphen(after) && isLetter(this.#class(at + 2)))) return at + 1
    if (this.#opening()) return skipSpace(text, at + 1, this.#end) < this.#end ? at + 1 : at
    const ends =
      initials && !known
        ? endsAfterInitial(text, this.#before(), at, this.#end)
        : endsAfterAbbreviation(text, form, at, this.#end)
    return ends ? at : at + 1
  }

  #isAbbreviation(start: number, stop: number): boolean {
    return stop - start < 20 && abbreviation(this.#text.slice(start, stop + 1).toLowerCase()) !== undefined
  }

  /** Whether the letter right after the stop at `at` continues the word: «bl.a.», «T.S.A», «Ap.s». */
  #joinsDotted(start: number, at: number, single: boolean, next: number): boolean {
    if (at - start > 20) return false
    const form = this.#text.slice(start, at + 1).toLowerCase()
    if (single || opensAbbreviation(form)) return true
    return !isAlnum(this.#class(at + 2)) && (next === Char.lower || isDotted(form))
  }

  /** The token before the one that is being read, in lower case; '' at the start of the block. */
  #before(): string {
    const list = this.#list
    const last = list.count - 1
    if (last < this.#blockFirst || list.end[last]! - list.start[last]! > 40) return ''
    return this.#text.slice(list.start[last], list.end[last]).toLowerCase()
  }

  #digits(start: number): number {
    const address = this.#addresses.at(start, this.#end)
    if (address > start) {
      this.#kind = TokenKind.address
      return address
    }
    this.#kind = TokenKind.number
    return this.#number(start, start)
  }

  /** Reads the number that began at `start` from its first digit on; letters at its end make it a word. */
  #number(start: number, from: number): number {
    const text = this.#text
    let at = from
    for (;;) {
      while (this.#class(at) === Char.digit) at++
      const code = at < this.#end ? text.charCodeAt(at) : 0
      const next = this.#class(at + 1)
      if (next === Char.digit && (code === STOP || code === COMMA || code === COLON)) at++
      else if (next === Char.digit && isHyphen(code) && this.#joinsDigits(start, at)) at++
      else break
    }
    const code = at < this.#end ? text.charCodeAt(at) : 0
    const kind = this.#class(at)
    if (isLetter(kind)) {
      this.#kind = TokenKind.word
      return this.#word(start, at)
    }
    if (code === 0xb0) {
      return isLetter(this.#class(at + 1)) && !isLetter(this.#class(at + 2)) ? at + 2 : at + 1
    }
    if (isHyphen(code) && isLetter(this.#class(at + 1))) {
      this.#kind = TokenKind.word
      return this.#word(start, at + 1)
    }
    if (isHyphen(code) && this.#class(at + 1) === Char.space && this.#class(at + 2) !== Char.digit)
      return at + 1
    if (isHyphen(code) && ',;/'.includes(text[at + 1] ?? ' ')) return at + 1
    if (code === COMMA && isHyphen(text.charCodeAt(at + 1)) && this.#class(at + 2) !== Char.digit)
      return at + 2
    if (code === STOP) return this.#stopAfterNumber(start, at)
    return at
  }

  /** «§ 5-1» and «2024-03-01» are one number; «70-80» is two. */
  #joinsDigits(start: number, hyphen: number): boolean {
    const list = this.#list
    const last = list.count - 1
    if (last >= this.#blockFirst && this.#text.charCodeAt(list.start[last]!) === SECTION) return true
    const text = this.#text
    if (hyphen - start === 4) return /^-\d\d-\d\d(?!\d)/.test(text.slice(hyphen, hyphen + 7))
    return (
      hyphen - start === 7 && text[start + 4] === '-' && /^-\d\d(?!\d)/.test(text.slice(hyphen, hyphen + 4))
    )
  }

  #stopAfterNumber(start: number, stop: number): number {
    const text = this.#text
    const after = text.charCodeAt(stop + 1)
    if (stop + 1 < this.#end && after === STOP) return stop
    if ((isHyphen(after) || after === 0x2013) && this.#class(stop + 2) === Char.digit) return stop + 1
    if (stop + 1 < this.#end && (isLetter(this.#class(stop + 1)) || isHyphen(after))) {
      const lower = this.#class(stop + 1) === Char.lower || isHyphen(after)
      if (!lower || !isLetter(this.#class(stop + 2))) return stop
      this.#kind = TokenKind.word
      return this.#word(start, stop + 2)
    }
    return endsAfterNumber(text, this.#before(), this.#opening(true), stop, this.#end) ? stop : stop + 1
  }

  #mark(start: number, code: number): number {
    const text = this.#text
    if (isHyphen(code)) {
      const spaced = start === 0 || !isAlnum(charClass(text.charCodeAt(start - 1)))
      const next = this.#class(start + 1)
      if (spaced && next === Char.digit && this.#class(start - 1) === Char.space) {
        this.#kind = TokenKind.number
        return this.#number(start, start + 1)
      }
      if (spaced && next === Char.lower) {
        this.#kind = TokenKind.word
        return this.#word(start, start + 2)
      }
    }
    if (code === STOP || isHyphen(code)) {
      let at = start + 1
      while (at < this.#end && text.charCodeAt(at) === code) at++
      return at
    }
    if (isApostrophe(code)) this.#singleQuote = !this.#singleQuote
    return start + 1
  }

  #symbol(start: number, code: number): number {
    const text = this.#text
    this.#kind = TokenKind.symbol
    if (code === 0x2b && this.#class(start + 1) === Char.digit) {
      this.#kind = TokenKind.number
      return this.#number(start, start + 1)
    }
    if ((code === 0x40 || code === 0x23) && isLetter(this.#class(start + 1))) {
      let at = start + 2
      while (at < this.#end && (isAlnum(charClass(text.charCodeAt(at))) || text.charCodeAt(at) === 0x5f)) at++
      this.#kind = TokenKind.address
      return at
    }
    if (charClass(code) === Char.surrogate) return this.#pairs(start)
    return code === SECTION && text.charCodeAt(start + 1) === SECTION ? start + 2 : start + 1
  }

  /** An emoji with what modifies it, or a letter outside the basic plane with the letters after it. */
  #pairs(start: number): number {
    const text = this.#text
    if (/\p{L}/u.test(String.fromCodePoint(text.codePointAt(start)!))) {
      this.#kind = TokenKind.word
      let at = start
      while (at < this.#end) {
        const point = text.codePointAt(at)!
        if (!/[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(point))) break
        at += point > 0xffff ? 2 : 1
      }
      return Math.min(at, this.#end)
    }
    let at = start
    let joined = true
    while (at < this.#end) {
      const point = text.codePointAt(at)!
      const modifies = point === 0xfe0f || point === 0x200d || (point >= 0x1f3fb && point <= 0x1f3ff)
      const flag = point >= 0x1f1e6 && point <= 0x1f1ff && at === start + 2
      if (!joined && !modifies && !flag) break
      joined = point === 0x200d
      at += point > 0xffff ? 2 : 1
    }
    return Math.min(at, this.#end)
  }
}
