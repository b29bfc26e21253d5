import {
  type BlockKind,
  type Directive,
  INVISIBLE,
  type Mark,
  type MarkKind,
  type Prose,
  ProseBuilder,
} from '../text/prose'
import { parseDirective } from './directives'

const VISIBLE = /[^\s\u00AD\u200B\u2060\uFEFF]/

interface OpenMark {
  kind: MarkKind
  target: string | undefined
  /** Offset in the prose, or -1 until the mark has its first character. */
  start: number
}

interface Gap {
  text: string
  source: number
  length: number
  /** True when `text` stands literally in the source. */
  literal: boolean
}

/**
 * Writes prose block by block for the readers of marked-up formats: no block begins or ends with white space, empty
 * blocks vanish, marks hug their words and stay inside their block, and directives stand before what follows them.
 */
export class BlockWriter {
  readonly #builder = new ProseBuilder()
  readonly #separator: string
  #kind: BlockKind = 'paragraph'
  #level = 0
  #language: string | undefined
  /** Offset of the block at hand in the prose, -1 before its first visible character; and where its last one ends. */
  #start = -1
  #end = 0
  #gap: Gap | null = null
  readonly #open: OpenMark[] = []
  /** Directives that still wait for what follows them: the last ones of the builder's list, from this index on. */
  #waiting = 0

  /** @param separator stands in the prose between two blocks. */
  constructor(separator = '\n\n') {
    this.#separator = separator
  }

  /** Length of the prose so far. */
  get length(): number {
    return this.#builder.length
  }

  /** Ends the block at hand and lets what follows belong to a new one. */
  open(kind: BlockKind, level: number, language?: string): void {
    this.close()
    this.#kind = kind
    this.#level = level
    this.#language = language
  }

  /** Ends the block at hand, if it has any content. */
  close(): void {
    this.#gap = null
    if (this.#start < 0) return
    for (const mark of this.#open) {
      this.#finish(mark)
      mark.start = -1
    }
    this.#settle(this.#end)
    this.#builder.blocks.push({
      kind: this.#kind,
      level: this.#level,
      start: this.#start,
      end: this.#end,
      ...(this.#language === undefined ? {} : { language: this.#language }),
    })
    this.#start = -1
  }

  /** Adds text that stands literally at `source`. Breakable white space at its edges belongs into a {@link gap}. */
  copy(text: string, source: number): void {
    const first = this.#start < 0 ? text.search(VISIBLE) : 0
    if (first < 0) return
    this.#begin(source)
    this.#builder.copy(first === 0 ? text : text.slice(first), source + first)
    this.#reach(text)
  }

  /** Adds text that stands for `length` code units at `source`. */
  replace(text: string, source: number, length: number): void {
    if (this.#start < 0 && !VISIBLE.test(text)) return
    this.#begin(source)
    this.#builder.replace(text, source, length)
    this.#reach(text)
  }

  /** Adds an image: a placeholder with its mark. */
  image(source: number, length: number, target: string | undefined, alt: string | undefined): void {
    this.replace('\uFFFC', source, length)
    const end = this.#end
    const mark: Mark = { kind: 'image', start: end - 1, end }
    if (target !== undefined) mark.target = target
    if (alt !== undefined) mark.alt = alt
    this.#builder.marks.push(mark)
  }

  /** Adds a form field that shows something while it is empty: a placeholder with its mark. */
  field(source: number, length: number, placeholder: string): void {
    this.replace('\uFFFC', source, length)
    this.#builder.marks.push({ kind: 'field', start: this.#end - 1, end: this.#end, placeholder })
  }

  /** The marks so far that are finished; what is known later of one may be added to it. */
  get marks(): readonly Mark[] {
    return this.#builder.marks
  }

  /** White space between words or a line break; neighbouring ones become one, and none stands at a block's edge. */
  gap(text: string, source: number, length: number, literal: boolean): void {
    if (this.#start < 0) return
    const before = this.#gap
    if (before === null) {
      this.#gap = { text, source, length, literal }
      return
    }
    if (
      literal &&
      before.literal &&
      before.source + before.length === source &&
      !/\n/.test(before.text + text)
    )
      before.text += text
    else {
      before.text = before.text.includes('\n') || text.includes('\n') ? '\n' : before.text
      before.literal = false
    }
    before.length = Math.max(before.length, source + length - before.source)
  }

  startMark(kind: MarkKind, target?: string): void {
    this.#open.push({ kind, target, start: -1 })
  }

  endMark(kind: MarkKind): void {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const mark = this.#open[i]!
      if (mark.kind !== kind) continue
      this.#finish(mark)
      this.#open.splice(i, 1)
      return
    }
  }

  /** Takes note of a comment, if it switches rules; `start` and `end` are its offsets in the source. */
  comment(inside: string, start: number, end: number): void {
    const parsed = parseDirective(inside)
    if (parsed !== null) this.#builder.directives.push({ ...parsed, start, end, at: -1 })
  }

  build(): Prose {
    this.close()
    this.#settle(this.#builder.length)
    this.#builder.marks.sort((a, b) => a.start - b.start || b.end - a.end)
    return this.#builder.build()
  }

  #begin(source: number): void {
    const builder = this.#builder
    if (this.#start < 0) {
      if (builder.length > 0) builder.replace(this.#separator, source, 0)
      this.#start = builder.length
    } else if (this.#gap !== null) {
      const { text, source: from, length, literal } = this.#gap
      if (literal) builder.copy(text, from)
      else builder.replace(text, from, length)
    }
    this.#gap = null
    for (const mark of this.#open) if (mark.start < 0) mark.start = builder.length
    if (this.#waiting < builder.directives.length) this.#settle(builder.length)
  }

  /** Moves the end of the block's visible text after `text`, just written. */
  #reach(text: string): void {
    let last = text.length - 1
    let blanks = 0
    for (; last >= 0 && !VISIBLE.test(text[last]!); last--) if (!INVISIBLE.test(text[last]!)) blanks++
    if (last >= 0) this.#end = this.#builder.length - blanks
  }

  #finish({ kind, target, start }: OpenMark): void {
    const end = this.#end
    if (start < 0 || start >= end) return
    this.#builder.marks.push(target === undefined ? { kind, start, end } : { kind, start, end, target })
  }

  #settle(at: number): void {
    const { directives } = this.#builder
    for (; this.#waiting < directives.length; this.#waiting++)
      (directives[this.#waiting] as Directive).at = at
  }
}
