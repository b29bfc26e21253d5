import type { BlockKind } from '../text/prose'
import type { Paragraph, Piece } from './docx-paragraph'
import { listDepth, outlineLevel, type Style } from './docx-styles'
import { type Element, isOn } from './docx-xml'

interface Run {
  strong?: boolean
  hidden?: boolean
  language?: string
  style?: string
}

/** A paragraph being read, with its own properties and those of its current run. */
export interface OpenParagraph extends Paragraph {
  style?: string
  outline?: number
  ilvl?: number
  numbering?: string
  run: Run
}

/** @param pieces what the paragraph begins with: the text of a paragraph whose end is deleted. */
export function emptyParagraph(pieces: Piece[]): OpenParagraph {
  return { kind: 'paragraph', level: 0, pieces, joined: false, boxes: [], run: {} }
}

/** Takes note of a property of the paragraph or its run; the paragraph mark's own run properties do not count. */
export function readProperty(
  element: Element,
  parent: string | undefined,
  grandparent: string | undefined,
  paragraph: OpenParagraph,
): void {
  const { name } = element
  const value = element.get('val') ?? ''
  if (parent === 'pPr') {
    if (name === 'pStyle') paragraph.style = value
    else if (name === 'outlineLvl') paragraph.outline = outlineLevel(value)
  } else if (parent === 'numPr' && grandparent === 'pPr') {
    if (name === 'ilvl') paragraph.ilvl = Number(value)
    else if (name === 'numId') paragraph.numbering = value
  } else if (parent === 'rPr' && grandparent === 'r') {
    if (name === 'rStyle') paragraph.run.style = value
    else if (name === 'b') paragraph.run.strong = isOn(element)
    else if (name === 'vanish') paragraph.run.hidden = isOn(element)
    else if (name === 'lang' && value !== '') paragraph.run.language = value
  }
}

/** What a paragraph is: a heading or list item by its own properties before its style's, else what it stands in. */
export function kindOf(
  { outline, numbering, ilvl }: OpenParagraph,
  style: Style,
  inCell: boolean,
): { kind: BlockKind; level: number } {
  const heading = outline ?? style.heading
  if (heading > 0) return { kind: 'heading', level: heading }
  const inList = numbering === undefined ? style.list > 0 : numbering !== '0'
  if (inList)
    return { kind: 'listItem', level: ilvl === undefined ? Math.max(1, style.list) : listDepth(ilvl) }
  if (inCell) return { kind: 'tableCell', level: 0 }
  return { kind: style.quote ? 'quote' : 'paragraph', level: 0 }
}
