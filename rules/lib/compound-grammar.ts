import { genderOf } from '../../src/text/inflection/index'
import type { Malform } from '../../src/text/prose'
import type { Place } from './place'

/** How far the grammar rules out that the two words are a phrase. */
export const Doubt = { none: 0, some: 1, phrase: 2 } as const
export type Doubt = (typeof Doubt)[keyof typeof Doubt]

const INDEFINITE: Readonly<Record<string, 'Neut' | 'Com' | 'Fem' | null>> = {
  ...{ en: 'Com', ein: 'Com', ei: 'Fem', et: 'Neut', eit: 'Neut', ett: 'Neut', én: 'Com' },
  ...{
    hver: 'Com',
    kvar: 'Com',
    hvert: 'Neut',
    kvart: 'Neut',
    ingen: null,
    noen: null,
    nokon: null,
    hvilken: 'Com',
  },
  ...{ hvilket: 'Neut', annen: 'Com', annan: 'Com', annet: 'Neut', anna: 'Neut', noe: 'Neut', noko: 'Neut' },
}
const DEFINITE: Readonly<Record<string, 'Neut' | 'Com' | 'Plur'>> = {
  ...{
    den: 'Com',
    det: 'Neut',
    de: 'Plur',
    dei: 'Plur',
    denne: 'Com',
    dette: 'Neut',
    disse: 'Plur',
    desse: 'Plur',
  },
}
const PLURAL = new Set(
  'flere fleire mange alle noen nokre nokon få begge ulike forskjellige ingen andre to tre fire fem seks sju sytten åtte ni ti elleve tolv'.split(
    ' ',
  ),
)

/** What stands before the two words, adjectives passed over. */
interface Left {
  /** Distance of the first adjective, or 0. */
  readonly adjective: number
  readonly word: string
  readonly upos: string
  readonly feats: string
  readonly distance: number
}

function leftOf(place: Place): Left {
  let distance = -1
  while (place.upos(distance) === 'ADJ' && distance > -4) distance--
  return {
    adjective: distance === -1 ? 0 : -1,
    word: place.word(distance),
    upos: place.upos(distance),
    feats: place.feats(distance),
    distance,
  }
}

const isPlural = (feats: string) => feats.includes('Number=Plur')
const isDefinite = (feats: string) => feats.includes('Definite=Def')

/**
 * How far what stands before two nouns allows that they are a phrase: an article, adjective or number that agrees
 * with the last of them, and could not stand alone with the first, makes them one word.
 */
export function doubtOfNouns(place: Place, malform: Malform): Doubt {
  const left = leftOf(place)
  const head = place.feats(1)
  const plural = isPlural(head)
  const definite = isDefinite(head)
  const gender = genderOf(place.lemma(1), malform)
  const first = genderOf(place.word(0), malform)
  const neuter = first === 'Neut'
  /** «område», «vedtak»: the same in both numbers. */
  const anyNumber = !definite && gender === 'Neut' && place.lemma(1) === place.word(1)

  // «i 10. klasse rett til skyss»: what is numbered stands alone.
  if (/^\d+\.$/.test(place.word(-1))) return Doubt.phrase
  const adjective = left.adjective === 0 ? null : place.feats(left.adjective)
  if (adjective !== null && !definite) {
    // The ending -e may be plural or definite, whatever the tag says.
    const single =
      adjective.includes('Definite=Ind|Degree=Pos|Number=Sing') && !place.word(left.adjective).endsWith('e')
    if (single && plural && !anyNumber) return Doubt.phrase
  }
  if (left.word in INDEFINITE && left.upos !== 'PRON') {
    if (definite) return Doubt.phrase
    const wanted = INDEFINITE[left.word]
    if (plural && !anyNumber) return wanted === null && !neuter ? Doubt.none : Doubt.phrase
    if (wanted === 'Neut' && gender !== null && gender !== 'Neut') return Doubt.phrase
    if (wanted !== 'Neut' && wanted !== null && gender === 'Neut') return Doubt.phrase
    if (wanted !== null && (wanted === 'Neut') !== neuter) return Doubt.none
    return place.feats(2).includes('VerbForm=Fin') ? Doubt.some : Doubt.none
  }
  if (PLURAL.has(left.word) || left.upos === 'NUM') {
    if (definite) {
      const all = left.word === 'alle' || left.word === 'begge' || place.word(left.distance - 1) in DEFINITE
      return all ? Doubt.none : Doubt.phrase
    }
    if (!plural && !anyNumber) return Doubt.phrase
    return neuter ? Doubt.some : Doubt.none
  }
  if (left.upos === 'DET' && left.word in DEFINITE) {
    if (!definite) return Doubt.phrase
    const wanted = DEFINITE[left.word]
    if (wanted === 'Plur') return plural ? Doubt.none : Doubt.phrase
    return plural || (gender !== null && (gender === 'Neut') !== (wanted === 'Neut'))
      ? Doubt.phrase
      : Doubt.none
  }
  if (left.feats.includes('Case=Gen') || left.feats.includes('Poss=Yes'))
    return definite ? Doubt.phrase : Doubt.none
  if (adjective !== null) return definite ? Doubt.some : plural && neuter ? Doubt.some : Doubt.none
  if (left.upos === 'ADP') {
    const before = place.upos(left.distance - 1)
    return before === 'VERB' || before === 'AUX' || before === '' ? Doubt.some : Doubt.none
  }
  return Doubt.some
}
