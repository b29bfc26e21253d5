import { capitalise, isCapitalised } from '../../src/engine/match'
import { spanOf } from '../../src/engine/places'
import type { Finding } from '../../src/engine/rule'
import { parseTable } from '../../src/engine/table'
import type { TextModel } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'

/** One of the two ways to write a word: the choice it belongs to, the side, and what the other side writes. */
interface Variant {
  readonly choice: string
  readonly side: 0 | 1
  readonly other: string
}

/** The variants of a table with the columns `valg`, `en`, `annen`; `*` stands for any beginning or end of a word. */
export interface Variants {
  readonly whole: ReadonlyMap<string, Variant>
  /** Words that end like this. */
  readonly ends: ReadonlyMap<string, Variant>
  /** Words that begin like this. */
  readonly beginnings: ReadonlyMap<string, Variant>
}

/** No word that begins or ends as listed is longer, and no listed part is. */
const LONGEST = 40
const LONGEST_PART = 12

export function readVariants(tsv: string): Variants {
  const whole = new Map<string, Variant>()
  const ends = new Map<string, Variant>()
  const beginnings = new Map<string, Variant>()
  for (const { valg: choice, en, annen } of parseTable(tsv, ['valg', 'en', 'annen'])) {
    const sides = [en!, annen!] as const
    sides.forEach((word, side) => {
      const map = word.startsWith('*') ? ends : word.endsWith('*') ? beginnings : whole
      const other = sides[1 - side]!
      map.set(word.replace('*', ''), { choice: choice!, side: side as 0 | 1, other: other.replace('*', '') })
    })
  }
  return { whole, ends, beginnings }
}

/** Quotations and names are another's choice. */
function counts(text: TextModel, token: number, malform: Malform): boolean {
  const sentence = text.sentences[text.sentenceOf(token)]!
  const isName = isCapitalised(text.form(token)) && token > sentence.first
  return text.tokens.skip[token] === 0 && sentence.malform === malform && !isName
}

interface Use extends Variant {
  readonly token: number
}

/**
 * The uses of the rarer of two allowed variants where a document has both: those that make up more than `share`
 * percent. Of two equally frequent variants the first one met stands.
 */
export function* mixed(
  text: TextModel,
  variants: Variants,
  malform: Malform,
  share: number,
): Generator<Finding> {
  const uses = new Map<string, Use[]>()
  for (const form of text.forms()) {
    const variant = variantOf(form, variants)
    if (variant === null) continue
    for (const token of text.occurrences(form)) {
      if (!counts(text, token, malform)) continue
      const known = uses.get(variant.choice)
      if (known === undefined) uses.set(variant.choice, [{ ...variant, token }])
      else known.push({ ...variant, token })
    }
  }
  for (const [choice, all] of uses) yield* rarer(text, choice, all, malform, share)
}

function* rarer(
  text: TextModel,
  choice: string,
  uses: readonly Use[],
  malform: Malform,
  share: number,
): Generator<Finding> {
  const second = uses.filter(({ side }) => side === 1)
  const first = uses.filter(({ side }) => side === 0)
  if (first.length === 0 || second.length === 0) return
  const start = (group: readonly Use[]): number => Math.min(...group.map(({ token }) => token))
  const rare =
    first.length === second.length
      ? start(first) < start(second)
        ? second
        : first
      : first.length < second.length
        ? first
        : second
  if (rare.length * 100 <= share * uses.length) return
  for (const { token, other } of rare) {
    const written = text.form(token)
    const wanted = isCapitalised(written) ? capitalise(other) : other
    yield {
      at: spanOf(text, token),
      message:
        malform === 'nn'
          ? `Teksten blandar ${choice}, og «${written}» er i mindretal. Vel éi form, her «${wanted}».`
          : `Teksten blander ${choice}, og «${written}» er i mindretall. Velg én form, her «${wanted}».`,
      expected: [wanted],
    }
  }
}

function variantOf(form: string, { whole, ends, beginnings }: Variants): Variant | null {
  const listed = whole.get(form)
  if (listed !== undefined || form.length > LONGEST) return listed ?? null
  for (let length = 3; length <= Math.min(LONGEST_PART, form.length); length++) {
    const cut = form.length - length
    const end = ends.get(form.slice(cut))
    if (end !== undefined) return { ...end, other: form.slice(0, cut) + end.other }
    const beginning = beginnings.get(form.slice(0, length))
    if (beginning !== undefined) return { ...beginning, other: beginning.other + form.slice(length) }
  }
  return null
}
