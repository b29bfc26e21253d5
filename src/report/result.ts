import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { FileData, Statistics } from '../check'
import type { MessageData } from '../engine/messages'
import type { Edit, Level } from '../engine/rule'
import type { Within } from '../engine/run'
import { NO_STATISTICS } from '../text/statistics'

/** A place in the text as the user sees it: line and column from 1, offset from 0, in UTF-16 code units. */
export interface Place {
  line: number
  column: number
  offset: number
}

export interface MessageResult {
  ruleId: string
  level: Level
  message: string
  start: Place
  end: Place
  /** Number of the paragraph, from 1; Word documents only. */
  paragraph?: number
  actual: string
  expected: readonly string[]
  fix: Edit | null
  note: string | null
  source: string
  url: string | null
}

/** One document in a report: what `files[]` holds in the JSON output. */
export interface FileResult {
  path: string
  malform: FileData['malform']
  profile: FileData['profile']
  profileGuessed: boolean
  messages: MessageResult[]
  errors: FileData['errors']
  statistics: Statistics
}

export interface Summary {
  files: number
  feil: number
  advarsel: number
  forslag: number
  errors: number
}

/** A message with what the formats for people need to gather it with others. */
export interface ReportedMessage extends MessageResult {
  within: Within | null
}

/** A document with its text, for the formats that show it. */
export interface ReportedFile extends FileResult {
  messages: ReportedMessage[]
  readonly text: string
}

/** Standard input without a name is shown as it was asked for. */
export const STANDARD_INPUT = '-'

const START: Place = { line: 1, column: 1, offset: 0 }

/** What a report says about a checked file; messages of other plugins are told by what every message has. */
export function toReported(file: VFile): ReportedFile {
  const path = file.path ?? STANDARD_INPUT
  const data = file.data.klarsprak as FileData | undefined
  const paragraphs = /\.docx$/i.test(path)
  return {
    path,
    malform: data?.malform ?? null,
    profile: data?.profile ?? 'generell',
    profileGuessed: data?.profileGuessed ?? false,
    messages: file.messages.map((message) => toMessage(message, paragraphs)),
    errors: data?.errors ?? [],
    statistics: data?.statistics ?? NO_STATISTICS,
    text: typeof file.value === 'string' ? file.value : '',
  }
}

/** The file as `files[]` holds it. */
export function toFileResult(file: ReportedFile): FileResult {
  const { path, malform, profile, profileGuessed, errors, statistics } = file
  const messages = file.messages.map(({ within: _within, ...message }) => message)
  return { path, malform, profile, profileGuessed, messages, errors, statistics }
}

export function summarise(files: readonly FileResult[]): Summary {
  const summary: Summary = { files: files.length, feil: 0, advarsel: 0, forslag: 0, errors: 0 }
  for (const { messages, errors } of files) {
    summary.errors += errors.length
    for (const { level } of messages) summary[level]++
  }
  return summary
}

function toMessage(message: VFileMessage, paragraphs: boolean): ReportedMessage {
  const data = message.data as MessageData | undefined
  const { start, end } = placeOf(message)
  return {
    ruleId: message.ruleId ?? message.source ?? 'ukjent',
    level: data?.level ?? levelOf(message.fatal),
    message: message.reason,
    start,
    end,
    ...(paragraphs && { paragraph: start.line }),
    actual: message.actual ?? '',
    expected: message.expected ?? [],
    fix: data?.fix ?? null,
    note: message.note ?? null,
    source: data?.source ?? message.source ?? '',
    url: message.url ?? null,
    within: data?.within ?? null,
  }
}

function levelOf(fatal: boolean | null | undefined): Level {
  if (fatal === true) return 'feil'
  return fatal === false ? 'advarsel' : 'forslag'
}

function placeOf({ place }: VFileMessage): { start: Place; end: Place } {
  if (place === undefined) return { start: START, end: START }
  const { start, end } = 'start' in place ? place : { start: place, end: place }
  return { start: { ...start, offset: start.offset ?? 0 }, end: { ...end, offset: end.offset ?? 0 } }
}
