import { type TextModel, TokenKind } from '../text/model'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** How far back the word that governs a verb is looked for. */
const REACH = 6

const INFINITIVE_AFTER = words(
  `å skal skulle kan kunne må måtte bør burde vil ville får få fikk fekk bes ba bad bedt bede tør torde lyt treng trenger
   la lar lèt`,
)
const SUPINE_AFTER = words('ha har hadde hatt')
const PARTICIPLE_AFTER = words(
  `bli blir ble blei blitt vert verte vart vorte er var vært vore være vere få får fikk fekk fått`,
)
/** Words before a participle that stands as an adjective. */
const DETERMINERS = words(
  `den det de dei denne dette disse desse en et ei ein eit alle noen nokon flere fleire mange sin sitt si sine vår vårt
   våre din ditt di dine deres dykkar`,
)
/** Right before a verb form, a preposition shows a participle: «i henhold til innsendte tegninger». */
const PREPOSITIONS = words('av for fra frå hos med mot om på til ved blant mellom uten utan etter under over')
const CLAUSE_OPENERS = words('at som hvis dersom når fordi slik da då om og men eller for')
const PLURALS = words(
  'noen nokre flere fleire mange alle få ingen de dei disse desse to tre fire fem sine våre dine',
)

const isFiniteVerb = (feats: string): boolean => feats.includes('VerbForm=Fin') && !feats.includes('Mood=Imp')
const isInfinitive = (feats: string): boolean => feats.includes('VerbForm=Inf')
const isImperative = (feats: string): boolean => feats.includes('Mood=Imp')
const isParticiple = (feats: string): boolean => feats.includes('VerbForm=Part')
const isSupine = (feats: string): boolean => feats === 'VerbForm=Part'
const isPlural = (feats: string): boolean => feats.includes('Number=Plur')
const isIndefinite = (feats: string): boolean => feats.includes('Definite=Ind')

/**
 * Of the readings that a form allows, those that its neighbours to the left leave open: «har avholdt» is a
 * participle, «vi avholdt» a past tense, «å vedta» no imperative. Never empty unless `feats` is.
 */
export function likelyReadings(text: TextModel, token: number, feats: readonly string[]): readonly string[] {
  if (feats.length < 2) return feats
  if (feats.some((reading) => reading.includes('VerbForm='))) return verbReadings(text, token, feats)
  if (feats.some((reading) => reading.includes('Degree='))) return feats
  return nounReadings(text, token, feats)
}

function verbReadings(text: TextModel, token: number, feats: readonly string[]): readonly string[] {
  const { first } = text.sentences[text.sentenceOf(token)]!
  if (isBeforeNoun(text, token, first)) {
    const participles = feats.filter(isParticiple)
    if (participles.length > 0) return participles
  }
  const governor = governorOf(text, token, first)
  if (governor === 'infinitive') return orAll(feats.filter(isInfinitive), feats)
  if (governor === 'supine') return orAll(feats.filter(isSupine), feats.filter(isParticiple), feats)
  if (governor === 'participle') return orAll(supineFirst(feats.filter(isParticiple)), feats)
  if (governor === 'opening') return orAll(feats.filter(isImperative), supineFirst(feats))
  const finite = feats.filter(isFiniteVerb)
  return orAll(
    finite,
    feats.filter((reading) => !isImperative(reading)),
    feats,
  )
}

/** How a participle is used: after «har», as a passive («ble mottatt», «søknaden, mottatt i mars»), or before a noun. */
export type ParticipleUse = 'perfect' | 'passive' | 'attributive'

/** The use of the participle at a token, as far as the words to its left and its own form tell. */
export function participleUse(text: TextModel, token: number, feats: string): ParticipleUse {
  const { first } = text.sentences[text.sentenceOf(token)]!
  if (isBeforeNoun(text, token, first)) return 'attributive'
  const governor = governorOf(text, token, first)
  if (governor === 'supine') return 'perfect'
  if (governor === 'participle') return 'passive'
  return isPlural(feats) || feats.includes('Definite=Def') ? 'attributive' : 'passive'
}

function isBeforeNoun(text: TextModel, token: number, first: number): boolean {
  if (token === first) return false
  const before = text.lower(token - 1)
  return PREPOSITIONS.has(before) || (DETERMINERS.has(before) && !isSubject(text, token - 1, first))
}

/** «det», «den», «de» and «dei» before a finite verb are as a rule its subject where a clause begins. */
function isSubject(text: TextModel, token: number, first: number): boolean {
  if (token === first) return true
  return text.tokens.kind[token - 1] === TokenKind.punctuation || CLAUSE_OPENERS.has(text.lower(token - 1))
}

type Governor = 'infinitive' | 'supine' | 'participle' | 'opening' | 'none'

function governorOf(text: TextModel, token: number, first: number): Governor {
  if (token === first) return 'opening'
  for (let at = token - 1; at >= Math.max(first, token - REACH); at--) {
    const kind = text.tokens.kind[at]
    const form = text.lower(at)
    if (INFINITIVE_AFTER.has(form)) {
      // «får» and «få» govern both: «får se» and «får sendt».
      return PARTICIPLE_AFTER.has(form) ? 'participle' : 'infinitive'
    }
    if (SUPINE_AFTER.has(form)) return 'supine'
    if (PARTICIPLE_AFTER.has(form)) return 'participle'
    if (kind === TokenKind.punctuation || CLAUSE_OPENERS.has(form)) {
      // «må søke og vedlegge»: what governs the first verb governs the second.
      if (form === 'og' || form === 'eller') continue
      return 'none'
    }
  }
  return 'none'
}

/** One participle form will do where all have the same spelling; the supine is the plainest. */
function supineFirst(feats: readonly string[]): readonly string[] {
  return [...feats].sort((a, b) => a.length - b.length)
}

function nounReadings(text: TextModel, token: number, feats: readonly string[]): readonly string[] {
  const indefinite = feats.filter(isIndefinite)
  if (!indefinite.some(isPlural) || indefinite.every(isPlural)) return feats
  const { first } = text.sentences[text.sentenceOf(token)]!
  const before = token > first ? text.lower(token - 1) : ''
  const plural =
    PLURALS.has(before) ||
    (token > first && text.tokens.kind[token - 1] === TokenKind.number) ||
    /[^n]e$/.test(before)
  return plural ? feats.filter(isPlural) : feats.filter((reading) => !isPlural(reading))
}

function orAll(...candidates: readonly (readonly string[])[]): readonly string[] {
  return candidates.find((readings) => readings.length > 0) ?? []
}
