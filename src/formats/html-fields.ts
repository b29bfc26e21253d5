import type { Mark } from '../text/prose'
import type { Attributes } from './html-frame'

/** Elements that take an answer. */
const FIELDS: ReadonlySet<string> = new Set(['input', 'select', 'textarea'])
/** Kinds of `input` that take none. */
const BUTTONS = /^(?:submit|button|reset|image|hidden)$/i
const NAMED = ['aria-label', 'aria-labelledby', 'title'] as const

interface Field {
  /** Something to tick. */
  readonly choice: boolean
  readonly placeholder: string | undefined
}

/**
 * The form fields of a page and the labels that name them. A label may stand before its field or after it, so they are
 * joined when the whole page is read: until then a label's mark has the field's id as its target.
 */
export class Fields {
  readonly #source: string
  readonly #fields = new Map<string, Field>()
  #labelled: ReadonlySet<string> | undefined
  /** The key of the label around, '' in a legend, null outside both. */
  #around: string | null = null
  #count = 0

  constructor(source: string) {
    this.#source = source
  }

  /** Meets a `label` or `legend`; gives the target of its mark. */
  open(name: string, attributes: Attributes): string {
    // No id holds a space, so the key of a label without `for` is its own.
    const key = (name === 'label' ? attributes.get('for') : undefined) ?? ` ${this.#count++}`
    this.#around = name === 'label' ? key : ''
    return key
  }

  get inLabel(): boolean {
    return this.#around !== null
  }

  close(): void {
    this.#around = null
  }

  /** Meets any start tag; gives the placeholder of a field that nothing names. */
  meet(name: string, attributes: Attributes): string | null {
    if (!FIELDS.has(name)) return null
    const type = attributes.get('type') ?? ''
    if (name === 'input' && BUTTONS.test(type)) return null
    const placeholder = attributes.get('placeholder')?.trim() || undefined
    const field = { choice: /^(?:checkbox|radio)$/i.test(type), placeholder }
    const id = attributes.get('id')
    const around = this.#around
    if (id !== undefined) this.#fields.set(id, field)
    if (around) this.#fields.set(around, field)
    if (placeholder === undefined || around || NAMED.some((attribute) => attributes.has(attribute)))
      return null
    return this.#isLabelled(id) ? null : placeholder
  }

  /** Gives the marks of labels what is known of their fields. */
  join(marks: readonly Mark[]): void {
    for (const mark of marks) {
      if (mark.kind !== 'label') continue
      const field = this.#fields.get(mark.target ?? '')
      delete mark.target
      if (field?.choice) mark.kind = 'answer'
      if (field?.placeholder !== undefined) mark.placeholder = field.placeholder
    }
  }

  #isLabelled(id: string | undefined): boolean {
    this.#labelled ??= new Set(
      [...this.#source.matchAll(/\sfor\s*=\s*["']?([^"'\s>]+)/gi)].map(([, target]) => target!),
    )
    return id !== undefined && this.#labelled.has(id)
  }
}
