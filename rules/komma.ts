import { gapBefore, malformAt, spanOf, wordsOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { type Clauses, clausesOf } from '../src/text/clauses/index'
import { type Sentence, type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import { proseSentences } from './lib/clause-candidates'
import {
  type Candidates,
  candidatesIn,
  isBare,
  isElsewhere,
  isFiniteVerb,
  isImperative,
  isSubjectPronoun,
} from './lib/commas'

const SAID = {
  nb: {
    but: 'Det mangler komma foran «men».',
    fronted: 'Det mangler komma etter leddsetningen som står først. Sett komma foran «%».',
    inserted: 'Det mangler komma der leddsetningen slutter. Sett komma foran «%».',
    clause: 'Her begynner en ny setning med eget subjekt. Sett komma foran «%».',
    see: 'Det mangler komma foran «%».',
    verb: 'Setningene har samme subjekt. Stryk kommaet foran «%».',
    infinitive: 'Det skal ikke være komma etter «%». Stryk kommaet.',
  },
  nn: {
    but: 'Det manglar komma framfor «men».',
    fronted: 'Det manglar komma etter leddsetninga som står først. Set komma framfor «%».',
    inserted: 'Det manglar komma der leddsetninga sluttar. Set komma framfor «%».',
    clause: 'Her byrjar ei ny setning med eige subjekt. Set komma framfor «%».',
    see: 'Det manglar komma framfor «%».',
    verb: 'Setningane har same subjekt. Stryk kommaet framfor «%».',
    infinitive: 'Det skal ikkje vere komma etter «%». Stryk kommaet.',
  },
} as const
type Case = keyof (typeof SAID)['nb']

/** Words before and after a conjunction that two short clauses may do without a comma. */
const SHORT = 2
/** «de som vi tror har …»: the verb after belongs to the same clause. */
const THINKING = /^(?:tro|trod|tru|mein|men|si[ea]|s[ae]i|vet|veit|vis|håp|ønsk|syn|frykt|påst|hevd|antar)/
/** «varige men», «uten men»: the noun. */
const INJURIES = /^(?:varige?|alvorl[ie]ge|uten|utan|noen|nokon|fått|få|får|senere|seinare)$/
/** Pronouns that are no subjects. */
const OBJECTS = /^(?:seg|meg|deg|oss|dykk|ham|henne|dem|som|hva|kva|hvem|kven|hverandre|kvarandre)$/
/** «Hvis du fikk velge, hva ville du …»: the sentence began again before the verb. */
const NEW_START = /^(?:da|då|jo|slik|hva|kva|hvem|kven|hvor|kor|hvordan|korleis|hvorfor|kvifor)$/

export const komma = defineRule({
  id: 'komma',
  title: 'Komma som mangler, eller som ikke skal være der',
  group: 'rettskriving og grammatikk',
  scope: 'sentence',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Komma',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/tegnsetting/komma/',
  async check(text) {
    const found = references(text)
    for (const sentence of proseSentences(text)) {
      const candidates = candidatesIn(text, sentence)
      if (candidates === null) continue
      const tags = await text.tags()
      found.push(...judged(text, tags, sentence, candidates))
    }
    return found
  },
})

/** «§ 5 jf. § 6». */
function references(text: TextModel): Finding[] {
  return [...text.occurrences('jf.'), ...text.occurrences('jamfør')]
    .filter((token) => token > text.sentences[text.sentenceOf(token)]!.first && isBare(text, token))
    .filter(
      (token) => !isElsewhere(text, token) && !/^(?:og|eller|men|som|se|sjå|er)$/.test(text.lower(token - 1)),
    )
    .map((token) => missing(text, token, 'see', true))
}

function* judged(
  text: TextModel,
  tags: Tags,
  sentence: Sentence,
  { but, clause, verb, infinitive, mayHaveClause }: Candidates,
): Generator<Finding> {
  for (const token of but)
    if (joinsWithBut(text, tags, sentence, token)) yield missing(text, token, 'but', false)
  if (!mayHaveClause && clause.length === 0 && verb === null && infinitive === null) return
  const clauses = clausesOf(text, sentence, tags)
  if (clauses.main === null) return
  if (mayHaveClause) {
    const place = afterFronted(text, tags, clauses)
    if (place !== null) yield missing(text, place, 'fronted', isSubjectPronoun(text, tags, clauses.main + 1))
    else if (endsInsertion(text, tags, clauses)) yield missing(text, clauses.main, 'inserted', false)
  }
  for (const token of clause)
    if (opensMainClause(text, tags, sentence, clauses, token)) yield missing(text, token, 'clause', false)
  if (verb !== null && sharesSubject(text, tags, sentence, clauses, verb)) yield needless(text, verb, 'verb')
  if (
    infinitive !== null &&
    clauses.main === infinitive + 1 &&
    !hasClauseBefore(clauses.subordinate, infinitive)
  )
    yield needless(text, infinitive + 1, 'infinitive')
}

/** «liten men god», «Vi svarer men det tar tid»; not the noun: «varige men». */
function joinsWithBut(text: TextModel, tags: Tags, { last }: Sentence, token: number): boolean {
  if (isElsewhere(text, token) || token + 1 >= last) return false
  if (tags.upos(token) !== 'CCONJ' || INJURIES.test(text.lower(token - 1))) return false
  return text.tokens.kind[token + 1] === TokenKind.word && text.form(token) === 'men'
}

/** Where the comma after a subordinate clause that opens the sentence is missing: the token it belongs before. */
function afterFronted(text: TextModel, tags: Tags, { main, fronted }: Clauses): number | null {
  if (fronted === null || main === null || isElsewhere(text, main)) return null
  const place = text.lower(main - 1) === 'så' ? main - 1 : main
  if (!isBare(text, place) || fronted.words < 3 || isSubjectPronoun(text, tags, place - 1)) return null
  if (NEW_START.test(text.lower(place - 1))) return null
  return startsNounPhrase(text, tags, main + 1) ? place : null
}

/** Whether a subject may begin here: «du», «kommunen», «den nye planen». */
function startsNounPhrase(text: TextModel, tags: Tags, token: number): boolean {
  if (token >= text.tokens.count) return false
  return /^(?:NOUN|PROPN|DET|PRON)$/.test(tags.upos(token)) && !OBJECTS.test(text.lower(token))
}

/** «Alle som søker etter fristen må …». */
function endsInsertion(text: TextModel, tags: Tags, { main, insertion, subordinate }: Clauses): boolean {
  if (main === null || insertion === null || !isBare(text, main) || isElsewhere(text, main)) return false
  const { subordinator, verb } = subordinate[0] ?? { subordinator: null, verb: 0 }
  if (subordinator !== insertion.first || text.lower(subordinator) !== 'som' || verb >= main) return false
  for (let i = subordinator; i < main; i++) if (tags.upos(i) === 'PUNCT') return false
  return !THINKING.test(text.lower(verb)) && /^(?:VERB|AUX)$/.test(tags.upos(main))
}

/** «Vi leser søknaden din og du får svar i mai». */
function opensMainClause(
  text: TextModel,
  tags: Tags,
  { first, last }: Sentence,
  { main, subordinate }: Clauses,
  token: number,
): boolean {
  if (main === null || main >= token || isElsewhere(text, token)) return false
  if (token - first <= SHORT || last - token <= SHORT + 3) return false
  if (hasClauseBefore(subordinate, token)) return false
  if (isSubjectPronoun(text, tags, token - 1)) return false
  return isSubjectPronoun(text, tags, token + 1) && isFiniteVerb(tags, token + 2)
}

/** «Vi leser søknaden, og sender svar». */
function sharesSubject(
  text: TextModel,
  tags: Tags,
  { first, last }: Sentence,
  { main, subordinate }: Clauses,
  token: number,
): boolean {
  if (main === null || main === first || main >= token || isElsewhere(text, token)) return false
  // «Nå er det høst, og blir mørkt»: «det» is no subject that two verbs can share.
  if (isImperative(tags, main) || text.lower(main + 1) === 'det') return false
  if (token + 2 >= last || !isFiniteVerb(tags, token + 1) || isImperative(tags, token + 1)) return false
  if (hasClauseBefore(subordinate, token)) return false
  if (text.form(last - 1) === '?') return false
  for (let i = first; i < token - 1; i++) if (tags.upos(i) === 'PUNCT') return false
  if (!startsNounPhrase(text, tags, token + 2)) return true
  // «…, og er vedtaket ugyldig, må …» is a condition; «…, og sender svar» has an object.
  for (let i = token; i < last; i++) if (text.form(i) === ',') return false
  return !isSubjectPronoun(text, tags, token + 2)
}

/** Whether a subordinate clause begins before the token; they come in the order of their verbs. */
function hasClauseBefore([first]: Clauses['subordinate'], token: number): boolean {
  return first !== undefined && (first.subordinator ?? first.verb) < token
}

/** A comma belongs right before the token. */
function missing(text: TextModel, token: number, what: Case, safe: boolean): Finding {
  const at = spanOf(text, token - 1, token)
  const corrected = `${text.form(token - 1)},${gapBefore(text, token)}${text.form(token)}`
  return finding(text, at, token, what, corrected, safe)
}

/** The comma right before the token is one too many. */
function needless(text: TextModel, token: number, what: Case): Finding {
  const at = spanOf(text, token - 2, token)
  const corrected = `${text.form(token - 2)}${gapBefore(text, token)}${text.form(token)}`
  return finding(text, at, token, what, corrected, false)
}

function finding(
  text: TextModel,
  at: Finding['at'],
  token: number,
  what: Case,
  corrected: string,
  safe: boolean,
): Finding {
  const said = SAID[malformAt(text, token)][what]
  const word = what === 'infinitive' ? opening(text, token - 2) : text.form(token)
  return {
    at,
    message: said.replace('%', word),
    expected: [corrected],
    ...(safe && { fix: { ...at, text: corrected } }),
  }
}

/** How the sentence begins, up to the token at the most: «For å søke …». */
function opening(text: TextModel, last: number): string {
  const { first } = text.sentences[text.sentenceOf(last)]!
  return last - first > 3 ? `${wordsOf(text, first, first + 2)} …` : wordsOf(text, first, last)
}
