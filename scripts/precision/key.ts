import { createHash } from 'node:crypto'
import type { Span } from '../../src/text/prose'

/** What tells a finding from others of its rule without quoting the text. */
export interface Key {
  /** Ten hexadecimal digits of the SHA-256 of the passage with its white space made single spaces. */
  readonly passage: string
  /** UTF-16 offsets in that passage: «12-20». */
  readonly place: string
}

const single = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ')

/** The first `digits` hexadecimal digits of the SHA-256 of a text. */
export function digest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits)
}

/** The key of a place in a passage: in its sentence, or in the whole document when it is about that. */
export function keyOf(passage: string, at: Span): Key {
  const text = single(passage).trim()
  const start = single(passage.slice(0, at.start)).trimStart().length
  const end = single(passage.slice(0, at.end)).trimStart().length
  return { passage: digest(text, 10), place: `${start}-${end}` }
}

/** How a judge names a finding: «3f9a1b2c4d@12-20». */
export const nameOf = ({ passage, place }: Key): string => `${passage}@${place}`
