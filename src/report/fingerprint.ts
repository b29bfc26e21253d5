import type { ReportedFile } from './result'
import { sentenceAround } from './sentence'

/** A sentence is told by this much of it to either side of the finding, in UTF-16 units. */
const REACH = 600

/**
 * A stable name for each finding of a file, in order: of the rule, the sentence and how many equal ones come
 * before. Lines that move, and changes of white space, leave it as it is.
 */
export function fingerprints({ messages, text }: ReportedFile): string[] {
  const seen = new Map<string, number>()
  return messages.map(({ ruleId, start, end, actual }) => {
    const { start: from, end: to } = sentenceAround(text, { start: start.offset, end: end.offset }, REACH)
    const key = [ruleId, actual, text.slice(from, to)].join('\n').replace(/\s+/g, ' ')
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return hash(`${key} ${ordinal}`)
  })
}

/** 64 bits as sixteen hexadecimal digits: two runs of FNV-1a over the UTF-16 units from different starts. */
function hash(text: string): string {
  return [0x811c9dc5, 0x050c5d1f].map((seed) => fnv1a(text, seed).toString(16).padStart(8, '0')).join('')
}

function fnv1a(text: string, seed: number): number {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
