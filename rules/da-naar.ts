import { isCapitalised } from '../src/engine/match'
import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import { Place } from './lib/place'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that tell of habit or of any time whatever: with one of them in the sentence, «når» is right. */
const HABIT = words(`
  alltid ofte oftest vanligvis vanlegvis gjerne aldri sjelden sjeldan hver kvar hvert kvart ganger gonger iblant stundom innimellom
  pleide pla normalt regel stadig hvis viss dersom
`)

/** Words right before «når» that make it mean «hver gang» or «på det tidspunktet da». */
const BEFORE_ANY_TIME = words(`
  bare berre kun først fyrst særlig særleg spesielt selv sjølv også òg unntatt unntatt bortsett uansett ikke ikkje om og eller enn
`)

/** Verbs, by their lemmas, whose object a question with «når» may be: «de spurte oss når saken ble behandlet». */
const ASKING = words(`
  vite vete spørre spørje lure opplyse avgjøre avgjere oppgi oppgje undersøke undersøkje avklare forklare fortelle fortelje
  bestemme huske hugse
`)
/** More of them, when «når» comes right after. */
const TELLING = words(`
  si seie skrive se sjå vise kjenne finne melde informere dokumentere registrere føre notere avhenge sjekke gjelde angi
`)
/** How far before «når» an asking verb may stand. */
const OBJECT = 4

/** Verbs of the clauses that tell of what could or used to be. */
const MODALS = words('kunne skulle ville måtte burde pleie')

const TIMES = words(`
  januar februar mars april mai juni juli august september oktober november desember mandag måndag tirsdag tysdag onsdag
  torsdag fredag lørdag laurdag søndag sundag
`)
const ONCE = words(
  'går fjor forrige førre sist siste plutselig plutseleg brått endelig endeleg omsider gangen gongen',
)
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** Subjects that stand for anyone. */
const ANYONE = words('man en ein folk noen nokon ingen alle du')

/** Times that the clause may say more about: «den dagen når», «i 2019, når», «på 80-tallet, når». */
const TIME =
  /^(?:dagen|natten|natta|kvelden|morgenen|morgonen|våren|sommeren|sommaren|høsten|hausten|vinteren|året|uka|uken|veka|tiden|tida|tid|perioden|tidspunktet|tidspunkt|tider|dag|øyeblikket|augneblinken|fjor|går|\d+-tall?et|(?:1[5-9]|20)\d\d)$/

/** What one is once in a life: «når hun var liten», «når han var fem». */
const STAGES = words(
  'liten lita ung barn gutt gut jente ungdom ny fersk student elev lærling nygift små unge',
)

/** How far a clause reaches. */
const CLAUSE = 25

export const daNaar = defineRule({
  id: 'da-naar',
  title: '«Når» om noe som hendte én gang',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Cappelen Damm, Kontakt: Da/når',
  url: 'https://kontakt1-2.cappelendamm.no/ento/seksjon.html?tid=1571873&sek=1496608',
  async check(text) {
    const candidates = text.occurrences('når')
    if (candidates.length === 0) return []
    const tags = await text.tags()
    return candidates
      .filter((token) => isOnce(new Place(text, tags, token)))
      .map((token) => said(text, token))
  },
})

/** Whether the clause is in the past and tells of one event. */
function isOnce(place: Place): boolean {
  if (place.upos(0) === 'VERB') return false
  const verb = nextFinite(place, 1)
  if (verb === 0 || !isPast(place, verb)) return false
  if (/^(?:gjaldt|galdt|galt)$/.test(place.word(verb)) || place.word(1) === 'alt') return false
  if (ASKING.has(place.lemma(-1))) return false
  if (isStage(place, verb)) return true
  if (mayBeQuestion(place)) return false
  if (TIME.test(place.word(place.word(-1) === ',' ? -2 : -1))) return true
  if (MODALS.has(place.lemma(verb)) || hasWord(place, HABIT)) return false
  const opens = !place.has(-1) || (!place.has(-2) && /^(?:men|og|så|[-–«"])$/.test(place.word(-1)))
  const main = opens ? mainAfter(place, verb) : finiteBefore(place)
  if (main === 0 || !isPast(place, main)) return false
  return hasDate(place) || (!MODALS.has(place.lemma(main)) && isKnown(place, verb))
}

const isPast = (place: Place, distance: number) => place.feats(distance).includes('Tense=Past')
const isFiniteVerb = (place: Place, distance: number) => place.feats(distance).includes('VerbForm=Fin')

/** «om når», «dato for når», «vite når»: a question, not a time. */
function mayBeQuestion(place: Place): boolean {
  if (place.upos(-1) === 'ADP' || BEFORE_ANY_TIME.has(place.word(-1))) return true
  if (TELLING.has(place.lemma(-1)) || (place.upos(-1) === 'VERB' && !isFiniteVerb(place, -1))) return true
  for (let distance = -1; distance >= -OBJECT; distance--) if (ASKING.has(place.lemma(distance))) return true
  return false
}

/** Distance to the first finite verb in the clause; 0 when there is none. */
function nextFinite(place: Place, from: number): number {
  for (let distance = from; distance <= CLAUSE && place.has(distance); distance++) {
    if (isFiniteVerb(place, distance)) return distance
    if (place.upos(distance) === 'PUNCT') return 0
  }
  return 0
}

/** The verb of the main clause that follows, which comes first in it; 0 when there is none. */
function mainAfter(place: Place, verb: number): number {
  let nested = false
  for (let distance = verb + 1; distance <= 2 * CLAUSE && place.has(distance); distance++) {
    const afterComma = place.word(distance - 1) === ','
    if (isFiniteVerb(place, distance) && (afterComma || !nested)) return distance
    if (place.upos(distance) === 'SCONJ') nested = true
  }
  return 0
}

function finiteBefore(place: Place): number {
  for (let distance = -1; distance >= -CLAUSE && place.has(distance); distance--)
    if (isFiniteVerb(place, distance)) return distance
  return 0
}

function hasWord(place: Place, sought: ReadonlySet<string>): boolean {
  for (let distance = -CLAUSE; distance <= CLAUSE; distance++)
    if (sought.has(place.word(distance))) return true
  return false
}

function hasDate(place: Place): boolean {
  for (let distance = -CLAUSE; distance <= CLAUSE; distance++) {
    const word = place.word(distance)
    if (YEAR.test(word) || ONCE.has(word)) return true
    if (TIMES.has(word) && /^\d/.test(place.word(distance - 1))) return true
  }
  return false
}

/** «var liten», «var fem år». */
function isStage(place: Place, verb: number): boolean {
  if (place.lemma(verb) !== 'være' && place.lemma(verb) !== 'vere') return false
  return STAGES.has(place.word(verb + 1)) || place.upos(verb + 1) === 'NUM'
}

/** Whether the subject, right after «når», is someone or something known, or one thing. */
function isKnown(place: Place, verb: number): boolean {
  for (let distance = 1; distance < verb; distance++) {
    if (ANYONE.has(place.word(distance)) && place.upos(distance) === 'PRON') return false
    const upos = place.upos(distance)
    if (upos === 'PRON' || upos === 'PROPN') return true
    if (upos === 'NOUN') return !place.feats(distance).includes('Definite=Ind|Number=Plur')
  }
  return false
}

function said(text: TextModel, token: number): Finding {
  const written = text.form(token)
  const nynorsk = malformAt(text, token) === 'nn'
  const right = nynorsk ? 'då' : 'da'
  const fitted = isCapitalised(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right
  return {
    at: spanOf(text, token),
    message: nynorsk
      ? `«${written}» i fortid fortel om noko som hende fleire gonger. Skriv «${fitted}» dersom det hende éin gong.`
      : `«${written}» i fortid forteller om noe som hendte flere ganger. Skriv «${fitted}» hvis det hendte én gang.`,
    expected: [fitted],
  }
}
