/** Written standard of Norwegian: bokmål or nynorsk. */
export type Malform = 'nb' | 'nn'

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'tableCell' | 'quote'

/** A half-open range of UTF-16 code units, counted from 0. */
export interface Span {
  start: number
  end: number
}

/** A stretch of prose that no sentence crosses. Offsets are into {@link Prose.text}. */
export interface Block extends Span {
  kind: BlockKind
  /** Heading level (1–6) or list depth (from 1); 0 for other kinds. */
  level: number
  /** Declared language (BCP 47), from `lang` in HTML or a Word run; absent when the document says nothing. */
  language?: string
}

/**
 * `label` asks for what a form field is to hold, `answer` is a choice to tick, `field` is a form field that no label
 * names (U+FFFC in the prose).
 */
export type MarkKind = 'link' | 'image' | 'strong' | 'label' | 'answer' | 'field'

/** Inline markup that rules about structure look at. Offsets are into {@link Prose.text}. */
export interface Mark extends Span {
  kind: MarkKind
  /** Link target or image source, as written. */
  target?: string
  /** Alternative text of an image; absent when the document gives none. */
  alt?: string
  /** What the form field shows while it is empty; absent when that is nothing. */
  placeholder?: string
}

/** A comment that switches rules off or on. `start` and `end` are offsets into the source. */
export interface Directive extends Span {
  /** `av` until `på` or the end, `av-neste` for the next block. */
  action: 'av' | 'på' | 'av-neste'
  /** Rule ids as written; empty means every rule. */
  rules: string[]
  /** Where the comment stands among the prose: offset into {@link Prose.text} of what follows it. */
  at: number
}

/**
 * A document as the language core sees it: running text with its markup taken away, the blocks it falls into,
 * and the way back to the source. A character that stands for something that is not prose (inline code, an
 * image) is U+FFFC.
 */
export interface Prose {
  text: string
  blocks: Block[]
  marks: Mark[]
  directives: Directive[]
  map: SourceMap
}

/** Translates offsets in the prose into offsets in the source. */
export interface SourceMap {
  /** The source range that a prose range covers; markup inside the range is included, markup at its edges is not. */
  range(start: number, end: number): Span
}

/** For text that is its own source. */
export const identityMap: SourceMap = { range: (start, end) => ({ start, end }) }

/** Characters that carry no text of their own: soft hyphen, zero-width space, word joiner, byte order mark. */
export const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/
const NEEDS_FOLDING = /[\u00AD\u200B\u2060\uFEFF]|[\u0300-\u036F]/
const FOLD = /([\u00AD\u200B\u2060\uFEFF]+)|(?![\u0300-\u036F])[\s\S][\u0300-\u036F]+/g

/**
 * Collects the prose of a document piece by piece and remembers where each piece came from. Decomposed letters
 * (a + combining ring) are composed and invisible characters dropped, so that nothing above meets them.
 */
export class ProseBuilder {
  readonly #parts: string[] = []
  #length = 0
  /** Per piece: offset in the prose, offset in the source, length in the source; `copied` when the two texts are equal. */
  readonly #at: number[] = []
  readonly #source: number[] = []
  readonly #sourceLength: number[] = []
  readonly #copied: boolean[] = []
  readonly blocks: Block[] = []
  readonly marks: Mark[] = []
  readonly directives: Directive[] = []

  /** Length of the prose so far: the offset at which the next piece will stand. */
  get length(): number {
    return this.#length
  }

  /** Adds text that stands literally at `source` in the source. */
  copy(text: string, source: number): void {
    if (!NEEDS_FOLDING.test(text)) {
      this.#push(text, source, text.length, true)
      return
    }
    let done = 0
    for (const match of text.matchAll(FOLD)) {
      const at = match.index
      this.#push(text.slice(done, at), source + done, at - done, true)
      if (match[1] === undefined) this.#push(match[0].normalize('NFC'), source + at, match[0].length, false)
      done = at + match[0].length
    }
    this.#push(text.slice(done), source + done, text.length - done, true)
  }

  /** Adds text that stands for `length` code units at `source`: a decoded entity, a placeholder, a line break. */
  replace(text: string, source: number, length: number): void {
    if (!INVISIBLE.test(text)) this.#push(text, source, length, false)
  }

  #push(text: string, source: number, length: number, copied: boolean): void {
    if (text === '') return
    const last = this.#at.length - 1
    const adjoins =
      copied && last >= 0 && this.#copied[last] && this.#source[last]! + this.#sourceLength[last]! === source
    if (adjoins) this.#sourceLength[last]! += length
    else {
      this.#at.push(this.#length)
      this.#source.push(source)
      this.#sourceLength.push(length)
      this.#copied.push(copied)
    }
    this.#parts.push(text)
    this.#length += text.length
  }

  /** The finished prose. The builder must not be used afterwards. */
  build(): Prose {
    const { blocks, marks, directives } = this
    return { text: this.#parts.join(''), blocks, marks, directives, map: this.#map() }
  }

  #map(): SourceMap {
    const at = Float64Array.from(this.#at)
    const source = this.#source
    const lengths = this.#sourceLength
    const copied = this.#copied
    if (at.length === 0) return identityMap
    if (at.length === 1 && copied[0] && source[0] === 0) return identityMap
    const pieceAt = (offset: number): number => {
      let low = 0
      let high = at.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (at[middle]! <= offset) low = middle
        else high = middle - 1
      }
      return low
    }
    const startOf = (offset: number): number => {
      const piece = pieceAt(offset)
      return copied[piece] ? source[piece]! + offset - at[piece]! : source[piece]!
    }
    const endOf = (offset: number): number => {
      const piece = pieceAt(Math.max(0, offset - 1))
      return copied[piece] ? source[piece]! + offset - at[piece]! : source[piece]! + lengths[piece]!
    }
    return {
      range: (start, end) => {
        const from = startOf(start)
        return { start: from, end: end > start ? Math.max(from, endOf(end)) : from }
      },
    }
  }
}
