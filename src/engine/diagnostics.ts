import type { SourceMap, Span } from '../text/prose'
import type { Edit, Lazy, Level } from './rule'
import type { Result, RunOutcome, Within } from './run'

/** A finding at its place in the source. Offsets are UTF-16 units from 0 into the text as the user sees it. */
export interface Diagnostic extends Span {
  readonly ruleId: string
  readonly level: Level
  readonly message: string
  /** The source between the offsets, markup included. */
  readonly actual: string
  readonly expected: readonly string[]
  readonly fix: Edit | null
  readonly note: string | null
  /** Who gives the advice. */
  readonly source: string
  /** The public page of the advice. */
  readonly url: string | null
  /** Paragraph and sentence of a finding that reports may gather; null for all others. */
  readonly within: Within | null
}

/** A text and its prose, with the way from one to the other. */
export interface SourceText {
  readonly source: string
  readonly prose: string
  readonly map: SourceMap
}

/** Puts the outcome of a run in its places in the source, in reading order. */
export function toDiagnostics(outcome: RunOutcome, text: SourceText): Diagnostic[] {
  const diagnostics = outcome.results.map((result) => toDiagnostic(result, text))
  const { unusedRule, unusedDirectives } = outcome
  if (unusedRule === null || unusedDirectives.length === 0) return diagnostics
  for (const { at, message } of unusedDirectives) {
    diagnostics.push({
      ...at,
      ruleId: unusedRule.rule.id,
      level: unusedRule.level,
      message,
      actual: text.source.slice(at.start, at.end),
      expected: [],
      fix: null,
      note: null,
      source: unusedRule.rule.source,
      url: unusedRule.rule.url,
      within: null,
    })
  }
  return diagnostics.sort((a, b) => a.start - b.start)
}

function toDiagnostic({ rule, level, finding, within }: Result, text: SourceText): Diagnostic {
  const { start, end } = text.map.range(finding.at.start, finding.at.end)
  return {
    start,
    end,
    ruleId: rule.id,
    level,
    message: resolve(finding.message),
    actual: text.source.slice(start, end),
    expected: finding.expected === undefined ? [] : resolve(finding.expected),
    fix: finding.fix === undefined ? null : inSource(resolve(finding.fix), text),
    note: finding.note ?? null,
    source: finding.source ?? rule.source,
    url: finding.url === undefined ? rule.url : finding.url,
    within,
  }
}

/** The edit in source offsets, or null when markup stands inside what it would replace. */
function inSource(edit: Edit | null, { source, prose, map }: SourceText): Edit | null {
  if (edit === null) return null
  const { start, end } = map.range(edit.start, edit.end)
  return source.slice(start, end) === prose.slice(edit.start, edit.end)
    ? { start, end, text: edit.text }
    : null
}

function resolve<T>(lazy: Lazy<T>): T {
  return typeof lazy === 'function' ? (lazy as () => T)() : lazy
}
