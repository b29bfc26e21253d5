import type { TextModel } from '../model'
import type { Tags } from '../tags'
import { POSSESSIVES, TIMES } from './words'

/** No noun phrase that we can be sure of has more tokens. */
const LONGEST = 40

/**
 * One past the last token of the noun phrase that begins at a token, coordinated ones with it; null when none begins
 * there. Prepositional phrases and clauses after the noun are not included.
 */
export function nounPhraseEnd(
  text: TextModel,
  tags: Tags,
  first: number,
  sentenceEnd: number,
): number | null {
  const last = Math.min(sentenceEnd, first + LONGEST)
  let end = oneNounPhrase(text, tags, first, last)
  while (end !== null && end + 1 < last) {
    const more = tags.upos(end) === 'CCONJ' || isListComma(text, tags, end, last)
    const next = more ? oneNounPhrase(text, tags, end + 1, last) : null
    if (next === null) break
    end = next
  }
  return end
}

/** A comma in «styret, rådet og utvalget»: the list ends in a conjunction. */
function isListComma(text: TextModel, tags: Tags, comma: number, last: number): boolean {
  if (text.form(comma) !== ',') return false
  for (let token = comma + 1; token < Math.min(last, comma + 8); token++) {
    const upos = tags.upos(token)
    if (upos === 'CCONJ') return true
    if (upos === 'VERB' || upos === 'AUX' || upos === 'SCONJ' || upos === 'ADP') return false
  }
  return false
}

function oneNounPhrase(text: TextModel, tags: Tags, first: number, last: number): number | null {
  let token = first
  while (token < last) {
    const upos = tags.upos(token)
    if (upos === 'PRON') return token === first && text.lower(token) !== 'som' ? token + 1 : null
    if (upos === 'NOUN' || upos === 'PROPN') {
      if (!tags.feats(token).includes('Case=Gen')) break
    } else if (upos === 'ADV') {
      if (token + 1 >= last || tags.upos(token + 1) !== 'ADJ') return null
    } else if (upos !== 'DET' && upos !== 'ADJ' && upos !== 'NUM') {
      return isNominal(text, tags, first, token) ? token : null
    }
    token++
  }
  if (token >= last) return isNominal(text, tags, first, token) ? token : null
  if (tags.upos(token) !== 'NOUN' && tags.upos(token) !== 'PROPN') return null
  while (joinsName(text, tags, ++token, last));
  if (token < last && POSSESSIVES.has(text.lower(token))) {
    const owned = oneNounPhrase(text, tags, token + 1, last)
    return owned ?? token + 1
  }
  if (token < last && /^(?:selv|sjølv|sjølve)$/.test(text.lower(token))) token++
  return token
}

/** «det offentlige», «dei folkevalde», «andre»: determiner and adjective that do as a noun. */
function isNominal(text: TextModel, tags: Tags, first: number, end: number): boolean {
  if (end === first) return false
  if (end - first === 1) {
    const plural = tags.upos(first) === 'ADJ' && tags.feats(first).includes('Number=Plur')
    return plural || /^(?:andre|alle|mange|flere|fleire|begge)$/.test(text.lower(first))
  }
  return tags.upos(first) === 'DET' && tags.upos(end - 1) === 'ADJ'
}

/** «statsråd Hansen», «Berg og fjell kommune»: a name after a noun, a noun after a name. */
function joinsName(text: TextModel, tags: Tags, token: number, last: number): boolean {
  if (token >= last) return false
  const upos = tags.upos(token)
  if (upos === 'PROPN') return true
  return tags.upos(token - 1) === 'PROPN' && upos === 'NOUN' && !TIMES.has(text.lower(token))
}
