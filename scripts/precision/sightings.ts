import { rules } from '../../rules/index'
import { municipalWords } from '../../rules/lib/municipal-words'
import { profileSettings } from '../../rules/lib/profiles'
import { profileOf } from '../../src/check'
import { loadLexicon } from '../../src/cli/dictionaries'
import type { Level, Rule } from '../../src/engine/rule'
import type { Result } from '../../src/engine/run'
import { Runners } from '../../src/engine/runners'
import { analyse } from '../../src/text/analyse'
import { createWordSource } from '../../src/text/lexicon/source'
import type { TextModel } from '../../src/text/model'
import type { Malform, Span } from '../../src/text/prose'
import type { CorpusDocument } from './corpus'
import { type Key, keyOf } from './key'

/** A finding in the corpus, with what a judge has to read. */
export interface Sighting {
  readonly rule: Rule
  readonly level: Level
  readonly key: Key
  readonly document: string
  /** See {@link CorpusDocument.reserve}. */
  readonly reserve: boolean
  /** The words the finding is about. */
  readonly words: string
  /** The sentence or sentences that the finding stands in, the finding marked with ⟦ ⟧, neighbours around. */
  readonly context: { before: string; marked: string; after: string }
  readonly message: string
  readonly expected: readonly string[]
}

export interface Survey {
  readonly sightings: readonly Sighting[]
  readonly documents: number
  readonly words: Readonly<Record<Malform, number>>
}

/** Runs the rules over the corpus as a writer meets them: profile guessed, overlaps settled, comments obeyed. */
export async function survey(corpus: readonly CorpusDocument[]): Promise<Survey> {
  const runners = new Runners(rules, {}, profileSettings)
  const dictionaries = createWordSource(loadLexicon, { lists: async () => [...municipalWords()] })
  const sightings: Sighting[] = []
  const words = { nb: 0, nn: 0 }
  for (const { id, prose, format, laidOut, reserve } of corpus) {
    const text = analyse(prose, { words: dictionaries })
    const runner = runners.of(profileOf(text, format))
    for (const sentence of text.sentences)
      if (sentence.malform !== null) words[sentence.malform] += sentence.words
    for (const result of (await runner.run(text, prose.directives)).results) {
      if (laidOut || !needsLayout(result.rule)) sightings.push({ ...sighting(result, text, id), reserve })
    }
  }
  return { sightings, documents: corpus.length, words }
}

/** A text without its paragraphs says nothing of rules about them. */
const needsLayout = ({ scope }: Rule): boolean => scope === 'paragraph' || scope === 'document'

function sighting(
  { rule, level, finding }: Result,
  text: TextModel,
  document: string,
): Omit<Sighting, 'reserve'> {
  const at = finding.at
  const around = sentencesAt(text, at)
  const passage = rule.scope === 'document' ? { start: 0, end: text.text.length } : span(text, around)
  const shown = span(text, around)
  const words = text.text.slice(at.start, at.end)
  const { message, expected = [] } = finding
  return {
    ...{ rule, level, document, words },
    key: keyOf(text.text.slice(passage.start, passage.end), {
      start: at.start - passage.start,
      end: at.end - passage.start,
    }),
    context: {
      before: neighbour(text, around.first - 1),
      marked: `${text.text.slice(shown.start, at.start)}⟦${words}⟧${text.text.slice(at.end, shown.end)}`,
      after: neighbour(text, around.last + 1),
    },
    message: typeof message === 'function' ? message() : message,
    expected: typeof expected === 'function' ? expected() : expected,
  }
}

/** Indices of the first and the last sentence that the range touches, or the nearest when it touches none. */
function sentencesAt({ sentences }: TextModel, { start, end }: Span): { first: number; last: number } {
  const first = Math.max(
    0,
    sentences.findIndex((sentence) => sentence.end > start),
  )
  let last = first
  while (last + 1 < sentences.length && sentences[last + 1]!.start < end) last++
  return { first, last }
}

function span({ sentences, text }: TextModel, { first, last }: { first: number; last: number }): Span {
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? text.length }
}

function neighbour({ sentences, text }: TextModel, index: number): string {
  const sentence = sentences[index]
  return sentence === undefined ? '' : text.slice(sentence.start, sentence.end)
}
