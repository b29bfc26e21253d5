/** A row of a tab-separated list, by column name; a missing cell is ''. */
export type Row = Readonly<Record<string, string>>

/** A tab-separated list whose cells are cut out when asked for. */
export interface Table {
  readonly columns: readonly string[]
  /** The lines that hold rows. */
  readonly rows: readonly string[]
  /** Where each row begins in the text. */
  readonly starts: readonly number[]
}

/** The cell of a row in the column at `index`; '' when the row is short or the column is not there (-1). */
export function cellOf(row: string, index: number): string {
  if (index < 0) return ''
  let start = 0
  for (let column = 0; column < index; column++) {
    start = row.indexOf('\t', start) + 1
    if (start === 0) return ''
  }
  const end = row.indexOf('\t', start)
  return row.slice(start, end < 0 ? row.length : end).trim()
}

/**
 * Reads tab-separated text whose first line names the columns. Blank lines and lines that begin with `#` are
 * passed over.
 * @throws {TypeError} when a column in `required` is missing, or a row has more cells than there are columns;
 *   the message gives the line (from 1)
 */
export function readTable(tsv: string, required: readonly string[]): Table {
  const lines = tsv.split('\n')
  const header = lines.findIndex(holdsCells)
  const columns = header < 0 ? [] : namesIn(lines[header]!)
  const missing = required.filter((name) => !columns.includes(name))
  if (missing.length > 0)
    throw new TypeError(
      `listen mangler ${missing.length > 1 ? 'kolonnene' : 'kolonnen'} ${listed(missing.map((name) => `«${name}»`))}`,
    )
  const rows: string[] = []
  const starts: number[] = []
  let start = 0
  for (const [i, line] of lines.entries()) {
    if (i > header && holdsCells(line)) {
      if (cellOf(line, columns.length) !== '')
        throw new TypeError(`linje ${i + 1} har flere felter enn listen har kolonner (${columns.length})`)
      rows.push(line)
      starts.push(start)
    }
    start += line.length + 1
  }
  return { columns, rows, starts }
}

/** «a, b og c». */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`

/** The names of the columns of a table, and nothing more of it. */
export function readColumns(tsv: string): readonly string[] {
  for (let start = 0; start < tsv.length; ) {
    const line = lineAt(tsv, start)
    if (holdsCells(line)) return namesIn(line)
    start += line.length + 1
  }
  return []
}

/** The line that begins at an offset, without its end. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end)
}

const holdsCells = (line: string): boolean => !line.startsWith('#') && line.trim() !== ''

const namesIn = (header: string): string[] => header.split('\t').map((name) => name.trim())

/**
 * Reads a table into rows by column name.
 * @throws {TypeError} as {@link readTable}
 */
export function parseTable(tsv: string, required: readonly string[]): Row[] {
  const { columns, rows } = readTable(tsv, required)
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, cellOf(row, index)])))
}
