import { availableParallelism } from 'node:os'
import { parseArguments } from './args'
import { type Checked, DocumentChecks, type Task } from './documents'
import { UsageError } from './errors'
import { configsOf, folderOf } from './options'

/** Imports the library that runs threads; only an ES module can. */
export type ImportPool = () => Promise<typeof import('tinypool')>

/** Fewer documents than this for each thread are checked before a further thread has warmed up. */
const WORTH_A_THREAD = 40

/**
 * How many threads to check documents in: as many as asked for, otherwise as many as pay.
 * @throws {UsageError} when none are asked for
 */
export function threadsFor(documents: number, asked: number | undefined): number {
  if (asked === 0) throw new UsageError('--jobs må være minst 1.')
  return Math.min(asked ?? Math.min(availableParallelism(), Math.ceil(documents / WORTH_A_THREAD)), documents)
}

/** Checks documents in several threads, each with a program of its own that reads the same command line. */
export class Pool {
  static async start(threads: number, argv: readonly string[], importPool: ImportPool): Promise<Pool> {
    const { Tinypool } = await importPool()
    const filename = new URL('./worker.js', import.meta.url).href
    return new Pool(
      new Tinypool({
        filename,
        argv: [...argv],
        minThreads: threads,
        maxThreads: threads,
      }),
    )
  }

  private constructor(private readonly pool: import('tinypool').Tinypool) {}

  check(path: string): Promise<Checked> {
    return this.pool.run(path)
  }

  end(): Promise<void> {
    return this.pool.destroy()
  }
}

/** What a thread does with each path it is given; `argv` is the command line. */
export function threadCheck(argv: readonly string[]): (path: string) => Promise<Checked> {
  const args = parseArguments(argv)
  const checks = new DocumentChecks(args)
  const configs = configsOf(args)
  return async (path) => {
    const task: Task = { input: { path }, config: await configs.of(folderOf(path, args)) }
    return checks.check(task)
  }
}
