import type { GoldToken } from '../../eval/gold'
import { type Corruption, likeCase } from '../../grammar/corruption'
import misspellings from '../misspellings.tsv'

const LETTERS = /^\p{Ll}+$/u

/** «til» → «til til». */
export const repeated: Corruption = {
  name: 'a word twice',
  rule: 'gjentatte-ord',
  *slips({ tokens }) {
    for (const [index, { form, upos }] of tokens.entries())
      if (LETTERS.test(form) && upos !== 'PROPN') yield { first: index, last: index, text: `${form} ${form}` }
  },
}

/** «Pers» → «Per's», «kommunens» → «kommunen's». */
export const apostrophes: Corruption = {
  name: 'apostrophe in the genitive',
  rule: 'apostrof-genitiv',
  *slips({ tokens }) {
    for (const [index, { form, feats }] of tokens.entries())
      if (feats.Case === 'Gen' && /^\p{L}+[^sxz]s$/u.test(form))
        yield { first: index, last: index, text: `${form.slice(0, -1)}'s` }
  },
}

const TIMES = new Set(
  `januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag
   fredag lørdag søndag måndag tysdag laurdag sundag`.split(/\s+/),
)
const OFFICES =
  /^(?:kommunen|fylkeskommunen|kommunestyret|formannskapet|rådmannen|rektor|(?:vara)?ordfører(?:en)?|(?:vara)?ordføraren)$/

/** «mars» → «Mars», «rådmannen» → «Rådmannen». */
export const capitals: Corruption = {
  name: 'capitals',
  rule: 'stor-forbokstav',
  *slips({ tokens, headline }) {
    for (const [index, { form }] of tokens.entries()) {
      if (index < 2 || headline || !(isTime(tokens, index) || OFFICES.test(form))) continue
      yield { first: index, last: index, text: form.charAt(0).toUpperCase() + form.slice(1) }
    }
  },
}

/** «mars», «mai» and the other months that are names or other words too only after a day. */
function isTime(tokens: readonly GoldToken[], index: number): boolean {
  const { form } = tokens[index]!
  if (!TIMES.has(form)) return false
  return !/^(?:mars|april|mai|juni|juli|august)$/.test(form) || /^\d+\.$/.test(tokens[index - 1]!.form)
}

const APART =
  'i dag|i går|i morgen|i morgon|i kveld|i natt|for øvrig|i stedet|i staden|til stede|til rette|i stand|i hvert fall|i alle fall|til sammen|til saman|i tillegg|i orden|i forhold til|i lag|om lag|for lengst|etter hvert|etter kvart|i løpet'.split(
    '|',
  )
const TOGETHER: Readonly<Record<string, string>> = {
  ifølge: 'i følge',
  imidlertid: 'i midlertid',
  likevel: 'like vel',
  dessuten: 'dess uten',
  hvorvidt: 'hvor vidt',
}

/** «i dag» → «idag», «ifølge» → «i følge». */
export const joints: Corruption = {
  name: 'one word or several',
  rule: 'ifolge-i-folge',
  *slips({ tokens }) {
    for (const [index, { form }] of tokens.entries()) {
      const split = TOGETHER[form.toLowerCase()]
      if (split !== undefined) yield { first: index, last: index, text: likeCase(form, split) }
      for (const words of APART) {
        const parts = words.split(' ')
        const here = tokens.slice(index, index + parts.length)
        if (here.map((token) => token.form.toLowerCase()).join(' ') !== words) continue
        yield { first: index, last: index + parts.length - 1, text: here.map((token) => token.form).join('') }
      }
    }
  },
}

/** Beginnings of words that many get wrong, right → wrong. */
const SLIPS: readonly (readonly string[])[] = misspellings
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => line.split('\t'))

/** «interessert» → «interresert»: well-known mistakes, also in inflected forms and compounds. */
export const misspelt: Corruption = {
  name: 'common misspellings',
  rule: 'vanlige-skrivefeil',
  *slips({ tokens }) {
    for (const [index, { form }] of tokens.entries()) {
      const lower = form.toLowerCase()
      for (const [right = '', wrong = ''] of SLIPS)
        if (lower.startsWith(right))
          yield { first: index, last: index, text: likeCase(form, wrong + lower.slice(right.length)) }
    }
  },
}
