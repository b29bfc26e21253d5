import type { GoldToken } from '../eval/gold'
import type { Corruption } from './corruption'

const ARTICLE = /^(?:den|det|de|dei)$/
const DEMONSTRATIVE = /^(?:denne|dette|disse|desse)$/

/** After these the indefinite form is right too: «den første dag», «det samme år». */
const EITHER =
  /^(?:først|førstnevnt|sist|samme|same|neste|eneste|einast|enkelt|annen|annan|ene|hel|heil|norsk)/
/** Before a relative clause the ending may be left out: «den mann som». */
const RELATIVE = /^(?:som|der|jeg|eg|du|vi|me|han|hun|ho|de|dei|man|ein|en|,)$/

const isDefinite = (token: GoldToken | undefined): token is GoldToken =>
  token?.upos === 'NOUN' && token.feats.Definite === 'Def' && token.feats.Case === undefined

/** The indefinite form, where it is the lemma. */
const singular = ({ feats, lemma, form }: GoldToken): string | null =>
  feats.Number === 'Sing' && lemma !== form ? lemma : null

/** «den nye regelen» → «den nye regel». */
export const singleDefinite: Corruption = {
  name: 'den nye regelen → regel',
  rule: 'dobbel-bestemthet',
  *slips({ tokens }) {
    for (const [index, token] of tokens.entries()) {
      const [article, adjective] = [tokens[index - 2], tokens[index - 1]]
      if (!isDefinite(token) || article === undefined || !ARTICLE.test(article.form.toLowerCase())) continue
      if (article.upos !== 'DET' || adjective?.upos !== 'ADJ' || EITHER.test(adjective.lemma)) continue
      if (RELATIVE.test(tokens[index + 1]?.form ?? '')) continue
      const text = singular(token)
      if (text !== null) yield { first: index, last: index, text }
    }
  },
}

/** «denne søknaden» → «denne søknad». */
export const singleDemonstrative: Corruption = {
  name: 'denne søknaden → søknad',
  rule: 'enkel-bestemmelse',
  *slips({ tokens }) {
    for (const [index, token] of tokens.entries()) {
      const determiner = tokens[index - 1]
      if (
        !isDefinite(token) ||
        determiner?.upos !== 'DET' ||
        !DEMONSTRATIVE.test(determiner.form.toLowerCase())
      )
        continue
      if (RELATIVE.test(tokens[index + 1]?.form ?? '') || /^(?:gang|gong|uke|veke|dag|år)$/.test(token.lemma))
        continue
      const text = singular(token)
      if (text !== null) yield { first: index, last: index, text }
    }
  },
}
