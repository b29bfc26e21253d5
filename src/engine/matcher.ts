import type { TextModel } from '../text/model'
import type { Malform } from '../text/prose'
import { INSERTABLE, REFLEXIVES, surroundedBy } from './context'
import { alternatives, type HeadFinder, headFinder, type Listed } from './heads'
import { PhraseMatch } from './match'
import type { PhraseEntry, PhraseList } from './phrases'

/** How many words `…` may stand for. */
const GAP = 6
/** How many words may stand between a verb and the rest of its expression. */
const INSERTIONS = 2

interface End extends Listed {
  readonly feats: readonly string[]
}

/** A node of a trie over words: one path per way of writing an expression. */
interface Node {
  next: Map<string, Node> | null
  gap: Node | null
  ends: End[] | null
  /** The words so far are an inflected verb with more to come. */
  afterVerb: boolean
}

const node = (): Node => ({ next: null, gap: null, ends: null, afterVerb: false })

/** The expressions of one målform: where to find them, and a trie for each first word that some text has held. */
interface Lexis {
  readonly find: HeadFinder
  readonly tries: Map<string, Node>
}

/**
 * Finds the expressions of all lists in one pass. A word of the text is looked up once however many expressions
 * there are, and an expression enters a trie the first time a text holds the word that begins it.
 */
export class Matcher {
  readonly #lists: readonly PhraseList[]
  readonly #lexis: Partial<Record<Malform, Lexis>> = {}

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
    this.#lexis[malform] ??= { find: headFinder(this.#lists, malform), tries: new Map() }
    const lexis = this.#lexis[malform]
    for (const form of text.forms()) {
      const head = trieOf(lexis, form)
      const abbreviation = trieOf(lexis, `${form}.`)
      if (head === undefined && abbreviation === undefined) continue
      for (const token of text.occurrences(form)) {
        const sentence = text.sentences[text.sentenceOf(token)]!
        if (sentence.malform !== malform) continue
        const walk = new Walk(text, malform, token, sentence.last, found)
        if (head !== undefined) walk.from(head, token + 1, NONE, null)
        if (abbreviation !== undefined && walk.stopAfter(token))
          walk.from(abbreviation, token + 2, NONE, null)
      }
    }
  }
}

const NONE: readonly number[] = []

/** Every expression that begins at one token. */
class Walk {
  constructor(
    readonly text: TextModel,
    readonly malform: Malform,
    readonly first: number,
    readonly limit: number,
    readonly found: Map<PhraseList, PhraseMatch[]>,
  ) {}

  /** Whether the stop that ends the sentence belongs to an abbreviation too: «… osv.» */
  stopAfter(token: number): boolean {
    const { tokens } = this.text
    return (
      token + 1 < this.limit &&
      this.text.form(token + 1) === '.' &&
      tokens.start[token + 1] === tokens.end[token]
    )
  }

  from(
    at: Node,
    token: number,
    inserted: readonly number[],
    gap: { first: number; last: number } | null,
  ): void {
    if (at.ends !== null) for (const end of at.ends) this.#add(end, token, inserted, gap)
    if (token >= this.limit) return
    const form = this.text.lower(token)
    const next = at.next?.get(form)
    if (next !== undefined) this.from(next, token + 1, inserted, gap)
    const abbreviation = this.stopAfter(token) ? at.next?.get(`${form}.`) : undefined
    if (abbreviation !== undefined) this.from(abbreviation, token + 2, inserted, gap)
    if (at.afterVerb && inserted.length < INSERTIONS && INSERTABLE.has(form)) {
      this.from(
        { next: at.next, gap: null, ends: null, afterVerb: true },
        token + 1,
        [...inserted, token],
        gap,
      )
    }
    if (at.gap === null || gap !== null) return
    for (let last = token + 1; last <= Math.min(token + GAP, this.limit - 1); last++) {
      const form = this.text.lower(last)
      const after = at.gap.next?.get(form)
      if (after !== undefined) this.from(after, last + 1, inserted, { first: token, last })
      const abbreviation = this.stopAfter(last) ? at.gap.next?.get(`${form}.`) : undefined
      if (abbreviation !== undefined) this.from(abbreviation, last + 2, inserted, { first: token, last })
    }
  }

  #add(
    end: End,
    last: number,
    inserted: readonly number[],
    gap: { first: number; last: number } | null,
  ): void {
    const phrase = end.entry.phrase()
    const { only, never } = phrase
    if (only.length > 0 && !surroundedBy(only, this.text, this.first, last)) return
    if (surroundedBy(never, this.text, this.first, last)) return
    const match = new PhraseMatch(this.text, phrase, this.malform, this.first, last, end.feats, inserted, gap)
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

/** The trie of the expressions that begin with a word; undefined when there are none. */
function trieOf({ find, tries }: Lexis, form: string): Node | undefined {
  const known = tries.get(form)
  if (known !== undefined) return known
  const heads = find(form)
  if (heads.length === 0) return undefined
  const root = node()
  for (const { entries, feats } of heads) {
    for (const listed of entries) {
      for (const end of walkTo(root, listed.entry)) {
        end.ends ??= []
        end.ends.push({ ...listed, feats })
      }
    }
  }
  tries.set(form, root)
  return root
}

/** The nodes at the ends of the paths for what follows the first word; makes the paths that are missing. */
function walkTo(root: Node, { text, upos }: PhraseEntry): Node[] {
  const [, ...rest] = text.toLowerCase().split(' ')
  const verb = upos === 'VERB'
  let ends = [root]
  if (verb && rest.length > 0) root.afterVerb = true
  for (const word of rest) {
    if (word === '…') {
      ends = ends.map((end) => {
        end.gap ??= node()
        return end.gap
      })
    } else {
      const forms = word === 'seg' ? [...REFLEXIVES] : alternatives(word)
      ends = ends.flatMap((end) => forms.map((form) => child(end, form)))
      if (verb && word === 'seg') for (const end of ends) end.afterVerb = true
    }
  }
  return ends
}

function child(parent: Node, word: string): Node {
  parent.next ??= new Map()
  let found = parent.next.get(word)
  if (found === undefined) {
    found = node()
    parent.next.set(word, found)
  }
  return found
}
