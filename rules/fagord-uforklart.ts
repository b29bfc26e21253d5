import { defineListRule, tiers } from '../src/engine/list-rule'
import type { PhraseMatch } from '../src/engine/match'
import type { TextModel } from '../src/text/model'
import tsv from './fagord-uforklart.tsv'

export const fagordUforklart = defineListRule({
  id: 'fagord-uforklart',
  title: 'Kommunale fagord som ikke er forklart første gang de står der',
  group: 'ord',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Klart språk',
  url: 'https://sprakradet.no/spraklova/klart-sprak/',
  options: {
    niva: tiers('1 viser bare de vanskeligste fagordene, 3 også dem de fleste har hørt'),
  },
  tsv,
  accept: (match) => isInProse(match) && isFirst(match) && !isExplained(match),
  describe: ({ words, phrase, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» er eit fagord. Forklar det første gong: «${phrase.hints[0]}».`
        : `«${words}» er et fagord. Forklar det første gang: «${phrase.hints[0]}».`,
  }),
})

function isInProse({ text, first }: PhraseMatch): boolean {
  const { kind } = text.blocks[text.sentences[text.sentenceOf(first)]!.block]!
  return kind !== 'heading' && kind !== 'tableCell'
}

/** The token at which each term of a text first stands: one explanation is enough for all its forms. */
const places = new WeakMap<TextModel, Map<string, number>>()

function isFirst({ text, phrase, first }: PhraseMatch): boolean {
  let known = places.get(text)
  if (known === undefined) {
    known = new Map()
    places.set(text, known)
  }
  const seen = known.get(phrase.text)
  if (seen !== undefined && seen <= first) return seen === first
  known.set(phrase.text, first)
  return true
}

/** «ferdigattest (bevis på at …)», «ferdigattest, det vil si …», «Ferdigattest er et bevis …» */
const EXPLAINED_AFTER =
  /^[a-zæøåA-ZÆØÅ]*[»"”*_]*(?:\s*\([^)]{6,}|\s*[,–-]?\s*(?:det vil si|det vil seie|dvs\.|altså|som (?:er|betyr|tyder|viser|vil si)|(?:er|betyr|tyder|viser|innebærer|inneber|kaller vi|kallar vi)\s+(?:for (?:deg|dere|dykk|dem|dei|den)|en|et|ei|ein|eit|at|det|den|de|dei|når|hva|kva|hvor|kor|[a-zæøåA-ZÆØÅ]+ (?:som|der|du|de|vi|om|for|av|på))(?![a-zæøåA-ZÆØÅ])))/

/** «Det er et kart som …» in the sentence after. */
const EXPLAINED_NEXT =
  /^(?:det|dette|den|denne|han|ho)\s+(?:er|betyr|tyder|viser|vil si|vil seie|inneber|innebærer|forteller|fortel)\s/u

/** «Med ferdigattest mener vi», «… kalles ferdigattest», «Hva er ferdigattest?» */
const EXPLAINED_BEFORE =
  /(?:^|\s)(?:med|kalles|kallar vi|kalla|kalt|kaller vi|heter|heiter|(?:hva|kva) (?:er|betyr|tyder)(?: (?:en|et|ei|ein|eit))?|såkalt|såkalla|såkalte)\s+[«"”*_]*$/u

/** How many UTF-16 units around the term are read for an explanation. */
const WINDOW = 80

function isExplained({ text, span, words, phrase }: PhraseMatch): boolean {
  const before = text.text.slice(Math.max(0, span.start - WINDOW), span.start).toLowerCase()
  if (/\([«"”]?$/.test(before)) return true
  const after = text.text.slice(span.end, span.end + WINDOW)
  if (EXPLAINED_AFTER.test(after)) return true
  if (EXPLAINED_BEFORE.test(before) && !/(?:^|\s)med\s+$/.test(before)) return true
  if (/(?:^|\s)med\s+[«"”]?$/.test(before) && /^\S*\s+(?:mener|meiner)\s/.test(after)) return true
  if (text.marks.some(({ kind, start, end }) => kind === 'link' && start <= span.start && span.end <= end))
    return true
  const next = text.sentences.find(({ start }) => start >= span.end)
  if (next === undefined) return false
  const opening = text.text.slice(next.start, next.start + WINDOW)
  return (
    EXPLAINED_NEXT.test(opening.toLowerCase()) || defines(opening, words) || defines(opening, phrase.text)
  )
}

/** «Ferdigattest er en bekreftelse på …» */
const defines = (opening: string, term: string): boolean =>
  opening.toLowerCase().startsWith(term.toLowerCase()) && EXPLAINED_AFTER.test(opening.slice(term.length))
