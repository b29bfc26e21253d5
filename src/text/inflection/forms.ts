import type { Form } from './types'

/** Collects the forms of a paradigm in order of preference, without repeating any. */
export class FormList {
  readonly forms: Form[] = []

  add(feats: string, ...forms: readonly string[]): void {
    for (const form of forms) {
      if (!this.forms.some((known) => known.form === form && known.feats === feats))
        this.forms.push({ form, feats })
    }
  }
}
