import type { Paragraph, ParagraphContent, Root, RootContent, Sentence, SentenceContent, Text } from 'nlcst'
import type { Position } from 'unist'
import { Char, charClass } from './chars'
import { LineIndex, type Point } from './lines'
import { type TextBlock, type TextModel, TokenKind } from './model'
import { type BlockKind, identityMap, type SourceMap, type Span } from './prose'

export { fromNlcst } from './nlcst-read'

declare module 'nlcst' {
  interface Data {
    /** What the node stands for in the prose, where that differs from its value in the source. */
    prose?: string
  }
  interface ParagraphData {
    kind?: BlockKind
    /** Heading level or list depth. */
    level?: number
    /** Declared language (BCP 47). */
    language?: string
  }
}

/** The character that stands in the prose for what is not prose. */
export const PLACEHOLDER = '\uFFFC'

/** Writes a text model as nodes, from the start of the source to its end. */
class Projection {
  readonly #model: TextModel
  readonly #map: SourceMap
  readonly #source: string
  readonly #lines: LineIndex
  /** The prose is the source. */
  readonly #literal: boolean
  #lastPoint: Point
  /** How far source and prose have been written. */
  #sourceAt = 0
  #proseAt = 0

  constructor(model: TextModel, map: SourceMap, source: string) {
    this.#model = model
    this.#map = map
    this.#source = source
    this.#lines = new LineIndex(source)
    this.#lastPoint = this.#lines.point(0)
    this.#literal = map === identityMap && source === model.text
  }

  root(): Root {
    const { blocks, text } = this.#model
    const children: RootContent[] = []
    for (const block of blocks) {
      const at = this.#map.range(block.start, block.end)
      this.#gap(children, this.#firstOf(block), Math.max(at.start, this.#sourceAt))
      children.push(this.#paragraph(block, at))
    }
    this.#gap(children, text.length, this.#source.length)
    return { type: 'RootNode', children, position: this.#position(0, this.#source.length) }
  }

  /** Prose offset of the first token of a block. */
  #firstOf(block: TextBlock): number {
    return this.#model.sentences[block.firstSentence]?.start ?? block.start
  }

  #paragraph(block: TextBlock, at: Span): Paragraph {
    const children: Paragraph['children'] = []
    for (let index = block.firstSentence; index < block.lastSentence; index++) {
      const { first, last, start, end } = this.#model.sentences[index]!
      const span = this.#map.range(start, end)
      if (index > block.firstSentence) this.#gap(children, start, span.start)
      children.push(this.#sentence(first, last, span))
    }
    const inner = children.length > 0 ? [children[0]!, children.at(-1)!] : []
    const start = inner[0]?.position?.start.offset ?? at.start
    const end = inner[1]?.position?.end.offset ?? at.end
    const data = {
      kind: block.kind,
      level: block.level,
      ...(block.language !== undefined && { language: block.language }),
    }
    return { type: 'ParagraphNode', children, data, position: this.#position(start, end) }
  }

  #sentence(first: number, last: number, span: Span): Sentence {
    const { tokens } = this.#model
    const children: SentenceContent[] = []
    for (let token = first; token < last; token++) {
      const start = tokens.start[token]!
      const end = tokens.end[token]!
      const at = this.#map.range(start, end)
      if (token > first) this.#gap(children, start, at.start)
      children.push(this.#token(token, start, end, at))
      this.#proseAt = end
      this.#sourceAt = Math.max(this.#sourceAt, at.end)
    }
    return { type: 'SentenceNode', children, position: this.#position(span.start, span.end) }
  }

  #token(token: number, start: number, end: number, at: Span): SentenceContent {
    const prose = this.#model.text.slice(start, end)
    const value = this.#literal ? prose : this.#source.slice(at.start, at.end)
    if (prose === PLACEHOLDER) {
      return { type: 'SourceNode', value, position: this.#position(at.start, at.end) }
    }
    const kind = this.#model.tokens.kind[token]
    const type =
      kind === TokenKind.punctuation
        ? 'PunctuationNode'
        : kind === TokenKind.symbol
          ? 'SymbolNode'
          : 'TextNode'
    const position = this.#position(at.start, at.end)
    const leaf = value === prose ? { type, value, position } : { type, value, data: { prose }, position }
    if (leaf.type !== 'TextNode') return leaf as SentenceContent
    return { type: 'WordNode', children: [leaf as Text], position }
  }

  /** Writes what stands before the prose offset `prose`, source offset `source`: white space, markers, markup. */
  #gap(into: (RootContent | ParagraphContent | SentenceContent)[], prose: number, source: number): void {
    const value = this.#source.slice(this.#sourceAt, source)
    const text = this.#literal ? value : this.#model.text.slice(this.#proseAt, prose)
    if (value === text) this.#pieces(into, value, this.#sourceAt)
    else {
      const type = isBlank(value) ? 'WhiteSpaceNode' : 'SourceNode'
      into.push({ type, value, data: { prose: text }, position: this.#position(this.#sourceAt, source) })
    }
    this.#proseAt = prose
    this.#sourceAt = Math.max(this.#sourceAt, source)
  }

  #pieces(into: (RootContent | ParagraphContent | SentenceContent)[], value: string, offset: number): void {
    for (let at = 0; at < value.length; ) {
      const blank = isSpace(value, at)
      let end = at + 1
      while (end < value.length && isSpace(value, end) === blank) end++
      const position = this.#position(offset + at, offset + end)
      into.push({ type: blank ? 'WhiteSpaceNode' : 'SourceNode', value: value.slice(at, end), position })
      at = end
    }
  }

  /** Neighbours share the point where they meet, which halves the objects of a tree. */
  #position(start: number, end: number): Position {
    const met = this.#lastPoint
    const from = met.offset === start ? met : this.#lines.point(start)
    this.#lastPoint = end === start ? from : this.#lines.point(end)
    return { start: from, end: this.#lastPoint }
  }
}

function isSpace(text: string, at: number): boolean {
  return charClass(text.charCodeAt(at)) === Char.space
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text, at)) return false
  return true
}

/**
 * The text model as an nlcst tree: RootNode › ParagraphNode (one a block, with its kind and level in `data`) ›
 * SentenceNode › WordNode, PunctuationNode, SymbolNode, WhiteSpaceNode, SourceNode. Positions are those of the source,
 * lines and columns from 1. The concatenated values are the source, character by character, where the blocks stand in
 * its order; a list marker between blocks, or markup within one, is a SourceNode.
 *
 * @param source the text that `map` points into; left out, the prose itself
 */
export function toNlcst(model: TextModel, map: SourceMap = identityMap, source: string = model.text): Root {
  return new Projection(model, map, source).root()
}
