import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { type Sentence, type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'

const PREPOSITIONS = new Set(
  'av om til for i på med ved fra frå etter under over hos mot mellom uten utan innen innan gjennom mellom'.split(
    ' ',
  ),
)

/** Nouns that make one preposition of three words: «i forbindelse med», «i løpet av». */
const COMPOUND = new Set(
  `forbindelse løpet grunn tillegg siden sida samband retning henhold kjølvannet form stedet staden tross tanke sikte
   lag høve stades stede gang sammenheng samanheng plass brodden protest regi tilknytning unntak unnatak forhold`.split(
    /\s+/,
  ),
)
/** When, and not what. */
const TIME =
  /^(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|år|året|åra|åre|tida|tiden|\d+-?(?:tallet|talet|åra|årene)|måned[a-zæøå]*|månad[a-zæøå]*|uka|veka|dag|dagen|morgen|kveld|natt[a-zæøå]*|sommer|sommeren|høst|haust|vår|våren|vinter|begynnelsen|byrjinga|slutten|midten|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|fredagen)$/

export const preposisjonskjede = defineRule({
  id: 'preposisjonskjede',
  title: 'Lange rekker av preposisjoner og substantiver uten et verb',
  group: 'setning',
  scope: 'sentence',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  gathered: true,
  source: 'Riksmålsforbundet, Fem enkle grep gir setningen bedre flyt',
  url: 'https://riksmalsforbundet.no/fem-enkle-grep-gir-setningen-bedre-flyt',
  options: {
    maks: {
      type: 'integer',
      default: 3,
      minimum: 1,
      description: 'Flere ledd enn dette på rad meldes.',
    },
  },
  async check(text, { maks }) {
    const found: Finding[] = []
    for (const sentence of text.sentences) {
      const { kind } = text.blocks[sentence.block]!
      if (kind === 'heading' || kind === 'tableCell' || sentence.words <= 2 * maks) continue
      if (mostInARow(text, sentence) <= maks) continue
      found.push(...chains(text, await text.tags(), sentence, maks))
    }
    return found
  },
})

/** Words that end a row of prepositions wherever they stand. */
const BREAKS = new Set('å at som er var har hadde kan skal må vil bør ble blir vart vert'.split(' '))
/** No more words than this stand between two prepositions of a row. */
const WIDEST = 6

/** The most prepositions that can stand in one row, going by the words alone: saves most sentences from being tagged. */
function mostInARow(text: TextModel, { first, last }: Sentence): number {
  let most = 0
  let count = 0
  let previous = first
  for (let token = first; token < last; token++) {
    const form = text.lower(token)
    if (BREAKS.has(form) || text.tokens.kind[token] === TokenKind.punctuation) count = 0
    else if (PREPOSITIONS.has(form)) {
      count = token - previous <= WIDEST ? count + 1 : 1
      previous = token
      most = Math.max(most, count)
    }
  }
  return most
}

function* chains(text: TextModel, tags: Tags, { first, last }: Sentence, most: number): Iterable<Finding> {
  let token = first
  while (token < last) {
    const start = token
    let links = 0
    let end = phraseEnd(text, tags, token, last)
    while (end > token) {
      const noun = text.lower(end - 1)
      const compound = COMPOUND.has(noun) && end < last && PREPOSITIONS.has(text.lower(end))
      if (!compound && !TIME.test(noun)) links++
      token = end
      end = phraseEnd(text, tags, token, last)
    }
    if (links > most) yield finding(text, start, token - 1, links)
    if (token === start) token++
  }
}

/** The token after a preposition with its nouns, or `token` itself where none stands. Names and times end the chain. */
function phraseEnd(text: TextModel, tags: Tags, token: number, last: number): number {
  if (!PREPOSITIONS.has(text.lower(token))) return token
  let at = token + 1
  while (at < last && /^(?:DET|ADJ|ADV)$/.test(tags.upos(at)) && text.tokens.kind[at] === TokenKind.word) at++
  const noun = at
  while (at < last && tags.upos(at) === 'NOUN' && text.tokens.skip[at] === 0) at++
  return at > noun ? at : token
}

function finding(text: TextModel, from: number, to: number, links: number): Finding {
  return {
    at: spanOf(text, from, to),
    message:
      malformAt(text, from) === 'nn'
        ? `Her står ${links} ledd med preposisjon på rad. Bruk eit verb, eller del opp.`
        : `Her står ${links} ledd med preposisjon på rad. Bruk et verb, eller del opp.`,
  }
}
