import { writeFileSync } from 'node:fs'
import { UsageError, writingReason } from './errors'

/** A reader that has heard enough, such as `head`, ends our writing but not in an error. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

/**
 * Writes results to a file, or to standard output when there is no name or it is `-`.
 * @throws {UsageError} when the file cannot be written
 */
export async function writeResult(text: string, file: string | undefined): Promise<void> {
  if (file === undefined || file === '-') {
    if (text !== '') await new Promise<void>((done) => process.stdout.write(text, () => done()))
    return
  }
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(`--output: «${file}» kan ikke skrives, for ${writingReason(error)}.`)
  }
}

/**
 * Ends the process once all that was written has left it. Without this, Node takes the program's memory apart first,
 * which costs a tenth of the time that a letter takes.
 */
export async function exit(status: number): Promise<never> {
  for (const stream of [process.stdout, process.stderr])
    if (stream.writableLength > 0) await new Promise<void>((done) => stream.write('', () => done()))
  process.exit(status)
}

/** Control characters but the newline: file names may hold them, and they would steer the terminal. */
const STEERING = /[^\P{Cc}\n]/gu

/** Tells the user about the run itself, apart from its results. */
export function say(text: string): void {
  process.stderr.write(`klarsprak: ${text.replace(STEERING, ' ')}\n`)
}

const PATIENCE = 1000
const PAUSE = 100

/** Tells a terminal how far a run has come, once it has taken more than a second. Times in milliseconds. */
export class Progress {
  readonly #start = Date.now()
  #shown = 0
  #done = 0

  constructor(readonly total: number) {}

  step(): void {
    this.#done++
    const now = Date.now()
    if (!process.stderr.isTTY || now - this.#start < PATIENCE || now - this.#shown < PAUSE) return
    this.#shown = now
    process.stderr.write(`\r\u001b[K${this.#done} av ${this.total} dokumenter`)
  }

  end(): void {
    if (this.#shown > 0) process.stderr.write('\r\u001b[K')
  }
}
