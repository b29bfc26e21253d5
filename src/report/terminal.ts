import type { Level } from '../engine/rule'

const CODES = { red: 31, yellow: 33, cyan: 36, dim: 2, bold: 1, underline: 4 } as const

export type Style = keyof typeof CODES

/** Puts styles around text, or leaves it as it is where colour is off. */
export type Paint = (text: string, ...styles: Style[]) => string

export const plainPaint: Paint = (text) => text

export const colourPaint: Paint = (text, ...styles) =>
  text === '' ? '' : `\u001b[${styles.map((style) => CODES[style]).join(';')}m${text}\u001b[0m`

/** The colour that each level has. */
export const LEVEL_STYLE: Readonly<Record<Level, Style>> = {
  feil: 'red',
  advarsel: 'yellow',
  forslag: 'cyan',
}

/** What a report to a terminal has to fit. */
export interface Layout {
  /** Columns. */
  readonly width: number
  readonly color: boolean
  readonly paint: Paint
}

/** Control characters, separators of lines and paragraphs, and what turns the reading direction. */
const UNSAFE = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu

/** Text on one line, without anything that could steer a terminal or turn the reading direction. */
export const clean = (text: string): string => text.replace(UNSAFE, ' ').replace(/[^\S ]\s*| \s+/g, ' ')

const ONE_COLUMN_EACH = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u21FF]*$/
const NO_COLUMN = /\p{Mn}|\p{Cf}|\p{Emoji_Modifier}/u
const TWO_COLUMNS = /\p{Emoji_Presentation}|\p{sc=Han}|\p{sc=Hangul}|\p{sc=Hiragana}|\p{sc=Katakana}/u
const JOINER = '\u200D'

/** Columns that text takes in a terminal: an emoji takes two, however many characters it is joined of. */
export function displayWidth(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length
  let width = 0
  let previous = ''
  for (const char of text) {
    if (previous !== JOINER && !NO_COLUMN.test(char)) width += TWO_COLUMNS.test(char) ? 2 : 1
    previous = char
  }
  return width
}

/** Breaks text between words into lines of at most `width` columns; a longer word keeps its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  if (displayWidth(text) <= width) return [text]
  let line = ''
  let filled = 0
  for (const word of text.split(' ')) {
    const columns = displayWidth(word)
    if (line !== '' && filled + 1 + columns > width) {
      lines.push(line)
      line = word
      filled = columns
    } else {
      filled += columns + (line === '' ? 0 : 1)
      line = line === '' ? word : `${line} ${word}`
    }
  }
  lines.push(line)
  return lines
}
