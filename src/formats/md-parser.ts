import {
  type BlockContext,
  parser as commonmark,
  type InlineContext,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
  type MarkdownParser,
  Strikethrough,
  Table,
  TaskList,
} from '@lezer/markdown'

/** Containers inside containers beyond this are read as text: each line costs a step per open container. */
const MAX_DEPTH = 50
/** Inline parsing compares delimiters pairwise; longer text is parsed in pieces, so that time stays linear. */
const WHOLE = 8192
const PIECE = 4096

const LESS_THAN = 60
const OPEN_BRACKET = 91

const depthLimit: MarkdownConfig = {
  parseBlock: [
    {
      name: 'DepthLimit',
      before: 'LinkReference',
      parse(cx: BlockContext, line: Line) {
        if (cx.depth <= MAX_DEPTH || line.next < 0) return false
        const from = cx.lineStart + line.pos
        const text = line.text.slice(line.pos)
        const paragraph = cx.elt('Paragraph', from, from + text.length, cx.parser.parseInline(text, from))
        cx.nextLine()
        cx.addElement(paragraph)
        return true
      },
    },
  ],
}

/** Ends paragraphs that are parsed anew for each of their lines: link definitions, and what stands in quotes. */
class LeafLimit implements LeafBlockParser {
  readonly #definition: boolean

  constructor(leaf: LeafBlock) {
    this.#definition = leaf.content.charCodeAt(0) === OPEN_BRACKET
  }

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (leaf.content.length < WHOLE || !(this.#definition || line.markers.length > 0)) return false
    const children = cx.parser.parseInline(leaf.content, leaf.start)
    cx.addLeafElement(leaf, cx.elt('Paragraph', leaf.start, leaf.start + leaf.content.length, children))
    return true
  }

  finish(): boolean {
    return false
  }
}

const longLeaf: MarkdownConfig = {
  parseBlock: [{ name: 'LeafLimit', before: 'LinkReference', leaf: (_cx, leaf) => new LeafLimit(leaf) }],
}

/** Text after a comment on the same line is visible to the reader, though CommonMark calls it an HTML block. */
const leadingComment: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LeadingComment',
      before: 'HTMLBlock',
      parse(cx: BlockContext, line: Line) {
        if (line.next !== LESS_THAN || !line.text.startsWith('<!--', line.pos)) return false
        const close = line.text.indexOf('-->', line.pos + 4)
        if (close < 0 || line.skipSpace(close + 3) === line.text.length) return false
        cx.addElement(cx.elt('Comment', cx.lineStart + line.pos, cx.lineStart + close + 3))
        line.moveBase(close + 3)
        return null
      },
    },
  ],
}

const FOOTNOTE = /^\[\^[^\]\s]{1,200}\]:[ \t]?/
const FOOTNOTE_REFERENCE = /^\[\^[^\]\s]{1,200}\]/

const footnotes: MarkdownConfig = {
  defineNodes: [
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line) {
        if (line.next < 0) return true
        if (line.indent < line.baseIndent + 4) return false
        line.moveBaseColumn(line.baseIndent + 4)
        return true
      },
    },
    'FootnoteMark',
    'FootnoteReference',
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx: BlockContext, line: Line) {
        const mark = footnoteMark(line)
        if (mark === 0) return false
        const from = cx.lineStart + line.pos
        cx.startComposite('FootnoteDefinition', line.pos)
        cx.addElement(cx.elt('FootnoteMark', from, from + mark))
        line.moveBase(line.pos + mark)
        return null
      },
      endLeaf: (_cx, line) => footnoteMark(line) > 0,
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(cx: InlineContext, next: number, pos: number) {
        if (next !== OPEN_BRACKET) return -1
        const match = FOOTNOTE_REFERENCE.exec(cx.slice(pos, pos + 210))
        return match === null ? -1 : cx.addElement(cx.elt('FootnoteReference', pos, pos + match[0].length))
      },
    },
  ],
}

function footnoteMark(line: Line): number {
  if (line.next !== OPEN_BRACKET || line.indent >= line.baseIndent + 4) return 0
  return FOOTNOTE.exec(line.text.slice(line.pos, line.pos + 210))?.[0].length ?? 0
}

const URL_START = /^(?:https?:\/\/|www\.)[^\s<\]]*/

/** Bare addresses are text as they stand: no emphasis or entity inside them. */
const bareUrl: MarkdownConfig = {
  parseInline: [
    {
      name: 'BareUrl',
      before: 'Escape',
      parse(cx: InlineContext, next: number, pos: number) {
        if ((next !== 104 && next !== 119) || /\w/.test(cx.slice(pos - 1, pos))) return -1
        const match = URL_START.exec(cx.slice(pos, pos + 2000))
        if (match === null) return -1
        const url = match[0].replace(/[?!.,:;*_~'")]+$/, '')
        return cx.addElement(cx.elt('URL', pos, pos + url.length))
      },
    },
  ],
}

const INLINE_MARKUP = /[\\`*_[<&~]| {2}\n|https?:|www\./

let parser: MarkdownParser | undefined

/** The parser for CommonMark with tables, strikethrough, task lists and footnotes; linear on any input. */
export function markdownParser(): MarkdownParser {
  if (parser !== undefined) return parser
  const configured = commonmark.configure([
    Table,
    TaskList,
    Strikethrough,
    footnotes,
    leadingComment,
    bareUrl,
    longLeaf,
    depthLimit,
  ])
  const whole = configured.parseInline.bind(configured)
  configured.parseInline = (text, offset) => {
    if (!INLINE_MARKUP.test(text)) return []
    if (text.length <= WHOLE) return whole(text, offset)
    const elements: ReturnType<typeof whole> = []
    for (let from = 0; from < text.length; ) {
      const space = text.lastIndexOf(' ', from + PIECE)
      const to = from + PIECE >= text.length ? text.length : space > from ? space : from + PIECE
      for (const element of whole(text.slice(from, to), offset + from)) elements.push(element)
      from = to
    }
    return elements
  }
  parser = configured
  return configured
}
