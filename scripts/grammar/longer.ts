import { type Corruption, likeCase } from './corruption'

/** «ikke lenger» → «ikke lengre». The treebank calls the adverb an adjective too, but writes it apart. */
export const adjectiveForAdverb: Corruption = {
  name: 'lenger → lengre',
  rule: 'lenger-lengre',
  *slips({ tokens }) {
    for (const [index, { form }] of tokens.entries())
      if (form.toLowerCase() === 'lenger') yield { first: index, last: index, text: likeCase(form, 'lengre') }
  },
}

/** «en lengre periode» → «en lenger periode». */
export const adverbForAdjective: Corruption = {
  name: 'lengre → lenger',
  rule: 'lenger-lengre',
  *slips({ tokens }) {
    for (const [index, { form }] of tokens.entries())
      if (form.toLowerCase() === 'lengre') yield { first: index, last: index, text: likeCase(form, 'lenger') }
  },
}
