import { isOn, parseXml } from './docx-xml'

/** What a style says about the text it is used on, inherited properties included. */
export interface Style {
  /** Heading level 1–6; 0 for body text. */
  heading: number
  /** List depth from 1; 0 outside lists. */
  list: number
  quote: boolean
  hidden: boolean
  strong: boolean
  /** An entry of a table of contents. */
  contents: boolean
}

interface RawStyle {
  name: string
  basedOn?: string
  outline?: number
  list?: number
  hidden?: boolean
  strong?: boolean
}

const NO_STYLE: Style = { heading: 0, list: 0, quote: false, hidden: false, strong: false, contents: false }

/** The styles of a document by their id. */
export class Styles {
  readonly #raw = new Map<string, RawStyle>()
  readonly #resolved = new Map<string, Style>()
  #default = ''

  /** @param bytes the part `styles.xml`, or null when the document has none. */
  constructor(bytes: Uint8Array | null, part: string) {
    if (bytes !== null) this.#read(bytes, part)
  }

  /** The style by its id; without one, the document's default paragraph style. An unknown id speaks for itself. */
  get(id: string | undefined): Style {
    return this.#resolve(id ?? this.#default, 0)
  }

  #resolve(id: string, depth: number): Style {
    const known = this.#resolved.get(id)
    if (known !== undefined) return known
    const raw = this.#raw.get(id) ?? { name: id }
    const base = raw.basedOn === undefined || depth > 20 ? NO_STYLE : this.#resolve(raw.basedOn, depth + 1)
    const style: Style = {
      heading: raw.outline ?? headingOfName(raw.name) ?? base.heading,
      list: raw.list ?? base.list,
      quote: base.quote || /^(?:intense |sterkt )?(?:quote|sitat)$/i.test(raw.name),
      hidden: raw.hidden ?? base.hidden,
      strong: raw.strong ?? base.strong,
      contents: base.contents || /^(?:toc|innh|inh)\s?[1-9]$/i.test(raw.name),
    }
    if (depth === 0) this.#resolved.set(id, style)
    return style
  }

  #read(bytes: Uint8Array, part: string): void {
    let style: RawStyle | undefined
    let ilvl = 0
    let numbered: boolean | undefined
    parseXml(bytes, part, {
      open: (element) => {
        const { name } = element
        if (name === 'style') {
          const id = element.get('styleId') ?? ''
          style = { name: id }
          ilvl = 0
          numbered = undefined
          this.#raw.set(id, style)
          if (element.get('type') === 'paragraph' && element.get('default') !== undefined) this.#default = id
        }
        if (style === undefined) return
        const value = element.get('val') ?? ''
        if (name === 'name') style.name = value
        else if (name === 'basedOn') style.basedOn = value
        else if (name === 'outlineLvl') style.outline = outlineLevel(value)
        else if (name === 'ilvl') ilvl = Number(value)
        else if (name === 'numId') numbered = value !== '0'
        else if (name === 'vanish') style.hidden = isOn(element)
        else if (name === 'b') style.strong = isOn(element)
      },
      close: (name) => {
        if (name !== 'style' || style === undefined) return
        if (numbered !== undefined) style.list = numbered ? listDepth(ilvl) : 0
        style = undefined
      },
    })
  }
}

/** Heading level of an outline level (from 0); 0 when it means body text. */
export function outlineLevel(value: string): number {
  const level = Number(value)
  return level >= 0 && level < 9 ? Math.min(6, level + 1) : 0
}

export function listDepth(ilvl: number): number {
  return Number.isInteger(ilvl) && ilvl >= 0 && ilvl < 9 ? ilvl + 1 : 1
}

function headingOfName(name: string): number | undefined {
  const numbered = /^(?:heading|overskrift)\s?([1-9])$/i.exec(name)?.[1]
  if (numbered !== undefined) return Math.min(6, Number(numbered))
  if (/^(?:title|tittel)$/i.test(name)) return 1
  return /^(?:subtitle|undertittel)$/i.test(name) ? 2 : undefined
}
