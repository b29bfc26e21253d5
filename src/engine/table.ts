/** A row of a tab-separated list, by column name; a missing cell is ''. */
export type Row = Readonly<Record<string, string>>

/** A tab-separated list whose cells are cut out when asked for. */
export interface Table {
  readonly columns: readonly string[]
  /** The lines that hold rows. */
  readonly rows: readonly string[]
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
  const lines = tsv.split(/\r?\n/)
  const header = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const columns = header < 0 ? [] : lines[header]!.split('\t').map((name) => name.trim())
  const missing = required.filter((name) => !columns.includes(name))
  if (missing.length > 0)
    throw new TypeError(`lista mangler kolonnen ${missing.map((name) => `«${name}»`).join(', ')}`)
  const rows: string[] = []
  for (let i = header + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.startsWith('#') || line.trim() === '') continue
    if (cellOf(line, columns.length) !== '')
      throw new TypeError(`linje ${i + 1} har flere felter enn lista har kolonner (${columns.length})`)
    rows.push(line)
  }
  return { columns, rows }
}

/**
 * Reads a table into rows by column name.
 * @throws {TypeError} as {@link readTable}
 */
export function parseTable(tsv: string, required: readonly string[]): Row[] {
  const { columns, rows } = readTable(tsv, required)
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, cellOf(row, index)])))
}
