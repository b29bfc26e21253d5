/** What the tagger sees of a word form, hashed once per form; {@link Atom} names the places in the array. */
export const Atom = {
  lower: 0,
  /** Lower-case form with its shape. */
  form: 1,
  shape: 2,
  /** First two to five letters. */
  prefix2: 3,
  prefix3: 4,
  prefix4: 5,
  prefix5: 6,
  /** Last one to seven letters; 0 where the word is shorter. */
  suffix1: 7,
  suffix2: 8,
  suffix3: 9,
  suffix4: 10,
  suffix5: 11,
  suffix6: 12,
  suffix7: 13,
  /** The last three letters, or the whole of a short word. */
  ending: 14,
  /** The part after the last hyphen. */
  tail: 15,
  /** The set of tags the form has in the training data, or the ending and shape of an unknown form. */
  tags: 16,
} as const

export const ATOMS = 17

const Shape = {
  lower: 1,
  title: 2,
  upper: 3,
  mixed: 4,
  digits: 5,
  mark: 6,
  lettersAndDigits: 7,
  initial: 8,
} as const

const quotes = /^["«»“”„‟‘’‚‹›']$|^''$|^``$/
const dashes = /^[-–—‒―]+$/

/** Seeds differ by atom, so that «en» as a word and «en» as an ending are told apart. */
function seed(kind: number): number {
  return Math.imul(kind + 1, 0x9e3779b1) | 0
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Spreads a hash over all 32 bits (the finalizer of MurmurHash3). */
export function mix(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

function shapeOf(form: string): number {
  const lower = form.toLowerCase()
  const upper = form.toUpperCase()
  const digit = /\d/.test(form)
  if (lower === upper) return digit ? Shape.digits : Shape.mark
  if (digit) return Shape.lettersAndDigits
  if (form === lower) return Shape.lower
  if (form === upper)
    return form.length === 1 || (form.length === 2 && form[1] === '.') ? Shape.initial : Shape.upper
  const rest = form.slice(1)
  return form[0] !== lower[0] && rest === rest.toLowerCase() ? Shape.title : Shape.mixed
}

/** One spelling for all quotation marks, one for all dashes, and 0 for every digit. */
function normalise(form: string): string {
  if (form.length < 4) {
    if (quotes.test(form)) return '"'
    if (dashes.test(form)) return '-'
    if (form === '…') return '...'
  }
  return form.toLowerCase().replace(/\d/g, '0')
}

/** The atoms of a form; {@link Atom.tags} is left 0 for the lexicon to fill. */
export function atomsOf(form: string): Int32Array {
  const atoms = new Int32Array(ATOMS)
  const word = normalise(form)
  const n = word.length
  const shape = shapeOf(form)
  const hyphen = word.lastIndexOf('-')
  let whole = seed(Atom.lower)
  let tail = whole
  for (let i = 0; i < n; i++) {
    const code = word.charCodeAt(i)
    whole = step(whole, code)
    if (i > hyphen) tail = step(tail, code)
  }
  whole = mix(whole)
  atoms[Atom.lower] = whole
  atoms[Atom.form] = mix(whole + seed(shape))
  atoms[Atom.shape] = shape
  if (hyphen > 0 && hyphen < n - 1) atoms[Atom.tail] = mix(tail)
  let prefix = seed(Atom.prefix2)
  for (let i = 0; i < 5 && i < n; i++) {
    prefix = step(prefix, word.charCodeAt(i))
    if (i > 0) atoms[Atom.prefix2 + i - 1] = mix(prefix + i)
  }
  let suffix = seed(Atom.suffix1)
  for (let i = 0; i < 7 && i < n; i++) {
    suffix = step(suffix, word.charCodeAt(n - 1 - i))
    atoms[Atom.suffix1 + i] = mix(suffix + i)
    if (i === Math.min(2, n - 1)) atoms[Atom.ending] = mix(suffix + i + (n <= 3 ? 1000 : 0))
  }
  return atoms
}

/** The atoms of the place before the first and after the last token. */
export function edgeAtoms(): Int32Array {
  return new Int32Array(ATOMS).fill(77)
}

/** Fills in what the lexicon says of a form: its tag set, or −1 for a form it does not hold. */
export function applyLexicon(atoms: Int32Array, tagSet: number): void {
  if (tagSet >= 0) {
    atoms[Atom.tags] = mix(tagSet + 5381)
    return
  }
  const shape = atoms[Atom.shape]!
  atoms[Atom.tags] = mix(atoms[Atom.suffix3]! + shape * 7919)
  atoms[Atom.lower] = mix(shape + 991199)
  atoms[Atom.form] = 0
}
