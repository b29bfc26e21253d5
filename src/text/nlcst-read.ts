import type { Literal, Node, Parent } from 'unist'
import { Char, charClass } from './chars'
import { plainBlocks } from './plain'
import { type BlockKind, type Prose, ProseBuilder } from './prose'

/** An nlcst node as other programs make them: every field may be missing. */
interface Incoming extends Node {
  children?: Incoming[]
  value?: string
  data?: { prose?: string; kind?: BlockKind; level?: number; language?: string }
}

const isParent = (node: Incoming): node is Incoming & Parent => Array.isArray(node.children)

/** Offset of a leaf in the source, where the tree says it. */
function offsetOf(node: Incoming): number | undefined {
  return node.position?.start?.offset
}

function everyLeafHasOffset(node: Incoming): boolean {
  return isParent(node) ? node.children!.every(everyLeafHasOffset) : offsetOf(node) !== undefined
}

class Reader {
  readonly builder = new ProseBuilder()
  readonly #source: string | undefined
  readonly #positioned: boolean
  /** Length of the values so far, and where the last one ended: the offsets of a tree without positions. */
  #read = 0
  #sourceEnd = 0
  /** Whether the tree names the kinds of its blocks, as ours do. */
  readonly #ours: boolean

  constructor(tree: Incoming, source: string | undefined) {
    this.#source = source
    this.#positioned = everyLeafHasOffset(tree)
    this.#ours = tree.children?.some((child) => child.data?.kind !== undefined) ?? false
  }

  read(tree: Incoming): Prose {
    let paragraphBefore = false
    for (const child of tree.children ?? []) {
      const paragraph = child.type === 'ParagraphNode' || child.type === 'SentenceNode'
      if (paragraph && paragraphBefore) this.builder.replace('\n\n', this.#sourceEnd, 0)
      if (paragraph && this.#ours) this.#block(child)
      else this.#node(child, !paragraph)
      paragraphBefore = paragraph
    }
    const prose = this.builder.build()
    return this.#ours ? prose : { ...prose, blocks: plainBlocks(prose.text) }
  }

  #block(node: Incoming): void {
    const start = this.builder.length
    this.#node(node, false)
    const { kind = 'paragraph', level = 0, language } = node.data ?? {}
    const block = { kind, level, start, end: this.builder.length }
    this.builder.blocks.push(language === undefined ? block : { ...block, language })
  }

  /** @param between the node stands between the blocks, where a SourceNode is a list marker */
  #node(node: Incoming, between: boolean): void {
    if (isParent(node)) for (const child of node.children!) this.#node(child, false)
    else if (typeof node.value === 'string')
      this.#leaf(node as Incoming & Literal & { value: string }, between)
  }

  #leaf(node: Incoming & { value: string }, between: boolean): void {
    const { value } = node
    const start = this.#positioned ? offsetOf(node)! : this.#read
    const end = this.#positioned ? (node.position?.end?.offset ?? start + value.length) : start + value.length
    this.#read += value.length
    this.#sourceEnd = Math.max(start, end)
    const length = this.#sourceEnd - start
    const prose = node.data?.prose
    if (prose !== undefined) this.builder.replace(prose, start, length)
    else if (node.type === 'SourceNode' && !between) this.builder.replace('\uFFFC', start, length)
    else if (this.#isLiteral(value, start, length)) this.builder.copy(value, start)
    else this.#stretch(value, start, length)
  }

  /** Whether the value stands in the source as it is. */
  #isLiteral(value: string, start: number, length: number): boolean {
    if (!this.#positioned || this.#source === undefined) return length === value.length
    return this.#source.startsWith(value, start)
  }

  /** A value that differs from its source: white space, a decoded entity. */
  #stretch(value: string, start: number, length: number): void {
    const blank = [...value].every((char) => charClass(char.charCodeAt(0)) === Char.space)
    this.builder.replace(blank && !value.includes('\n') ? ' ' : value, start, length)
  }
}

/**
 * Reads an nlcst tree: one of ours, whose blocks and their kinds come back as they were, or one made by another parser
 * (retext-latin, also through remark-retext or rehype-retext), whose text is read as plain text.
 *
 * @param source the text that the positions of the tree point into; where it is given, values are checked against it
 * @returns prose whose map points into the source, or, when a node lacks its offset, into the concatenated values
 */
export function fromNlcst(tree: Node, source?: string): Prose {
  return new Reader(tree as Incoming, source).read(tree as Incoming)
}
