import type { BlockKind } from '../text/prose'
import {
  BLOCK,
  CELLS,
  CHROME,
  CHROME_ROLES,
  LIST_ITEMS,
  LISTS,
  PLACEHOLDER,
  SKIPPED,
  SKIPPED_ROLES,
} from './html-elements'

/** The element that holds the main content of a page. */
export type Root = 'main' | 'article' | 'body'

export type Attributes = ReadonlyMap<string, string>

/** An open element with what its content inherits. */
export interface Frame {
  name: string
  kind: BlockKind
  level: number
  listDepth: number
  language: string | undefined
  inRoot: boolean
  inSection: boolean
  skipped: boolean
  /** Where the content begins that one placeholder stands for; -1 when none does. */
  placeholder: number
  mark: 'link' | 'strong' | 'label' | null
}

export function outermost(root: Root): Frame {
  return {
    name: '',
    kind: 'paragraph',
    level: 0,
    listDepth: 0,
    language: undefined,
    inRoot: root === 'body',
    inSection: false,
    skipped: false,
    placeholder: -1,
    mark: null,
  }
}

/** What an element's content inherits from its parent and its own start tag. */
export function inherit(
  parent: Frame,
  name: string,
  attributes: Attributes,
  root: Root,
  contentStart: number,
): Frame {
  const language = languageOf(attributes)
  const foreign =
    !BLOCK.has(name) &&
    language !== undefined &&
    !isNorwegian(language) &&
    !sameLanguage(language, parent.language)
  const hidden = isHidden(attributes) || (name === 'dialog' && !attributes.has('open'))
  const role = roleOf(attributes)
  const chrome = root === 'body' && !parent.inSection && (CHROME.has(name) || CHROME_ROLES.has(role))
  const skipped = hidden || foreign || chrome || SKIPPED.has(name) || SKIPPED_ROLES.has(role)
  const stands = (foreign || PLACEHOLDER.has(name)) && !hidden && !parent.skipped && parent.inRoot
  const listDepth = parent.listDepth + (LISTS.has(name) ? 1 : 0)
  return {
    name,
    ...kindOf(name, listDepth, parent),
    listDepth,
    language: foreign ? parent.language : (language ?? parent.language),
    inRoot: parent.inRoot || isRoot(name, attributes, root),
    inSection: parent.inSection || name === 'section',
    skipped: parent.skipped || skipped,
    placeholder: stands ? contentStart : -1,
    mark: markOf(name, attributes),
  }
}

function kindOf(name: string, listDepth: number, { kind, level }: Frame): Pick<Frame, 'kind' | 'level'> {
  const heading = /^h([1-6])$/.exec(name)
  if (heading !== null) return { kind: 'heading', level: Number(heading[1]) }
  if (LIST_ITEMS.has(name)) return { kind: 'listItem', level: Math.max(1, listDepth) }
  if (CELLS.has(name)) return { kind: 'tableCell', level: 0 }
  if (name === 'blockquote') return { kind: 'quote', level: 0 }
  return { kind, level }
}

function markOf(name: string, attributes: Attributes): Frame['mark'] {
  if (name === 'a') return attributes.has('href') ? 'link' : null
  if (name === 'label' || name === 'legend') return 'label'
  return name === 'strong' || name === 'b' ? 'strong' : null
}

function roleOf(attributes: Attributes): string {
  return attributes.get('role')?.trim().toLowerCase() ?? ''
}

export function isRoot(name: string, attributes: Attributes, root: Root): boolean {
  return name === root || (root === 'main' && roleOf(attributes) === 'main')
}

/** The language an element declares; undefined when it declares none. */
export function languageOf(attributes: Attributes): string | undefined {
  return (attributes.get('lang') ?? attributes.get('xml:lang'))?.trim() || undefined
}

export function isHidden(attributes: Attributes): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden')?.toLowerCase() === 'true' ||
    /(?:^|;)\s*display\s*:\s*none/i.test(attributes.get('style') ?? '')
  )
}

function isNorwegian(language: string): boolean {
  return /^(?:nb|nn|no)(?:-|$)/i.test(language)
}

function sameLanguage(a: string, b: string | undefined): boolean {
  return b !== undefined && a.split('-')[0]!.toLowerCase() === b.split('-')[0]!.toLowerCase()
}
