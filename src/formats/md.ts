import type { SyntaxNodeRef } from '@lezer/common'
import type { BlockKind } from '../text/prose'
import type { ReadResult } from './document'
import { markdownParser } from './md-parser'
import { bareTarget, linkTargets, normalLabel, parseable } from './md-source'
import { BlockWriter } from './writer'

type DecodeEntity = (entity: string) => string

/** Reads Markdown: CommonMark with tables, strikethrough, task lists, footnotes and front matter. Offsets are exact. */
export async function readMarkdown(source: string): Promise<ReadResult> {
  const decode = /&#?\w+;/.test(source)
    ? (await import('entities/decode')).decodeHTML
    : (text: string) => text
  const tree = markdownParser().parse(parseable(source))
  const reader = new MarkdownReader(source, linkTargets(source, tree), decode)
  tree.iterate({ enter: (node) => reader.enter(node), leave: (node) => reader.leave(node) })
  return { prose: reader.writer.build() }
}

interface LinkParts {
  /** Offset of the closing bracket of the text. */
  close: number
  target: string
}

class MarkdownReader {
  readonly writer = new BlockWriter()
  readonly #source: string
  readonly #targets: Map<string, string>
  readonly #decode: DecodeEntity
  /** Kinds of the containers around, innermost last. */
  readonly #kinds: BlockKind[] = ['paragraph']
  #listDepth = 0
  /** Where the text not yet written begins; meaningful inside a block. */
  #at = 0
  #inBlock = false
  #lineStart = false
  /** Per open link: offset of its closing bracket and of its end, innermost last. */
  readonly #links: { close: number; end: number }[] = []
  /** Brackets of references that lead nowhere, which are text. */
  readonly #literal = new Set<number>()

  constructor(source: string, targets: Map<string, string>, decode: DecodeEntity) {
    this.#source = source
    this.#targets = targets
    this.#decode = decode
  }

  /** Meets a node; false when its children are not wanted. */
  enter(node: SyntaxNodeRef): boolean {
    if (this.#inBlock) return this.#inline(node)
    switch (node.name) {
      case 'Blockquote':
        this.#kinds.push('quote')
        return true
      case 'BulletList':
      case 'OrderedList':
        this.#listDepth++
        return true
      case 'ListItem':
        this.#kinds.push('listItem')
        return true
      case 'Document':
      case 'FootnoteDefinition':
      case 'Table':
      case 'TableHeader':
      case 'TableRow':
        return true
      case 'TableCell':
        return this.#openBlock(node, 'tableCell', 0)
      case 'Paragraph':
      case 'Task': {
        const kind = this.#kinds[this.#kinds.length - 1]!
        this.#openBlock(node, kind, kind === 'listItem' ? this.#listDepth : 0)
        if (node.name === 'Task') this.writer.startMark('answer')
        return true
      }
      case 'HTMLBlock':
      case 'CommentBlock':
      case 'Comment':
        this.#comments(node.from, node.to)
        return false
      default: {
        const level = /^(?:ATX|Setext)Heading([1-6])$/.exec(node.name)?.[1]
        return level !== undefined && this.#openBlock(node, 'heading', Number(level))
      }
    }
  }

  leave(node: SyntaxNodeRef): void {
    switch (node.name) {
      case 'Blockquote':
      case 'ListItem':
        this.#kinds.pop()
        return
      case 'BulletList':
      case 'OrderedList':
        this.#listDepth--
        return
      case 'StrongEmphasis':
        this.#text(node.to)
        this.writer.endMark('strong')
        return
      case 'Link':
        if (this.#links.at(-1)?.end !== node.to) return
        this.#links.pop()
        this.writer.endMark('link')
        return
      case 'TableCell':
      case 'Paragraph':
      case 'Task':
        this.#closeBlock(node)
        return
      default:
        if (node.name.startsWith('ATX') || node.name.startsWith('Setext')) this.#closeBlock(node)
    }
  }

  #openBlock(node: SyntaxNodeRef, kind: BlockKind, level: number): true {
    this.writer.open(kind, level)
    this.#at = node.from
    this.#inBlock = true
    this.#lineStart = true
    return true
  }

  #closeBlock(node: SyntaxNodeRef): void {
    this.#text(node.to)
    this.writer.close()
    if (node.name === 'Task') this.writer.endMark('answer')
    this.#inBlock = false
  }

  #inline(node: SyntaxNodeRef): boolean {
    const { from, to } = node
    if (from < this.#at) return false
    const { writer } = this
    switch (node.name) {
      case 'Emphasis':
      case 'Strikethrough':
      case 'Autolink':
        return true
      case 'StrongEmphasis':
        this.#text(from)
        writer.startMark('strong')
        return true
      case 'Link':
        this.#text(from)
        this.#openLink(node)
        return true
      case 'Image': {
        const image = this.#linkParts(node)
        if (image === null) return true
        this.#skip(from, to)
        const alt = this.#source.slice(from + 2, image.close)
        writer.image(from, to - from, image.target, alt === '' ? undefined : alt)
        return false
      }
      case 'LinkMark':
        if (this.#literal.has(from)) return false
        if (this.#links.at(-1)?.close === from) this.#skip(from, this.#links.at(-1)!.end)
        else this.#skip(from, to)
        return false
      case 'URL':
      case 'LinkLabel':
        return false
      case 'InlineCode':
        this.#skip(from, to)
        writer.replace('\uFFFC', from, to - from)
        return false
      case 'Escape':
        this.#skip(from, to)
        writer.copy(this.#source.slice(from + 1, to), from + 1)
        return false
      case 'Entity':
        this.#entity(from, to)
        return false
      case 'HardBreak':
        this.#newline(from, to)
        return false
      case 'HTMLTag':
        if (/^<br\s*\/?>$/i.test(this.#source.slice(from, to))) this.#newline(from, to)
        else this.#skip(from, to)
        return false
      case 'Comment':
        this.#skip(from, to)
        this.#comments(from, to)
        return false
      default:
        this.#skip(from, to)
        return false
    }
  }

  /** Writes the text before `from` and goes on after `to`. */
  #skip(from: number, to: number): void {
    this.#text(from)
    this.#at = to
  }

  #newline(from: number, to: number): void {
    this.#skip(from, to)
    this.writer.gap('\n', from, to - from, false)
    this.#lineStart = true
  }

  #entity(from: number, to: number): void {
    const entity = this.#source.slice(from, to)
    const text = this.#decode(entity)
    if (text === entity) return
    this.#skip(from, to)
    if (/^\s+$/.test(text) && text !== '\u00A0') this.writer.gap(' ', from, to - from, false)
    else this.writer.replace(text, from, to - from)
  }

  #openLink(node: SyntaxNodeRef): void {
    const link = this.#linkParts(node)
    if (link === null) return
    this.#links.push({ close: link.close, end: node.to })
    this.writer.startMark('link', link.target)
  }

  /** The parts of a link or image; null, its brackets taken as text, when it refers to a label nobody defined. */
  #linkParts(node: SyntaxNodeRef): LinkParts | null {
    const marks = node.node.getChildren('LinkMark')
    const open = marks[0]!
    const close = marks[1]!.from
    if (marks.length > 2) {
      const urls = node.node.getChildren('URL')
      const url = urls[urls.length - 1]
      return {
        close,
        target: url === undefined || url.from < close ? '' : bareTarget(this.#source.slice(url.from, url.to)),
      }
    }
    const label = node.node.getChild('LinkLabel')
    const named = label !== null && label.to - label.from > 2
    const key = named ? this.#source.slice(label.from + 1, label.to - 1) : this.#source.slice(open.to, close)
    const found = this.#targets.size === 0 ? undefined : this.#targets.get(normalLabel(key))
    if (found !== undefined) return { close, target: found }
    this.#literal.add(open.from).add(close)
    return null
  }

  #comments(from: number, to: number): void {
    const text = this.#source.slice(from, to)
    for (let start = text.indexOf('<!--'); start >= 0; ) {
      const end = text.indexOf('-->', start + 4)
      if (end < 0) return
      this.writer.comment(text.slice(start + 4, end), from + start, from + end + 3)
      start = text.indexOf('<!--', end + 3)
    }
  }

  /** Writes the source up to `end`, line by line, white space at the lines' edges left out. */
  #text(end: number): void {
    if (this.#at >= end) return
    const text = this.#source.slice(this.#at, end)
    let line = 0
    for (;;) {
      const stop = lineEnd(text, line)
      let first = line
      if (this.#lineStart) while (first < stop && isSpace(text, first)) first++
      let last = stop
      while (last > first && isSpace(text, last - 1)) last--
      if (stop < text.length && last > first && text[last - 1] === '\\' && text[stop] === '\r') last--
      this.#line(text, first, last)
      if (last < stop && stop === text.length && !this.#lineStart)
        this.writer.gap(text.slice(last, stop), this.#at + last, stop - last, true)
      if (stop === text.length) break
      line = stop + (text[stop] === '\r' && text[stop + 1] === '\n' ? 2 : 1)
      this.writer.gap('\n', this.#at + last, line - last, line - last === 1 && text[last] === '\n')
      this.#lineStart = true
    }
    this.#at = end
  }

  #line(text: string, first: number, last: number): void {
    if (first >= last) return
    const at = this.#at
    let start = first
    if (!this.#lineStart) {
      while (start < last && isSpace(text, start)) start++
      if (start > first) this.writer.gap(text.slice(first, start), at + first, start - first, true)
    }
    this.writer.copy(
      first === 0 && last === text.length && start === 0 ? text : text.slice(start, last),
      at + start,
    )
    this.#lineStart = false
  }
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13) return i
  }
  return text.length
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || code === 9 || code === 12
}
