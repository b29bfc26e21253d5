import { type Document, isMap, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { UsageError } from './errors'

/** A key or an index on the way to a value. */
export type ConfigPath = readonly (string | number)[]

/** YAML aliases beyond this many resolved values are an attack or a mistake. */
const MAX_ALIASES = 100

/**
 * A configuration file, which knows on what line each of its values stands. JSON is read as the YAML that it is.
 */
export class ConfigFile {
  readonly #document: Document
  readonly #lines = new LineCounter()
  readonly #root: ConfigPath
  /** What the file says, as plain values. */
  readonly value: unknown

  /**
   * @param name the file as errors name it
   * @param root the way to the configuration inside the file
   * @throws {UsageError} when the file is not YAML
   */
  constructor(
    readonly name: string,
    content: string,
    root: ConfigPath = [],
  ) {
    this.#root = root
    try {
      this.#document = parseDocument(content, { lineCounter: this.#lines, prettyErrors: false })
      const [error] = this.#document.errors
      if (error !== undefined) throw this.#at(error.pos[0], explain(error))
      const all: unknown = this.#document.toJS({ maxAliasCount: MAX_ALIASES })
      this.value = root.reduce((value, key) => (value as Record<string | number, unknown>)[key], all)
    } catch (error) {
      if (error instanceof UsageError) throw error
      if (error instanceof RangeError) throw new UsageError(`${name}: oppsettet er for dypt nøstet.`)
      throw new UsageError(`${name}: ${aliasProblem(error)}`)
    }
  }

  /** An error about the key or value that a path leads to, with file and line. */
  error(path: ConfigPath, message: string): UsageError {
    return this.#at(this.#offsetOf([...this.#root, ...path]), message)
  }

  #at(offset: number, message: string): UsageError {
    return new UsageError(`${this.name}:${this.#lines.linePos(offset).line}: ${message}`)
  }

  /** Where the key stands, or the item of a list; the nearest place above it when there is no such thing. */
  #offsetOf(path: ConfigPath): number {
    let offset = 0
    for (let depth = 1; depth <= path.length; depth++) {
      const key = path[depth - 1]!
      const above =
        depth === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, depth - 1), true)
      const pair = isMap(above) ? above.items.find((item) => keyOf(item.key) === String(key)) : undefined
      const node = pair?.key ?? this.#document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) offset = node.range[0]
    }
    return offset
  }
}

const keyOf = (key: unknown): string => String(isNode(key) ? key.toJSON() : key)

const PROBLEMS: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'samme nøkkel står to ganger.',
  TAB_AS_INDENT: 'linja er rykket inn med tabulator. Bruk mellomrom.',
  BAD_INDENT: 'innrykket er feil.',
  MISSING_CHAR: 'det mangler et tegn, for eksempel kolon, komma, hermetegn eller avsluttende klamme.',
  MULTILINE_IMPLICIT_KEY: 'nøkkelen går over flere linjer. Mangler det et kolon?',
  BLOCK_AS_IMPLICIT_KEY: 'en linje kan ikke ha to kolon med mellomrom etter. Sett verdien i hermetegn.',
  BAD_ALIAS: 'et navn etter * viser ikke til noe.',
}

const explain = ({ code }: YAMLError): string =>
  `oppsettet er ikke gyldig YAML: ${PROBLEMS[code] ?? `linja kan ikke leses (${code}).`}`

function aliasProblem(error: unknown): string {
  return error instanceof ReferenceError
    ? 'oppsettet viser til seg selv for mange ganger med & og *.'
    : `oppsettet kan ikke leses (${String(error)}).`
}
