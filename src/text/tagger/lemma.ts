import { mix } from './atoms'
import type { Tag } from './tag'

/** The longest ending a rule may ask for, in UTF-16 units. */
export const LONGEST_ENDING = 8

/** 0 = either målform, 1 = bokmål, 2 = nynorsk. */
export type MalformCode = 0 | 1 | 2

/** 30-bit keys of a rule for every ending of a word under a tag, extended letter by letter from the right. */
export class EndingKeys {
  private hash = 0

  start(tag: number): void {
    this.hash = mix(tag + 0x51ed27)
  }

  /** Takes in the next letter to the left. */
  extend(code: number): void {
    this.hash = Math.imul(this.hash ^ code, 0x01000193)
  }

  key(malform: MalformCode, whole: boolean): number {
    return mix(this.hash + malform * 7919 + (whole ? 104729 : 0)) >>> 2
  }
}

/** What a lemma rule works on: names, foreign words and mixed case («EU-landet») as written, the rest in lower case. */
export function lemmaBase(form: string, upos: string): string {
  if (upos === 'PROPN' || upos === 'X') return form
  const lower = form.toLowerCase()
  const capitalised = form.slice(1) === lower.slice(1) && !form.includes('-')
  return capitalised || form === form.toUpperCase() ? lower : form
}

/** A rule: how many letters to cut from the end, and what to put there. */
interface Edit {
  readonly cut: number
  readonly add: string
}

/** From form and tag to lemma: the rule for the whole word, or else for the longest ending that has one. */
export class LemmaTable {
  private readonly text: () => string
  private edits: readonly Edit[] | undefined
  private readonly keys: Int32Array
  private readonly rules: Uint16Array
  private readonly tags: readonly Tag[]
  private readonly ending = new EndingKeys()
  private index: Map<number, number> | undefined

  /** `text` gives the edits, one a line; it is asked for with the first lemma. */
  constructor(text: () => string, keys: Int32Array, rules: Uint16Array, tags: readonly Tag[]) {
    this.text = text
    this.keys = keys
    this.rules = rules
    this.tags = tags
  }

  /** The lemma of a form that bears the tag numbered `tag`. */
  lemma(form: string, tag: number, malform: MalformCode): string {
    const base = lemmaBase(form, this.tags[tag]!.upos)
    this.edits ??= this.text().split('\n').map(parseEdit)
    const edit = this.edits[this.rule(base, tag, malform)]
    return edit && edit.cut <= base.length ? base.slice(0, base.length - edit.cut) + edit.add : base
  }

  private rule(base: string, tag: number, malform: MalformCode): number {
    this.index ??= new Map(Array.from(this.keys, (key, i) => [key, this.rules[i]!]))
    const { ending, index } = this
    let found = -1
    const look = (whole: boolean) => {
      found = index.get(ending.key(malform, whole)) ?? index.get(ending.key(0, whole)) ?? found
    }
    ending.start(tag)
    look(false)
    for (let i = base.length - 1; i >= 0; i--) {
      ending.extend(base.charCodeAt(i))
      if (base.length - i <= LONGEST_ENDING) look(false)
    }
    look(true)
    return found
  }
}

/** Reads an edit as it is written: `2være` cuts two letters and adds «være». */
export function parseEdit(text: string): Edit {
  const cut = Number.parseInt(text, 10)
  return { cut, add: text.slice(String(cut).length) }
}
