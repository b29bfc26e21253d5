import { defineListRule } from '../src/engine/list-rule'
import { capitalise, isCapitalised } from '../src/engine/match'
import { spanOf, wordsOf } from '../src/engine/places'
import type { Finding } from '../src/engine/rule'
import { genderOf, paradigm } from '../src/text/inflection/index'
import type { WordJudge } from '../src/text/lexicon/words'
import type { TextModel } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import { formsIn, isIn } from './lib/forms'
import tsv from './nn-boyning.tsv'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** «opplysninger», «høringene», «vurderingen»: nouns in -ing are feminine and take -inga, -ingar, -ingane. */
const ING = /^(?:(\p{Ll}{3,40}ing)(?:er|ene)|(\p{Ll}{2,40}ering)en)$/u
/** What a word of bokmål may end in where nynorsk has another ending. */
const ENDINGS = /^\p{Ll}{2,40}(?:er|ene|ingen|erar)$/u
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
  async check(text) {
    if (!isIn(text, 'nn')) return []
    const found: Finding[] = []
    const endings = [...formsIn(text, 'nn')].filter((form) => ENDINGS.test(form))
    for (const form of endings) {
      const right = rightIng(form)
      if (right === null) continue
      for (const token of text.occurrences(form))
        if (!isName(text, token)) found.push(wrongEnd(text, token, [right]))
    }
    found.push(...(await unknownEndings(text, endings)))
    for (const copula of COPULAS)
      for (const token of text.occurrences(copula)) found.push(...disagreement(text, token))
    return found
  },
})

/** Endings of bokmål that a word may have got, and how it may end in nynorsk. */
const REPLACED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ingen$/, ['inga']],
  [/ene$/, ['ane', 'a']],
  [/er$/, ['ar', 'e', '']],
]

/** The shortest parts of a compound that is taken apart here, in UTF-16 units. */
const SHORTEST_HEAD = 4
const SHORTEST_TAIL = 5

/** Tagged as one, or where one stands: «mange spørsmåler» is easily taken for a verb. */
function isNoun(tags: Tags, token: number): boolean {
  const upos = tags.upos(token)
  return upos === 'NOUN' || (upos === 'VERB' && token > 0 && /^(?:ADJ|DET|NUM)$/.test(tags.upos(token - 1)))
}

/** «valkampene», «styremedlemmer»: nouns that only the dictionary can tell of. It is read when a text may have some. */
async function unknownEndings(text: TextModel, endings: readonly string[]): Promise<Finding[]> {
  const tokens = endings
    .filter((form) => rightIng(form) === null)
    .flatMap((form) => text.occurrences(form))
    .filter((token) => text.sentences[text.sentenceOf(token)]!.malform === 'nn' && !isName(text, token))
  const judge = tokens.length > 0 ? await text.words('nn') : null
  if (judge === null) return []
  // «utformingen» can be read as a compound; what «utforming» is like is known.
  const suspects = tokens.filter((token) => isIngen(text.lower(token)) || !judge.knows(text.lower(token)))
  if (suspects.length === 0) return []
  const tags = await text.tags()
  return suspects.flatMap((token) => {
    const form = text.lower(token)
    const right = rightForms(form, judge)
    const inflected = form.endsWith('erar') || isNoun(tags, token)
    return right.length > 0 && inflected ? [{ ...wrongEnd(text, token, right), fix: null, weak: true }] : []
  })
}

/** Nouns in -ing for people are masculine. */
const PERSON = /(?:utsending|riking|fatting|slekting|kjenning|ætling|vitring)en$/
const isIngen = (form: string): boolean => form.endsWith('ingen') && !PERSON.test(form)

/**
 * The nynorsk forms of a word that the dictionary does not know with its ending: «valkampene» → «valkampane». Not
 * «barnevernsakene», which it does not know either, but which is how «sak» is inflected.
 */
function rightForms(form: string, judge: WordJudge): string[] {
  if (form.endsWith('erar')) {
    const right = form.replace(/erar$/, 'erer')
    return judge.knows(right) && judge.knows(right.replace(/r$/, '')) ? [right] : []
  }
  if (!endedOtherwise(form).some((right) => judge.knows(right))) return []
  for (let cut = SHORTEST_HEAD; cut <= form.length - SHORTEST_TAIL; cut++) {
    const [head, tail] = [form.slice(0, cut), form.slice(cut)]
    if (!judge.knows(head) && !judge.knows(head.replace(/s$/, ''))) continue
    const right = asInflected(tail, judge)
    if (right !== null) return right.map((each) => head + each)
  }
  return asInflected(form, judge)?.filter((right) => judge.knows(right)) ?? []
}

function endedOtherwise(form: string): string[] {
  const [end, endings] = REPLACED.find(([end]) => end.test(form)) ?? []
  return end === undefined || endings === undefined ? [] : endings.map((ending) => form.replace(end, ending))
}

/** The forms that the noun has instead of this one; none when it is right, null when the noun is not known. */
function asInflected(form: string, judge: WordJudge): string[] | null {
  const stem = form.replace(/(?:er|ene|en)$/, '')
  // «fugl» before «fugle», which is a verb; «stykke» before «stykk», which is an imperative.
  const lemmas = [stem, `${stem}e`].filter((lemma) => judge.knows(lemma))
  const lemma =
    lemmas.find((each) => each !== stem && genderOf(each, 'nn') === 'Neut' && judge.knows(`${each}t`)) ??
    lemmas[0]
  if (lemma === undefined) return null
  const forms = paradigm(lemma, 'NOUN', 'nn').map((each) => each.form)
  return forms.includes(form) ? [] : endedOtherwise(form).filter((right) => forms.includes(right))
}

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

function wrongEnd(text: TextModel, token: number, right: readonly string[]): Finding {
  const at = spanOf(text, token)
  const written = text.form(token)
  const expected = right.map((form) => (isCapitalised(written) ? capitalise(form) : form))
  return {
    at,
    message: `«${written}» er feil bøygd på nynorsk. Skriv heller «${expected.join('» eller «')}».`,
    expected,
    fix: { ...at, text: expected[0]! },
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
