import prepared from 'virtual:heads'
import { lookUp } from '../text/packed'
import type { Malform } from '../text/prose'
import { AFTER_VERB, type PackedHeads, packHeads, withoutStop } from './heads'
import type { Phrase, PhraseList } from './phrases'
import { lineAt } from './table'

/** The beginning of some expressions. */
export interface Node {
  /** Its name in the packed tries. */
  readonly place: string
  /** The first letters of the words that may follow right here. */
  readonly more: string
  /** Whether the words so far are an inflected verb with more to come. */
  readonly afterVerb: boolean
  /** The node after `…`. */
  readonly gap: Node | null
  readonly ends: readonly Listed[]
}

/** An expression of a list. */
export interface Listed {
  readonly list: PhraseList
  phrase(): Phrase
}

/** What a word may begin. */
export interface Root {
  readonly node: Node
  /** Whether the word needs a stop after it: «osv.» */
  readonly stop: boolean
  /** What the word may be (UD features), in the paradigm's order; empty when it is not inflected. */
  readonly feats: readonly string[]
}

const NONE: readonly never[] = []

/**
 * The expressions of lists in one målform. For our own lists they come packed: reading the lists and inflecting their
 * words at each start would take longer than checking a letter.
 */
export function lexesOf(lists: readonly PhraseList[], malform: Malform): Lexis[] {
  const texts = prepared.lists ?? []
  const known = texts.map((tsv) => lists.find((list) => list.tsv === tsv))
  const others = lists.filter((list) => !known.includes(list))
  const packed = prepared[malform]
  const lexes: Lexis[] = []
  if (packed !== undefined && others.length < lists.length) lexes.push(new Lexis(packed, known, malform))
  if (others.length > 0) lexes.push(new Lexis(packHeads(others, malform), others, malform))
  return lexes
}

/** Reads packed expressions where they stand. */
export class Lexis {
  readonly #packed: PackedHeads
  readonly #lists: readonly (PhraseList | undefined)[]
  readonly #malform: Malform
  readonly #feats: readonly string[]
  readonly #nodes = new Map<string, Node>()

  /** `lists` are those that were packed, undefined where one is not in use. */
  constructor(packed: PackedHeads, lists: readonly (PhraseList | undefined)[], malform: Malform) {
    this.#packed = packed
    this.#lists = lists
    this.#malform = malform
    this.#feats = packed.feats.split('\t')
  }

  /** What a word may begin that is written like this, in lower case; of an abbreviation perhaps without its stop. */
  roots(form: string): readonly Root[] {
    const bare = withoutStop(form)
    const cells = lookUp(this.#packed.forms, bare)
    if (cells === null) return NONE
    const roots: Root[] = []
    for (const cell of cells.split(' ')) {
      const stopped = cell.startsWith('.')
      if (!stopped && bare !== form) continue
      const colon = cell.indexOf(':')
      const node = this.#node(cell.slice(stopped ? 1 : 0, colon))
      if (node.ends.length === 0 && node.gap === null && node.more === '') continue
      const numbers = cell.slice(colon + 1)
      const feats = numbers === '' ? NONE : numbers.split(',').map((number) => this.#feats[Number(number)]!)
      roots.push({ node, stop: stopped && bare === form, feats })
    }
    return roots
  }

  /** Where a word, in lower case, leads from a node. */
  after({ place, more }: Node, word: string): Node | null {
    const next = more.includes(word.charAt(0)) ? lookUp(this.#packed.next, `${place} ${word}`) : null
    return next === null ? null : this.#node(next)
  }

  #node(place: string): Node {
    let node = this.#nodes.get(place)
    if (node === undefined) {
      node = this.#read(place)
      this.#nodes.set(place, node)
    }
    return node
  }

  #read(place: string): Node {
    const line = lineAt(this.#packed.nodes, Number.parseInt(place, 36))
    const [mark, more, gap, ...cells] = line.split('\t')
    return {
      place,
      more: more!,
      afterVerb: mark === AFTER_VERB,
      gap: gap === '' ? null : this.#node(gap!),
      ends: cells.length === 0 ? NONE : cells.flatMap((cell) => this.#listed(cell)),
    }
  }

  #listed(cell: string): Listed | readonly never[] {
    const [index, row, part] = cell.split(' ').map(Number) as [number, number, number]
    const list = this.#lists[index]
    if (list === undefined) return NONE
    let phrase: Phrase | null = null
    return {
      list,
      phrase: () => {
        phrase ??= list.phrase(row, part, this.#malform)
        return phrase
      },
    }
  }
}
