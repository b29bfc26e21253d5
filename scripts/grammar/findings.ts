import { VFile } from 'vfile'
import { check } from '../../src/check'
import type { Malform, Span } from '../../src/text/prose'

/** A finding at its UTF-16 offsets in the text. */
export interface GrammarFinding extends Span {
  readonly rule: string
  readonly level: string
  readonly expected: readonly string[]
}

/** What the rules say about a text. Every rule named is on, whatever its default. */
export async function findingsIn(
  text: string,
  malform: Malform,
  rules: readonly string[],
): Promise<GrammarFinding[]> {
  const file = new VFile({ path: 'tekst.txt', value: text })
  await check(file, { only: [...rules], malform })
  return file.messages.map(({ ruleId, place, expected, data }) => {
    const span = place as { start: { offset: number }; end: { offset: number } }
    return {
      rule: ruleId ?? '',
      level: data?.level ?? 'forslag',
      expected: expected ?? [],
      start: span.start.offset,
      end: span.end.offset,
    }
  })
}
