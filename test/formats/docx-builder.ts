import { strToU8, type Zippable, zipSync } from 'fflate'

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const NAMESPACES = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export interface Parts {
  styles?: string
  footnotes?: string
  endnotes?: string
  /** Extra relationships of the document: id → [type, target, external]. */
  relations?: Record<string, [type: string, target: string, external?: boolean]>
  /** Extra or replaced files. */
  files?: Record<string, string | Uint8Array>
}

/** A Word document around the content of its body. */
export function docx(
  body: string,
  { styles, footnotes, endnotes, relations = {}, files = {} }: Parts = {},
): Uint8Array {
  const all = { ...relations }
  const content: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${PROLOGUE}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationships({ r1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `${PROLOGUE}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/header1.xml': `<w:hdr ${W}>${p('Topptekst')}</w:hdr>`,
    'word/comments.xml': `<w:comments ${W}><w:comment w:id="0">${p('Kommentar')}</w:comment></w:comments>`,
  }
  const part = (name: string, root: string, inside: string | undefined) => {
    if (inside === undefined) return
    all[name] = [name, `${name}.xml`]
    content[`word/${name}.xml`] = `${PROLOGUE}<w:${root} ${NAMESPACES}>${inside}</w:${root}>`
  }
  part('styles', 'styles', styles)
  part('footnotes', 'footnotes', footnotes)
  part('endnotes', 'endnotes', endnotes)
  content['word/_rels/document.xml.rels'] = relationships(all)
  return zip({ ...content, ...files })
}

export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files))
    entries[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(entries)
}

function relationships(relations: NonNullable<Parts['relations']>): string {
  const each = Object.entries(relations).map(([id, [type, target, external]]) => {
    const mode = external === true ? ' TargetMode="External"' : ''
    return `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"${mode}/>`
  })
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`
}

/** A paragraph; `content` is text or runs, `properties` goes into `w:pPr`. */
export function p(content: string, properties = ''): string {
  const inside = content === '' || content.startsWith('<') ? content : r(content)
  return `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

export const style = (id: string) => `<w:pStyle w:val="${id}"/>`

/** A field of several runs. */
export function field(instruction: string, result: string): string {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${char('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${char('separate')}${result}${char('end')}`
}
