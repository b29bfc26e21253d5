/** What a UTF-16 code unit is to the tokenizer. */
export const Char = {
  space: 0,
  lower: 1,
  upper: 2,
  /** A letter of a script without case, or a combining mark. */
  letter: 3,
  digit: 4,
  punctuation: 5,
  symbol: 6,
  /** Half of a pair that encodes one character: looked up as a pair. */
  surrogate: 7,
} as const

const UNKNOWN = 255
let classes: Uint8Array | undefined

/** The classes of the first 256 code units: nearly all of a Norwegian text, for which no expression need be compiled. */
const LATIN =
  '0000000000000000000000000000000005566665556655554444444444556665' +
  '6222222222222222222222222225556561111111111111111111111111156560' +
  '0000000000000000000000000000000005666666661560666644615564154445' +
  '2222222222222222222222262222222111111111111111111111111611111111'

/** Dashes, quotation marks, bullets and ellipses: what else is common in Norwegian text. */
const isCommonPunctuation = (code: number): boolean =>
  code >= 0x2010 && code <= 0x2027 && code !== 0x2020 && code !== 0x2021

/** What the properties in Unicode make of a code unit. */
export function classify(code: number): number {
  if (isCommonPunctuation(code)) return Char.punctuation
  if (code >= 0xd800 && code <= 0xdfff) return Char.surrogate
  const char = String.fromCharCode(code)
  if (/[\p{Ll}\u00AA\u00BA]/u.test(char)) return Char.lower
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return Char.upper
  if (/[\p{L}\p{M}]/u.test(char)) return Char.letter
  if (/\p{N}/u.test(char)) return Char.digit
  if (/\p{P}/u.test(char)) return /[%‰@#&*§†‡]/u.test(char) ? Char.symbol : Char.punctuation
  if (/[\s\p{Z}\p{C}]/u.test(char)) return Char.space
  return Char.symbol
}

function knownClasses(): Uint8Array {
  const known = new Uint8Array(65_536).fill(UNKNOWN)
  for (let code = 0; code < LATIN.length; code++) known[code] = LATIN.charCodeAt(code) - 0x30
  return known
}

/** The class of a UTF-16 code unit: one of {@link Char}. */
export function charClass(code: number): number {
  classes ??= knownClasses()
  const known = classes[code]!
  if (known !== UNKNOWN) return known
  const found = classify(code)
  classes[code] = found
  return found
}

/** Whether a class of {@link Char} is a letter. */
export function isLetter(kind: number): boolean {
  return kind >= Char.lower && kind <= Char.letter
}

/** Whether a class of {@link Char} is a letter or a digit. */
export function isAlnum(kind: number): boolean {
  return kind >= Char.lower && kind <= Char.digit
}
