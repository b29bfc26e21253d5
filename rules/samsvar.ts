import { malformAt, spanOf, wordsOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { isListedAdjective } from '../src/text/inflection/adjectives'
import { genderOf, paradigm } from '../src/text/inflection/index'
import { isSurelyNeuter } from '../src/text/inflection/sure-gender'
import type { TextModel } from '../src/text/model'
import type { Malform } from '../src/text/prose'
import type { Tags } from '../src/text/tags'
import { type Agreement, adjectiveIn, isAdjective } from './lib/adjective-agreement'
import {
  DETERMINER_FORMS,
  type Determiner,
  determinerOf,
  endsPhrase,
  isPlainWord,
  type NounPhrase,
  nounPhraseAt,
} from './lib/noun-phrases'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns that stand in the singular after a number or «mange»: «to mann», «fem prosent», «mange takk». */
const UNITS = words(`
  mann takk prosent promille øre fot kilo gram tonn liter desiliter centiliter meter kilometer centimeter millimeter mil dollar euro
  pund yen grad slag slags par dusin snes tusen million milliard stykk mål watt kilowatt volt byte alen tomme barrel
  natt kveld morgen morgon formiddag ettermiddag mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag paprika
  mars april mai juni juli august september oktober leire november desember januar februar mot
`)
/** Nouns of measure that are forms of an adjective too. */
const MEASURES = words('kule flate')
/** Participles that have become nouns for persons, though they look like neuters. */
const PERSONS = words('foresatt føresett')
const neuterOf = (noun: string, malform: Malform): boolean | null =>
  PERSONS.has(noun) ? false : isSurelyNeuter(noun, malform)
const DERIVED = /(?:[ie]g|al)e$/
const ARTICLES = words('en ei et ein eit')
/** «kriger» is a plural of «krig», though a «kriger» is a person too. */
const PLURAL_SHAPE = /[rs]$/
/** «Når ein utgangspunkt i lova …», «noe en driv på med»: pronouns, not articles. */
const ONE = words('en ein')
const BEFORE_PRONOUN = words('noe noko som det at hva kva når om hvis dersom fordi')
/** Nouns that stand without an article after a verb. */
const BARE = words(
  'utgangspunkt ansvar hensyn omsyn svar uttrykk inntrykk initiativ vern arbeid valg val standpunkt hensikt krav',
)
/** «det raskt hele veien», «dette hele tiden»: words that open a phrase of their own. */
const NEW_PHRASE = words('hele heile halve særlig særleg særskilt primært nettopp nesten nærast')
/** «Det viktigste kommunen gjør» is a clause about «det», whatever the gender of the noun. */
const CLAUSE_OPENER = /(?:st|ste|eneste|einaste|samme|same|meste|neste|første|fyrste|siste)$/

export const samsvar = defineRule({
  id: 'samsvar',
  title: 'Artikkel, adjektiv og substantiv som ikke passer sammen',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Grammatikk',
  url: null,
  async check(text) {
    const candidates = [...DETERMINER_FORMS]
      .flatMap((form) => text.occurrences(form))
      .flatMap((token) => {
        const determiner = determinerOf(text.lower(token), malformAt(text, token))
        return determiner !== undefined && isSuspect(text, token, determiner) ? [{ token, determiner }] : []
      })
    if (candidates.length === 0) return []
    const tags = await text.tags()
    return candidates
      .sort((a, b) => a.token - b.token)
      .flatMap(({ token, determiner }) => judge(text, tags, token, determiner) ?? [])
  },
})

/** Whether the forms after a determiner may not fit it; few phrases are suspect, and only these are tagged. */
function isSuspect(text: TextModel, token: number, { gender, kind }: Determiner): boolean {
  const { last } = text.sentences[text.sentenceOf(token)]!
  const malform = malformAt(text, token)
  for (let next = token + 1; next < Math.min(last, token + 4); next++) {
    if (!isPlainWord(text, next)) return false
    const word = text.form(next)
    if (endsPhrase(word)) return false
    if (kind === 'definite') {
      if (next > token + 1 && /(?:e[nt]|a|e?ne|ane)$/.test(word)) return true
      continue
    }
    const neuter = neuterOf(word, malform)
    if (kind === 'plural') {
      if (neuter === false) return true
    } else if (neuter !== null) {
      if (neuter !== (gender === 'neuter')) return true
    }
    if (gender === 'neuter' ? /[^aeots]$/.test(word) || word.endsWith('e') : /[te]$/.test(word)) return true
  }
  return false
}

function judge(text: TextModel, tags: Tags, token: number, determiner: Determiner): Finding | null {
  if (!/DET|PRON|NUM|ADJ/.test(tags.upos(token))) return null
  const before = token > text.sentences[text.sentenceOf(token)]!.first ? text.lower(token - 1) : ''
  // «et en banner»: which of the two is meant, only the writer can tell.
  if (ARTICLES.has(before)) return null
  if (before === 'etter' && /^(?:hvert|kvart)$/.test(text.lower(token))) return null
  const phrase = nounPhraseAt(text, tags, token)
  if (phrase === null || isMeasure(text, phrase, determiner)) return null
  if (ONE.has(text.lower(token)) && isPronoun(text, tags, phrase, before)) return null
  switch (determiner.kind) {
    case 'indefinite':
      return wrongGender(text, tags, phrase, determiner) ?? wrongIndefinite(text, tags, phrase, determiner)
    case 'possessive':
      return belongsLeft(text, tags, token) ? null : wrongGender(text, tags, phrase, determiner)
    case 'definite':
      return wrongDefinite(text, tags, phrase, determiner)
    case 'plural':
      return wrongNumber(text, tags, phrase)
  }
}

/** «en flaske vin», «ei kule is»: the determiner belongs to a noun that looks like an adjective. */
function isMeasure(text: TextModel, { adjectives: [next] }: NounPhrase, { gender }: Determiner): boolean {
  if (next === undefined || gender === null) return false
  const form = text.form(next)
  const malform = malformAt(text, next)
  if (!form.endsWith('e') || isSurelyNeuter(form, malform) !== (gender === 'neuter')) return false
  return MEASURES.has(form) || !(DERIVED.test(form) || isListedAdjective(form.slice(0, -1), malform))
}

function isPronoun(text: TextModel, tags: Tags, { determiner, noun }: NounPhrase, before: string): boolean {
  if (BEFORE_PRONOUN.has(before)) return true
  return before !== '' && BARE.has(text.form(noun)) && tags.feats(determiner - 1).includes('VerbForm=Fin')
}

/** «søknaden min», «huset vårt»: the possessive stands after its noun. */
function belongsLeft(text: TextModel, tags: Tags, token: number): boolean {
  const { first } = text.sentences[text.sentenceOf(token)]!
  return token > first && tags.feats(token - 1).includes('Definite=Def')
}

const agreementOf = (neuter: boolean): Agreement => (neuter ? 'neuter' : 'common')

/** «en brev», «et søknad», «mitt kommune». */
function wrongGender(
  text: TextModel,
  tags: Tags,
  phrase: NounPhrase,
  { gender, kind, other }: Determiner,
): Finding | null {
  const { determiner, adjectives, noun } = phrase
  const malform = malformAt(text, determiner)
  if (!/Definite=Ind.*Number=Sing/.test(tags.feats(noun))) return null
  const neuter = neuterOf(text.form(noun), malform)
  if (neuter === null || other === null || neuter === (gender === 'neuter')) return null
  if (!adjectives.every((token) => isAdjective(text.form(token), tags.lemma(token), malform))) return null
  const right = neuter ? other : feminineOr(other, text.form(noun), malform)
  const after = adjectives.map((token) =>
    kind === 'indefinite'
      ? (adjectiveIn(text, tags, token, agreementOf(neuter), malform).right ?? text.form(token))
      : text.form(token),
  )
  return found(text, determiner, adjectives.at(-1) ?? determiner, noun, [right, ...after].join(' '))
}

/** In nynorsk a feminine noun takes «ei» and «mi». */
function feminineOr(common: string, noun: string, malform: Malform): string {
  if (malform === 'nb' || genderOf(noun, malform) !== 'Fem') return common
  return { ein: 'ei', min: 'mi', din: 'di', sin: 'si' }[common] ?? common
}

/** «et stor hus», «en stort bil», «en store bil»: only the adjective right before the noun is judged. */
function wrongIndefinite(
  text: TextModel,
  tags: Tags,
  { determiner, adjectives, noun }: NounPhrase,
  { gender }: Determiner,
): Finding | null {
  const adjective = adjectives.at(-1)
  if (adjective === undefined || adjective !== noun - 1) return null
  const malform = malformAt(text, determiner)
  const known = isSurelyNeuter(text.form(noun), malform)
  if (tags.feats(noun).includes('Definite=Def') || (known !== null && known !== (gender === 'neuter')))
    return null
  if (known === null && !tags.feats(noun).includes('Number=Sing')) return null
  const definite = text.form(adjective).endsWith('e')
  if (definite && !ARTICLES.has(text.lower(determiner))) return null
  const { right } = adjectiveIn(text, tags, adjective, agreementOf(gender === 'neuter'), malform)
  return right === null ? null : found(text, adjective, adjective, noun, right)
}

/** «den stor bilen», «den nye huset», «de ny reglene». */
function wrongDefinite(
  text: TextModel,
  tags: Tags,
  phrase: NounPhrase,
  { gender, other }: Determiner,
): Finding | null {
  const { determiner, adjectives, noun } = phrase
  const adjective = adjectives.at(-1)
  if (adjective === undefined || adjective !== noun - 1 || !tags.feats(noun).includes('Definite=Def'))
    return null
  const malform = malformAt(text, determiner)
  if (
    /Number=Plur/.test(tags.feats(noun)) !== (gender === null) ||
    adjectives.some((token) => NEW_PHRASE.has(text.form(token)))
  )
    return null
  const { right } = adjectiveIn(text, tags, adjective, 'definite', malform)
  const neuter = neuterByEnding(text.form(noun), tags.lemma(noun), malform)
  const wrong = neuter !== null && gender !== null && neuter !== (gender === 'neuter')
  if (wrong && !(gender === 'neuter' && CLAUSE_OPENER.test(text.form(adjective)))) {
    const rest = [...adjectives.slice(0, -1).map((token) => text.form(token)), right ?? text.form(adjective)]
    return found(text, determiner, adjective, noun, [other, ...rest].join(' '))
  }
  return right === null ? null : found(text, adjective, adjective, noun, right)
}

/** The gender that a definite singular shows by its ending, where the noun is known to have it. */
function neuterByEnding(form: string, lemma: string, malform: Malform): boolean | null {
  const neuter = isSurelyNeuter(lemma, malform)
  const ending = form.endsWith('et') ? true : form.endsWith('en') ? false : null
  return neuter === ending && form !== lemma ? neuter : null
}

/** «mange barnehage», «to søknad», «flere ny barnehager». */
function wrongNumber(
  text: TextModel,
  tags: Tags,
  { determiner, adjectives, noun }: NounPhrase,
): Finding | null {
  const malform = malformAt(text, determiner)
  const form = text.form(noun)
  const adjective = adjectives.at(-1)
  if (isSurelyNeuter(form, malform) === false) {
    const feats = tags.feats(noun)
    if (UNITS.has(form) || !feats.includes('Definite=Ind')) return null
    if (PLURAL_SHAPE.test(form) && feats.includes('Number=Plur')) return null
    const plurals = paradigm(form, 'NOUN', malform).filter(
      ({ feats }) => feats === 'Definite=Ind|Number=Plur',
    )
    const plural = plurals[0]?.form
    if (plural === undefined || plurals.some((other) => other.form === form)) return null
    // «hvilke klasse»: one is meant as often as several.
    if (text.lower(determiner) === 'hvilke')
      return adjective === undefined ? found(text, determiner, determiner, noun, 'hvilken') : null
    return found(text, noun, noun, noun, plural)
  }
  if (adjective === undefined || adjective !== noun - 1 || !/Number=Plur/.test(tags.feats(noun))) return null
  const { right } = adjectiveIn(text, tags, adjective, 'plural', malform)
  return right === null ? null : found(text, adjective, adjective, noun, right)
}

function found(text: TextModel, first: number, last: number, noun: number, right: string): Finding {
  const at = spanOf(text, first, last)
  const written = wordsOf(text, first, last)
  const fitted = /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right
  const whole = last < noun ? `${fitted}${text.text.slice(at.end, text.tokens.end[noun])}` : fitted
  const nynorsk = malformAt(text, first) === 'nn'
  const start =
    last < noun ? `«${written}» passar ikkje til «${text.form(noun)}»` : `«${written}» skal stå i fleirtal`
  const said = nynorsk ? start : start.replace('passar ikkje', 'passer ikke').replace('fleirtal', 'flertall')
  return {
    at,
    message: `${said}. Skriv «${whole}».`,
    expected: [fitted],
    fix: first === last && last < noun ? { ...at, text: fitted } : null,
  }
}
