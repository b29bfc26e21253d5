import { malformAt, spanOf } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { createSplitter, type Part, type Splitter } from '../src/text/compounds/split'
import { TokenKind } from '../src/text/model'
import type { Malform } from '../src/text/prose'

/** Names of laws and regulations, and words that their readers search for. */
const FREE =
  /(?:lov|loven|lova|lovens|forskrift|forskriften|forskrifta|forskriftene|forskriftane|direktoratet|direktorat|departementet|departement|tilsynet|tilsyn|ombudet|ombodet|kommune|kommunen|fylkeskommune|fylkeskommunen|forening|foreningen|foreininga)$/
/** Longest word, in UTF-16 units, that is divided. */
const LONGEST = 64
const FEWEST_IN_MANY_PARTS = 18

const splitters: Partial<Record<Malform, Splitter>> = {}

export const langeOrd = defineRule({
  id: 'lange-ord',
  title: 'Lange sammensatte ord som kan løses opp',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkvett, Godt språk',
  url: 'https://cms.ordnett.no/sprakverktoy/sprakvett/godt-sprak/',
  options: {
    maksBokstaver: {
      type: 'integer',
      default: 22,
      minimum: 10,
      description: 'Ord med flere bokstaver enn dette meldes når de har minst tre ledd.',
    },
    maksLedd: {
      type: 'integer',
      default: 3,
      minimum: 2,
      description: 'Ord med flere ledd enn dette meldes uansett hvor lange de er.',
    },
  },
  *check(text, { maksBokstaver, maksLedd }) {
    const fewest = Math.min(FEWEST_IN_MANY_PARTS, maksBokstaver)
    for (const form of text.forms()) {
      if (form.length < fewest || form.length > LONGEST || FREE.test(form)) continue
      if (!/^[\p{L}\u00AD]+$/u.test(form)) continue
      const [first] = text.occurrences(form)
      if (first === undefined || text.tokens.kind[first] !== TokenKind.word) continue
      // A word that the reader meets many times is told once; a capital inside a sentence shows a name.
      if (/^\p{Lu}/u.test(text.form(first)) && text.sentences[text.sentenceOf(first)]!.first !== first)
        continue
      const malform = malformAt(text, first)
      const parts = partsOf(form, malform)
      if (parts === null || !isLong(form, parts, maksBokstaver, maksLedd)) continue
      const written = text.form(first)
      const shown = divided(form, parts)
      yield {
        at: spanOf(text, first),
        message:
          malform === 'nn'
            ? `«${written}» er eit langt ord (${shown}). Løys det opp, eller bruk eit kortare ord.`
            : `«${written}» er et langt ord (${shown}). Løs det opp, eller bruk et kortere ord.`,
      }
    }
  },
})

/** A word of two parts is read with ease unless it is very long; parts of two letters show a doubtful division. */
function isLong(form: string, parts: readonly Part[], letters: number, most: number): boolean {
  if (parts.some(({ text }) => text.length < 3)) return false
  if (parts.length > most) return form.length >= FEWEST_IN_MANY_PARTS
  return form.length > (parts.length > 2 ? letters : letters + 6)
}

function partsOf(form: string, malform: Malform): Part[] | null {
  splitters[malform] ??= createSplitter(malform)
  return splitters[malform].split(form)
}

/** The word with its joints shown: «egenbetalings|regel|verk». */
function divided(form: string, parts: readonly Part[]): string {
  const cuts = parts.slice(1).map(({ start }) => start)
  return [0, ...cuts].map((from, at) => form.slice(from, cuts[at] ?? form.length)).join('|')
}
