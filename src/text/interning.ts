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

/** Builds the index in one pass. */
export function indexForms(text: string, tokens: Omit<Tokens, 'skip'>): FormIndex {
  const forms: string[] = []
  const ids = new Map<string, number>()
  const formOf = new Int32Array(tokens.count)
  const lower = text.toLowerCase()
  // Some letters (İ) become two in lower case; then only the form itself can be lowered.
  const aligned = lower.length === text.length
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token]
    if (kind !== TokenKind.word && kind !== TokenKind.number) {
      formOf[token] = -1
      continue
    }
    const start = tokens.start[token]!
    const end = tokens.end[token]!
    const form = aligned ? lower.slice(start, end) : text.slice(start, end).toLowerCase()
    let id = ids.get(form)
    if (id === undefined) {
      id = forms.length
      ids.set(form, id)
      forms.push(form)
    }
    formOf[token] = id
  }
  let groups: ReturnType<typeof groupByForm> | undefined
  const lists: (readonly number[] | undefined)[] = []
  return {
    forms,
    formOf,
    idOf: (form) => ids.get(form),
    occurrences: (id) => {
      groups ??= groupByForm(formOf, forms.length)
      lists[id] ??= Array.from(groups.tokens.subarray(groups.from[id], groups.from[id + 1]))
      return lists[id]
    },
  }
}
