/** A table of short texts by key that is read where it stands: nothing is built from it before something is looked up. */
export interface Packed {
  /** Lines of `key`, tab, value, those with the same hash together. */
  readonly lines: string
  /** Per hash where its lines begin, each offset in {@link WIDTH} digits to the base 36; one more offset at the end. */
  readonly starts: string
}

const WIDTH = 4
const TAB = 9
const NEWLINE = '\n'

function hashOf(key: string): number {
  let hash = key.length
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Packs a table. Keys hold no tab, values no line break. */
export function pack(table: ReadonlyMap<string, string>): Packed {
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, table.size)))
  const buckets: string[] = new Array(size).fill('')
  for (const [key, value] of table) buckets[hashOf(key) & (size - 1)] += `${key}\t${value}${NEWLINE}`
  let starts = ''
  let at = 0
  for (const bucket of ['', ...buckets]) {
    at += bucket.length
    starts += at.toString(36).padStart(WIDTH, '0')
  }
  return { lines: buckets.join(''), starts }
}

/** The value of a key, or null when the table does not have it. */
export function lookUp({ lines, starts }: Packed, key: string): string | null {
  const slot = WIDTH * (hashOf(key) & (starts.length / WIDTH - 2))
  const end = Number.parseInt(starts.slice(slot + WIDTH, slot + 2 * WIDTH), 36)
  let at = Number.parseInt(starts.slice(slot, slot + WIDTH), 36)
  while (at < end) {
    const stop = lines.indexOf(NEWLINE, at)
    const tab = at + key.length
    if (lines.charCodeAt(tab) === TAB && lines.startsWith(key, at)) return lines.slice(tab + 1, stop)
    at = stop + 1
  }
  return null
}
