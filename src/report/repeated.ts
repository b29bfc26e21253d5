import type { Place, ReportedMessage } from './result'

/** The rule whose findings about the same word say the same everywhere: the word is unknown. */
const REPEATING = 'stavekontroll'

/** A finding with the later places where it is made again. */
export interface FoldedMessage {
  readonly message: ReportedMessage
  readonly again: readonly Place[]
}

/** Findings about the same unknown word as one, at its first place. */
export function fold(messages: readonly ReportedMessage[]): FoldedMessage[] {
  const folded: { message: ReportedMessage; again: Place[] }[] = []
  const seen = new Map<string, { again: Place[] }>()
  for (const message of messages) {
    if (message.ruleId !== REPEATING) {
      folded.push({ message, again: [] })
      continue
    }
    const key = `${message.level} ${message.actual.toLowerCase()}`
    const first = seen.get(key)
    if (first !== undefined) {
      first.again.push(message.start)
      continue
    }
    const entry = { message, again: [] }
    seen.set(key, entry)
    folded.push(entry)
  }
  return folded
}

/** Most places that are named. */
const NAMED = 10

/** «Også på 3:14, 7:2 og 9:30 (4 ganger i alt).» */
export function againText(again: readonly Place[]): string {
  const named = again.slice(0, NAMED).map(({ line, column }) => `${line}:${column}`)
  const last = again.length > NAMED ? `${again.length - NAMED} steder til` : named.pop()!
  const places = named.length > 0 ? `${named.join(', ')} og ${last}` : last
  return `Også på ${places} (${again.length + 1} ganger i alt).`
}
