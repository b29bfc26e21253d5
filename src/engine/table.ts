/** A row of a tab-separated list, by column name; a missing cell is ''. */
export type Row = Readonly<Record<string, string>>

/** A tab-separated list as it stands: cells by line and column. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
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
  const rows: string[][] = []
  for (let i = header + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.startsWith('#') || line.trim() === '') continue
    const cells = line.split('\t')
    if (cells.length > columns.length)
      throw new TypeError(
        `linje ${i + 1} har ${cells.length} felter, men lista har ${columns.length} kolonner`,
      )
    rows.push(cells)
  }
  return { columns, rows }
}

/**
 * Reads a table into rows by column name.
 * @throws {TypeError} as {@link readTable}
 */
export function parseTable(tsv: string, required: readonly string[]): Row[] {
  const { columns, rows } = readTable(tsv, required)
  return rows.map((cells) => Object.fromEntries(columns.map((name, c) => [name, (cells[c] ?? '').trim()])))
}
