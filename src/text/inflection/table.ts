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
