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

/** Lower case of a code unit where that is one code unit too; the others differ from each other anyway. */
function fold(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code
  if (code >= 0xc0 && code <= 0xde && code !== 0xd7) return code + 32
  return code
}

function sameForm(text: string, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (fold(text.charCodeAt(a + i)) !== fold(text.charCodeAt(b + i))) return false
  }
  return true
}

/** Builds the index in one pass; only distinct forms become strings. */
export function indexForms(text: string, tokens: Omit<Tokens, 'skip'>): FormIndex {
  const forms: string[] = []
  const ids = new Map<string, number>()
  const formOf = new Int32Array(tokens.count).fill(-1)
  let mask = 0x3ff
  while (mask < tokens.count) mask = mask * 2 + 1
  const slots = new Int32Array(mask + 1).fill(-1)
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token]
    if (kind !== TokenKind.word && kind !== TokenKind.number) continue
    const start = tokens.start[token]!
    const length = tokens.end[token]! - start
    let hash = length
    for (let i = 0; i < length; i++) hash = (Math.imul(hash, 31) + fold(text.charCodeAt(start + i))) | 0
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const seen = slots[slot]!
      if (seen < 0) {
        const form = text.slice(start, start + length).toLowerCase()
        let id = ids.get(form)
        if (id === undefined) {
          id = forms.length
          ids.set(form, id)
          forms.push(form)
        }
        slots[slot] = token
        formOf[token] = id
        break
      }
      if (
        tokens.end[seen]! - tokens.start[seen]! === length &&
        sameForm(text, tokens.start[seen]!, start, length)
      ) {
        formOf[token] = formOf[seen]!
        break
      }
      slot = (slot + 1) & mask
    }
  }
  let lists: number[][] | undefined
  return {
    forms,
    formOf,
    idOf: (form) => ids.get(form),
    occurrences: (id) => {
      if (!lists) {
        lists = forms.map(() => [])
        for (let token = 0; token < tokens.count; token++) {
          const form = formOf[token]!
          if (form >= 0) lists[form]!.push(token)
        }
      }
      return lists[id]!
    },
  }
}
