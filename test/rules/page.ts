import { toDiagnostics } from '../../src/engine/diagnostics'
import type { Rule } from '../../src/engine/rule'
import { Runner } from '../../src/engine/run'
import { activeRules } from '../../src/engine/settings'
import { readDocument } from '../../src/formats/read'
import { analyse } from '../../src/text/analyse'
import type { Malform } from '../../src/text/prose'
import { words } from './words'

/** A fenced block of examples on a rule's page: ```treff nn md maksOrd=10 */
export interface Example {
  kind: 'treff' | 'fri'
  malform: Malform
  /** `txt`: each line is a document of its own; otherwise the whole block is one document in that format. */
  format: 'txt' | 'md' | 'html'
  options: Record<string, unknown>
  lines: string[]
}

const BLOCK = /^```(treff|fri)([^\n]*)\n([\s\S]*?)^```$/gm

export function examplesOf(page: string): Example[] {
  return [...page.matchAll(BLOCK)].map(([, kind, info, body]) => {
    const words = info!.trim().split(/\s+/).filter(Boolean)
    const format = words.includes('md') ? 'md' : words.includes('html') ? 'html' : 'txt'
    const pairs = words
      .filter((word) => word.includes('='))
      .map((word) => word.split('=') as [string, string])
    const documents = format === 'txt' ? body!.replace(/\n$/, '').split('\n') : [body!]
    return {
      kind: kind as Example['kind'],
      malform: words.includes('nn') ? 'nn' : 'nb',
      format,
      options: Object.fromEntries(pairs.map(([name, value]) => [name, JSON.parse(value)])),
      lines: documents,
    }
  })
}

/** The page with every example's marks replaced by what the rule finds now. */
export async function rewriteExamples(page: string, rule: Rule): Promise<string> {
  const blocks = examplesOf(page)
  const bodies = await Promise.all(
    blocks.map(async (example) => {
      const marked = []
      for (const line of example.lines) marked.push(await mark(unmark(line), rule, example))
      return marked.join('\n') + (example.format === 'txt' ? '\n' : '')
    }),
  )
  let index = 0
  return page.replace(BLOCK, (_, kind, info) => `\`\`\`${kind}${info}\n${bodies[index++]}\`\`\``)
}

/** Whether a line carries a mark. */
export const isMarked = (line: string): boolean => unmark(line) !== line.replaceAll('\\[', '[')

/** Takes the marks away: «[iverksette → sette i gang]» becomes «iverksette»; `\[` is a bracket of the text itself; an image may be marked. */
export function unmark(line: string): string {
  return line
    .replace(/(?<!\\)\[((?:!\[[^\]]*\]\([^)]*\)|[^[\]\\]|\\.)*?)(?: → [^\]]*)?(?<!\\)\](?!\()/g, '$1')
    .replaceAll('\\[', '[')
    .replaceAll('\\]', ']')
}

async function mark(source: string, rule: Rule, { malform, format, options }: Example): Promise<string> {
  const active = activeRules([rule], { only: [rule.id], regler: { [rule.id]: [rule.level, options] } })
  const document = await readDocument(source, format)
  const { prose } = document
  const outcome = await new Runner(active, [rule]).run(analyse(prose, { malform, words }), prose.directives)
  const diagnostics = toDiagnostics(outcome, { source: document.source, prose: prose.text, map: prose.map })
  let marked = ''
  let done = 0
  for (const { start, end, expected } of diagnostics) {
    const advice = expected.length > 0 ? ` → ${expected.join(' | ')}` : ''
    marked += `${escaped(source.slice(done, start), format)}[${escaped(source.slice(start, end), format)}${advice}]`
    done = end
  }
  return marked + escaped(source.slice(done), format)
}

/** Markdown keeps its own brackets: there a mark is told from a link by what follows it. */
const escaped = (text: string, format: Example['format']): string =>
  format === 'txt' ? text.replace(/[[\]]/g, '\\$&') : text
