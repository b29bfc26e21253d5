import { defineRule, type Finding } from '../src/engine/rule'
import { type Clauses, clausesOf, type SubordinateClause } from '../src/text/clauses/index'
import type { TextModel } from '../src/text/model'
import type { Span } from '../src/text/prose'
import type { Tags } from '../src/text/tags'
import { mayHaveManyClauses, proseSentences } from './lib/clause-candidates'

export const relativkjede = defineRule({
  id: 'relativkjede',
  title: 'Leddsetninger inni hverandre, eller for mange i én setning',
  group: 'setning',
  scope: 'sentence',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Lange og innholdsrike setninger',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/rad-om-setningsbygning-i-lover-og-forskrifter/lange-og-innholdsrike-setninger/',
  options: {
    maksLeddsetninger: {
      type: 'integer',
      default: 3,
      minimum: 0,
      description: 'Setninger med flere leddsetninger enn dette meldes.',
    },
  },
  async check(text, { maksLeddsetninger }) {
    const found: Finding[] = []
    for (const sentence of proseSentences(text)) {
      if (!mayHaveManyClauses(text, sentence, maksLeddsetninger)) continue
      const tags = await text.tags()
      const clauses = clausesOf(text, sentence, tags)
      const nynorsk = sentence.malform === 'nn'
      const chain = chainOf(text, tags, clauses)
      const count = clauses.subordinate.length
      if (count > maksLeddsetninger)
        found.push({
          at: { start: sentence.start, end: sentence.end },
          message: nynorsk
            ? `Setninga har ${count} leddsetningar. Del henne opp.`
            : `Setningen har ${count} leddsetninger. Del den opp.`,
        })
      else if (chain !== null)
        found.push({
          at: chain,
          message: nynorsk
            ? 'Her heng ei som-setning på ei anna. Del setninga.'
            : 'Her henger en som-setning på en annen. Del setningen.',
        })
    }
    return found
  },
})

/** From the first of two relative clauses to the verb of the one inside it; null when there is no such pair. */
function chainOf(text: TextModel, tags: Tags, { main, subordinate }: Clauses): Span | null {
  for (const [i, inner] of subordinate.entries()) {
    const outer = subordinate[i - 1]
    if (outer === undefined || !isRelative(text, tags, outer) || !isRelative(text, tags, inner)) continue
    if (main !== null && main > outer.verb && main < inner.verb) continue
    if (!isUnbroken(tags, outer.verb + 1, inner.subordinator)) continue
    return { start: text.tokens.start[outer.subordinator]!, end: text.tokens.end[inner.verb]! }
  }
  return null
}

type Relative = SubordinateClause & { readonly subordinator: number }

/** «barn som …», not «like stor som …». */
function isRelative(text: TextModel, tags: Tags, clause: SubordinateClause): clause is Relative {
  const { subordinator } = clause
  if (subordinator === null || subordinator === 0 || text.lower(subordinator) !== 'som') return false
  return /^(?:NOUN|PROPN|PRON)$/.test(tags.upos(subordinator - 1))
}

/** No comma and no conjunction: what follows goes on the same string. */
function isUnbroken(tags: Tags, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:PUNCT|CCONJ)$/.test(tags.upos(i))) return false
  return true
}
