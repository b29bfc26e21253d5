import type { Corruption } from './corruption'

/** «SFO-plass», «18-åring», «A4-ark»: initialism, letter or number before the hyphen, a word after it. */
const HYPHENATED = /^(\p{Lu}[\p{Lu}\d]*|\d+)-(\p{Ll}{3,})$/u

/** «EU-kommisjonen» → «EU kommisjonen», «18-åring» → «18 åring». */
export const hyphenLost: Corruption = {
  name: 'hyphen lost',
  rule: 'orddeling-bindestrek',
  *slips({ tokens }) {
    for (const [index, { form }] of tokens.entries()) {
      const parts = HYPHENATED.exec(form)
      if (parts !== null) yield { first: index, last: index, text: `${parts[1]} ${parts[2]}` }
    }
  },
}
