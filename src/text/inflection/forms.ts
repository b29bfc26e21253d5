import type { Form } from './types'

/** Collects the forms of a paradigm in order of preference, without repeating any. */
export class FormList {
  readonly forms: Form[] = []

  /** Adds forms with the same features; what was added with those features just before is not repeated. */
  add(feats: string, forms: readonly string[]): void {
    for (const form of forms) if (!this.#has(form, feats)) this.forms.push({ form, feats })
  }

  #has(form: string, feats: string): boolean {
    for (let n = this.forms.length - 1; n >= 0 && this.forms[n]!.feats === feats; n--) {
      if (this.forms[n]!.form === form) return true
    }
    return false
  }
}
