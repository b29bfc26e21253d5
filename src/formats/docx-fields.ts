/** What a field's result is to the reader. */
export type FieldKind = 'link' | 'left-out' | 'text'

interface Field {
  instruction: string
  /** Null while the instruction is read. */
  kind: FieldKind | null
}

/** Follows Word's field codes: the instruction is never text, the result is, but for tables of contents and indexes. */
export class Fields {
  readonly #open: Field[] = []
  /** Open fields whose instruction or left-out result is being read. */
  #silent = 0

  /** True where text is part of an instruction or of a result that is left out. */
  get silent(): boolean {
    return this.#silent > 0
  }

  begin(): void {
    this.#open.push({ instruction: '', kind: null })
    this.#silent++
  }

  instruction(text: string): void {
    const field = this.#open.at(-1)
    if (field !== undefined && field.kind === null) field.instruction += text
  }

  /** The result begins; for a link, its target is returned. */
  separate(): string | undefined {
    const field = this.#open.at(-1)
    if (field === undefined || field.kind !== null) return undefined
    field.kind = fieldKind(field.instruction)
    if (field.kind !== 'left-out') this.#silent--
    return field.kind === 'link' ? linkTarget(field.instruction) : undefined
  }

  /** The field ends; its kind is returned, null when it had no result. */
  end(): FieldKind | null {
    const field = this.#open.pop()
    if (field === undefined) return null
    if (field.kind === null || field.kind === 'left-out') this.#silent--
    return field.kind
  }
}

function fieldKind(instruction: string): FieldKind {
  const code = /^\s*(\w+)/.exec(instruction)?.[1]?.toUpperCase()
  if (code === 'TOC' || code === 'TOA' || code === 'INDEX') return 'left-out'
  return code === 'HYPERLINK' ? 'link' : 'text'
}

function linkTarget(instruction: string): string {
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1] ?? ''
  const anchor = /\\l\s+"([^"]*)"/i.exec(instruction)?.[1]
  return anchor === undefined ? address : `${address}#${anchor}`
}
