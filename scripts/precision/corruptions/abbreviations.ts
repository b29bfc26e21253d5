import type { Corruption } from '../../grammar/corruption'

/** «f.eks.» → «f.eks», «feks.», «f. eks.»; «dvs.» → «d.v.s.»; «ca.» → «ca». */
export const abbreviations: Corruption = {
  name: 'abbreviations',
  rule: 'forkortelser-form',
  *slips({ tokens }) {
    for (const [index, { form, end }] of tokens.entries()) {
      const next = tokens[index + 1]
      if (!/^\p{Ll}{1,5}\.(?:\p{Ll}{1,5}\.)*$/u.test(form) || next === undefined || next.start === end)
        continue
      for (const text of wrongForms(form)) yield { first: index, last: index, text }
    }
  },
}

function wrongForms(form: string): string[] {
  const parts = form.split('.').slice(0, -1)
  if (parts.length > 1) return [form.slice(0, -1), `${parts.join('')}.`, `${parts.join('. ')}.`]
  const [word = ''] = parts
  // «kl 9» belongs to the rule about the time of day, and «s 10» is no common mistake.
  if (word === 'kl' || word.length === 1) return []
  if (word === 'jf') return ['jfr.', 'jf']
  return /^(?:dvs|osv|pga|mht)$/.test(word) ? [word, `${[...word].join('.')}.`] : [word]
}
