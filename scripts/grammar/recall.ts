import type { GoldDocument, GoldSentence } from '../eval/gold'
import { seededRandom } from '../seeded'
import type { Corruption, Lore, Slip } from './corruption'
import { findingsIn, type GrammarFinding } from './findings'

const SEED = 1
/** Most errors that are made of one kind in one målform. */
const LARGEST = 500

export interface Recall {
  readonly made: number
  readonly found: number
  /** The first suggestion gives the correct text back. */
  readonly mended: number
  /** The neighbourhoods of the errors that were missed. */
  readonly missed: readonly string[]
}

interface Made {
  readonly sentence: GoldSentence
  readonly slip: Slip
}

/** Makes the error in some sentences of each document and counts what its rule finds. */
export async function recallOf(
  corruption: Corruption,
  documents: readonly GoldDocument[],
  lore: Lore,
): Promise<Recall> {
  const random = seededRandom(SEED)
  const drawn: Made[] = []
  for (const { sentences } of documents) {
    for (const sentence of sentences) {
      const slips = [...corruption.slips(sentence, lore)]
      const slip = slips[Math.floor(random() * slips.length)]
      if (slip !== undefined) drawn.push({ sentence, slip })
    }
  }
  const share = LARGEST / drawn.length
  const made = new Set(drawn.filter(() => random() < share))
  let found = 0
  let mended = 0
  const missed: string[] = []
  for (const document of documents) {
    const here = new Set(document.sentences)
    const errors = [...made].filter(({ sentence }) => here.has(sentence))
    if (errors.length === 0) continue
    const before = await findingsIn(document.text, lore.malform, [corruption.rule])
    const { text, places } = spoil(document, errors)
    const after = await findingsIn(text, lore.malform, [corruption.rule])
    for (const place of places) {
      const hits = after.filter(
        (hit) => hit.start < place.reach.end && hit.end > place.reach.start && !isOld(hit, place, before),
      )
      if (hits.length > 0) found++
      else missed.push(text.slice(Math.max(0, place.start - 50), place.end + 40).replace(/\s+/g, ' '))
      if (hits.some((hit) => mends(hit, text, place))) mended++
    }
  }
  return { made: made.size, found, mended, missed }
}

/** An error in the spoilt text. */
interface Place {
  readonly start: number
  readonly end: number
  /** The changed words with one neighbour on either side. */
  readonly reach: { readonly start: number; readonly end: number }
  /** What stood there. */
  readonly right: string
  /** How far what follows has moved. */
  readonly shift: number
}

/** The text with its errors, which stand in reading order. */
function spoil(document: GoldDocument, errors: readonly Made[]): { text: string; places: Place[] } {
  let text = ''
  let at = 0
  const places: Place[] = []
  for (const { sentence, slip } of errors) {
    const { tokens } = sentence
    const [first, last] = [tokens[slip.first]!, tokens[slip.last]!]
    text += document.text.slice(at, first.start)
    at = last.end
    const start = text.length
    text += slip.text
    const shift = text.length - at
    const before = tokens[slip.first - 1] ?? first
    const after = tokens[slip.last + 1] ?? last
    places.push({
      start,
      end: text.length,
      reach: { start: start - (first.start - before.start), end: after.end + shift },
      right: document.text.slice(first.start, last.end),
      shift,
    })
  }
  return { text: text + document.text.slice(at), places }
}

/** Whether the rule said the same of the correct text. */
function isOld(
  hit: GrammarFinding,
  { start, end, shift, right }: Place,
  before: readonly GrammarFinding[],
): boolean {
  if (hit.start < end && hit.end > start) return false
  const back = hit.start >= end ? shift : shift - (end - start) + right.length
  return before.some((old) => old.start === hit.start - back && old.end === hit.end - back)
}

/** Whether the first suggestion, put in, gives the correct words. */
function mends(hit: GrammarFinding, text: string, { start, end, right }: Place): boolean {
  const [best] = hit.expected
  if (best === undefined) return false
  const from = Math.min(hit.start, start)
  const to = Math.max(hit.end, end)
  const mended = text.slice(from, hit.start) + best + text.slice(hit.end, to)
  return mended === text.slice(from, start) + right + text.slice(end, to)
}
