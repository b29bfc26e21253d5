import { displayWidth, type Paint, wrap } from '../report/terminal'

/** A rule's page – our own plain Markdown – for reading in a terminal. */
export function renderPage(page: string, paint: Paint, width: number): string {
  const out: string[] = []
  const lines = page.trim().split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const fence = /^```(\w*)(.*)$/.exec(line)
    if (fence !== null) {
      const end = lines.indexOf('```', i + 1)
      out.push(...example(fence[1]!, fence[2]!, lines.slice(i + 1, end < 0 ? undefined : end), paint, width))
      i = end < 0 ? lines.length : end
    } else if (line.startsWith('|')) {
      const table = lines.slice(
        i,
        lines.findIndex((other, n) => n > i && !other.startsWith('|')),
      )
      out.push(...tableRows(table, paint, width))
      i += table.length - 1
    } else out.push(...prose(line, paint, width))
  }
  return `${out.join('\n')}\n`
}

function prose(line: string, paint: Paint, width: number): string[] {
  const [, marks, heading] = /^(#+) (.*)$/.exec(line) ?? []
  if (heading !== undefined)
    return marks === '#' ? [paint(heading, 'bold', 'underline')] : [paint(inline(heading), 'bold')]
  const [, bullet = '', text = ''] = /^(\s*(?:[-*]|\d+\.) )?(.*)$/.exec(line) ?? []
  const indent = ' '.repeat(bullet.length)
  return wrap(inline(text), width - bullet.length).map(
    (part, n) => (n === 0 ? bullet.replace('*', '-') : indent) + part,
  )
}

/** Words spoken of and code go in quotation marks, links become text and address; strong words become plain. */
function inline(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 <$2>')
    .replace(/`([^`]*)`/g, '«$1»')
    .replace(/(^|[\s(«])\*\*([^*]+)\*\*(?=$|[\s.,:;!?)»])/g, '$1$2')
    .replace(/(^|[\s(«])[_*]([^_*]+)[_*](?=$|[\s.,:;!?)»])/g, '$1«$2»')
}

function example(
  kind: string,
  info: string,
  lines: readonly string[],
  paint: Paint,
  width: number,
): string[] {
  if (kind !== 'treff' && kind !== 'fri') return lines.map((line) => `  ${line}`)
  const words = info.trim().split(/\s+/)
  const language = words.includes('nn') ? ' på nynorsk' : ''
  const settings = words.filter((word) => word.includes('='))
  const title = kind === 'treff' ? 'Regelen slår til' : 'Regelen lar dette stå'
  const shown = lines.flatMap((line) => wrap(kind === 'treff' ? marked(line) : line, width - 4))
  return [
    paint(`${title}${language}${settings.length > 0 ? ` med ${settings.join(' og ')}` : ''}:`, 'dim'),
    ...shown.map((line) => `  ${line}`.trimEnd()),
  ]
}

const MARK = /(?<!\\)\[((?:[^[\]\\]|\\.)*?)(?: → ([^\]]*))?(?<!\\)\](?!\()/g

/** «[iverksette → sette i gang | sette i verk]» becomes «iverksette» → «sette i gang | sette i verk». */
function marked(line: string): string {
  const shown = line.replace(MARK, (_, before: string, after?: string) =>
    after === undefined ? `«${before}»` : `«${before}» → «${after || 'stryk'}»`,
  )
  return shown.replace(/\\([[\]])/g, '$1')
}

function tableRows(lines: readonly string[], paint: Paint, width: number): string[] {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => inline(cell.trim().replaceAll('\\|', '|'))),
    )
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  const last = widths.length - 1
  const indent = ' '.repeat(widths.slice(0, last).reduce((sum, column) => sum + column + 2, 0))
  return rows.flatMap((row, n) => {
    const before = row.slice(0, last).map((cell, column) => `${padded(cell, widths[column]!)}  `)
    const [first = '', ...rest] = wrap(row[last] ?? '', Math.max(20, width - indent.length))
    const line = before.join('') + first
    return [n === 0 ? paint(line, 'bold') : line, ...rest.map((part) => indent + part)]
  })
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)))
