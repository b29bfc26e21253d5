import { identityMap, type Prose } from '../text/prose'
import type { ReadResult } from './document'
import { DocxBody } from './docx-body'
import { Styles } from './docx-styles'
import { parseXml } from './docx-xml'
import { damaged, Zip } from './docx-zip'
import { DocumentError } from './errors'
import { BlockWriter } from './writer'

/** How much larger than the largest accepted file its text parts may be when unpacked. */
const EXPANSION = 5

/**
 * Reads the text of a Word document: body, tables, text boxes, footnotes and endnotes. Macros, embedded files and
 * linked content are never opened. The source is the extracted text, one paragraph a line, so that the line of an
 * offset is the number of its paragraph; a line break inside a paragraph is a space there, and a break in the prose.
 *
 * @param maxSize largest accepted file in bytes; what it unpacks to may be five times that.
 * @throws DocumentError when the file is no Word document, damaged, protected, unsafe or too large.
 */
export function readDocx(bytes: Uint8Array, maxSize: number): ReadResult & { source: string } {
  const zip = new Zip(bytes, EXPANSION * maxSize)
  const part = mainPart(zip)
  const relations = readRelations(zip, part)
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => !relation.external && relation.type.endsWith(`/${type}`))?.target
  const stylesPart = partOf('styles') ?? ''
  const styles = new Styles(zip.read(stylesPart), stylesPart)
  const writer = new BlockWriter('\n')
  for (const name of [part, partOf('footnotes'), partOf('endnotes')]) {
    const content = name === undefined ? null : zip.read(name)
    if (name === undefined || content === null) continue
    const own = name === part ? relations : readRelations(zip, name)
    const targets = new Map(own.map(({ id, target }) => [id, target]))
    parseXml(content, name, new DocxBody(writer, styles, targets))
  }
  const prose: Prose = { ...writer.build(), map: identityMap }
  return { source: linesOf(prose), prose }
}

function linesOf({ text, blocks }: Prose): string {
  let lines = ''
  let done = 0
  for (const { start, end } of blocks) {
    lines += text.slice(done, start) + text.slice(start, end).replaceAll('\n', ' ')
    done = end
  }
  return lines + text.slice(done)
}

function mainPart(zip: Zip): string {
  const named = readRelations(zip, '').find(({ type }) => type.endsWith('/officeDocument'))?.target
  const part = named ?? 'word/document.xml'
  const isWord = zip.has(part) && !part.startsWith('xl/') && !part.startsWith('ppt/')
  if (isWord) return part
  if (named?.startsWith('word/')) throw damaged(`delen ${part} mangler`)
  throw new DocumentError(
    'unsupported-file',
    'Filen er et zip-arkiv, men ikke et Word-dokument. Åpne den i programmet den er laget i, og lagre som .docx.',
  )
}

interface Relation {
  id: string
  type: string
  /** Path inside the archive, or the address of an external target. */
  target: string
  external: boolean
}

/** The relationships of a part; those of the whole package for the empty name. */
function readRelations(zip: Zip, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const name = `${folder}_rels/${part.slice(slash)}.rels`
  const content = zip.read(name)
  const relations: Relation[] = []
  if (content === null) return relations
  parseXml(content, name, {
    open: (element) => {
      if (element.name !== '*:Relationship') return
      const external = element.get('TargetMode') === 'External'
      const target = element.get('Target') ?? ''
      relations.push({
        id: element.get('Id') ?? '',
        type: element.get('Type') ?? '',
        target: external ? target : resolve(folder, target),
        external,
      })
    },
    close: () => {},
  })
  return relations
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
