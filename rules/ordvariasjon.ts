import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import { proseSentences } from './lib/clause-candidates'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Shorter words are grammar, or too plain to be noticed. */
const FEWEST_LETTERS = 5
/** Words that begin with so many like letters may be forms of one word. */
const STEM = 4

/** Words that mean little enough to be varied. All others may be terms, and a term is to be repeated. */
const VARIED: Readonly<Record<string, ReadonlySet<string>>> = {
  NOUN: set(
    `tiltak forhold område arbeid situasjon utfordring mulighet moglegheit løsning løysing prosess aktivitet innsats
     sammenheng samanheng utgangspunkt bakgrunn betydning utvikling endring forbedring forbetring problem oppfølging
     perspektiv aspekt element faktor hensyn omsyn grunnlag kvalitet nivå resultat ressurs behov fokus satsing struktur`,
  ),
  VERB: set(
    `foreta gjennomføre utvikle styrke styrkje sikre ivareta endre bidra skape ønske ønskje håpe påpeke understreke
     fremheve framheve medføre innebære oppnå oppleve fokusere satse jobbe arbeide forbedre betre følge følgje vise
     inneholde innehalde omfatte forstå anse utgjøre utgjere fremme bedre prioritere tilrettelegge`,
  ),
  ADJ: set(
    `viktig stor liten god ulik forskjellig aktiv aktuell relevant nødvendig naudsynt betydelig betydeleg vesentlig
     vesentleg sentral særlig særleg spesiell tydelig tydeleg helhetlig heilskapleg bærekraftig berekraftig robust
     målrettet målretta omfattende omfattande konkret riktig enkel vanskelig vanskeleg positiv negativ svær veldig
     framtidig fremtidig samlet samla`,
  ),
  ADV: set(
    `veldig svært imidlertid derimot dermed videre vidare samtidig samstundes spesielt særlig særleg faktisk egentlig
     eigentleg naturligvis selvsagt sjølvsagt generelt`,
  ),
}

export const ordvariasjon = defineRule({
  id: 'ordvariasjon',
  title: 'Samme ord mange ganger på liten plass',
  group: 'lesbarhet',
  scope: 'document',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'Egen vurdering',
  url: null,
  options: {
    antall: {
      type: 'integer',
      default: 4,
      minimum: 2,
      description: 'Så mange ganger må ordet stå.',
    },
    ord: {
      type: 'integer',
      default: 100,
      minimum: 1,
      description: 'Innenfor så mange ord.',
    },
  },
  async check(text, { antall, ord }) {
    const found: Finding[] = []
    for (const places of candidates(text, antall, ord)) {
      const tags = await text.tags()
      for (const same of byLemma(tags, places).values()) {
        for (let i = antall - 1; i < same.length; i++) {
          const first = same[i - antall + 1]!
          if (same[i]!.at - first.at >= ord) continue
          let times = antall
          while (i + 1 < same.length && same[i + 1]!.at - first.at < ord) {
            i++
            times++
          }
          found.push(finding(text, same[i - times + antall]!.token, times, ord))
          // The next cluster begins after this one.
          i += antall - 1
        }
      }
    }
    return found
  },
})

interface Place {
  readonly token: number
  /** How many words of running text stand before it. */
  readonly at: number
}

/** Words that begin alike and stand close enough together, by form alone. */
function* candidates(text: TextModel, fewest: number, reach: number): Generator<Place[]> {
  const stems = new Map<string, Place[]>()
  let at = 0
  for (const { first, last } of proseSentences(text)) {
    for (let token = first; token < last; token++) {
      if (text.tokens.kind[token] !== TokenKind.word) continue
      at++
      const form = text.lower(token)
      if (form.length < FEWEST_LETTERS || text.tokens.skip[token] !== 0) continue
      const stem = form.slice(0, STEM)
      const places = stems.get(stem)
      if (places === undefined) stems.set(stem, [{ token, at }])
      else places.push({ token, at })
    }
  }
  for (const places of stems.values())
    if (places.some((place, i) => i + 1 >= fewest && place.at - places[i + 1 - fewest]!.at < reach))
      yield places
}

/** The places of each word that may be varied. */
function byLemma(tags: Tags, places: readonly Place[]): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  for (const place of places) {
    const lemma = tags.lemma(place.token)
    if (!VARIED[tags.upos(place.token)]?.has(lemma)) continue
    const same = found.get(lemma)
    if (same === undefined) found.set(lemma, [place])
    else same.push(place)
  }
  return found
}

function finding(text: TextModel, token: number, times: number, ord: number): Finding {
  const word = text.lower(token)
  return {
    at: spanOf(text, token),
    message:
      malformAt(text, token) === 'nn'
        ? `«${word}» står ${times} gonger på under ${ord} ord. Varier, eller stryk det som ikkje trengst.`
        : `«${word}» står ${times} ganger på under ${ord} ord. Varier, eller stryk det som ikke trengs.`,
  }
}
