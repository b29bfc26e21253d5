import { createHash } from 'node:crypto'
import { type GoldDocument, isWord } from '../eval/gold'
import { findingsIn } from './findings'
import judged from './judged.tsv'

export interface Alarm {
  readonly rule: string
  readonly level: string
  readonly excerpt: string
  readonly fingerprint: string
}

/** UTF-16 units on either side of a finding that tell it from others. */
const AROUND = 30
const EXCERPT = 60

/** The findings in correct text that nobody has judged to be right, and the words of the text. */
export async function evaluateAlarms(
  documents: readonly GoldDocument[],
  rules: readonly string[],
): Promise<{ words: number; alarms: Alarm[] }> {
  const right = new Set(judged.split('\n').map((line) => line.split('\t')[0]))
  let words = 0
  const alarms: Alarm[] = []
  for (const { text, malform, sentences } of documents) {
    for (const { tokens } of sentences) words += tokens.filter(isWord).length
    for (const { start, end, rule, level, expected } of await findingsIn(text, malform, rules)) {
      const around = text.slice(Math.max(0, start - AROUND), end + AROUND)
      const fingerprint = createHash('sha256').update(`${rule}\n${around}`).digest('hex').slice(0, 12)
      if (right.has(fingerprint)) continue
      const before = text.slice(Math.max(0, start - EXCERPT), start)
      const after = text.slice(end, end + EXCERPT)
      const excerpt = `${rule} ${level}: ${before}[${text.slice(start, end)} → ${expected.join(' | ')}]${after}`
      alarms.push({ rule, level, excerpt: excerpt.replace(/\s+/g, ' '), fingerprint })
    }
  }
  return { words, alarms }
}
