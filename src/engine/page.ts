import type { Malform } from '../text/prose'
import type { OptionSpec, Rule } from './rule'

const MALFORM: Readonly<Record<Malform, string>> = { nb: 'bokmål', nn: 'nynorsk' }
const HEADER = /^# [^\n]*\n[\s\S]*?(?=^## )/m

/** The part of a rule's page that follows from the rule: id, title, level, målform, source and options. */
export function pageHeader(rule: Rule): string {
  const facts = [
    `Nivå: \`${rule.level}\``,
    rule.enabled ? 'på' : 'av til vanlig',
    `gjelder ${rule.malform.map((malform) => MALFORM[malform]).join(' og ')}`,
    `gruppe: ${rule.group}`,
  ]
  const source = rule.url === null ? rule.source : `[${rule.source}](${rule.url})`
  const options = Object.entries(rule.options).map(([name, spec]) => optionRow(name, spec))
  const table =
    options.length > 0
      ? `| Innstilling | Til vanlig | Hva den gjør |\n| --- | --- | --- |\n${options.join('\n')}\n\n`
      : ''
  return `# ${rule.id}\n\n${rule.title}.\n\n${facts.join(' · ')}\n\nKilde: ${source}\n\n${table}`
}

/** The page with its generated part made anew: everything before the first second-level heading. */
export function replaceHeader(page: string, header: string): string {
  return page.replace(HEADER, () => header)
}

function optionRow(name: string, spec: OptionSpec): string {
  const value = spec.type === 'words' ? spec.default.join(', ') || '(tom)' : String(spec.default)
  return `| \`${name}\` | ${value} | ${spec.description} |`
}
