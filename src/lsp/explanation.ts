import type { VFileMessage } from 'vfile-message'
import type { FileData } from '../check'

const SECTION = /^## (Hvorfor|Slik retter du)\n+([\s\S]*?)(?=^## |$(?![\s\S]))/gm

/**
 * What hovering over a finding shows, in Markdown: the message, its note, why and how from the
 * rule's page, and the profile that its level comes from.
 */
export function explanation(
  message: VFileMessage,
  page: string,
  { profile, profileGuessed }: Pick<FileData, 'profile' | 'profileGuessed'>,
): string {
  const parts = [`**${message.reason}**`]
  if (message.note !== undefined) parts.push(message.note)
  for (const [, title, body] of page.matchAll(SECTION)) parts.push(`*${title}*\n\n${body!.trim()}`)
  const source = message.data?.source ?? ''
  const cited = message.url === undefined ? source : `[${source}](${message.url})`
  const guess = profileGuessed ? ' (gjettet)' : ''
  parts.push(`Regel: \`${message.ruleId}\` · Kilde: ${cited} · Profil: ${profile}${guess}`)
  return parts.join('\n\n')
}
