import type { GoldToken } from '../../eval/gold'
import type { Corruption } from '../../grammar/corruption'

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

const two = (number: number): string => String(number).padStart(2, '0')

/** «17. mai 2003» → «17 mai», «17/5-2003», «2003-05-17»; «den 5. juni» → «den 5.6». */
export const dates: Corruption = {
  name: 'dates',
  rule: 'dato',
  *slips({ tokens }) {
    for (const [index, { form }] of tokens.entries()) {
      const day = /^(\d{1,2})\.$/.exec(form)?.[1]
      const month = monthOf(tokens[index + 1])
      if (day === undefined || month === 0) continue
      yield { first: index, last: index, text: day }
      const year = /^(?:19|20)\d\d$/.exec(tokens[index + 2]?.form ?? '')?.[0]
      if (year !== undefined) {
        const place = { first: index, last: index + 2 }
        yield { ...place, text: `${day}/${month}-${year}` }
        yield { ...place, text: `${year}-${two(month)}-${two(Number(day))}` }
      } else if (tokens[index - 1]?.form.toLowerCase() === 'den')
        yield { first: index, last: index + 1, text: `${day}.${month}` }
    }
  },
}

/** From 1; 0 for no month. */
const monthOf = (token: GoldToken | undefined): number => MONTHS.indexOf(token?.form ?? '') + 1
