import type { Tree } from '@lezer/common'

const FRONT_MATTER =
  /^(?:---[ \t]*\r?\n(?![ \t]*\r?\n)(?:[\s\S]*?\n)??(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:[\s\S]*?\n)??\+\+\+)[ \t]*(?:\r?\n|$)/

/**
 * The source as the parser wants it, at the same offsets: no front matter, `\n` for every line break, no space after
 * the last bar of a table row, and no run of spaces so long that looking back over it costs time.
 */
export function parseable(source: string): string {
  const frontMatter = FRONT_MATTER.exec(source)?.[0].length ?? 0
  const body = frontMatter === 0 ? source : `${' '.repeat(frontMatter - 1)}\n${source.slice(frontMatter)}`
  const lines = body.includes('\r')
    ? body.replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n'))
    : body
  const rows = lines.includes('|') ? lines.replace(/(?<!\\)\|([ \t]+)$/gm, '$1|') : lines
  return rows.replace(/[ \t]{200,}/g, (run) => 'x'.repeat(run.length))
}

const CONTAINERS = new Set([
  'Document',
  'Blockquote',
  'BulletList',
  'OrderedList',
  'ListItem',
  'FootnoteDefinition',
])

/** Targets of the document's link definitions by normalised label. */
export function linkTargets(source: string, tree: Tree): Map<string, string> {
  const targets = new Map<string, string>()
  if (!source.includes(']:')) return targets
  tree.iterate({
    enter(node) {
      if (node.name === 'LinkReference') {
        const label = node.node.getChild('LinkLabel')
        const url = node.node.getChild('URL')
        if (label === null || url === null) return false
        const key = normalLabel(source.slice(label.from + 1, label.to - 1))
        if (!targets.has(key)) targets.set(key, bareTarget(source.slice(url.from, url.to)))
      }
      return CONTAINERS.has(node.name)
    },
  })
  return targets
}

/** A link label as it is compared: white space and case do not count. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** A link target without its angle brackets. */
export function bareTarget(url: string): string {
  return url.startsWith('<') && url.endsWith('>') ? url.slice(1, -1) : url
}
