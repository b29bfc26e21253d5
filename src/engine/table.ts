/** A row of a tab-separated list, by column name; a missing cell is ''. */
export type Row = Readonly<Record<string, string>>

/**
 * Reads tab-separated text whose first line names the columns. Blank lines and lines that begin with `#` are
 * passed over.
 * @throws {TypeError} when a column in `required` is missing, or a row has more cells than there are columns;
 *   the message gives the line (from 1)
 */
export function parseTable(tsv: string, required: readonly string[]): Row[] {
  const lines = tsv.split(/\r?\n/)
  const header = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const columns = header < 0 ? [] : lines[header]!.split('\t').map((name) => name.trim())
  const missing = required.filter((name) => !columns.includes(name))
  if (missing.length > 0)
    throw new TypeError(`lista mangler kolonnen ${missing.map((name) => `«${name}»`).join(', ')}`)
  const rows: Row[] = []
  for (let i = header + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    if (cells.length > columns.length)
      throw new TypeError(
        `linje ${i + 1} har ${cells.length} felter, men lista har ${columns.length} kolonner`,
      )
    const row: Record<string, string> = {}
    for (let c = 0; c < columns.length; c++) row[columns[c]!] = (cells[c] ?? '').trim()
    rows.push(row)
  }
  return rows
}
