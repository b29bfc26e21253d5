import { displayWidth, type Paint, wrap } from '../report/terminal'

const MALFORM: Readonly<Record<string, string>> = { nn: ' på nynorsk' }

/** A rule's page – our own plain Markdown – for reading in a terminal. */
export function renderPage(page: string, paint: Paint, width: number): string {
  const out: string[] = []
  const lines = page.trim().split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const fence = /^```(\w*)(.*)$/.exec(line)
    if (fence !== null) {
      const end = lines.indexOf('```', i + 1)
      out.push(...example(fence[1]!, fence[2]!, lines.slice(i + 1, end < 0 ? undefined : end), paint))
      i = end < 0 ? lines.length : end
    } else if (line.startsWith('|')) {
      const table = lines.slice(
        i,
        lines.findIndex((other, n) => n > i && !other.startsWith('|')),
      )
      out.push(...tableRows(table, paint))
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

/** Emphasis and code become plain words, links their text and address. */
function inline(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 <$2>')
    .replace(/`([^`]*)`/g, '«$1»')
    .replace(/(^|[\s(«])[_*]{1,2}([^_*]+)[_*]{1,2}(?=$|[\s.,:;!?)»])/g, '$1$2')
}

function example(kind: string, info: string, lines: readonly string[], paint: Paint): string[] {
  const words = info.trim().split(/\s+/).filter(Boolean)
  const where = words.map((word) => MALFORM[word] ?? '').join('')
  if (kind !== 'treff' && kind !== 'fri') return lines.map((line) => `  ${line}`)
  const title = kind === 'treff' ? `Regelen slår til${where}:` : `Regelen lar dette stå${where}:`
  return [paint(title, 'dim'), ...lines.map((line) => `  ${kind === 'treff' ? marked(line, paint) : line}`)]
}

/** «[iverksette → sette i gang | sette i verk]» becomes «iverksette» → «sette i gang» … inside its sentence. */
function marked(line: string, paint: Paint): string {
  return line.replace(/\[([^\]→]*?)(?: → ([^\]]*))?\](?!\()/g, (_, before: string, after?: string) =>
    after === undefined
      ? paint(`«${before}»`, 'yellow')
      : `${paint(`«${before}»`, 'yellow')} → ${paint(`«${after}»`, 'cyan')}`,
  )
}

function tableRows(lines: readonly string[], paint: Paint): string[] {
  const rows = lines
    .filter((line) => !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => inline(cell.trim().replaceAll('\\|', '|'))),
    )
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows.map((row, n) => {
    const line = row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - displayWidth(cell)))
      .join('  ')
      .trimEnd()
    return n === 0 ? paint(line, 'bold') : line
  })
}
