import type { VFileMessage } from 'vfile-message'

const SECTION = /^## (Hvorfor|Slik retter du)\n+([\s\S]*?)(?=^## |$(?![\s\S]))/gm

/** What hovering over a finding shows, in Markdown: the message, its note, and why and how from the rule's page. */
export function explanation(message: VFileMessage, page: string): string {
  const parts = [`**${message.reason}**`]
  if (message.note !== undefined) parts.push(message.note)
  for (const [, title, body] of page.matchAll(SECTION)) parts.push(`*${title}*\n\n${body!.trim()}`)
  const source = message.data?.source ?? ''
  const cited = message.url === undefined ? source : `[${source}](${message.url})`
  parts.push(`Regel: \`${message.ruleId}\` · Kilde: ${cited}`)
  return parts.join('\n\n')
}
