import { Atom, mix } from './atoms'

/** Features are hashed into 2^24 buckets, in training as in use: a collision is learned, never a surprise. */
export const BUCKET_BITS = 24
export const BUCKETS = 2 ** BUCKET_BITS

/** More than the features of one token in one pass. */
export const MAX_FEATURES = 128

function one(template: number, a: number): number {
  return mix(a + Math.imul(template, 0x9e3779b1)) >>> (32 - BUCKET_BITS)
}

function two(template: number, a: number, b: number): number {
  return one(template, Math.imul(a, 0x2c1b3c6d) + b)
}

function three(template: number, a: number, b: number, c: number): number {
  return two(template, Math.imul(mix(a), 0x297a2d39) + b, c)
}

/** Where a neighbour stands: {@link neighbourFeatures}. */
export type Side = -2 | -1 | 1 | 2

/** Features of the word by itself. Writes buckets to `out`, returns how many. */
export function ownFeatures(atoms: Int32Array, out: Int32Array): number {
  let k = 0
  for (let a = 0; a <= Atom.suffix7; a++) {
    const atom = atoms[a]!
    if (atom !== 0) out[k++] = one(1 + a, atom)
  }
  if (atoms[Atom.tail] !== 0) out[k++] = one(16, atoms[Atom.tail]!)
  out[k++] = one(17, atoms[Atom.tags]!)
  return k
}

/** Features of a neighbour by itself. Writes buckets to `out`, returns how many. */
export function neighbourFeatures(atoms: Int32Array, side: Side, out: Int32Array): number {
  const template = 30 + 4 * side
  let k = 0
  out[k++] = one(template, atoms[Atom.lower]!)
  out[k++] = one(template + 1, atoms[Atom.ending]!)
  out[k++] = one(template + 2, atoms[Atom.tags]!)
  if (side === 1 || side === -1) out[k++] = two(template + 3, atoms[Atom.suffix2]!, atoms[Atom.shape]!)
  return k
}

/** What surrounds a token: the atoms of five forms. */
export interface Window {
  before2: Int32Array
  before: Int32Array
  word: Int32Array
  after: Int32Array
  after2: Int32Array
}

/** The window at token `i` of forms that begin and end with two edges. */
export function windowAt(forms: readonly { readonly atoms: Int32Array }[], i: number): Window {
  return {
    before2: forms[i]!.atoms,
    before: forms[i + 1]!.atoms,
    word: forms[i + 2]!.atoms,
    after: forms[i + 3]!.atoms,
    after2: forms[i + 4]!.atoms,
  }
}

/**
 * Features that join the word with its place and its neighbours. `opening` is 1 for the first token, 2 after a mark
 * that may open a sentence, otherwise 0; `malform` is 0 unknown, 1 bokmål, 2 nynorsk. Appends buckets from `k`.
 */
export function placeFeatures(
  w: Window,
  opening: number,
  malform: number,
  out: Int32Array,
  k: number,
): number {
  const word = w.word[Atom.lower]!
  const shape = w.word[Atom.shape]!
  const ending = w.word[Atom.ending]!
  const tags = w.word[Atom.tags]!
  const before = w.before[Atom.lower]!
  const beforeTags = w.before[Atom.tags]!
  const after = w.after[Atom.lower]!
  const afterTags = w.after[Atom.tags]!
  out[k++] = two(50, shape, opening)
  out[k++] = three(51, shape, opening, w.word[Atom.suffix3]!)
  out[k++] = two(52, word, opening)
  if (malform !== 0) {
    out[k++] = two(53, word, malform)
    out[k++] = two(54, w.word[Atom.suffix2]!, malform)
    out[k++] = two(55, w.word[Atom.suffix3]!, malform)
  }
  out[k++] = two(56, before, word)
  out[k++] = two(57, word, after)
  out[k++] = two(58, before, after)
  out[k++] = two(59, w.before2[Atom.lower]!, before)
  out[k++] = two(60, after, w.after2[Atom.lower]!)
  out[k++] = two(61, before, ending)
  out[k++] = two(62, ending, after)
  out[k++] = two(63, ending, w.after[Atom.ending]!)
  out[k++] = two(64, w.before[Atom.ending]!, ending)
  out[k++] = two(65, shape * 16 + w.before[Atom.shape]!, w.after[Atom.shape]!)
  out[k++] = two(66, tags, beforeTags)
  out[k++] = two(67, tags, afterTags)
  out[k++] = three(68, tags, beforeTags, afterTags)
  out[k++] = two(69, afterTags, w.after2[Atom.tags]!)
  out[k++] = three(70, tags, afterTags, w.after2[Atom.tags]!)
  out[k++] = two(71, tags, after)
  out[k++] = two(72, tags, before)
  out[k++] = two(73, word, afterTags)
  out[k++] = two(74, word, beforeTags)
  return k
}

/** The tags around a token. A tag is a number below 255; 255 stands for «none». */
export interface TagContext {
  left1: number
  left2: number
  left3: number
  /** The nearest verb to the left in the clause, its tag and its form's {@link Atom.lower}. */
  verb: number
  verbForm: number
  /** The first pass's tags for the token itself and to its right. */
  self: number
  right1: number
  right2: number
  right3: number
  /** The nearest verb to the right. */
  nextVerb: number
}

/** Features of the tags to the left. Appends buckets from `k`. */
export function leftFeatures(w: Window, t: TagContext, out: Int32Array, k: number): number {
  const word = w.word[Atom.lower]!
  const ending = w.word[Atom.ending]!
  const tags = w.word[Atom.tags]!
  const after = w.after[Atom.lower]!
  const afterTags = w.after[Atom.tags]!
  const left = t.left1
  const pair = left * 256 + t.left2
  out[k++] = one(100, left)
  out[k++] = one(101, pair)
  out[k++] = one(102, t.left2)
  out[k++] = two(103, left, word)
  out[k++] = two(104, left, ending)
  out[k++] = two(105, left, after)
  out[k++] = two(106, pair, word)
  out[k++] = two(107, pair, ending)
  out[k++] = two(108, t.left2, w.before[Atom.lower]!)
  out[k++] = two(109, pair, t.left3)
  out[k++] = two(110, left, w.after[Atom.ending]!)
  out[k++] = two(111, t.verb, left)
  out[k++] = two(112, t.verb, ending)
  out[k++] = two(113, t.verbForm, ending)
  out[k++] = two(114, t.verbForm, left)
  out[k++] = two(115, t.verb, word)
  out[k++] = two(116, left, tags)
  out[k++] = two(117, pair, tags)
  out[k++] = two(118, left, afterTags)
  out[k++] = three(119, left, tags, afterTags)
  out[k++] = three(120, pair, tags, afterTags)
  return k
}

/** Features of the first pass's tags to the right, for the second pass. Appends buckets from `k`. */
export function rightFeatures(w: Window, t: TagContext, out: Int32Array, k: number): number {
  const word = w.word[Atom.lower]!
  const ending = w.word[Atom.ending]!
  const tags = w.word[Atom.tags]!
  const left = t.left1
  const right = t.right1
  const pair = right * 256 + t.right2
  out[k++] = one(300, right)
  out[k++] = one(301, t.right2)
  out[k++] = one(302, pair)
  out[k++] = two(303, right, word)
  out[k++] = two(304, right, ending)
  out[k++] = two(305, pair, word)
  out[k++] = two(306, right, left)
  out[k++] = three(307, right, left, word)
  out[k++] = three(308, right, left, ending)
  out[k++] = three(309, right, left, t.left2)
  out[k++] = three(310, right, left, t.right2)
  out[k++] = two(311, pair, t.right3)
  out[k++] = two(312, t.right2, w.after[Atom.lower]!)
  out[k++] = three(313, right, left * 256 + t.left2, t.right2)
  out[k++] = two(314, pair, ending)
  out[k++] = two(315, right, tags)
  out[k++] = two(316, pair, tags)
  out[k++] = three(317, right, left, tags)
  out[k++] = three(318, right, t.self, left)
  out[k++] = two(319, t.self, word)
  out[k++] = two(320, t.nextVerb, left)
  out[k++] = two(321, t.nextVerb, word)
  out[k++] = two(322, t.nextVerb, t.verb)
  out[k++] = three(323, t.nextVerb, t.verb, tags)
  return k
}
