import type { TextModel } from '../text/model'
import type { Directive, Span } from '../text/prose'
import { didYouMean } from './nearest'
import type { Rule } from './rule'
import type { Result } from './run'

/** A comment that switches rules off without effect. `at` is an offset range in the source. */
export interface UnusedDirective {
  at: Span
  message: string
}

/** What a comment switches off, as a range of the prose. */
interface Reach extends Span {
  directive: Directive
  rule: string | null
  used: boolean
}

/** Takes away the findings that comments in the document switch off, and says which comments did nothing. */
export function suppress(
  results: readonly Result[],
  directives: readonly Directive[],
  text: TextModel,
  active: ReadonlySet<string>,
  known: readonly Rule[],
): { kept: Result[]; unused: UnusedDirective[] } {
  if (directives.length === 0) return { kept: [...results], unused: [] }
  const reaches = directives.flatMap((directive, index) => reachesOf(directive, index, directives, text))
  const kept = results.filter(({ rule, finding }) => {
    const by = reaches.filter(
      (reach) =>
        (reach.rule === null || reach.rule === rule.id) &&
        finding.at.start >= reach.start &&
        finding.at.start < reach.end,
    )
    for (const reach of by) reach.used = true
    return by.length === 0
  })
  return { kept, unused: unusedOf(reaches, active, known) }
}

function reachesOf(
  directive: Directive,
  index: number,
  directives: readonly Directive[],
  text: TextModel,
): Reach[] {
  if (directive.action === 'på') return []
  const rules = directive.rules.length > 0 ? directive.rules : [null]
  return rules.map((rule) => {
    const end =
      directive.action === 'av-neste' ? nextBlockEnd(directive, text) : offUntil(rule, index, directives)
    return { directive, rule, start: directive.at, end, used: false }
  })
}

function nextBlockEnd({ at }: Directive, { blocks }: TextModel): number {
  return blocks.find((block) => block.end > at)?.end ?? at
}

function offUntil(rule: string | null, index: number, directives: readonly Directive[]): number {
  const on = directives
    .slice(index + 1)
    .find(
      ({ action, rules }) =>
        action === 'på' && (rules.length === 0 || (rule !== null && rules.includes(rule))),
    )
  return on?.at ?? Number.POSITIVE_INFINITY
}

function unusedOf(
  reaches: readonly Reach[],
  active: ReadonlySet<string>,
  known: readonly Rule[],
): UnusedDirective[] {
  const ids = new Set(known.map((rule) => rule.id))
  const unused: UnusedDirective[] = []
  for (const { directive, rule, used } of reaches) {
    const at = { start: directive.start, end: directive.end }
    if (rule !== null && !ids.has(rule)) {
      unused.push({ at, message: `Det finnes ingen regel som heter «${rule}».${didYouMean(rule, ids)}` })
    } else if (!used && (rule === null || active.has(rule))) {
      const what = rule === null ? 'noen regel' : `regelen «${rule}»`
      unused.push({ at, message: `Unntaket for ${what} stopper ingenting. Fjern kommentaren.` })
    }
  }
  return unused
}
