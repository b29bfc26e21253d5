import type { VFile } from 'vfile'
import type { LineIndex } from '../text/lines'
import type { Diagnostic } from './diagnostics'
import type { Edit, Level } from './rule'
import type { Within } from './run'

declare module 'vfile-message' {
  interface VFileMessage {
    /** Set on messages whose `source` is klarsprak. */
    data?: MessageData
  }
}

/** What each of our messages carries in `message.data`. */
export interface MessageData {
  level: Level
  /** A safe replacement in offsets of the source (UTF-16 units from 0), or null. */
  fix: Edit | null
  /** Who gives the advice. */
  source: string
  /** Paragraph and sentence of a finding that reports may gather; null for all others. */
  within: Within | null
}

const FATAL: Readonly<Record<Level, boolean | null>> = { feil: true, advarsel: false, forslag: null }

/** Adds diagnostics to a file as ordinary vfile messages. `lines` belongs to the text that the offsets count in. */
export function addMessages(file: VFile, diagnostics: readonly Diagnostic[], lines: LineIndex): void {
  // Messages are errors of the language too. Nobody asks where in the program they were made, which costs half of them.
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    for (const {
      start,
      end,
      ruleId,
      level,
      message: reason,
      actual,
      expected,
      fix,
      note,
      source,
      url,
      within,
    } of diagnostics) {
      const place = { start: lines.point(start), end: lines.point(end) }
      const message = file.message(reason, { ruleId, source: 'klarsprak', place })
      message.fatal = FATAL[level]
      message.actual = actual
      message.expected = [...expected]
      if (note !== null) message.note = note
      if (url !== null) message.url = url
      message.data = { level, fix, source, within } satisfies MessageData
    }
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
