import type { Corruption } from '../../grammar/corruption'
import { seededRandom } from '../../seeded'

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/** «søkeren» → «søkeren (010138 50012)»: numbers that nobody has yet, of people born in 2035 to 2039. */
export const identityNumbers: Corruption = {
  name: 'identity numbers',
  rule: 'fodselsnummer',
  *slips({ tokens, start }) {
    const random = seededRandom(start)
    for (const [index, { form, upos }] of tokens.entries()) {
      if (upos !== 'NOUN' || index === 0) continue
      const number = identityNumber(random)
      const shapes = [
        number,
        `${number.slice(0, 6)} ${number.slice(6)}`,
        `${number.slice(0, 6)}-${number.slice(6)}`,
      ]
      yield { first: index, last: index, text: `${form} (${shapes[Math.floor(random() * shapes.length)]})` }
    }
  },
}

function identityNumber(random: () => number): string {
  for (;;) {
    const within = (least: number, most: number): string =>
      String(least + Math.floor(random() * (most - least + 1))).padStart(2, '0')
    const digits = Array.from(within(1, 28) + within(1, 12) + within(35, 39) + within(500, 999), Number)
    for (const weights of [FIRST, SECOND]) digits.push(controlDigit(digits, weights))
    if (!digits.includes(10)) return digits.join('')
  }
}

/** 10 where no digit fits. */
function controlDigit(digits: readonly number[], weights: readonly number[]): number {
  const rest = weights.reduce((sum, weight, index) => sum + weight * digits[index]!, 0) % 11
  return rest === 0 ? 0 : 11 - rest
}
