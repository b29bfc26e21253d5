import { TokenKind, type Tokens } from './model'

/** The document's words and numbers by their lower-case form. */
export interface FormIndex {
  /** The distinct forms, in order of first occurrence. */
  readonly forms: readonly string[]
  /** Per token: index into `forms`, or -1 for tokens of other kinds. */
  readonly formOf: Int32Array
  /** The tokens of `forms[id]`, in reading order. */
  occurrences(id: number): readonly number[]
  /** Index of a lower-case form, or undefined when the document does not hold it. */
  idOf(form: string): number | undefined
}

/** The tokens of each form one after the other, and where each form's begin. */
function groupByForm(formOf: Int32Array, forms: number): { tokens: Int32Array; from: Int32Array } {
  const from = new Int32Array(forms + 1)
  for (let token = 0; token < formOf.length; token++) if (formOf[token]! >= 0) from[formOf[token]! + 1]!++
  for (let form = 0; form < forms; form++) from[form + 1]! += from[form]!
  const next = from.slice()
  const tokens = new Int32Array(from[forms]!)
  for (let token = 0; token < formOf.length; token++) {
    const form = formOf[token]!
    if (form >= 0) tokens[next[form]!++] = token
  }
  return { tokens, from }
}

/** The text in lower case, every code unit in its place: the one letter that would become two loses its dot. */
function lowerInPlace(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replaceAll('İ', 'I').toLowerCase()
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

function sameText(text: string, start: number, end: number, other: string, from: number): boolean {
  for (let at = start; at < end; at++, from++)
    if (text.charCodeAt(at) !== other.charCodeAt(from)) return false
  return true
}

/**
 * Builds the index in one pass. Forms are found by a hash table over the text itself; only distinct ones become
 * strings.
 */
export function indexForms(text: string, tokens: Omit<Tokens, 'skip'>): FormIndex {
  const { count, start, end, kind } = tokens
  const lower = lowerInPlace(text)
  /** Per slot the number of a form, from 1; 0 is free. Small at first, so that it stays in the cache. */
  let slots = new Int32Array(1 << 12)
  let hashes = new Int32Array(slots.length / 2)
  let firsts = new Int32Array(slots.length / 2)
  const forms: string[] = []
  const formOf = new Int32Array(count)
  /** The slot of a form, or the free one where it would stand. */
  const find = (hash: number, written: string, from: number, to: number): number => {
    const mask = slots.length - 1
    let slot = hash & mask
    for (let form = slots[slot]!; form !== 0; form = slots[slot]!) {
      if (hashes[form - 1] === hash && forms[form - 1]!.length === to - from) {
        if (sameText(written, from, to, lower, firsts[form - 1]!)) return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }
  const grow = (): void => {
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const fresh = new Int32Array(old.length * 2)
      fresh.set(old)
      return fresh
    }
    hashes = wider(hashes)
    firsts = wider(firsts)
    slots = new Int32Array(slots.length * 2)
    const mask = slots.length - 1
    for (let form = 0; form < forms.length; form++) {
      let slot = hashes[form]! & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = form + 1
    }
  }
  for (let token = 0; token < count; token++) {
    if (kind[token] !== TokenKind.word && kind[token] !== TokenKind.number) {
      formOf[token] = -1
      continue
    }
    const from = start[token]!
    const to = end[token]!
    const hash = hashOf(lower, from, to)
    const slot = find(hash, lower, from, to)
    if (slots[slot] === 0) {
      hashes[forms.length] = hash
      firsts[forms.length] = from
      forms.push(lower.slice(from, to))
      slots[slot] = forms.length
      formOf[token] = forms.length - 1
      if (forms.length === hashes.length) grow()
    } else formOf[token] = slots[slot]! - 1
  }
  let groups: ReturnType<typeof groupByForm> | undefined
  const lists: (readonly number[] | undefined)[] = []
  return {
    forms,
    formOf,
    idOf: (form) => {
      const slot = find(hashOf(form, 0, form.length), form, 0, form.length)
      return slots[slot] === 0 ? undefined : slots[slot]! - 1
    },
    occurrences: (id) => {
      groups ??= groupByForm(formOf, forms.length)
      lists[id] ??= Array.from(groups.tokens.subarray(groups.from[id], groups.from[id + 1]))
      return lists[id]
    },
  }
}
