import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import type { ReadResult } from './document'
import { BARRIERS, BLOCK, CLOSES, TABLE_PARTS, VOID } from './html-elements'
import { Fields } from './html-fields'
import { type Frame, inherit, isHidden, isRoot, languageOf, outermost, type Root } from './html-frame'
import { BlockWriter } from './writer'

/** Elements deeper than this are not tracked, as in browsers: what they inherit is their ancestor's. */
const MAX_DEPTH = 512

const ROOTS: readonly (readonly [Root, RegExp])[] = [
  ['main', /<main[\s/>]|role\s*=\s*["']?main\b/i],
  ['article', /<article[\s/>]/i],
]

/** Reads the main content of an HTML page: `main`, else its articles, else the body without page furniture. */
export function readHtml(source: string): ReadResult {
  for (const [root, pattern] of ROOTS) {
    if (!pattern.test(source)) continue
    const reader = read(source, root)
    if (reader.seen) return result(reader)
  }
  return result(read(source, 'body'))
}

function read(source: string, root: Root): HtmlReader {
  const reader = new HtmlReader(source, root)
  const tokenizer = new Tokenizer({}, reader)
  tokenizer.write(source)
  tokenizer.end()
  return reader
}

function result(reader: HtmlReader): ReadResult {
  const prose = reader.writer.build()
  return reader.language === undefined ? { prose } : { prose, language: reader.language }
}

class HtmlReader implements TokenizerCallbacks {
  readonly writer = new BlockWriter()
  /** Whether the root element was met. */
  seen = false
  /** The language of the page. */
  language: string | undefined
  readonly #source: string
  readonly #root: Root
  readonly #stack: Frame[] = []
  readonly #fields: Fields
  /** Elements opened below {@link MAX_DEPTH} and not yet closed. */
  #untracked = 0
  #frame: Frame
  #name = ''
  #tagStart = 0
  #attribute = ''
  #value = ''
  readonly #attributes = new Map<string, string>()
  /** Length of the prose at the last line break element: a second one there is a paragraph break. */
  #breakAt = -1

  constructor(source: string, root: Root) {
    this.#source = source
    this.#root = root
    this.#fields = new Fields(source)
    this.#frame = outermost(root)
  }

  ontext(start: number, end: number): void {
    if (this.#silent) return
    const text = this.#source.slice(start, end)
    let done = 0
    for (const match of text.matchAll(/[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+|^ | $/g)) {
      if (match.index > done) this.writer.copy(text.slice(done, match.index), start + done)
      const run = match[0]
      this.writer.gap(' ', start + match.index, run.length, run === ' ')
      done = match.index + run.length
    }
    if (done < text.length) this.writer.copy(done === 0 ? text : text.slice(done), start + done)
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.#silent) return
    const start = this.#source.lastIndexOf('&', end - 1)
    const text = String.fromCodePoint(codepoint)
    if (/[ \t\n\f\r]/.test(text)) this.writer.gap(' ', start, end - start, false)
    else this.writer.replace(text, start, end - start)
  }

  oncomment(start: number, end: number, endOffset: number): void {
    if (this.#source.startsWith('<!--', start - 4))
      this.writer.comment(this.#source.slice(start, end - endOffset), start - 4, end + 1)
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset)
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#source.slice(start, end).toLowerCase()
    this.#tagStart = start - 1
    this.#attributes.clear()
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, end).toLowerCase()
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#source.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value)
  }

  onopentagend(end: number): void {
    this.#element(end + 1, false)
  }

  onselfclosingtag(end: number): void {
    this.#element(end + 1, true)
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase()
    const tagStart = this.#source.lastIndexOf('<', start)
    if (name === 'br') this.#lineBreak(tagStart, end + 1)
    if (BLOCK.has(name)) this.#boundary()
    if (VOID.has(name)) return
    if (this.#untracked > 0) this.#untracked--
    else this.#popTo(this.#findOpen(name), tagStart)
  }

  onend(): void {
    this.#popTo(0, this.#source.length)
    this.writer.close()
    this.#fields.join(this.writer.marks)
  }

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  get #silent(): boolean {
    return this.#frame.skipped || !this.#frame.inRoot
  }

  #element(end: number, selfClosing: boolean): void {
    const name = this.#name
    if (VOID.has(name)) {
      this.#voidElement(name, end)
      return
    }
    this.#closeImplied(name)
    if (BLOCK.has(name)) this.#boundary()
    this.#field(name, end)
    if (this.#stack.length >= MAX_DEPTH) {
      this.#untracked++
      return
    }
    if (name === 'html') this.language ??= languageOf(this.#attributes)
    if (isRoot(name, this.#attributes, this.#root)) this.seen = true
    const frame = inherit(this.#frame, name, this.#attributes, this.#root, end)
    this.#stack.push(this.#frame)
    this.#frame = frame
    if (frame.mark === 'link') this.writer.startMark('link', this.#attributes.get('href') ?? '')
    else if (frame.mark === 'label') this.#startLabel(frame)
    else if (frame.mark === 'strong') this.writer.startMark('strong')
    if (BLOCK.has(name)) this.#boundary()
    if (selfClosing && frame.skipped) this.#popTo(this.#stack.length - 1, end)
  }

  #voidElement(name: string, end: number): void {
    if (name === 'br') this.#lineBreak(this.#tagStart, end)
    else if (name === 'hr') this.#boundary()
    this.#field(name, end)
    if (name !== 'img' || this.#silent || isHidden(this.#attributes)) return
    const { writer } = this
    writer.image(
      this.#tagStart,
      end - this.#tagStart,
      this.#attributes.get('src'),
      this.#attributes.get('alt'),
    )
  }

  /** A label inside a label is no other label. */
  #startLabel(frame: Frame): void {
    if (this.#fields.inLabel) frame.mark = null
    else this.writer.startMark('label', this.#fields.open(frame.name, this.#attributes))
  }

  /** A form field without a label is met where it stands; the others with their labels. */
  #field(name: string, end: number): void {
    if (this.#silent || isHidden(this.#attributes)) return
    const placeholder = this.#fields.meet(name, this.#attributes)
    if (placeholder !== null) this.writer.field(this.#tagStart, end - this.#tagStart, placeholder)
  }

  #lineBreak(start: number, end: number): void {
    if (this.#silent) return
    if (this.#breakAt === this.writer.length) this.#boundary()
    else this.writer.gap('\n', start, end - start, false)
    this.#breakAt = this.writer.length
  }

  /** Closes what a start tag closes without saying so: `<p>` before a block, `<li>` before `<li>` … */
  #closeImplied(name: string): void {
    const rule = CLOSES[name]
    if (rule !== undefined)
      this.#closeFirst(
        (open) => rule.closes.has(open),
        (open) => rule.within.has(open),
      )
    if (BLOCK.has(name) && name !== 'label') {
      this.#closeFirst(
        (open) => open === 'p',
        (open) => BLOCK.has(open) && open !== 'label',
      )
    }
  }

  #closeFirst(closes: (name: string) => boolean, shields: (name: string) => boolean): void {
    for (let i = this.#stack.length; i > 0; i--) {
      const open = i === this.#stack.length ? this.#frame : this.#stack[i]!
      if (closes(open.name)) this.#popTo(i - 1, this.#tagStart)
      if (closes(open.name) || shields(open.name)) return
    }
  }

  /** How deep the stack is when the innermost open `name` is closed; its full depth when none is in reach. */
  #findOpen(name: string): number {
    for (let i = this.#stack.length; i > 0; i--) {
      const open = i === this.#stack.length ? this.#frame : this.#stack[i]!
      if (open.name === name) return i - 1
      if (BARRIERS.has(open.name) && !TABLE_PARTS.has(name)) break
    }
    return this.#stack.length
  }

  #popTo(depth: number, at: number): void {
    while (this.#stack.length > depth) {
      const { name, mark, placeholder } = this.#frame
      this.#frame = this.#stack.pop()!
      if (placeholder >= 0 && at > placeholder) this.writer.replace('\uFFFC', placeholder, at - placeholder)
      if (mark !== null) this.writer.endMark(mark)
      if (mark === 'label') this.#fields.close()
      if (BLOCK.has(name)) this.#boundary()
    }
  }

  #boundary(): void {
    const { kind, level, language } = this.#frame
    this.writer.open(kind, level, language)
    this.#breakAt = -1
  }
}
