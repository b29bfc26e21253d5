/** Lines of a tab-separated text by their first column; the value is the rest of the line. The first line names the columns. */
export function readTable(tsv: string): Map<string, string> {
  const rows = new Map<string, string>()
  let at = tsv.indexOf('\n') + 1
  while (at > 0 && at < tsv.length) {
    const end = endOfLine(tsv, at)
    const tab = tsv.indexOf('\t', at)
    rows.set(tsv.slice(at, tab), tsv.slice(tab + 1, end))
    at = end + 1
  }
  return rows
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Runs `make` at the first call only. */
export function lazy<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
