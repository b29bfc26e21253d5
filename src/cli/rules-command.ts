import { displayWidth, wrap } from '../report/terminal'
import { type DocumentedRule, rules } from '../rules'
import type { Arguments } from './args'
import { UsageError } from './errors'
import { writeResult } from './output'

/** Prints every rule: a table to read, or everything about them as JSON. */
export async function listRules(args: Arguments): Promise<number> {
  if (args.inputs.length > 0)
    throw new UsageError('rules tar ingen navn. Skriv «klarsprak explain REGEL» for én regel.')
  const format = args.choice('format', ['text', 'json']) ?? 'text'
  await writeResult(format === 'json' ? asJson() : asTable(), args.last('output'))
  return 0
}

function asJson(): string {
  const all = rules.map(({ id, title, group, level, enabled, malform, source, url, options, page }) => {
    return { id, title, group, level, enabled, malform, source, url, options, page }
  })
  return `${JSON.stringify(all, null, 2)}\n`
}

const MALFORM = { nb: 'bokmål', nn: 'nynorsk' } as const

function asTable(): string {
  const groups = new Map<string, DocumentedRule[]>()
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule])
  const column = Math.max(...rules.map(({ id }) => displayWidth(id))) + 4
  const parts = [...groups].map(([group, members]) => {
    const rows = members.flatMap((rule) => row(rule, column))
    return [`${group[0]!.toUpperCase()}${group.slice(1)}`, ...rows].join('\n')
  })
  return `${parts.join('\n\n')}\n\n«klarsprak explain REGEL» forklarer en regel.\n`
}

function row({ id, title, level, enabled, malform, source }: DocumentedRule, column: number): string[] {
  const width = Math.max(40, (process.stdout.columns ?? 100) - column)
  const facts = `${enabled ? level : `${level}, av til vanlig`} · ${malform.map((form) => MALFORM[form]).join(' og ')}`
  const [first, ...rest] = [title, facts, source].flatMap((text) => wrap(text, width))
  return [`  ${id.padEnd(column - 2)}${first}`, ...rest.map((line) => ' '.repeat(column) + line)]
}
