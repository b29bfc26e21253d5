import type { Form } from './types'

/** Collects the forms of a paradigm in order of preference, without repeating any. */
export class FormList {
  readonly forms: Form[] = []

  add(feats: string, forms: readonly string[]): void {
    for (const form of forms) if (!this.#has(form, feats)) this.forms.push({ form, feats })
  }

  #has(form: string, feats: string): boolean {
    for (const known of this.forms) if (known.feats === feats && known.form === form) return true
    return false
  }
}
