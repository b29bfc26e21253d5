import type { AnalysedText } from '../../src/cli/analyze'
import { KEPT_FEATURES } from '../train/conllu'
import { type GoldDocument, type GoldToken, isWord } from './gold'
import { goldPassives, type PassiveKind } from './passives'
import { goldSyntax } from './syntax'
import { countCase, countSets, countVerdict, emptyTally, type Tally } from './tally'

/** What is measured, in the order of the table. */
export const MEASURES = {
  boundaries: 'sentence boundaries inside blocks, F1',
  sentences: 'whole sentences, F1',
  words: 'words, F1',
  upos: 'part of speech (UPOS)',
  tags: 'UPOS and all features',
  lemmas: 'lemmas of words',
  documents: 'målform of documents',
  longMalform: 'målform of sentences with 10+ words',
  malform: 'målform of sentences',
  passives: 'passives, F1',
  sPassives: 's-passives, F1',
  bliPassives: 'bli- and verte-passives, F1',
  long: 'sentences with 26+ words, F1',
  leftHeavy: '8+ words before the main verb, F1',
  manyClauses: '3+ subordinate clauses, F1',
} as const
export type Measure = keyof typeof MEASURES
export type Tallies = Record<Measure, Tally>

export function emptyTallies(): Tallies {
  const names = Object.keys(MEASURES) as Measure[]
  return Object.fromEntries(names.map((name) => [name, emptyTally()])) as Tallies
}

/** Adds what an analysis got right of one document. */
export function scoreDocument(tallies: Tallies, gold: GoldDocument, analysed: AnalysedText): void {
  scoreSentences(tallies, gold, analysed)
  scoreTokens(tallies, gold, analysed)
  scoreMalform(tallies, gold, analysed)
  scorePassives(tallies, gold, analysed)
  scoreBuild(tallies, gold, analysed)
}

interface Place {
  readonly start: number
  readonly end: number
}
const spanOf = ({ start, end }: Place) => `${start}-${end}`

function scoreSentences(tallies: Tallies, gold: GoldDocument, { sentences }: AnalysedText): void {
  countSets(tallies.sentences, new Set(gold.sentences.map(spanOf)), new Set(sentences.map(spanOf)))
  const inside = (places: readonly Place[]) =>
    new Set(places.map(({ end }) => end).filter((end) => !gold.blockEnds.has(end)))
  countSets(tallies.boundaries, inside(gold.sentences), inside(sentences))
}

/** «f.eks.» and «f.eks» are the same token. */
function placeOf({ start, end }: Place, text: string): string {
  return `${start}-${text[end - 1] === '.' && end - start > 1 ? end - 1 : end}`
}

function scoreTokens(tallies: Tallies, gold: GoldDocument, { tokens }: AnalysedText): void {
  const place = (token: Place) => placeOf(token, gold.text)
  const wordPlaces = (list: readonly (Place & { upos: string })[]) => new Set(list.filter(isWord).map(place))
  const goldTokens = gold.sentences.flatMap((sentence) => sentence.tokens)
  countSets(tallies.words, wordPlaces(goldTokens), wordPlaces(tokens))
  const ours = new Map(tokens.map((token) => [place(token), token]))
  for (const token of goldTokens) {
    const found = ours.get(place(token))
    const upos = found?.upos === token.upos
    countCase(tallies.upos, upos)
    countCase(tallies.tags, upos && found.feats === keptFeats(token))
    if (isWord(token)) countCase(tallies.lemmas, found?.lemma === token.lemma)
  }
}

function keptFeats({ feats }: GoldToken): string {
  return Object.keys(feats)
    .filter((name) => KEPT_FEATURES.has(name))
    .sort()
    .map((name) => `${name}=${feats[name]}`)
    .join('|')
}

function scoreMalform(tallies: Tallies, gold: GoldDocument, analysed: AnalysedText): void {
  countCase(tallies.documents, analysed.malform === gold.malform)
  for (const { start, end, malform } of analysed.sentences) {
    if (malform === null) continue
    countCase(tallies.malform, malform === gold.malform)
    const words = gold.text.slice(start, end).split(/\s+/).length
    if (words >= 10) countCase(tallies.longMalform, malform === gold.malform)
  }
}

/** A passive is found when the finding touches the s-verb, or the auxiliary or the participle; each counts once. */
function scorePassives(tallies: Tallies, gold: GoldDocument, { passives }: AnalysedText): void {
  const left = goldPassives(gold)
  const add = (kind: PassiveKind, what: keyof Tally) => {
    tallies.passives[what]++
    tallies[kind === 's' ? 'sPassives' : 'bliPassives'][what]++
  }
  for (const { kind } of left) add(kind, 'gold')
  for (const { kind, start, end } of passives) {
    add(kind, 'predicted')
    const at = left.findIndex(
      (passive) =>
        passive.kind === kind && passive.verbs.some((verb) => start < verb.end && end > verb.start),
    )
    if (at < 0) continue
    add(kind, 'hits')
    left.splice(at, 1)
  }
}

/** A finding belongs to the sentence in which it starts; headlines are left out. */
function scoreBuild(tallies: Tallies, gold: GoldDocument, { sentences }: AnalysedText): void {
  let next = 0
  for (const sentence of gold.sentences) {
    while (next < sentences.length && sentences[next]!.start < sentence.start) next++
    const first = next
    while (next < sentences.length && sentences[next]!.start < sentence.end) next++
    if (sentence.headline) continue
    const ours = sentences.slice(first, next)
    const { words, wordsBeforeVerb, subordinateClauses } = goldSyntax(sentence)
    const verdict = (
      measure: Measure,
      value: number,
      limit: number,
      own: (s: (typeof ours)[number]) => number,
    ) =>
      countVerdict(
        tallies[measure],
        value >= limit,
        ours.some((s) => own(s) >= limit),
      )
    verdict('long', words, 26, (s) => s.words)
    verdict('leftHeavy', wordsBeforeVerb ?? 0, 8, (s) => s.wordsBeforeVerb ?? 0)
    verdict('manyClauses', subordinateClauses, 3, (s) => s.subordinateClauses)
  }
}
