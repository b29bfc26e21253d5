import { statSync } from 'node:fs'
import path from 'node:path'
import { nearest } from '../engine/nearest'
import { formatOf } from '../formats/read'
import { COMMANDS } from './args'
import { type InputProblem, readingProblem, systemCode } from './errors'

/** Something to check, or what is wrong with it. */
export interface Input {
  /** Relative to the working directory, with `/`; null for standard input. */
  readonly path: string | null
  readonly problem?: InputProblem
  /** Found in a folder or by a glob, not named by the user. */
  readonly searched?: boolean
}

export interface Inputs {
  readonly inputs: Input[]
  /** How many files of each unsupported type were passed over, by extension. */
  readonly passedOver: ReadonlyMap<string, number>
}

/** Finds the documents that the command line means: in the order given, and by name within a folder or glob. */
export async function findInputs(given: readonly string[]): Promise<Inputs> {
  const inputs = new Map<string | null, Input>()
  const passedOver = new Map<string, number>()
  const add = (input: Input): void => {
    if (!inputs.has(input.path)) inputs.set(input.path, input)
  }
  for (const name of given) {
    if (name === '-') add({ path: null })
    else for (const input of await expand(name, passedOver)) add(input)
  }
  return { inputs: [...inputs.values()], passedOver }
}

async function expand(name: string, passedOver: Map<string, number>): Promise<Input[]> {
  const here = relative(name)
  try {
    if (!statSync(name).isDirectory()) return [{ path: here }]
  } catch (error) {
    const absent = systemCode(error) === 'ENOENT' || systemCode(error) === 'ENAMETOOLONG'
    if (!absent || !/[*?[\]{}()!]/.test(name)) return [{ path: here, problem: absenceOf(name, error) }]
    return search(name, passedOver, {
      path: name,
      problem: problem(`Ingen dokumenter passer til mønsteret «${name}».`),
    })
  }
  const missing = problem('Mappa har ingen dokumenter som kan kontrolleres.')
  return search({ folder: name }, passedOver, { path: here, problem: missing })
}

/** «klarsprak rles» is more likely a command written wrong than a file. */
function absenceOf(name: string, error: unknown): InputProblem {
  const { code, message } = readingProblem(error)
  const command = code === 'missing-file' && /^\w+$/.test(name) ? nearest(name, COMMANDS) : null
  return { code, message: command === null ? message : `${message} Mente du «klarsprak ${command}»?` }
}

const problem = (message: string): InputProblem => ({ code: 'no-documents', message })

async function search(
  what: string | { folder: string },
  passedOver: Map<string, number>,
  none: Input,
): Promise<Input[]> {
  const [{ glob }, { GitIgnore }] = await Promise.all([import('tinyglobby'), import('./gitignore')])
  const base = path.resolve(typeof what === 'string' ? '.' : what.folder)
  const files = await glob(typeof what === 'string' ? what : '**/*', {
    cwd: base,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  })
  const git = new GitIgnore()
  const wanted = git.ignores(base) ? files : files.filter((file) => !git.ignores(path.normalize(file)))
  const found: Input[] = []
  for (const file of wanted.sort()) {
    if (formatOf(file) !== null) found.push({ path: relative(file), searched: true })
    else passedOver.set(path.extname(file), (passedOver.get(path.extname(file)) ?? 0) + 1)
  }
  return found.length > 0 ? found : [none]
}

function relative(file: string): string {
  const short = path.relative('', file) || '.'
  return path.sep === '/' ? short : short.split(path.sep).join('/')
}
