import { Atom } from './atoms'
import type { TagContext } from './features'

/** Stands for «no tag»: outside the sentence, or no verb yet. */
export const NO_TAG = 255

/** What the tagger must know of a tag to follow a clause. */
export interface TagTraits {
  readonly verb: readonly boolean[]
  /** Opens a clause of its own, so the verb of the clause before is forgotten. */
  readonly subordinator: readonly boolean[]
}

/** The tags around the token that is being tagged, kept up to date from left to right through a sentence. */
export class Context implements TagContext {
  left1 = NO_TAG
  left2 = NO_TAG
  left3 = NO_TAG
  verb = NO_TAG
  verbForm = 0
  self = NO_TAG
  right1 = NO_TAG
  right2 = NO_TAG
  right3 = NO_TAG
  nextVerb = NO_TAG
  private readonly traits: TagTraits

  constructor(traits: TagTraits) {
    this.traits = traits
  }

  /** To be called before the first token of a sentence. */
  start(): void {
    this.left1 = this.left2 = this.left3 = this.verb = NO_TAG
    this.verbForm = 0
  }

  /** Shows the first pass's tags at and after token `i` of `n`; `nextVerbs` as {@link Context.verbsToRight} gives them. */
  look(tags: Uint8Array, nextVerbs: Uint8Array, i: number, n: number): void {
    this.self = tags[i]!
    this.right1 = i + 1 < n ? tags[i + 1]! : NO_TAG
    this.right2 = i + 2 < n ? tags[i + 2]! : NO_TAG
    this.right3 = i + 3 < n ? tags[i + 3]! : NO_TAG
    this.nextVerb = nextVerbs[i]!
  }

  /** Takes in the tag given to the current token. */
  advance(tag: number, atoms: Int32Array): void {
    this.left3 = this.left2
    this.left2 = this.left1
    this.left1 = tag
    if (this.traits.verb[tag]) {
      this.verb = tag
      this.verbForm = atoms[Atom.lower]!
    } else if (this.traits.subordinator[tag]) {
      this.verb = NO_TAG
      this.verbForm = 0
    }
  }

  /** Writes for each of `n` tokens the tag of the nearest verb to its right. */
  verbsToRight(tags: Uint8Array, n: number, out: Uint8Array): void {
    let verb = NO_TAG
    for (let i = n - 1; i >= 0; i--) {
      out[i] = verb
      if (this.traits.verb[tags[i]!]) verb = tags[i]!
    }
  }
}

const openers = new Set('- – — " « » “ ” „ : ( * . ? ! •'.split(' '))

/** Whether a token can begin a sentence: 1 for the first, 2 after a mark that may open one, otherwise 0. */
export function openingAt(forms: readonly string[], i: number): number {
  if (i === 0) return 1
  return openers.has(forms[i - 1]!) ? 2 : 0
}
