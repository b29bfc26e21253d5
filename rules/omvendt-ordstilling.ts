import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { clausesOf } from '../src/text/clauses/index'
import { type Sentence, type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import { proseSentences } from './lib/clause-candidates'
import { isFiniteVerb } from './lib/commas'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Nouns that one has: first in a sentence with «har» or «får» after it, they are what somebody has. */
const HAD = words(
  `rett retten rettar plikt plikta plikten krav kravet adgang adgangen ansvar ansvaret myndighet myndigheten myndigheit
   myndigheita fullmakt fullmakten fullmakta fritak fritaket tilgang tilgangen anledning høve mulighet muligheten moglegheit
   tillatelse tillatelsen løyve løyvet støtte støtten støtta tilskudd tilskuddet tilskot tilskotet stønad stønaden
   fortrinnsrett fortrinnsretten førsterett førsteretten forkjøpsrett klagerett klageretten taushetsplikt teieplikt
   opplysningsplikt møterett talerett stemmerett røysterett reduksjon moderasjon erstatning skyss plass`,
)
const HAVING = words('har hadde får fekk fikk')
/** Words that tell what somebody is, and stand before «er» or «blir» only where the order is turned. */
const BEING = words(
  `berettiget berettigede ansvarlig ansvarlige ansvarleg ansvarlege unntatt unntatte unnateke unnatekne unnatatt fritatt
   fritatte friteken fritekne pliktig pliktige kvalifisert kvalifiserte aktuell aktuelle omfattet omfatta valgbar valgbare
   valbar valbare inhabil inhabile habil habile stemmeberettiget stemmeberettigede røysteføre røysteført klageberettiget
   klageberettigede medregnet medrekna forbudt forbode tillatt tillate kompetent avgjørende avgjerande nødvendig naudsynt
   viktig typisk vedlagt vedlagde vedlagte`,
)
const IS = words('er var blir ble blei vert vart')

export const omvendtOrdstilling = defineRule({
  id: 'omvendt-ordstilling',
  title: 'Setninger som begynner med objektet og har et langt subjekt til slutt',
  group: 'setning',
  scope: 'sentence',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Setninger med omvendt eller vanskelig ordstilling',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/rad-om-setningsbygning-i-lover-og-forskrifter/setninger-med-omvendt-eller-vanskelig-ordstilling/',
  options: {
    minOrd: {
      type: 'integer',
      default: 5,
      minimum: 1,
      description: 'Så mange ord må subjektet ha.',
    },
  },
  async check(text, { minOrd }) {
    const found: Finding[] = []
    for (const sentence of proseSentences(text)) {
      const verb = turnedVerb(text, sentence)
      if (verb === null || !hasLongSubject(text, await text.tags(), sentence, verb, minOrd)) continue
      const at = spanOf(text, sentence.first, verb)
      const opening = text.form(sentence.first)
      found.push({
        at,
        message:
          malformAt(text, verb) === 'nn'
            ? `«${opening}» står først og subjektet sist. Byrj heller med den det gjeld.`
            : `«${opening}» står først og subjektet sist. Begynn heller med den det gjelder.`,
      })
    }
    return found
  },
})

/** How many tokens may stand between the first word and the verb: «Rett til hel plass i barnehage har …». */
const REACH = 9
/** What may follow the first word: «Rett til …», not «Rett før jul …». */
const COMPLEMENT = words('til på for i fra frå av om ved mot')
const PERSONAL = words('jeg eg du vi me han hun ho dere de dei det man')
/** Words that cannot stand in what comes before the verb: with them, it has a clause or several parts. */
const CLAUSAL = words('som at hvis viss dersom når om fordi da då mens medan , : ; – ( og')

/** The verb in «Rett til plass har …» and «Unntatt fra kravet er …», by form alone; null in other sentences. */
function turnedVerb(text: TextModel, { first, last, words: count }: Sentence): number | null {
  if (count < 7 || text.form(last - 1) === '?') return null
  const opening = text.lower(first)
  const verbs = HAD.has(opening) ? HAVING : BEING.has(opening) ? IS : null
  if (verbs === null) return null
  if (!verbs.has(text.lower(first + 1)) && !COMPLEMENT.has(text.lower(first + 1))) return null
  for (let i = first + 1; i < Math.min(last, first + REACH); i++) {
    const form = text.lower(i)
    if (verbs.has(form)) return i
    if (CLAUSAL.has(form)) return null
  }
  return null
}

/** Whether a noun phrase of so many words comes right after the verb. */
function hasLongSubject(
  text: TextModel,
  tags: Tags,
  sentence: Sentence,
  verb: number,
  fewest: number,
): boolean {
  if (clausesOf(text, sentence, tags).main !== verb) return false
  if (!/^(?:NOUN|PROPN|DET|ADJ|NUM|PRON)$/.test(tags.upos(verb + 1))) return false
  // «de som …» is a long subject; «de» alone is none.
  if (PERSONAL.has(text.lower(verb + 1)) && text.lower(verb + 2) !== 'som') return false
  let count = 0
  for (let i = verb + 1; i < sentence.last; i++) {
    if (/^[.:;!?(–]$/.test(text.form(i))) break
    // A participle or an infinitive before any clause belongs to the main verb: «Plass har barnet fått».
    if (count < 2 && /^(?:VERB|AUX)$/.test(tags.upos(i)) && !isFiniteVerb(tags, i)) return false
    if (text.tokens.kind[i] === TokenKind.word || text.tokens.kind[i] === TokenKind.number) count++
  }
  return count >= fewest
}
