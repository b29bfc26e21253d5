import { malformAt } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { type Sentence, type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Shorter sentences are easy to read as they are. */
const FEWEST_WORDS = 18
/** No item has more tokens. */
const LONGEST_ITEM = 9
/** More commas than this add nothing to the finding. */
const MOST = 50

const CLOSERS = words('og eller samt')
/** Words that open a clause and not an item. */
const CLAUSE_OPENERS = words(
  'som at hvis dersom når da då men fordi for så mens medan selv sjølv slik om der hvor kor jf. uansett uavhengig nemleg nemlig alle',
)

interface Enumeration {
  /** The tokens that part the items. */
  readonly commas: readonly number[]
  /** The token after the closing word. */
  readonly last: number
}

export const oppramsingBorVareListe = defineRule({
  id: 'oppramsing-bor-vare-liste',
  title: 'Lange oppramsinger som heller bør være en punktliste',
  group: 'avsnitt og struktur',
  scope: 'sentence',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Gjøvik kommune, Punktlister',
  url: 'https://www.gjovik.kommune.no/sprakprofil/skriveregler/hvordan-lager-du-punktlister-gode-og-riktige.44839.aspx',
  options: {
    minPunkter: {
      type: 'integer',
      default: 6,
      minimum: 3,
      description: 'Så mange ledd må oppramsingen ha.',
    },
  },
  async check(text, { minPunkter }) {
    const candidates = text.sentences.flatMap((sentence) => {
      const found = enumerationIn(text, sentence, minPunkter)
      return found === null ? [] : [found]
    })
    if (candidates.length === 0) return []
    const tags = await text.tags()
    return candidates.flatMap((candidate) => {
      const { commas, last } = afterVerbs(tags, candidate)
      const first = commas[0]! - 1
      const items = commas.length + 2
      if (items < minPunkter || !holdsThings(text, tags, first, last)) return []
      return {
        at: { start: text.tokens.start[first]!, end: text.tokens.end[last]! },
        message:
          malformAt(text, first) === 'nn'
            ? `Setninga ramsar opp minst ${items} ting. Set dei heller i ei punktliste.`
            : `Setningen ramser opp minst ${items} ting. Sett dem heller i en punktliste.`,
      }
    })
  },
})

/** The longest row of short items between commas that «og», «eller» or «samt» closes. */
function enumerationIn(text: TextModel, sentence: Sentence, fewest: number): Enumeration | null {
  if (sentence.words < FEWEST_WORDS || text.blocks[sentence.block]!.kind !== 'paragraph') return null
  let commas: number[] = []
  let best: Enumeration | null = null
  let depth = 0
  for (let token = sentence.first; token < sentence.last; token++) {
    const form = text.lower(token)
    if (form === '(') depth++
    else if (form === ')') depth--
    const far = commas.length > 0 && token - commas.at(-1)! > LONGEST_ITEM
    if (far) commas = []
    if (form === ',' && depth === 0 && token > sentence.first) {
      if (commas.length < MOST) commas = [...commas, token]
    } else if (CLOSERS.has(form) && commas.length + 2 >= fewest && commas.at(-1) !== token - 1) {
      if (best === null || commas.length > best.commas.length) best = { commas, last: token + 1 }
    }
  }
  return best !== null && best.last < sentence.last ? best : null
}

/** The enumeration from the last clause on: «Når du søker, må du legge ved kvittering, legeattest …». */
function afterVerbs(tags: Tags, { commas, last }: Enumeration): Enumeration {
  for (let token = commas.at(-1)!; token > commas[0]!; token--) {
    if (/VerbForm=(?:Fin|Inf)/.test(tags.feats(token)))
      return { commas: commas.filter((comma) => comma > token), last }
  }
  return { commas, last }
}

/** No clause among the items, and no row of names. */
function holdsThings(text: TextModel, tags: Tags, first: number, last: number): boolean {
  if (tags.upos(first) !== 'NOUN' && tags.upos(first) !== 'ADJ') return false
  let names = 0
  let things = 0
  for (let token = first; token <= last; token++) {
    if (text.tokens.kind[token] === TokenKind.number || text.form(token) === '§') return false
    if (CLAUSE_OPENERS.has(text.lower(token)) || /VerbForm=(?:Fin|Inf)/.test(tags.feats(token))) return false
    if (tags.upos(token) === 'PROPN') names++
    else if (tags.upos(token) === 'NOUN') things++
  }
  return things > 2 * names
}
