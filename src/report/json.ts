import { version } from '../../package.json'
import { type ReportedFile, summarise, toFileResult } from './result'

/** Everything as one JSON document. */
export function toJson(files: readonly ReportedFile[]): string {
  const report = {
    version: 1,
    tool: { name: 'klarsprak', version },
    files: files.map(toFileResult),
    summary: summarise(files),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

/** One document a line, each as in `files[]`. */
export function toNdjson(files: readonly ReportedFile[]): string {
  return files.map((file) => `${JSON.stringify(toFileResult(file))}\n`).join('')
}
