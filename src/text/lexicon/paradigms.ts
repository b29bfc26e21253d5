import type { Malform } from '../prose'

/**
 * Endings by inflection class, put on the base form: m, f, n masculine, feminine, neuter nouns (nynorsk `m` has -ar,
 * `mer` -er); ner = neuter nouns in -er; a = agents in -er or -ar; adj, sk = adjectives with and without -t; v = verbs in -ere; navn = names;
 * inv = uninflected. In nynorsk va, ve = other verbs with -a and -te in the past.
 */
const CLASSES: Record<Malform, Readonly<Record<string, string>>> = {
  nb: {
    m: ' s en ens er ers ene enes',
    f: ' s en ens er ers ene enes a as',
    n: ' s et ets er ers ene enes a as',
    ner: 'er ers eret erets ret rets re res rene renes',
    a: ' s en ens e es ne nes',
    adj: ' t e',
    sk: ' e',
    v: 'e es er te t ende ing ingen',
    navn: ' s',
    inv: '',
  },
  nn: {
    m: ' en ar ane',
    mer: ' en er ene',
    f: ' a er ene',
    n: ' et a',
    a: ' en ar ane',
    adj: ' t e',
    sk: ' e',
    v: 'e ast er te t ande ing inga',
    va: 'e a ar ast ande ing inga ingar ingane',
    ve: 'e a er te t ast ande ing inga ingar ingane',
    navn: ' s',
    inv: '',
  },
}

/**
 * The inflected forms of a base form, itself included.
 *
 * @throws {Error} when the målform has no such class.
 */
export function formsOf(base: string, inflection: string, malform: Malform): string[] {
  const endings = CLASSES[malform][inflection]
  if (endings === undefined) throw new Error(`unknown inflection class: ${inflection}`)
  if (inflection === 'ner') return endings.split(' ').map((ending) => base.slice(0, -2) + ending)
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  return endings
    .split(' ')
    .map((ending) => (inflection.startsWith('v') || /^[aeio]/.test(ending) ? stem : base) + ending)
}

/** Base forms with their inflection classes, found by any of their forms; nothing is expanded but what may fit. */
export class Paradigms {
  readonly #malform: Malform
  readonly #classes = new Map<string, string[]>()
  readonly #endings: ReadonlySet<string>
  readonly #longest: number

  constructor(malform: Malform) {
    this.#malform = malform
    this.#endings = new Set(Object.values(CLASSES[malform]).flatMap((endings) => endings.split(' ')))
    this.#longest = Math.max(...[...this.#endings].map((ending) => ending.length))
  }

  add(base: string, inflection: string): void {
    const known = this.#classes.get(base)
    if (known === undefined) this.#classes.set(base, [inflection])
    else known.push(inflection)
  }

  /** Whether a form belongs to some base form of a class that passes the test. */
  has(form: string, accept: (inflection: string) => boolean = () => true): boolean {
    for (let length = 0; length <= this.#longest && length < form.length; length++) {
      if (!this.#endings.has(form.slice(form.length - length))) continue
      const stem = form.slice(0, form.length - length)
      for (const base of [stem, `${stem}e`, `${stem}er`]) {
        const classes = this.#classes.get(base)
        if (classes?.some((name) => accept(name) && formsOf(base, name, this.#malform).includes(form)))
          return true
      }
    }
    return false
  }

  /** Every form of every base form. */
  *forms(): Generator<string> {
    for (const [base, classes] of this.#classes) {
      for (const name of classes) yield* formsOf(base, name, this.#malform)
    }
  }
}
