/** What opens a list item: «- », «• », «2. », «2) », «b) ». */
export interface ListMarker {
  kind: 'dash' | 'bullet' | 'number' | 'letter'
  /** The marks as written, without number or letter: siblings in a list share them. */
  style: string
  /** The number, or the letter's place in the alphabet; 0 for dashes and bullets. */
  value: number
  /** In UTF-16 code units, with the space after it. */
  length: number
}

const MARKER =
  /^(?:([-–—])|([•*‣◦▪▫●○■□✓])|(\d{1,3})([.)])|\((\d{1,2})\)|(\(?)([a-zæøå])\))[\s\u00A0]+(?=\S)/i

/** The list marker that opens the line from `start` to `end`, or null. */
export function markerAt(text: string, start: number, end: number): ListMarker | null {
  const code = text.charCodeAt(start)
  const letter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
  if (letter && text.charCodeAt(start + 1) !== 0x29) return null
  const match = MARKER.exec(text.slice(start, Math.min(end, start + 12)))
  if (!match) return null
  const [all, dash, bullet, number, after, bracketed, open, item] = match
  const { length } = all
  if (dash !== undefined) return { kind: 'dash', style: dash, value: 0, length }
  if (bullet !== undefined) return { kind: 'bullet', style: bullet, value: 0, length }
  if (number !== undefined) return { kind: 'number', style: after!, value: Number(number), length }
  if (bracketed !== undefined) return { kind: 'number', style: '()', value: Number(bracketed), length }
  const value = 'abcdefghijklmnopqrstuvwxyzæøå'.indexOf(item!.toLowerCase()) + 1
  return { kind: 'letter', style: `${open})`, value, length }
}

/** Whether an item with the marker `after` can be the next one after an item with the marker `before`. */
export function precedes(before: ListMarker, after: ListMarker): boolean {
  if (before.kind !== after.kind || before.style !== after.style) return false
  return before.value === 0 || after.value === before.value + 1
}
