import { parseArgs } from 'node:util'
import { anyOf, didYouMean } from '../engine/nearest'
import { UsageError } from './errors'

export const COMMANDS = ['rules', 'explain', 'analyze', 'init', 'lsp'] as const
export type Command = 'check' | (typeof COMMANDS)[number]

interface Option {
  type: 'string' | 'boolean'
  short?: string
  /** The commands that take it; absent = all. */
  of?: readonly Command[]
}

const READING: readonly Command[] = ['check', 'analyze']

const OPTIONS = {
  format: { type: 'string', short: 'f', of: ['check', 'analyze', 'rules'] },
  output: { type: 'string', short: 'o', of: ['check', 'analyze', 'rules'] },
  language: { type: 'string', of: READING },
  profile: { type: 'string', of: ['check'] },
  config: { type: 'string', short: 'c', of: READING },
  'no-config': { type: 'boolean', of: READING },
  rule: { type: 'string', of: ['check'] },
  only: { type: 'string', of: ['check'] },
  'stdin-filename': { type: 'string', of: READING },
  'max-warnings': { type: 'string', of: ['check'] },
  'max-size': { type: 'string', of: READING },
  jobs: { type: 'string', of: ['check'] },
  fix: { type: 'boolean', of: ['check'] },
  'fix-dry-run': { type: 'boolean', of: ['check'] },
  quiet: { type: 'boolean', short: 'q', of: ['check'] },
  'print-config': { type: 'boolean', of: ['check'] },
  stdio: { type: 'boolean', of: ['lsp'] },
  color: { type: 'string', of: ['check', 'explain', 'rules'] },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies Record<string, Option>

export type OptionName = keyof typeof OPTIONS

/** The command line taken apart. */
export class Arguments {
  command: Command = 'check'
  /** What is left: files, folders, globs, or the name of a rule. */
  readonly inputs: string[] = []
  readonly #values = new Map<OptionName, string[]>()

  add(name: OptionName, value: string): void {
    this.#values.set(name, [...this.all(name), value])
  }

  has(name: OptionName): boolean {
    return this.#values.has(name)
  }

  names(): Iterable<OptionName> {
    return this.#values.keys()
  }

  /** Every value an option was given, in order. */
  all(name: OptionName): readonly string[] {
    return this.#values.get(name) ?? []
  }

  /** The last value given, which counts. */
  last(name: OptionName): string | undefined {
    return this.all(name).at(-1)
  }

  /**
   * The value of an option that takes one of a few names.
   * @throws {UsageError} when it is another
   */
  choice<T extends string>(name: OptionName, choices: readonly T[]): T | undefined {
    const value = this.last(name)
    if (value === undefined || choices.includes(value as T)) return value as T | undefined
    const known = `${choices.length === 1 ? 'Det eneste som finnes, er' : 'Velg'} ${anyOf(choices)}.`
    throw new UsageError(`ukjent verdi «${value}» for --${name}.${didYouMean(value, choices)} ${known}`)
  }

  /**
   * The value of an option that takes a count.
   * @throws {UsageError} when it is not a whole number from 0
   */
  integer(name: OptionName): number | undefined {
    const value = this.last(name)
    if (value === undefined) return undefined
    if (!/^\d{1,15}$/.test(value)) throw new UsageError(`--${name} må være et helt tall, ikke «${value}».`)
    return Number(value)
  }
}

/**
 * Takes the command line apart.
 * @throws {UsageError} for an unknown option, a missing value, or an option that the command does not take
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries<Option>(OPTIONS).map(([name, { type, short }]) => [
        name,
        { type, ...(short && { short }) },
      ]),
    ),
    strict: false,
    tokens: true,
  })
  const parsed = new Arguments()
  let literal = false
  for (const token of tokens) {
    if (token.kind === 'option-terminator') literal = true
    else if (token.kind === 'option') parsed.add(...readOption(token))
    else if (!literal && parsed.inputs.length === 0 && parsed.command === 'check' && isCommand(token.value))
      parsed.command = token.value
    else parsed.inputs.push(token.value)
  }
  for (const name of parsed.names()) requireOption(name, parsed.command)
  return parsed
}

const isCommand = (word: string): word is (typeof COMMANDS)[number] =>
  (COMMANDS as readonly string[]).includes(word)

interface OptionToken {
  name: string
  rawName: string
  value?: string | undefined
  inlineValue?: boolean | undefined
}

function readOption({ name, rawName, value, inlineValue }: OptionToken): [OptionName, string] {
  if (!Object.hasOwn(OPTIONS, name)) {
    const names = Object.keys(OPTIONS).map((known) => `--${known}`)
    throw new UsageError(`ukjent valg «${rawName}».${didYouMean(rawName, names)}`)
  }
  const known = name as OptionName
  if (OPTIONS[known].type === 'boolean') {
    if (inlineValue) throw new UsageError(`${rawName} tar ingen verdi.`)
    return [known, '']
  }
  const swallowed = !inlineValue && value !== '-' && value?.startsWith('-')
  if (value === undefined || value === '' || swallowed) throw new UsageError(`${rawName} mangler en verdi.`)
  return [known, value]
}

function requireOption(name: OptionName, command: Command): void {
  const { of }: Option = OPTIONS[name]
  if (of === undefined || of.includes(command)) return
  const used = command === 'check' ? 'når dokumenter skal kontrolleres' : `sammen med «${command}»`
  throw new UsageError(`--${name} kan ikke brukes ${used}.`)
}
