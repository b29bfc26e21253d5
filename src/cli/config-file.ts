import { type Document, isMap, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml'

/** A key or an index on the way to a value. */
type ConfigPath = readonly (string | number)[]

/** What a configuration file says, and on what line (from 1) the key or item that a path leads to stands. */
export interface ParsedConfig {
  readonly value: unknown
  lineOf(path: ConfigPath): number
}

/** Why a configuration file cannot be read. */
export interface ConfigProblem {
  readonly problem: string
  readonly line: number
}

/** YAML aliases that resolve to more values than this are an attack or a mistake. */
const MAX_ALIASES = 100

/**
 * Reads a configuration file. JSON is read as the YAML that it is.
 * @param root the way to the configuration inside the file
 */
export function parseConfig(content: string, root: ConfigPath): ParsedConfig | ConfigProblem {
  const lineCounter = new LineCounter()
  const lineAt = (offset: number): number => Math.max(1, lineCounter.linePos(offset).line)
  try {
    const document = parseDocument(content, { lineCounter, prettyErrors: false })
    const [error] = document.errors
    if (error !== undefined) return { problem: explain(error), line: lineAt(error.pos[0]) }
    const all: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    return {
      value: root.reduce((value, key) => (value as Record<string | number, unknown>)[key], all),
      lineOf: (path) => lineAt(offsetOf(document, [...root, ...path])),
    }
  } catch (error) {
    if (error instanceof ReferenceError)
      return { problem: 'oppsettet viser til seg selv for mange ganger med & og *.', line: 1 }
    if (error instanceof RangeError) return { problem: 'oppsettet er for dypt nøstet.', line: 1 }
    throw error
  }
}

/** Where a key stands, or the item of a list; the nearest place above it when there is no such thing. */
function offsetOf(document: Document, path: ConfigPath): number {
  let offset = 0
  for (let depth = 1; depth <= path.length; depth++) {
    const key = path[depth - 1]!
    const above = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const pair = isMap(above) ? above.items.find((item) => keyOf(item.key) === String(key)) : undefined
    const node = pair?.key ?? document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) offset = node.range[0]
  }
  return offset
}

const keyOf = (key: unknown): string => String(isNode(key) ? key.toJSON() : key)

const PROBLEMS: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'samme nøkkel står to ganger.',
  TAB_AS_INDENT: 'linjen er rykket inn med tabulator. Bruk mellomrom.',
  BAD_INDENT: 'innrykket er feil.',
  MISSING_CHAR: 'det mangler et tegn, for eksempel kolon, komma, hermetegn eller avsluttende klamme.',
  MULTILINE_IMPLICIT_KEY: 'nøkkelen går over flere linjer. Mangler det et kolon?',
  BLOCK_AS_IMPLICIT_KEY: 'linjen har to kolon med mellomrom etter. Sett verdien i hermetegn.',
  BAD_ALIAS: 'et navn etter * viser ikke til noe.',
}

const explain = ({ code }: YAMLError): string =>
  `oppsettet er ikke gyldig YAML: ${PROBLEMS[code] ?? `linjen kan ikke leses (${code}).`}`
