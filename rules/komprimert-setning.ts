import { malformAt, spanOf, wordsOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'

/** Prepositions that hide a condition or a cause when an action stands after them, first in a sentence. */
const OPENERS = ['ved', 'grunnet']
/** How many tokens the action may be away: «Ved manglende eller for sen betaling». */
const REACH = 4
const ACTION = /(?:ing|else|sjon|nad)$/
/** Derived nouns that name a place, a thing or a time, and «ved hjelp av» and its like. */
const THINGS =
  /(?:bygning|stasjon|inngang|utgang|avdeling|anledning|forening|institusjon|ledning|leidning|strekning|ordning|stilling|samling|tilslutning|ferdsel|siden|sida|pensjon|regjering|utdanning|fengsel)$/
const QUESTIONS = /^Ved (?:eventuelle )?spørsmål$/

export const komprimertSetning = defineRule({
  id: 'komprimert-setning',
  title: 'Setninger som gjemmer et vilkår i «ved» og et substantiv',
  group: 'setning',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  gathered: true,
  source: 'Språkrådet, Setninger med komprimert meningsinnhold',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/rad-om-setningsbygning-i-lover-og-forskrifter/setninger-med-komprimert-meningsinnhold/',
  async check(text) {
    const found: Finding[] = []
    for (const opener of OPENERS)
      for (const token of text.occurrences(opener)) {
        const { first, last, block } = text.sentences[text.sentenceOf(token)]!
        if (token !== first || text.blocks[block]!.kind === 'heading') continue
        const finding = questions(text, token) ?? condition(text, await text.tags(), token, last)
        if (finding !== null) found.push(finding)
      }
    return found
  },
})

/** «Ved spørsmål, ta kontakt» and «Ved spørsmål kan du ringe»: the one that can be said otherwise unseen. */
function questions(text: TextModel, token: number): Finding | null {
  const { last } = text.sentences[text.sentenceOf(token)]!
  for (const end of [token + 1, token + 2]) {
    if (end >= last || !QUESTIONS.test(wordsOf(text, token, end))) continue
    const nynorsk = malformAt(text, token) === 'nn'
    const expected = nynorsk ? 'Dersom du har spørsmål' : 'Hvis du har spørsmål'
    const next = end + 1 < last ? text.lower(end + 1) : ''
    const at = spanOf(text, token, end)
    // «kan de vende dykk»: the text speaks to several.
    const one = !/^(?:\S+ ){0,4}(?:de|dere|dykk|dem)(?![a-zæøå])/.test(
      text.text.slice(at.end + 1, at.end + 60).toLowerCase(),
    )
    return {
      at,
      message: nynorsk
        ? `«${wordsOf(text, token, end)}» er komprimert. Skriv heller «${expected}».`
        : `«${wordsOf(text, token, end)}» er komprimert. Skriv heller «${expected}».`,
      expected: [expected],
      ...(one &&
        /^(?:kan|må|bes|ber|tar|tek|ring|kontakt|send|ta)$/.test(next) && {
          fix: { ...at, text: `${expected},` },
        }),
      ...(one && next === ',' && { fix: { ...at, text: expected } }),
    }
  }
  return null
}

/** «Ved manglende betaling», «Grunnet utbygging av …». */
function condition(text: TextModel, tags: Tags, token: number, last: number): Finding | null {
  for (let at = token + 1; at < Math.min(last, token + 1 + REACH); at++) {
    if (text.tokens.kind[at] !== TokenKind.word) return null
    const form = text.lower(at)
    // «endring av» may be tagged as something else where it opens the sentence.
    const action =
      ACTION.test(form) && form.length > 6 && /^(?:av|i)$/.test(at + 1 < last ? text.lower(at + 1) : '')
    if (action || tags.upos(at) === 'NOUN') {
      if (!ACTION.test(form) || THINGS.test(form)) return null
      const nynorsk = malformAt(text, token) === 'nn'
      const because = text.lower(token) === 'grunnet'
      const words = wordsOf(text, token, at).replace(/\s+/g, ' ')
      const clause = because ? '«fordi»' : nynorsk ? '«dersom» eller «når»' : '«hvis» eller «når»'
      return {
        at: spanOf(text, token, at),
        message: nynorsk
          ? `«${words}» gøymer kven som gjer kva. Skriv ei setning med ${clause} og eit verb.`
          : `«${words}» skjuler hvem som gjør hva. Skriv en setning med ${clause} og et verb.`,
      }
    }
    if (!/ADJ|ADV|DET|CCONJ|VERB/.test(tags.upos(at)) || /^(?:den|det|de|dei|denne|dette)$/.test(form))
      return null
  }
  return null
}
