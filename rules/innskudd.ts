import { malformAt } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { clausesOf } from '../src/text/clauses/index'
import { type Sentence, type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import { mayHaveLateVerb, proseSentences } from './lib/clause-candidates'
import { isFiniteVerb } from './lib/commas'

/** Fewer words between «å» and its verb do no harm: «å alltid svare», «å i tillegg sende». */
const FEWEST_IN_INFINITIVE = 4
/** How many tokens after «å» the verb may stand. */
const REACH = 16
/** Words that come between «å» and its verb; nearly every verb follows at once. */
const INSERTED = new Set(
  'i på så hvis viss når dersom etter for ved gjennom uten utan med blant om til av innen innan under mot mellom fra frå eventuelt'.split(
    ' ',
  ),
)

/** «å så langt det er mulig unngå», «å når det trengs gi». */
const CLAUSES = /^(?:så|hvis|viss|dersom|når)$/
const JOINING = /^(?:og|men|for)$/
const CONJUNCTIONS = /^(?:og|eller|samt)$/
/** «To uker etter operasjonen …» tells when; the subject comes after the verb. */
const TIMES = /^(?:uker?|veker?|dag(?:er|ar)?|måned(?:er)?|månad(?:er)?|år|tim(?:er|ar)|minutt(?:er)?|tid)$/

/** First words of sentences that begin with a clause, a time or a place. */
const OPENERS = new Set(
  `i på for etter før under over ved med uten utan om til fra frå av mot mellom gjennom hvis viss dersom når da då fordi
   siden sidan selv sjølv mens medan ettersom at hva kva hvem kven hvor kor hvordan korleis hvorfor kvifor nå no så der her
   derfor difor dermed også ikke ikkje dette det vi jeg eg du han hun ho me dei`.split(/\s+/),
)

export const innskudd = defineRule({
  id: 'innskudd',
  title: 'Lange innskudd mellom subjektet og verbet, eller mellom «å» og verbet',
  group: 'setning',
  scope: 'sentence',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Setninger med omvendt eller vanskelig ordstilling',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/rad-om-setningsbygning-i-lover-og-forskrifter/setninger-med-omvendt-eller-vanskelig-ordstilling/',
  options: {
    minOrd: {
      type: 'integer',
      default: 8,
      minimum: 1,
      description: 'Så mange ord må stå mellom subjektet og verbet.',
    },
  },
  async check(text, { minOrd }) {
    const found: Finding[] = []
    for (const sentence of proseSentences(text)) {
      if (sentence.words <= minOrd + 1 || !mayOpenWithSubject(text, sentence)) continue
      if (!mayHaveLateVerb(text, sentence, minOrd)) continue
      const finding = afterSubject(text, await text.tags(), sentence, minOrd)
      if (finding !== null) found.push(finding)
    }
    for (const token of text.occurrences('å')) {
      const { last, malform } = text.sentences[text.sentenceOf(token)]!
      if (malform === null || token + 2 >= last || !INSERTED.has(text.lower(token + 1))) continue
      const finding = afterInfinitiveMark(text, await text.tags(), token, last)
      if (finding !== null) found.push(finding)
    }
    return found
  },
})

/** Not «I fjor …», «Hvis …», «Det er …»: those open with something else. */
function mayOpenWithSubject(text: TextModel, sentence: Sentence): boolean {
  let first = sentence.first
  while (
    first + 2 < sentence.last &&
    (text.tokens.kind[first] === TokenKind.punctuation || JOINING.test(text.lower(first)))
  )
    first++
  return !OPENERS.has(text.lower(first)) || /^(?:som|at|å)$/.test(text.lower(first + 1))
}

/** «Foreldre [som har fått avslag på søknaden sin om redusert betaling], kan klage». */
function afterSubject(text: TextModel, tags: Tags, sentence: Sentence, fewest: number): Finding | null {
  const { main, insertion } = clausesOf(text, sentence, tags)
  if (main === null || insertion === null || insertion.words < fewest) return null
  const { first, words } = insertion
  if (!isInsertion(text, tags, first, insertion.last, words, fewest)) return null
  const last = endOf(text, insertion.last - 1)
  return finding(text, first, last, words, text.form(first - 1), text.form(main))
}

/** Not a row of subjects, nor a time, nor «strømmen vi [kommer til å bruke]», nor a relative clause that is just so long. */
function isInsertion(
  text: TextModel,
  tags: Tags,
  first: number,
  last: number,
  words: number,
  fewest: number,
): boolean {
  const opening = text.lower(first)
  if (opening === 'som') return words > fewest
  if (opening === '(' || isFiniteVerb(tags, first) || TIMES.test(text.lower(first - 1))) return false
  let commas = 0
  for (let i = first; i < last - 1; i++) {
    if (text.form(i) === ',') commas++
    else if (commas > 0 && CONJUNCTIONS.test(text.lower(i)) && opening === ',')
      return text.lower(first + 1) === 'som'
  }
  return true
}

/** «å [i størst mulig grad] legge til rette», «å [så langt som mulig] unngå». */
function afterInfinitiveMark(text: TextModel, tags: Tags, mark: number, last: number): Finding | null {
  const clause = CLAUSES.test(text.lower(mark + 1))
  let words = 0
  for (let i = mark + 1; i < Math.min(last, mark + REACH); i++) {
    if (/VerbForm=Inf/.test(tags.feats(i))) {
      if (words < FEWEST_IN_INFINITIVE) return null
      return finding(text, mark + 1, endOf(text, i - 1), words, text.form(mark), text.form(i))
    }
    if (/^(?:[.:;?!–«(]|å|og|eller)$/.test(text.lower(i)) || (!clause && isFiniteVerb(tags, i))) return null
    const kind = text.tokens.kind[i]
    if (kind === TokenKind.word || kind === TokenKind.number) words++
  }
  return null
}

/** The comma that ends an insertion is not shown. */
const endOf = (text: TextModel, last: number): number => (text.form(last) === ',' ? last - 1 : last)

function finding(
  text: TextModel,
  first: number,
  last: number,
  words: number,
  before: string,
  after: string,
): Finding {
  return {
    at: { start: text.tokens.start[first]!, end: text.tokens.end[last]! },
    message:
      malformAt(text, first) === 'nn'
        ? `Her står det ${words} ord mellom «${before}» og «${after}». Flytt dei, eller del setninga.`
        : `Her står det ${words} ord mellom «${before}» og «${after}». Flytt dem, eller del setningen.`,
  }
}
