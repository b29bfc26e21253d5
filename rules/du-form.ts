import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import { inPerson, isDoneTo, type Person, toReader } from './lib/persons'
import { addressesReader, isSubject } from './lib/subjects'

/** What letters and forms call the reader, in both målformer. */
const ONE =
  `søker søkeren tiltakshaver tiltakshaveren hjemmelshaver hjemmelshaveren bruker brukeren abonnent abonnenten
   innbygger innbyggeren klager klageren mottaker mottakeren eiendomsbesitter bevillingshaver bevillingshaveren beboer
   beboeren leietaker leietakeren festetaker parten stønadsmottaker tilskuddsmottaker gårdeier huseier
   søkjar søkjaren tiltakshavar tiltakshavaren heimelshavar heimelshavaren brukar brukaren innbyggjar innbyggjaren
   klagar klagaren mottakar mottakaren bebuar bebuaren løyvehavar løyvehavaren leigetakar leigetakaren huseigar`.split(
    /\s+/,
  )
const MANY = 'søkere søkerne foresatte føresette beboerne bebuarane abonnentene abonnentane'.split(' ')

export const duForm = defineRule({
  id: 'du-form',
  title: 'Leseren omtalt i tredje person i stedet for «du»',
  group: 'tone og leser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'KS, Klare ord og setninger',
  url: 'https://www.ks.no/fagomrader/digitalisering/klart-sprak-i-digitale-selvbetjeningslosninger/sprak-og-tekst/klare-ord-og-setninger/',
  options: {
    avsender: {
      type: 'boolean',
      default: false,
      description: 'Teksten er skrevet av kommunen til leseren, så «vi» kan settes inn.',
    },
  },
  async check(text, { avsender }) {
    const places = [...ONE, ...MANY].flatMap((word) => text.occurrences(word))
    if (places.length === 0) return []
    const spoken = avsender || speaks(text, places)
    const found: Finding[] = []
    for (const token of places) {
      if (addressesReader(text, token)) continue
      if (!isBeside(text, token, DUTIES) && !(spoken && isBeside(text, token, STATES))) continue
      if (!isDoneTo(text, token) && !isSubject(text, await text.tags(), token)) continue
      found.push(finding(text, token, MANY.includes(text.lower(token)), avsender))
    }
    return found
  },
})

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What a letter tells its reader to do, or what it gives. */
const DUTIES = set(`
  må skal kan bør vil plikter pliktar bes oppfordres anmodes varsles gis gjøres kreves innvilges tildeles tilbys informeres innkalles`)

/** What minutes and reports tell of a third person as often: «Beboeren har sendt bilder». */
const STATES = set('får har er blir betaler betalar')

/** Words of a text that speaks with its reader. */
const SPEAKING =
  'du deg din ditt dine dere deres dykk dykkar vi me oss vår våre man undertegnede underteikna'.split(' ')

/** Whether the text speaks with its reader, or tells someone who may be the reader what to do. */
const speaks = (text: TextModel, places: readonly number[]): boolean =>
  SPEAKING.some((form) => text.occurrences(form).length > 0) ||
  places.some((token) => isBeside(text, token, DUTIES))

function isBeside(text: TextModel, token: number, verbs: ReadonlySet<string>): boolean {
  const { first, last } = text.sentences[text.sentenceOf(token)]!
  return (
    (token + 1 < last && verbs.has(text.lower(token + 1))) ||
    (token > first && verbs.has(text.lower(token - 1)))
  )
}

function finding(text: TextModel, token: number, many: boolean, avsender: boolean): Finding {
  const written = text.form(token)
  const malform = malformAt(text, token)
  const you: Person = many ? (malform === 'nn' ? 'de' : 'dere') : 'du'
  const office = avsender ? toReader(text, token, you, malform) : null
  const rewrite = office ?? inPerson(text, [token, token], you, you)
  return {
    at: rewrite?.at ?? spanOf(text, token),
    message:
      malform === 'nn'
        ? `«${written}» omtalar lesaren i tredje person. Skriv heller «${you}» når teksten er til den det gjeld.`
        : `«${written}» omtaler leseren i tredje person. Skriv heller «${you}» når teksten er til den det gjelder.`,
    expected: rewrite === null ? [] : [rewrite.words],
  }
}
