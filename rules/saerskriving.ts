import { malformAt, spanOf, wordsOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import type { Malform } from '../src/text/prose'
import { Doubt } from './lib/compound-grammar'
import { type Apart, apartAt, looksApart, mayBeApart } from './lib/compounds-apart'
import { Place } from './lib/place'
import { CONJUNCTIONS, mayBeSuspended, type Suspended, suspendedAt } from './lib/suspended-hyphen'

export const saerskriving = defineRule({
  id: 'saerskriving',
  title: 'Sammensatte ord skrevet i to',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Orddeling og særskriving',
  url: 'https://www.sprakradet.no/Vi-og-vart/hva-skjer/Aktuelt-ord/Orddeling-og-sarskriving/',
  async check(text) {
    const findings: Finding[] = []
    for (const malform of ['nb', 'nn'] as const) {
      const close = apartIn(text, malform)
      const suspended = suspendedIn(text, malform)
      if (close.length + suspended.length === 0) continue
      const tags = await text.tags()
      const candidates = close.filter((token) => looksApart(new Place(text, tags, token), malform))
      if (candidates.length + suspended.length === 0) continue
      const judge = await text.words(malform)
      if (judge === null) continue
      for (const token of candidates) {
        const apart = apartAt(new Place(text, tags, token), judge, malform)
        if (apart === null) continue
        const weak = weakness(apart)
        if (weak !== null) findings.push(said(text, apart, weak))
      }
      for (const token of suspended) {
        const lost = suspendedAt(new Place(text, tags, token), judge, malform)
        if (lost !== null) findings.push(hyphenLost(text, lost))
      }
    }
    return findings
  },
})

/** The tokens that may belong together with the next, as far as one can tell without tags and dictionary. */
function apartIn(text: TextModel, malform: Malform): number[] {
  const candidates: number[] = []
  for (const sentence of text.sentences) {
    if (sentence.malform !== malform) continue
    for (let token = sentence.first; token + 1 < sentence.last; token++)
      if (mayBeApart(text, token, malform)) candidates.push(token)
  }
  return candidates
}

/** The tokens before a conjunction that may lack a hyphen, as far as one can tell without tags and dictionary. */
function suspendedIn(text: TextModel, malform: Malform): number[] {
  const before = CONJUNCTIONS.flatMap((word) => text.occurrences(word).map((token) => token - 1))
  return before.filter((token) => {
    const sentence = text.sentences[text.sentenceOf(token + 1)]!
    return sentence.malform === malform && token >= sentence.first && mayBeSuspended(text, token, malform)
  })
}

/** Times that a first part must be attested where the compound is in no dictionary. */
const SEEN = 10

/** How the finding is meant, by how sure both the grammar and the dictionary are; null when they are not. */
function weakness({ join, doubt, kind }: Apart): false | 2 | null {
  const sure = doubt === Doubt.none && kind !== 'unsure'
  if (join.listed) return sure ? false : 2
  if (kind === 'genitive') return 2
  return sure && kind === 'noun' && join.seen >= SEEN ? 2 : null
}

function said(text: TextModel, { first, join }: Apart, weak: false | 2): Finding {
  const at = spanOf(text, first, first + 1)
  const words = wordsOf(text, first, first + 1)
  const right =
    text.form(first).charAt(0) === text.lower(first).charAt(0)
      ? join.word
      : join.word.charAt(0).toUpperCase() + join.word.slice(1)
  return {
    at,
    weak,
    message:
      malformAt(text, first) === 'nn'
        ? `«${words}» er eitt ord: «${right}».`
        : `«${words}» er ett ord: «${right}».`,
    expected: [right],
  }
}

function hyphenLost(text: TextModel, { token, weak }: Suspended): Finding {
  const words = wordsOf(text, token, token + 2)
  const right = `${text.form(token)}- ${wordsOf(text, token + 1, token + 2)}`
  const at = spanOf(text, token)
  return {
    at: spanOf(text, token, token + 2),
    ...(weak > 0 && { weak: 2 }),
    message:
      malformAt(text, token) === 'nn'
        ? `«${words}» manglar bindestreken som står for resten av ordet: «${right}».`
        : `«${words}» mangler bindestreken som står for resten av ordet: «${right}».`,
    expected: [right],
    ...(weak === 0 && { fix: { start: at.end, end: at.end, text: '-' } }),
  }
}
