import { toJson, toNdjson } from '../report/json'
import type { ReportedFile } from '../report/result'
import { toText } from '../report/text'

export const FORMATS = ['text', 'json', 'ndjson', 'sarif'] as const

interface Rendering {
  color: boolean
  /** Say nothing where there is nothing to say. */
  quiet: boolean
  toFile: boolean
}

/** The report in a format. */
export async function render(
  files: readonly ReportedFile[],
  format: (typeof FORMATS)[number],
  options: Rendering,
): Promise<string> {
  switch (format) {
    case 'text':
      return renderText(files, options)
    case 'json':
      return toJson(files)
    case 'ndjson':
      return toNdjson(files)
    case 'sarif':
      return (await import('./more')).toSarif(files)
  }
}

/** On standard output the documents that could not be read are left out: standard error has told of them. */
function renderText(files: readonly ReportedFile[], { color, quiet, toFile }: Rendering): string {
  const shown = toFile ? files : files.filter(({ errors }) => errors.length === 0)
  if (quiet && shown.every(({ messages, errors }) => messages.length + errors.length === 0)) return ''
  const width = toFile ? undefined : process.stdout.columns
  return toText(shown, { color: color && !toFile, ...(width && { width }) })
}
