import { Fields } from './docx-fields'
import { type Piece, writeParagraph } from './docx-paragraph'
import { emptyParagraph, kindOf, type OpenParagraph, readProperty } from './docx-properties'
import type { Styles } from './docx-styles'
import { type Element, isOn, type XmlHandler } from './docx-xml'
import type { BlockWriter } from './writer'

/** Subtrees without text of the reader's: deletions, what properties used to be, form data, ruby, embedded objects. */
const SKIPPED = new Set([
  ...['del', 'moveFrom', 'delText', 'delInstrText', 'pPrChange', 'rPrChange', 'sectPrChange', 'tblPrChange'],
  ...[
    'trPrChange',
    'tcPrChange',
    'sectPr',
    'tblPr',
    'tblGrid',
    'ffData',
    'fldData',
    'rt',
    'object',
    'binData',
  ],
])

/** Extensions whose `mc:Choice` holds text in Word's own elements; for others, such as emoji, the fallback does. */
const UNDERSTOOD = /^(?:wp[scgi]|wp?14|w15|a14|\s)*$/

interface Drawing {
  target: string | undefined
  alt: string | undefined
  image: boolean
}

/** Writes the paragraphs of one part (document, footnotes, endnotes) as they are read. */
export class DocxBody implements XmlHandler {
  readonly #writer: BlockWriter
  readonly #styles: Styles
  /** Targets of hyperlinks and images by relationship id. */
  readonly #targets: ReadonlyMap<string, string>
  readonly #names: string[] = []
  /** Elements open in a subtree that is left out, its own included. */
  #skipping = 0
  readonly #paragraphs: OpenParagraph[] = []
  readonly #fields = new Fields()
  readonly #drawings: Drawing[] = []
  /** Per `mc:AlternateContent` around: whether an alternative has been taken. */
  readonly #taken: boolean[] = []
  /** Per content control around: whether it shows its prompt instead of content. */
  readonly #prompts: boolean[] = []
  /** Per table row and cell around: whether it is a tracked deletion. */
  readonly #deleted: boolean[] = []
  /** Depth of table cells; per text box around, the depth outside it. */
  #cells = 0
  readonly #cellsOutside: number[] = []
  #text = ''
  /** Pieces of a paragraph whose end is deleted, waiting for the paragraph that continues it. */
  #carried: Piece[] = []

  constructor(writer: BlockWriter, styles: Styles, targets: ReadonlyMap<string, string>) {
    this.#writer = writer
    this.#styles = styles
    this.#targets = targets
  }

  open(element: Element): void {
    if (this.#skipping > 0 || this.#leavesOut(element)) {
      this.#skipping++
      return
    }
    const { name } = element
    const parent = this.#parent()
    const paragraph = this.#paragraphs.at(-1)
    this.#names.push(name)
    if (parent === 'r') this.#inRun(element)
    else if (paragraph !== undefined) this.#inParagraph(element, parent, paragraph)
    this.#anywhere(element)
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--
      return
    }
    this.#names.pop()
    switch (name) {
      case 't':
        this.#addText(this.#text)
        break
      case 'instrText':
        this.#fields.instruction(this.#text)
        break
      case 'hyperlink':
        this.#add({ type: 'linkEnd' })
        break
      case 'fldSimple':
        this.#endField()
        break
      case 'drawing':
      case 'pict':
        this.#endDrawing()
        break
      case 'p':
        this.#endParagraph()
        break
      case 'tc':
        this.#cells--
        this.#deleted.pop()
        break
      case 'tr':
        this.#deleted.pop()
        break
      case 'txbxContent':
        this.#cells = this.#cellsOutside.pop() ?? 0
        break
      case 'sdt':
        this.#prompts.pop()
        break
      case 'mc:AlternateContent':
        this.#taken.pop()
        break
    }
  }

  text(text: string): void {
    const name = this.#names.at(-1)
    if (this.#skipping === 0 && (name === 't' || name === 'instrText')) this.#text += text
  }

  /** The innermost open element, alternatives looked through. */
  #parent(): string | undefined {
    let i = this.#names.length - 1
    while (this.#names[i]?.startsWith('mc:')) i--
    return this.#names[i]
  }

  /** Whether an element and all in it is left out; a deletion mark among properties takes effect here. */
  #leavesOut(element: Element): boolean {
    const { name } = element
    const parent = this.#names.at(-1)
    if (name === 'del' || name === 'moveFrom' || name === 'cellDel') {
      const paragraph = this.#paragraphs.at(-1)
      if (parent === 'rPr' && this.#names.at(-2) === 'pPr' && paragraph !== undefined) paragraph.joined = true
      else if (parent === 'trPr' || parent === 'tcPr') this.#deleted[this.#deleted.length - 1] = true
      return true
    }
    if (SKIPPED.has(name)) return true
    if (name === 'footnote' || name === 'endnote')
      return /^(?:separator|continuation)/.test(element.get('type') ?? '')
    if (name === 'm:oMath' || name === 'm:oMathPara') return this.#add({ type: 'placeholder' })
    if (name === 'sdtContent' && this.#prompts.at(-1) === true) return this.#add({ type: 'placeholder' })
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    if (this.#taken.at(-1) === true || !UNDERSTOOD.test(element.get('Requires') ?? '')) return true
    this.#taken[this.#taken.length - 1] = true
    return false
  }

  #anywhere(element: Element): void {
    switch (element.name) {
      case 'p':
        this.#paragraphs.push(emptyParagraph(this.#carried))
        this.#carried = []
        break
      case 'tr':
        this.#deleted.push(false)
        break
      case 'tc':
        this.#cells++
        this.#deleted.push(false)
        break
      case 'txbxContent':
        this.#cellsOutside.push(this.#cells)
        this.#cells = 0
        break
      case 'sdt':
        this.#prompts.push(false)
        break
      case 'showingPlcHdr':
        if (this.#prompts.length > 0) this.#prompts[this.#prompts.length - 1] = isOn(element)
        break
      case 'mc:AlternateContent':
        this.#taken.push(false)
        break
      case 'drawing':
      case 'pict':
        this.#drawings.push({ target: undefined, alt: undefined, image: false })
        break
      case '*:docPr':
      case '*:shape':
      case '*:blip':
      case '*:imagedata':
        this.#inDrawing(element)
        break
    }
  }

  #inRun(element: Element): void {
    switch (element.name) {
      case 't':
      case 'instrText':
        this.#text = ''
        break
      case 'tab':
      case 'ptab':
        this.#addText('\t')
        break
      case 'br':
      case 'cr':
        this.#add({ type: 'break' })
        break
      case 'noBreakHyphen':
        this.#addText('-')
        break
      case 'sym': {
        const code = Number.parseInt(element.get('char') ?? '', 16)
        const readable = code > 0x20 && code < 0xe000
        if (readable) this.#addText(String.fromCharCode(code))
        else this.#add({ type: 'placeholder' })
        break
      }
      case 'fldChar': {
        const type = element.get('fldCharType')
        if (type === 'begin') this.#fields.begin()
        else if (type === 'separate') this.#startLink(this.#fields.separate())
        else if (type === 'end') this.#endField()
        break
      }
    }
  }

  #inParagraph(element: Element, parent: string | undefined, paragraph: OpenParagraph): void {
    readProperty(element, parent, this.#names.at(-3), paragraph)
    if (element.name === 'r') paragraph.run = {}
    else if (element.name === 'hyperlink') {
      const anchor = element.get('anchor')
      const target = this.#targets.get(element.get('id') ?? '') ?? ''
      this.#startLink(anchor === undefined ? target : `${target}#${anchor}`)
    } else if (element.name === 'fldSimple') {
      this.#fields.begin()
      this.#fields.instruction(element.get('instr') ?? '')
      this.#startLink(this.#fields.separate())
    }
  }

  #inDrawing(element: Element): void {
    const drawing = this.#drawings.at(-1)
    if (drawing === undefined) return
    drawing.alt ??= element.get('descr') || element.get('alt') || undefined
    if (element.name !== '*:blip' && element.name !== '*:imagedata') return
    drawing.image = true
    drawing.target ??= this.#targets.get(
      element.get('embed') ?? element.get('link') ?? element.get('id') ?? '',
    )
  }

  #endDrawing(): void {
    const { image, target, alt } = this.#drawings.pop()!
    if (image) this.#add({ type: 'image', target, alt })
  }

  #startLink(target: string | undefined): void {
    if (target !== undefined) this.#add({ type: 'link', target })
  }

  #endField(): void {
    if (this.#fields.end() === 'link') this.#add({ type: 'linkEnd' })
  }

  /** Adds a piece to the paragraph at hand, unless it is hidden; always true, for {@link #leavesOut}. */
  #add(piece: Piece): true {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) return true
    if (piece.type === 'linkEnd' || !(this.#fields.silent || this.#isHidden(paragraph)))
      paragraph.pieces.push(piece)
    return true
  }

  #addText(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (text === '' || paragraph === undefined) return
    const { strong, style, language } = paragraph.run
    const isStrong = strong ?? (style !== undefined && this.#styles.get(style).strong)
    this.#add({ type: 'text', text, strong: isStrong, language })
  }

  #isHidden({ run, style }: OpenParagraph): boolean {
    const byStyle = run.style !== undefined && this.#styles.get(run.style).hidden
    return run.hidden ?? (byStyle || this.#styles.get(style).hidden)
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()!
    if (this.#deleted.includes(true) || this.#styles.get(paragraph.style).contents) return
    if (paragraph.joined) {
      this.#carried = paragraph.pieces
      return
    }
    Object.assign(paragraph, kindOf(paragraph, this.#styles.get(paragraph.style), this.#cells > 0))
    const around = this.#paragraphs.at(-1)
    if (around === undefined) writeParagraph(this.#writer, paragraph)
    else around.boxes.push(paragraph)
  }
}
