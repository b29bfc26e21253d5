import type { VFile } from 'vfile'
import { anyOf } from './engine/nearest'
import { toJson, toNdjson } from './report/json'
import { type ReportedFile, toReported } from './report/result'
import { toSarif } from './report/sarif'
import { type TextOptions, toText } from './report/text'

export type { FileResult, MessageResult, Place, Summary } from './report/result'

export interface ReportOptions extends TextOptions {
  format?: ReportFormat
}

const FORMATS = {
  text: toText,
  json: toJson,
  ndjson: toNdjson,
  sarif: toSarif,
} satisfies Record<string, (files: readonly ReportedFile[], options: TextOptions) => string>

export type ReportFormat = keyof typeof FORMATS

/**
 * A report on checked files, ending in a newline; the text format unless told.
 * @throws {RangeError} for a format there is none of
 */
export function report(
  files: VFile | readonly VFile[],
  { format = 'text', ...options }: ReportOptions = {},
): string {
  if (!Object.hasOwn(FORMATS, format))
    throw new RangeError(`ukjent format «${format}»; velg ${anyOf(Object.keys(FORMATS))}`)
  const all = Array.isArray(files) ? files : [files]
  return FORMATS[format](all.map(toReported), options)
}
