import { findingsIn } from '../grammar/findings'
import { type GoldDocument, type GoldToken, isWord } from './gold'

/** What the rule about spelling says of correct text, by what the treebank says of the words. */
export interface RawAlarms {
  readonly words: number
  readonly names: string[]
  readonly foreign: string[]
  readonly others: string[]
}

/** Runs the rule on the documents as raw text. */
export async function rawAlarms(documents: readonly GoldDocument[]): Promise<RawAlarms> {
  const alarms: RawAlarms = { words: 0, names: [], foreign: [], others: [] }
  let words = 0
  for (const { text, malform, sentences } of documents) {
    const byStart = new Map<number, GoldToken>()
    for (const { tokens } of sentences) {
      words += tokens.filter(isWord).length
      for (const token of tokens) byStart.set(token.start, token)
    }
    for (const { start, end } of await findingsIn(text, malform, ['stavekontroll'])) {
      const upos = byStart.get(start)?.upos
      const list = upos === 'PROPN' ? alarms.names : upos === 'X' ? alarms.foreign : alarms.others
      list.push(text.slice(start, end))
    }
  }
  return { ...alarms, words }
}
