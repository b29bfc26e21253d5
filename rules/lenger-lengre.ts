import { isCapitalised } from '../src/engine/match'
import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import { Place } from './lib/place'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Adverbs of place: before them only the adverb can stand. */
const PLACES = words(`
  inn inne innover ut ute utover opp oppe oppover ned nede nedover fram frem framme fremme framover fremover bort borte
  bak bakover tilbake attende unna vekk nord sør vest øst aust nordover sørover vestover østover austover
`)
/** Those before which a copula leaves it open: «køen blir lengre utover dagen». */
const DIRECTIONS = words('inn innover ut utover opp oppover ned nedover fram frem framover fremover')

/** Verbs that say how long or how far, by their lemmas. */
const DURATIVE = words(`
  vare vente bo bu leve jobbe arbeide stå sitte sitje ligge liggje sove gå reise dra kjøre køyre komme kome rekke strekke løpe springe
  svømme symje hoppe kaste fortsette halde vare slippe fly ro sykle vandre strekkje bere nå
`)
const COPULAS = words('er var være vere vært vore blir bli ble blei blitt vart vert verte vorte vorten')
const NOT = words('ikke ikkje')
const NEGATIONS = words('ikke ikkje ingen ingenting inga aldri knapt neppe verken korkje uten utan heller')
const DEGREES = words(
  'litt noe noko mye mykje enda enno stadig langt ganske betydelig vesentlig vesentleg altfor',
)
const SUBJECTS = words('jeg eg du han hun ho vi me de dei dere man ein en')

/** Nouns that come after «ikke lenger»: «har ikke lenger behov for». «Ikke lengre tid enn» is right. */
const NO_LONGER = words(
  'behov rett grunn grunnlag plass mulighet mulighetene moglegheit høve anledning adgang tilgang lov råd bruk',
)

/** Nouns that measure how much: «to uker lengre enn». */
const TIMES = words(`
  sekund sekunder minutt minutter minuttar time timer timar dag dager dagar døgn uke uker veke veker måned måneder månad
  månader år meter kilometer mil stund
`)

/** What makes something longer: «gjør køen lengre» is right. */
const MAKERS = words('gjøre gjere lage holde halde se sjå få ha bli være vere synes synast')

export const lengerLengre = defineRule({
  id: 'lenger-lengre',
  title: '«Lenger» eller «lengre»',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Språkspørsmål og svar: lengre og lenger',
  url: 'https://sprakradet.no/spraksporsmal-og-svar/?page=1&kategori=adjektiv-og-adverb&sok=',
  async check(text) {
    const adjectives = text.occurrences('lengre')
    const adverbs = text.occurrences('lenger')
    if (adjectives.length + adverbs.length === 0) return []
    const tags = await text.tags()
    return [
      ...adjectives
        .filter((token) => isAdverb(new Place(text, tags, token)))
        .map((token) => adverb(text, token)),
      ...adverbs
        .filter((token) => isAdjective(new Place(text, tags, token)))
        .map((token) => adjective(text, token)),
    ]
  },
})

/** Parts of speech before an adjective in a noun phrase. */
const BEFORE_ADJECTIVE = new Set(['ADP', 'DET', 'VERB', 'ADJ', 'ADV', 'NUM'])

/** How far back a clause may begin. */
const CLAUSE = 12
/** How far back a copula is looked for, and how far ahead a noun. */
const REACH = 5

/** Distance to the noun that an adjective here would belong to, through other adjectives; 0 when there is none. */
function nounAfter(place: Place): number {
  for (let distance = 1; distance <= REACH; distance++) {
    const upos = place.upos(distance)
    if (upos === 'NOUN' || upos === 'PROPN') return distance
    const joins = (upos === 'CCONJ' || place.word(distance) === ',') && place.upos(distance + 1) === 'ADJ'
    if (upos !== 'ADJ' && !joins) return 0
  }
  return 0
}

/** Whether the verb before is a copula, so that an adjective may be its complement. */
function followsCopula(place: Place): boolean {
  for (let distance = -1; distance >= -REACH; distance--) {
    if (COPULAS.has(place.word(distance))) return true
    const upos = place.upos(distance)
    if (upos === 'VERB' || upos === 'PUNCT') return false
  }
  return false
}

function isAdverb(place: Place): boolean {
  const after = place.word(1)
  if (PLACES.has(after)) return nounAfter(place) === 0 && !(DIRECTIONS.has(after) && followsCopula(place))
  if (after === 'og' || after === 'eller') return false
  const before = place.word(-1)
  if (/^(?:jo|dess|desto)$/.test(before)) return SUBJECTS.has(after) && !COPULAS.has(place.word(2))
  if (NOT.has(before)) return isNoLonger(place)
  if (nounAfter(place) > 0) return false
  if (followsDurative(place)) return true
  if (TIMES.has(before)) return !followsCopula(place)
  return place.upos(-1) !== 'ADP' && after !== 'enn' && closesNegation(place)
}

/** «vente lengre», «ventet litt lengre», «går faktisk enda lengre». */
function followsDurative(place: Place): boolean {
  for (let distance = -1; distance >= -3; distance--) {
    if (DURATIVE.has(place.lemma(distance)) && place.upos(distance) === 'VERB') return true
    if (place.upos(distance) !== 'ADV' && !DEGREES.has(place.word(distance))) return false
  }
  return false
}

/** After «ikke»: «kan ikke lengre søke», not «har ikke lengre frist enn», «er ikke lengre enn». */
function isNoLonger(place: Place): boolean {
  const after = place.word(1)
  if (after === 'enn' || after === 'desto') return false
  const upos = place.upos(1)
  if (upos === '' || upos === 'PUNCT') return !followsCopula(place) || /^(?:slik|sånn)$/.test(place.word(-4))
  const noun = nounAfter(place)
  if (noun === 1) return NO_LONGER.has(after) || upos === 'PROPN' || place.feats(1).includes('Definite=Def')
  return noun === 0 || followsCopula(place)
}

/** «Tilbudet er ikke aktuelt lengre.»: a negation earlier in the clause, and nothing there that may be longer. */
function closesNegation(place: Place): boolean {
  if (DEGREES.has(place.word(-1)) || COPULAS.has(place.word(-1))) return false
  for (let distance = -1; distance >= -CLAUSE && place.has(distance); distance--) {
    if (NEGATIONS.has(place.word(distance))) return true
    const upos = place.upos(distance)
    if (upos === 'PUNCT' || (upos === 'VERB' && MAKERS.has(place.lemma(distance)))) return false
  }
  return false
}

/** «i lenger tid», «bruker lenger tid»; not «ikke lenger tid til». */
function isAdjective(place: Place): boolean {
  if (place.upos(1) !== 'NOUN' || PLACES.has(place.word(1))) return false
  if (!BEFORE_ADJECTIVE.has(place.upos(-1))) return false
  for (let distance = -1; distance >= -CLAUSE; distance--)
    if (NEGATIONS.has(place.word(distance)) || /^(?:jo|dess|desto)$/.test(place.word(distance))) return false
  return true
}

function adverb(text: TextModel, token: number): Finding {
  const at = spanOf(text, token)
  const written = text.form(token)
  const right = isCapitalised(written) ? 'Lenger' : 'lenger'
  return {
    at,
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» høyrer til eit substantiv. Her er det eit adverb: skriv «${right}».`
        : `«${written}» hører til et substantiv. Her er det et adverb: skriv «${right}».`,
    expected: [right],
    fix: { ...at, text: right },
  }
}

function adjective(text: TextModel, token: number): Finding {
  const written = text.form(token)
  const right = isCapitalised(written) ? 'Lengre' : 'lengre'
  return {
    at: spanOf(text, token),
    weak: true,
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» er adverb. Framfor eit substantiv heiter det «${right}».`
        : `«${written}» er adverb. Foran et substantiv heter det «${right}».`,
    expected: [right],
  }
}
