import type { Corruption } from './corruption'

/** «barne- og ungdomsskole» → «barne og ungdomsskole». */
export const suspendedHyphen: Corruption = {
  name: 'suspended hyphen lost',
  rule: 'saerskriving',
  *slips({ tokens }) {
    for (const [index, { form }] of tokens.entries()) {
      const conjunction = tokens[index + 1]?.form
      if (/^\p{Ll}{2,}-$/u.test(form) && (conjunction === 'og' || conjunction === 'eller'))
        yield { first: index, last: index, text: form.slice(0, -1) }
    }
  },
}
