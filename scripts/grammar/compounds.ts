import type { Corruption } from './corruption'

/** Shortest halves, in UTF-16 units, between which a compound is cut. */
const SHORTEST_FIRST = 3
const SHORTEST_LAST = 4

/** First halves that are these words too could be meant: «mot stand», «tre enighet». */
const OTHER = ['ADP', 'ADV', 'NUM', 'PRON', 'DET', 'SCONJ']

/** «søknadsfrist» → «søknads frist»: a noun cut where both halves are nouns of the treebank, the joint kept. */
export const compoundsApart: Corruption = {
  name: 'compounds apart',
  rule: 'saerskriving',
  *slips({ tokens }, lore) {
    for (const [index, { form, upos }] of tokens.entries()) {
      if (upos !== 'NOUN' || !/^[a-zæøå]+$/.test(form)) continue
      for (let cut = form.length - SHORTEST_LAST; cut >= SHORTEST_FIRST; cut--) {
        const first = form.slice(0, cut)
        const last = form.slice(cut)
        if (!lore.attested(last, 'NOUN')) continue
        if (!lore.isLemma(first, 'NOUN') && !lore.isLemma(first.replace(/s$/, ''), 'NOUN')) continue
        if (OTHER.some((upos) => lore.attested(first, upos))) break
        yield { first: index, last: index, text: `${first} ${last}` }
        break
      }
    }
  },
}
