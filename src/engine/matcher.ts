import { type TextModel, TokenKind } from '../text/model'
import type { Malform } from '../text/prose'
import { INSERTABLE, surroundedBy } from './context'
import { type Lexis, type Listed, lexesOf, type Node, type Root } from './lexis'
import { PhraseMatch } from './match'
import type { PhraseList } from './phrases'

/** How many words `…` may stand for. */
const GAP = 6
/** How many words may stand between a verb and the rest of its expression. */
const INSERTIONS = 2

/**
 * Finds the expressions of all lists in one pass. A word of the text is looked up once however many expressions
 * there are.
 */
export class Matcher {
  readonly #lists: readonly PhraseList[]
  readonly #lexes: Partial<Record<Malform, readonly Lexis[]>> = {}

  constructor(lists: readonly PhraseList[]) {
    this.#lists = lists
  }

  /** The matches of each list in reading order, the longest at each place; matches of one list never overlap. */
  match(text: TextModel): Map<PhraseList, PhraseMatch[]> {
    const found = new Map<PhraseList, PhraseMatch[]>()
    if (this.#lists.length === 0) return found
    const malformer = new Set(text.sentences.map((sentence) => sentence.malform))
    for (const malform of ['nb', 'nn'] as const) {
      if (malformer.has(malform)) this.#matchIn(text, malform, found)
    }
    for (const matches of found.values()) keepLongest(matches)
    return found
  }

  #matchIn(text: TextModel, malform: Malform, found: Map<PhraseList, PhraseMatch[]>): void {
    this.#lexes[malform] ??= lexesOf(this.#lists, malform)
    for (const lexis of this.#lexes[malform]) {
      const known = new Map<string, readonly Root[]>()
      for (const sentence of text.sentences) {
        if (sentence.malform !== malform) continue
        for (let token = sentence.first; token < sentence.last; token++) {
          if (!isWord(text, token)) continue
          const form = text.lower(token)
          let roots = known.get(form)
          if (roots === undefined) {
            roots = lexis.roots(form)
            known.set(form, roots)
          }
          for (const root of roots) {
            if (mayHold(root, text, token + 1, sentence.last))
              new Walk(text, lexis, malform, token, sentence.last, root.feats, found).begin(root)
          }
        }
      }
    }
  }
}

function isWord({ tokens }: TextModel, token: number): boolean {
  return tokens.kind[token] === TokenKind.word || tokens.kind[token] === TokenKind.number
}

/** Whether the next word begins like one that may follow: most words of a text go no further. */
function mayHold({ node, stop }: Root, text: TextModel, next: number, limit: number): boolean {
  if (stop || node.afterVerb || node.gap !== null || node.ends.length > 0) return true
  return next < limit && node.more.includes(text.lower(next).charAt(0))
}

const NONE: readonly number[] = []

/** The tokens that `…` stands for, the last exclusive. */
interface Gap {
  readonly first: number
  readonly last: number
}

/** The expressions of one kind that begin at one token. */
class Walk {
  constructor(
    readonly text: TextModel,
    readonly lexis: Lexis,
    readonly malform: Malform,
    readonly first: number,
    readonly limit: number,
    readonly feats: readonly string[],
    readonly found: Map<PhraseList, PhraseMatch[]>,
  ) {}

  begin({ node, stop }: Root): void {
    if (!stop) this.from(node, this.first + 1, NONE, null)
    else if (this.stopAfter(this.first)) this.from(node, this.first + 2, NONE, null)
  }

  /** Whether the stop that ends the sentence belongs to an abbreviation too: «… osv.» */
  stopAfter(token: number): boolean {
    const { tokens } = this.text
    return (
      token + 1 < this.limit &&
      this.text.form(token + 1) === '.' &&
      tokens.start[token + 1] === tokens.end[token]
    )
  }

  from(at: Node, token: number, inserted: readonly number[], gap: Gap | null): void {
    for (const end of at.ends) this.#add(end, token, inserted, gap)
    this.#onwards(at, token, inserted, gap)
    if (at.gap === null || gap !== null) return
    for (let last = token + 1; last <= Math.min(token + GAP, this.limit - 1); last++) {
      this.#step(at.gap, last, inserted, { first: token, last })
    }
  }

  #onwards(at: Node, token: number, inserted: readonly number[], gap: Gap | null): void {
    if (at.more === '' || token >= this.limit) return
    this.#step(at, token, inserted, gap)
    if (at.afterVerb && inserted.length < INSERTIONS && INSERTABLE.has(this.text.lower(token)))
      this.#onwards(at, token + 1, [...inserted, token], gap)
  }

  /** Goes on where the word at a token leads. */
  #step(at: Node, token: number, inserted: readonly number[], gap: Gap | null): void {
    const form = this.text.lower(token)
    const next = this.lexis.after(at, form)
    if (next !== null) this.from(next, token + 1, inserted, gap)
    const abbreviation = this.stopAfter(token) ? this.lexis.after(at, `${form}.`) : null
    if (abbreviation !== null) this.from(abbreviation, token + 2, inserted, gap)
  }

  #add(end: Listed, last: number, inserted: readonly number[], gap: Gap | null): void {
    const phrase = end.phrase()
    const { only, never } = phrase
    if (only.length > 0 && !surroundedBy(only, this.text, this.first, last)) return
    if (surroundedBy(never, this.text, this.first, last)) return
    const match = new PhraseMatch(
      this.text,
      phrase,
      this.malform,
      this.first,
      last,
      this.feats,
      inserted,
      gap,
    )
    const matches = this.found.get(end.list)
    if (matches === undefined) this.found.set(end.list, [match])
    else matches.push(match)
  }
}

function keepLongest(matches: PhraseMatch[]): void {
  matches.sort((a, b) => a.first - b.first || b.last - a.last)
  let kept = 0
  let covered = -1
  for (const match of matches) {
    if (match.first < covered) continue
    matches[kept++] = match
    covered = match.last
  }
  matches.length = kept
}
