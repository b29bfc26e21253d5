/** A table of short texts by key that is read where it stands: nothing is built from it before something is looked up. */
export interface Packed {
  /** Lines of `key`, tab, value; those with the same hash together, an empty line before and after them. */
  readonly lines: string
  /** Per hash where its lines begin, or an empty line: offsets in {@link WIDTH} digits to the base 36. */
  readonly starts: string
}

const WIDTH = 5
const TAB = 9
const NEWLINE = 10
const NINE = 57
/** What lies between a digit's code and its worth: «0» is 48, «a», worth ten, is 97. */
const FROM_FIGURE = 48
const FROM_LETTER = 87

function hashOf(text: string, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Packs a table. Keys hold no tab, values no line break. */
export function pack(table: ReadonlyMap<string, string>): Packed {
  const size = 2 ** Math.floor(Math.log2(Math.max(1, table.size)))
  const groups: string[] = new Array(size).fill('')
  for (const [key, value] of table) groups[hashOf(key, 0, key.length) & (size - 1)] += `${key}\t${value}\n`
  let starts = ''
  let at = 1
  for (const group of groups) {
    starts += (group === '' ? 0 : at).toString(36).padStart(WIDTH, '0')
    if (group !== '') at += group.length + 1
  }
  return { lines: `\n${groups.map((group) => (group === '' ? '' : `${group}\n`)).join('')}`, starts }
}

/**
 * Where in the lines the value stands whose key is the text between two offsets; -1 when the table does not have it.
 * Makes no string: most of what is asked about is not there.
 */
export function find({ lines, starts }: Packed, text: string, from = 0, to = text.length): number {
  const group = hashOf(text, from, to) & (starts.length / WIDTH - 1)
  let at = numberAt(starts, WIDTH * group, WIDTH)
  while (lines.charCodeAt(at) !== NEWLINE) {
    let unit = from
    while (unit < to && lines.charCodeAt(at) === text.charCodeAt(unit)) {
      at++
      unit++
    }
    if (unit === to && lines.charCodeAt(at) === TAB) return at + 1
    at = lines.indexOf('\n', at) + 1
  }
  return -1
}

/** The value of a key, or null when the table does not have it. */
export function lookUp(packed: Packed, key: string): string | null {
  const at = find(packed, key)
  return at < 0 ? null : packed.lines.slice(at, packed.lines.indexOf('\n', at))
}

/** The number that stands in a text in so many digits to the base 36. */
export function numberAt(text: string, at: number, width: number): number {
  let number = 0
  for (const end = at + width; at < end; at++) {
    const unit = text.charCodeAt(at)
    number = 36 * number + unit - (unit > NINE ? FROM_LETTER : FROM_FIGURE)
  }
  return number
}
