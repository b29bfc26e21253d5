import { Endings } from './endings'

/** The rows of a tab-separated text by their first column; the value is the rest of the line. The first line names the columns. */
export function readTable(tsv: string): Endings {
  return addRows(new Endings(), tsv)
}

/** Adds the rows of a table; those that are there already are replaced. */
export function addRows(rows: Endings, tsv: string): Endings {
  for (const line of linesOf(tsv)) {
    const tab = line.indexOf('\t')
    rows.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return rows
}

/** The lines of a tab-separated text after the one that names the columns. */
export function linesOf(tsv: string): string[] {
  return tsv.trimEnd().split('\n').slice(1)
}

/** Runs `make` at the first call only. */
export function lazy<T>(make: () => T): () => T {
  let value: T | undefined
  return () => {
    value ??= make()
    return value
  }
}
