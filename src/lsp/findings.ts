import type { VFileMessage } from 'vfile-message'
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Edit, Level } from '../engine/rule'

/** A finding as an editor is told of it, kept so that later requests never depend on what the client sends back. */
export interface EditorFinding {
  readonly diagnostic: Diagnostic
  readonly message: VFileMessage
  readonly fix: Edit | null
}

const SEVERITY: Readonly<Record<Level, DiagnosticSeverity>> = {
  feil: DiagnosticSeverity.Error,
  advarsel: DiagnosticSeverity.Warning,
  forslag: DiagnosticSeverity.Information,
}

/** Our messages of a checked file, with ranges in the document (UTF-16, the protocol's default encoding). */
export function editorFindings(messages: readonly VFileMessage[], document: TextDocument): EditorFinding[] {
  return messages.flatMap((message) => {
    const { data, place } = message
    if (data === undefined || place === undefined || !('start' in place)) return []
    const { start, end } = place
    if (start.offset === undefined || end.offset === undefined) return []
    const diagnostic: Diagnostic = {
      range: rangeOf(start.offset, end.offset, document),
      severity: SEVERITY[data.level],
      source: 'klarsprak',
      message: message.reason,
      ...(message.ruleId !== undefined && { code: message.ruleId }),
      ...(message.url !== undefined && { codeDescription: { href: message.url } }),
    }
    return [{ diagnostic, message, fix: data.fix }]
  })
}

const rangeOf = (start: number, end: number, document: TextDocument): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
})

/** The quick fixes for the findings that a range touches: the safe edit first, then each suggestion. */
export function quickFixes(
  findings: readonly EditorFinding[],
  range: Range,
  document: TextDocument,
): CodeAction[] {
  return findings
    .filter(({ diagnostic }) => touches(diagnostic.range, range))
    .flatMap((finding) => actionsFor(finding, document))
}

function actionsFor({ diagnostic, message, fix }: EditorFinding, document: TextDocument): CodeAction[] {
  const edits = new Map<string, { range: Range; newText: string }>()
  if (fix !== null) {
    const deletion = document.getText().slice(fix.start, fix.end).endsWith(fix.text)
    const title = message.expected?.[0] ?? (deletion ? 'Stryk uttrykket' : `Bytt til «${fix.text}»`)
    edits.set(message.expected?.[0] === undefined ? title : `Bytt til «${title}»`, {
      range: rangeOf(fix.start, fix.end, document),
      newText: fix.text,
    })
  }
  for (const text of message.expected ?? []) {
    const title = `Bytt til «${text}»`
    if (!edits.has(title)) edits.set(title, { range: diagnostic.range, newText: text })
  }
  return [...edits].map(([title, edit], index) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: index === 0 && fix !== null,
    edit: { changes: { [document.uri]: [edit] } },
  }))
}

/** The finding at a position, the shortest where several cover it. */
export function findingAt(
  findings: readonly EditorFinding[],
  position: Position,
  document: TextDocument,
): EditorFinding | null {
  const size = ({ diagnostic: { range } }: EditorFinding): number =>
    document.offsetAt(range.end) - document.offsetAt(range.start)
  const here = findings.filter(({ diagnostic }) =>
    touches(diagnostic.range, { start: position, end: position }),
  )
  return here.sort((a, b) => size(a) - size(b))[0] ?? null
}

const before = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character)

/** Whether two ranges share a position; ranges that only meet at an end share it. */
const touches = (a: Range, b: Range): boolean => !before(a.end, b.start) && !before(b.end, a.start)
