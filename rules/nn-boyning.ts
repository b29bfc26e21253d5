import { defineListRule } from '../src/engine/list-rule'
import { isCapitalised } from '../src/engine/match'
import { spanOf, wordsOf } from '../src/engine/places'
import type { Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import tsv from './nn-boyning.tsv'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** «opplysninger», «høringene», «vurderingen»: nouns in -ing are feminine and take -inga, -ingar, -ingane. */
const ING = /^(?:(\p{Ll}{3,40}ing)(?:er|ene)|(\p{Ll}{2,40}ering)en)$/u
/** Verbs, and nouns in which -ing belongs to the stem. */
const NOT_ING =
  /(?:(?:^|om|ut|opp|inn|på|til|fram|over|av|inn)(?:ring|spring|sving|bring)|tving|sting|ving|sling|fing|kling|gjennomtreng)er$|finger$|^(?:ringer|bringer|springer)/

/** How a plural in -er or -ene and a definite in -en end in nynorsk. */
const RIGHT_END: Readonly<Record<string, string>> = { er: 'ar', ene: 'ane', en: 'a' }

const COPULAS = words('er var blir blei vart vert')
/** What may stand between the copula and its participle. */
const BETWEEN = words('ikkje no òg også alt')

/** Participles that agree with the subject: masculine and feminine, neuter, plural. */
const STEMS = words(
  'skriv vedtek tek overtek mottek hald overhald opprethald vedlikehald bund brot stol forsvunn slit',
)

export const nnBoyning = defineListRule({
  id: 'nn-boyning',
  title: 'Bøyningsfeil på nynorsk',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nn'],
  source: 'Bygland kommune, Slik skriv du korrekt',
  url: 'https://www.bygland.kommune.no/slik-skriv-du-korrekt.573707.nn.html',
  tsv,
  accept: ({ text, first }) => !isName(text, first),
  describe: ({ words, advice }) => ({ message: `«${words}» er feil bøygd på nynorsk. ${advice}` }),
  *check(text) {
    for (const form of text.forms()) {
      const right = rightIng(form)
      if (right === null) continue
      for (const token of text.occurrences(form)) if (!isName(text, token)) yield wrongEnd(text, token, right)
    }
    for (const copula of COPULAS)
      for (const token of text.occurrences(copula)) yield* disagreement(text, token)
  },
})

/** A capital inside the sentence. */
function isName(text: TextModel, token: number): boolean {
  return isCapitalised(text.form(token)) && token > text.sentences[text.sentenceOf(token)]!.first
}

function rightIng(form: string): string | null {
  const parts = ING.exec(form)
  if (parts === null || NOT_ING.test(form)) return null
  const stem = (parts[1] ?? parts[2])!
  return stem + RIGHT_END[form.slice(stem.length)]!
}

function wrongEnd(text: TextModel, token: number, right: string): Finding {
  const at = spanOf(text, token)
  const written = text.form(token)
  const fitted = isCapitalised(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right
  return {
    at,
    message: `«${written}» er feil bøygd på nynorsk. Skriv heller «${fitted}».`,
    expected: [fitted],
    fix: { ...at, text: fitted },
  }
}

/**
 * «Søknaden er skrive», «brevet er skriven»: a strong participle after a subject of one or two words that opens the
 * sentence and shows its gender or number by its ending.
 */
function* disagreement(text: TextModel, copula: number): Generator<Finding> {
  const { first, last } = text.sentences[text.sentenceOf(copula)]!
  if (copula === first || copula - first > 2) return
  const participle = copula + 1 < last && BETWEEN.has(text.lower(copula + 1)) ? copula + 2 : copula + 1
  if (participle >= last) return
  const written = text.lower(participle)
  const stem = stemOf(written)
  const subject = text.lower(copula - 1)
  const end = /^\p{Ll}{3,}(en|et|ane|ene)$/u.exec(subject)?.[1]
  if (stem === null || end === undefined) return
  const right = end === 'en' ? `${stem}en` : end === 'et' ? `${stem}e` : pluralOf(stem)
  if (right === written) return
  yield {
    at: spanOf(text, participle),
    weak: 2,
    message: `«${written}» rettar seg ikkje etter «${wordsOf(text, copula - 1)}». Skriv heller «${right}».`,
    expected: [right],
  }
}

function stemOf(participle: string): string | null {
  const stem = participle.replace(/(?:en|ne|e)$/, '')
  return stem !== participle && STEMS.has(stem) ? stem : null
}

const pluralOf = (stem: string): string => (stem.endsWith('nn') ? `${stem}e` : `${stem}ne`)
