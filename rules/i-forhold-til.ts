import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** How many tokens before the expression may show that two sizes are compared. */
const REACH = 8

/** What is measured against something else: sizes, changes, places. */
const COMPARED = words(
  `stor stort store liten lita lite små høy høyt høye høg høgt høge lav lavt lave låg lågt låge økning økningen auke auken
   nedgang nedgangen vekst veksten reduksjon reduksjonen endring endringen forskjell forskjellen skilnad skilnaden avvik
   økt økte øker auka aukar redusert redusere nedgang halvering dobling doblet dobla halvert gått ned opp underkant
   overkant overrepresentert underrepresentert skjevt skeivt skjev proporsjonal andel andelen del delen nivå nivået sterk
   sterkt svak svakt svekket styrket rekkefølge avstand plassering plassert ligger ligg lå mye mykje få mange langt
   sett sette setter settes ses sees vurdert vurdere vurderes vurderer målt måle måles veid veie avveie
   sammenlignet samanlikna stå står stod sto stått forholdsmessig lik likt like ulik ulikt annerledes annleis
   kurs kursen rente verdi verdien pris prisen prosent prosentvis ganger gonger
   fordel fordeler ulempe ulemper endret endret forandret tidligere`,
)
/** What stands after «i forhold til» in a comparison: «i forhold til i fjor», «i forhold til før». */
const COMPARED_WITH =
  /^(?:i (?:fjor|går|dag|året|forfjor)|før|tidligere|tidlegare|fjoråret|forrige|førre|året|andre|dei andre|de andre|resten|normalen|gjennomsnittet|snittet|budsjett|budsjettet|landet|landsgjennomsnittet|folketallet|folketalet|hverandre|kvarandre|størrelsen|storleiken|vekten|\d)(?!\p{L})/u

/** Nouns that ask for one preposition. */
const ABOUT = words(
  `informasjon informasjonen opplysninger opplysningar veiledning veiledningen rettleiing rettleiinga spørsmål spørsmåla
   spørsmålet kunnskap kunnskapen dialog dialogen samtale samtaler samtalar diskusjon diskusjonen diskusjoner råd rådgiving
   rådgivning regler reglar reglene reglane avtale avtalen usikkerhet uvisse bekymring bekymringer innspill innspel
   tilbakemelding tilbakemeldinger tilbakemeldingar debatt debatten tanker tankar opplæring bestemmelser føresegner`,
)
const FOR = words(
  `krav krava kravene kravet ansvar ansvaret plan planen planer planar mål måla målene målet betydning betyding konsekvenser
   konsekvensar rutiner rutinar retningslinjer retningsliner følger følgjer følgene`,
)
const TOWARDS = words('holdning holdningen holdninger haldning haldninga haldningar')

export const iForholdTil = defineRule({
  id: 'i-forhold-til',
  title: '«I forhold til» der ingenting blir sammenlignet',
  group: 'ord',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Lir du av i forhold til-sjuka?',
  url: 'https://www.sprakradet.no/Klarsprak/Aktuelt/2012/Blogginnlegg-Lir-du-av-i-forhold-til-sjuka/',
  async check(text) {
    const places = text
      .occurrences('forhold')
      .filter((token) => isPhrase(text, token))
      .map((token) => token - 1)
    if (places.length === 0) return []
    const tags = await text.tags()
    const found = places.filter((token) => !isComparison(text, tags, token))
    return found.map((token, at) => {
      const inSentence = (other: number | undefined) =>
        other !== undefined && text.sentenceOf(other) === text.sentenceOf(token)
      return finding(text, token, inSentence(found[at - 1]) || inSentence(found[at + 1]))
    })
  },
})

function isPhrase(text: TextModel, token: number): boolean {
  const { first, last } = text.sentences[text.sentenceOf(token)]!
  return token > first && token + 2 < last && text.lower(token - 1) === 'i' && text.lower(token + 1) === 'til'
}

/** Whether sizes are compared: words of size and degree before, a number, or a time to compare with after. */
function isComparison(text: TextModel, tags: Tags, token: number): boolean {
  const { first, last } = text.sentences[text.sentenceOf(token)]!
  const after = text.text.slice(text.tokens.end[token + 2]! + 1, text.tokens.end[token + 2]! + 30)
  if (COMPARED_WITH.test(after.toLowerCase())) return true
  // Where the expression opens the sentence, what is compared stands after it.
  const opens = token - first < 2
  const from = opens ? first : Math.max(first, token - REACH)
  const to = opens ? Math.min(last, token + 16) : token
  for (let at = from; at < to; at++) {
    if (text.tokens.kind[at] === TokenKind.number || text.lower(at) === '%') return true
    if (COMPARED.has(text.lower(at)) || /Degree=(?:Cmp|Sup)/.test(tags.feats(at))) return true
  }
  return false
}

function finding(text: TextModel, token: number, again: boolean): Finding {
  const expected = prepositions(text, token)
  const advice = expected.map((word) => `«${word}»`)
  const choice = `${advice.slice(0, -1).join(', ')}${advice.length > 1 ? ' eller ' : ''}${advice.at(-1)}`
  const words = `${text.form(token)} ${text.form(token + 1)} ${text.form(token + 2)}`
  return {
    at: spanOf(text, token, token + 2),
    weak: !again,
    message:
      malformAt(text, token) === 'nn'
        ? `«${words}» er uklart når ingenting blir samanlikna. Skriv heller ${choice}.`
        : `«${words}» er uklart når ingenting blir sammenlignet. Skriv heller ${choice}.`,
    expected: expected.map((word) =>
      text.form(token) === 'I' ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word,
    ),
  }
}

function prepositions(text: TextModel, token: number): string[] {
  const { first } = text.sentences[text.sentenceOf(token)]!
  const before = token > first ? text.lower(token - 1) : ''
  if (ABOUT.has(before)) return ['om']
  if (FOR.has(before)) return ['for']
  if (TOWARDS.has(before)) return ['til']
  return ['om', 'for', 'til', 'med', 'mot', 'etter']
}
