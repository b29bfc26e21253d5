import { strToU8, zipSync } from 'fflate'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TRACKED = 'w:author="Saksbehandler" w:date="2025-01-01T12:00:00Z"'
/** The same bytes every time: the earliest date a zip can hold. */
const DATE = new Date(1980, 0, 1)

const INLINE =
  /\*\*(?<strong>.+?)\*\*|\{\+(?<inserted>.+?)\+\}|\{-(?<deleted>.+?)-\}|\^\[(?<note>.+?)\]|\[(?<link>[^\]]+)\]\((?<target>[^)]+)\)/gu

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

/** Text as runs, a new one at each broken bar: Word splits runs at edits and spelling marks. */
function runs(text: string, properties = '', element = 't'): string {
  return text
    .split('¦')
    .filter((part) => part !== '')
    .map(
      (part) =>
        `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:${element} xml:space="preserve">${escapeXml(part)}</w:${element}></w:r>`,
    )
    .join('')
}

class DocxBuilder {
  readonly #notes: string[] = []
  readonly #targets: string[] = []
  #changes = 0

  build(source: string): Uint8Array {
    const body = this.#body(source.split('\n').filter((line) => line.trim() !== ''))
    return zip({
      '[Content_Types].xml': contentTypes(),
      '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
      'word/document.xml': `${HEADER}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${body}</w:body></w:document>`,
      'word/styles.xml': styles(),
      'word/numbering.xml': numbering(),
      'word/footnotes.xml': `${HEADER}<w:footnotes xmlns:w="${WORD}">${this.#notes.join('')}</w:footnotes>`,
      'word/_rels/document.xml.rels': relations([
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
        ['footnotes', 'footnotes.xml'],
        ...this.#targets.map((target): [string, string] => ['hyperlink', target]),
      ]),
    })
  }

  #body(lines: readonly string[]): string {
    const parts: string[] = []
    for (let i = 0; i < lines.length; i++) {
      const rows: string[] = []
      while (lines[i]?.startsWith('|')) rows.push(lines[i++]!)
      if (rows.length > 0) parts.push(this.#table(rows))
      if (i < lines.length) parts.push(this.#paragraph(lines[i]!))
    }
    return parts.join('')
  }

  #table(rows: readonly string[]): string {
    const cells = (row: string): string =>
      row
        .replace(/^\||\|\s*$/g, '')
        .split('|')
        .map((cell) => `<w:tc>${this.#paragraph(cell.trim())}</w:tc>`)
        .join('')
    return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
  }

  #paragraph(line: string): string {
    const [, marker = '', text = ''] = /^(#{1,3} |- |\d+\. )?(.*)$/u.exec(line) ?? []
    return `<w:p>${paragraphProperties(marker.trim())}${this.#inline(text)}</w:p>`
  }

  #inline(text: string): string {
    let xml = ''
    let from = 0
    for (const match of text.matchAll(INLINE)) {
      const { strong, inserted, deleted, note, link, target } = match.groups!
      xml += runs(text.slice(from, match.index))
      if (strong) xml += runs(strong, '<w:b/>')
      else if (inserted) xml += `<w:ins w:id="${++this.#changes}" ${TRACKED}>${runs(inserted)}</w:ins>`
      else if (deleted)
        xml += `<w:del w:id="${++this.#changes}" ${TRACKED}>${runs(deleted, '', 'delText')}</w:del>`
      else if (note) xml += this.#note(note)
      else if (link && target) xml += this.#link(link, target)
      from = match.index + match[0].length
    }
    return xml + runs(text.slice(from))
  }

  #note(text: string): string {
    const id = this.#notes.length + 1
    this.#notes.push(`<w:footnote w:id="${id}"><w:p>${runs(text)}</w:p></w:footnote>`)
    return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  }

  #link(text: string, target: string): string {
    this.#targets.push(target)
    return `<w:hyperlink r:id="rId${this.#targets.length + 3}">${runs(text)}</w:hyperlink>`
  }
}

function paragraphProperties(marker: string): string {
  if (marker.startsWith('#')) return `<w:pPr><w:pStyle w:val="Overskrift${marker.length}"/></w:pPr>`
  if (marker === '') return ''
  const list = marker === '-' ? 1 : 2
  return `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`
}

function styles(): string {
  const headings = [1, 2, 3].map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Overskrift${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  return `${HEADER}<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${headings.join('')}</w:styles>`
}

function numbering(): string {
  const kinds = [
    ['bullet', '•'],
    ['decimal', '%1.'],
  ]
  const definitions = kinds.map(
    ([format, text], i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`,
  )
  const lists = kinds.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`)
  return `${HEADER}<w:numbering xmlns:w="${WORD}">${definitions.join('')}${lists.join('')}</w:numbering>`
}

function contentTypes(): string {
  const parts = ['document.main', 'styles', 'numbering', 'footnotes'].map((kind) => {
    const name = kind.split('.')[0]
    return `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`
  })
  return `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
}

function relations(targets: readonly [type: string, target: string][]): string {
  const entries = targets.map(([type, target], i) => {
    const mode = type === 'hyperlink' ? ' TargetMode="External"' : ''
    return `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${escapeXml(target)}"${mode}/>`
  })
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`
}

function zip(parts: Record<string, string>): Uint8Array {
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
  return zipSync(files, { mtime: DATE, level: 6 })
}

/**
 * A Word document from a plain description, the same bytes every time.
 *
 * A line is a paragraph; `# ` and `## ` are headings, `- ` and `1. ` list items, `| a | b |` table rows. Inside a line:
 * `**strong**`, `{+tracked insertion+}`, `{-tracked deletion-}`, `[text](address)`, `^[footnote]`; `¦` splits a run.
 */
export function buildDocx(description: string): Uint8Array {
  return new DocxBuilder().build(description)
}
