import { ATOMS, Atom, mix } from './atoms'

export const BUCKET_BITS = 24

function one(template: number, a: number): number {
  return mix(a + Math.imul(template, 0x9e3779b1)) >>> (32 - BUCKET_BITS)
}
function two(template: number, a: number, b: number): number {
  return mix(Math.imul(a, 0x2c1b3c6d) + b + Math.imul(template, 0x9e3779b1)) >>> (32 - BUCKET_BITS)
}
function three(template: number, a: number, b: number, c: number): number {
  return two(template, Math.imul(mix(a), 0x297a2d39) + b, c)
}

/** malform: 0 unknown, 1 nb, 2 nn */
export function staticFeatures(
  atoms: Int32Array,
  at: number,
  i: number,
  n: number,
  start: number,
  malform: number,
  out: Int32Array,
  flags: Record<string, boolean>,
): number {
  let k = 0
  const P = (d: number) => (i + d < 0 || i + d >= n ? -1 : at + (i + d) * ATOMS)
  const o = P(0)
  const A = (p: number, a: number) => (p < 0 ? 77 : atoms[p + a]!)
  // own
  for (let a = 0; a < 14; a++) {
    if (a === Atom.prefix5 && flags.nop5) continue
    const v = atoms[o + a]!
    if (v !== 0) out[k++] = one(1 + a, v)
  }
  if (atoms[o + Atom.tail] !== 0) out[k++] = one(15, atoms[o + Atom.tail]!)
  out[k++] = two(16, atoms[o + Atom.shape]!, start)
  out[k++] = three(17, atoms[o + Atom.shape]!, start, atoms[o + Atom.suffix3]!)
  out[k++] = two(18, atoms[o + Atom.lower]!, start)
  if (!flags.nomal && malform) {
    out[k++] = two(19, atoms[o + Atom.lower]!, malform)
    out[k++] = two(20, atoms[o + Atom.suffix2]!, malform)
    out[k++] = two(21, atoms[o + Atom.suffix3]!, malform)
  }
  const m1 = P(-1),
    p1 = P(1),
    m2 = P(-2),
    p2 = P(2),
    m3 = P(-3),
    p3 = P(3)
  out[k++] = one(30, A(m1, Atom.lower))
  out[k++] = one(31, A(p1, Atom.lower))
  out[k++] = one(32, A(m2, Atom.lower))
  out[k++] = one(33, A(p2, Atom.lower))
  out[k++] = one(34, A(m1, Atom.ending))
  out[k++] = one(35, A(p1, Atom.ending))
  out[k++] = two(36, A(m1, Atom.suffix2), A(m1, Atom.shape))
  out[k++] = two(37, A(p1, Atom.suffix2), A(p1, Atom.shape))
  out[k++] = one(38, A(p2, Atom.ending))
  out[k++] = one(39, A(m2, Atom.ending))
  if (flags.far) {
    out[k++] = one(40, A(m3, Atom.lower))
    out[k++] = one(41, A(p3, Atom.lower))
  }
  const w = A(o, Atom.lower),
    e = A(o, Atom.ending)
  out[k++] = two(50, A(m1, Atom.lower), w)
  out[k++] = two(51, w, A(p1, Atom.lower))
  out[k++] = two(52, A(m1, Atom.lower), A(p1, Atom.lower))
  out[k++] = two(53, A(m2, Atom.lower), A(m1, Atom.lower))
  out[k++] = two(54, A(p1, Atom.lower), A(p2, Atom.lower))
  out[k++] = two(55, A(m1, Atom.lower), e)
  out[k++] = two(56, e, A(p1, Atom.lower))
  out[k++] = two(57, e, A(p1, Atom.ending))
  out[k++] = two(58, A(m1, Atom.ending), e)
  out[k++] = two(59, A(o, Atom.shape) * 16 + A(m1, Atom.shape), A(p1, Atom.shape))
  if (flags.tri) {
    out[k++] = three(60, A(m1, Atom.lower), e, A(p1, Atom.lower))
    out[k++] = three(61, A(m1, Atom.ending), e, A(p1, Atom.ending))
  }
  if (flags.cls) {
    const c = A(o, Atom.tags), cm1 = A(m1, Atom.tags), cp1 = A(p1, Atom.tags), cm2 = A(m2, Atom.tags), cp2 = A(p2, Atom.tags)
    out[k++] = one(120, c)
    out[k++] = one(121, cm1)
    out[k++] = one(122, cp1)
    out[k++] = one(123, cp2)
    out[k++] = two(124, c, cm1)
    out[k++] = two(125, c, cp1)
    out[k++] = three(126, c, cm1, cp1)
    out[k++] = two(127, cp1, cp2)
    out[k++] = three(128, c, cp1, cp2)
    out[k++] = two(129, c, A(p1, Atom.lower))
    out[k++] = two(130, c, A(m1, Atom.lower))
    out[k++] = two(131, w, cp1)
    out[k++] = two(132, w, cm1)
    if (flags.cls2) { out[k++] = three(133, c, cm1, cm2); out[k++] = two(134, cm1, cp1) }
  }
  return k
}

/** Pass 1 (left tags). `tags` = predicted so far. NONE tag = T */
export function leftFeatures(
  atoms: Int32Array,
  at: number,
  i: number,
  n: number,
  t1: number,
  t2: number,
  t3: number,
  verb: number,
  verbWord: number,
  out: Int32Array,
  k: number,
  flags: Record<string, boolean>,
): number {
  const o = at + i * ATOMS
  const w = atoms[o + Atom.lower]!,
    e = atoms[o + Atom.ending]!
  const w1 = i > 0 ? atoms[o - ATOMS + Atom.lower]! : 77
  const next = i + 1 < n ? atoms[o + ATOMS + Atom.lower]! : 77
  const nextEnd = i + 1 < n ? atoms[o + ATOMS + Atom.ending]! : 77
  const tt = t1 * 256 + t2
  out[k++] = one(70, t1)
  out[k++] = one(71, tt)
  out[k++] = one(72, t2)
  out[k++] = two(73, t1, w)
  out[k++] = two(74, t1, e)
  out[k++] = two(75, t1, next)
  out[k++] = two(76, tt, w)
  out[k++] = two(77, tt, e)
  out[k++] = two(78, t2, w1)
  out[k++] = two(79, tt, t3)
  out[k++] = two(80, t1, nextEnd)
  if (flags.verb) {
    out[k++] = two(81, verb, t1)
    out[k++] = two(82, verb, e)
    out[k++] = two(83, verbWord, e)
    out[k++] = two(84, verbWord, t1)
    out[k++] = two(85, verb, w)
  }
  if (flags.cls) {
    const c = atoms[o + Atom.tags]!, cn = i + 1 < n ? atoms[o + ATOMS + Atom.tags]! : 77, cn2 = i + 2 < n ? atoms[o + 2 * ATOMS + Atom.tags]! : 77
    out[k++] = two(86, t1, c)
    out[k++] = two(87, tt, c)
    out[k++] = two(88, t1, cn)
    out[k++] = three(89, t1, c, cn)
    out[k++] = three(90, tt, c, cn)
    if (flags.cls2) out[k++] = three(91, t1, cn, cn2)
  }
  return k
}

export function rightFeatures(
  atoms: Int32Array,
  at: number,
  i: number,
  n: number,
  l1: number,
  l2: number,
  r0: number,
  r1: number,
  r2: number,
  r3: number,
  rightVerb: number,
  out: Int32Array,
  k: number,
  flags: Record<string, boolean>,
): number {
  const o = at + i * ATOMS
  const w = atoms[o + Atom.lower]!,
    e = atoms[o + Atom.ending]!
  const next = i + 1 < n ? atoms[o + ATOMS + Atom.lower]! : 77
  const rr = r1 * 256 + r2
  out[k++] = one(100, r1)
  out[k++] = one(101, r2)
  out[k++] = one(102, rr)
  out[k++] = two(103, r1, w)
  out[k++] = two(104, r1, e)
  out[k++] = two(105, rr, w)
  out[k++] = two(106, r1, l1)
  out[k++] = three(107, r1, l1, w)
  out[k++] = three(108, r1, l1, e)
  out[k++] = three(109, r1, l1, l2)
  out[k++] = three(110, r1, l1, r2)
  out[k++] = two(111, rr, r3)
  out[k++] = two(112, r2, next)
  out[k++] = three(113, r1, l1 * 256 + l2, r2)
  out[k++] = two(114, rr, e)
  if (flags.r0) out[k++] = one(115, r0)
  if (flags.rverb) {
    out[k++] = two(116, rightVerb, l1)
    out[k++] = two(117, rightVerb, e)
    out[k++] = two(118, rightVerb, w)
  }
  return k
}
