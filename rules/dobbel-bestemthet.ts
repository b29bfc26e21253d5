import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { inflect } from '../src/text/inflection/index'
import { isSurelyNeuter } from '../src/text/inflection/sure-gender'
import type { TextModel } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import { definiteOf, indefinitePhrase, lacksEnding, mayLackEnding } from './lib/definiteness'
import { isPlainWord } from './lib/noun-phrases'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const ARTICLES = ['den', 'det', 'de', 'dei']
/** After these the indefinite form is usual or the only right one: «de fleste barn», «den enkelte elev», «den annen part». */
const WITHOUT_ENDING = words(`
  fleste færreste færraste meste minste enkelte enkelt einskilde samme same eneste einaste annen annan andre ene eine første fyrste
  neste nestsiste siste respektive kongelige kongelege norske hellige heilage evige gylne nevnte følgende foreliggende alminnelige
  alle hele heile mange fleire flere få to tre fire fem seks sju åtte ni ti offentlige
`)
/** «Søknadens vedleggene»: a genitive in lower case and a definite noun. */
const GENITIVE = /^\p{Ll}{3,}(?:en|et|a|ene|ane)s$/u
const DEFINITE = /(?:e[nt]|ene|ane)$/

export const dobbelBestemthet = defineRule({
  id: 'dobbel-bestemthet',
  title: 'Substantiv som mangler bestemt form, eller har den etter genitiv',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Norsk referansegrammatikk, Dobbel bestemming',
  url: null,
  async check(text) {
    const articles = ARTICLES.flatMap((form) => text.occurrences(form)).filter((token) =>
      mayLackEnding(text, token),
    )
    const genitives = [...text.forms()]
      .filter((form) => form.endsWith('s') && GENITIVE.test(form))
      .flatMap((form) => text.occurrences(form))
      .filter((token) => hasDefiniteAfter(text, token))
    if (articles.length + genitives.length === 0) return []
    const tags = await text.tags()
    return [
      ...articles.flatMap((token) => single(text, tags, token) ?? []),
      ...genitives.flatMap((token) => double(text, tags, token) ?? []),
    ]
  },
})

/** «den nye regel». */
function single(text: TextModel, tags: Tags, article: number): Finding | null {
  const phrase = indefinitePhrase(text, tags, article)
  if (phrase === null || phrase.adjectives.length === 0) return null
  if (phrase.adjectives.some((token) => WITHOUT_ENDING.has(text.form(token)))) return null
  const definite = definiteOf(text, tags, phrase)
  if (definite === null) return null
  const why = malformAt(text, article) === 'nn' ? 'manglar bunden form' : 'mangler bestemt form'
  return lacksEnding(text, phrase, definite, why)
}

function hasDefiniteAfter(text: TextModel, genitive: number): boolean {
  const { last } = text.sentences[text.sentenceOf(genitive)]!
  return genitive + 1 < last && isPlainWord(text, genitive + 1) && DEFINITE.test(text.form(genitive + 1))
}

/** «kommunens kontoret»: after a genitive the noun is indefinite. */
function double(text: TextModel, tags: Tags, genitive: number): Finding | null {
  const noun = genitive + 1
  const malform = malformAt(text, noun)
  if (tags.upos(noun) !== 'NOUN' || !tags.feats(noun).includes('Definite=Def')) return null
  if (tags.feats(noun).includes('Case=Gen') || !/NOUN/.test(tags.upos(genitive))) return null
  const lemma = tags.lemma(noun)
  const plural = tags.feats(noun).includes('Number=Plur')
  if (isSurelyNeuter(lemma, malform) === null || lemma === text.form(noun)) return null
  const definite = inflect(lemma, 'NOUN', `Definite=Def|Number=${plural ? 'Plur' : 'Sing'}`, malform)
  const right = inflect(lemma, 'NOUN', `Definite=Ind|Number=${plural ? 'Plur' : 'Sing'}`, malform)
  if (definite !== text.form(noun) || right === null) return null
  const nynorsk = malform === 'nn'
  return {
    at: spanOf(text, noun),
    message: `«${text.form(noun)}» skal ${nynorsk ? 'ikkje ha bunden form' : 'ikke ha bestemt form'} etter genitiv. Skriv «${text.form(genitive)} ${right}».`,
    expected: [right],
  }
}
