import { Char, charClass, isLetter } from './chars'

const HYPHEN = 0x2d

/** Full stop. */
export const STOP = 0x2e

/** Hyphen, also the true and the non-breaking one. */
export const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011
/** Apostrophe, straight or curly, and the accents that stand in for it. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0xb4 || code === 0x60

/** Whether a lower-case form with a final stop is made of short parts with stops: «m.v.», «dr.philos.», never «22.juli.». */
export function isDotted(form: string): boolean {
  let part = 0
  let parts = 0
  for (let at = 0; at < form.length; at++) {
    const code = form.charCodeAt(at)
    if (code === STOP) {
      parts++
      part = 0
    } else if (!isLetter(charClass(code)) || ++part > 6) return false
  }
  return parts > 1
}

/** Whether `text.slice(start, end)` is single capitals with stops between: «W.E». */
export function isInitials(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if ((at - start) % 2 === 0 ? charClass(code) !== Char.upper : code !== STOP) return false
  }
  return true
}
