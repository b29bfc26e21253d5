import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/text/analyse'
import { type Clauses, clausesOf } from '../../../src/text/clauses/index'
import { readClauses } from '../../../src/text/clauses/reader'
import { Surroundings } from '../../../src/text/clauses/surroundings'
import type { TextModel } from '../../../src/text/model'
import { plainProse } from '../../../src/text/plain'
import type { Malform } from '../../../src/text/prose'

async function read(sentence: string, malform: Malform): Promise<{ text: TextModel; clauses: Clauses }> {
  const text = analyse(plainProse(sentence), { malform })
  expect(text.sentences).toHaveLength(1)
  return { text, clauses: clausesOf(text, text.sentences[0]!, await text.tags()) }
}

/** The sentence with the main verb in braces, the verbs of subordinate clauses in <>, those joined to the main one in //. */
async function marked(sentence: string, malform: Malform): Promise<string> {
  const { text, clauses } = await read(sentence.replace(/[{}<>/]/g, ''), malform)
  const marks = new Map(clauses.subordinate.map(({ verb }): [number, string] => [verb, '<>']))
  for (const verb of clauses.coordinated) marks.set(verb, '//')
  if (clauses.main !== null) marks.set(clauses.main, '{}')
  let result = ''
  let done = 0
  for (const [token, [open, close]] of [...marks].sort(([a], [b]) => a - b)) {
    const { start, end } = { start: text.tokens.start[token]!, end: text.tokens.end[token]! }
    result += `${text.text.slice(done, start)}${open}${text.text.slice(start, end)}${close}`
    done = end
  }
  return result + text.text.slice(done)
}

const nb = [
  'Kommunen {behandler} søknaden i april.',
  'Søknaden {må} sendes innen 1. mars.',
  '{Ring} oss hvis du <lurer> på noe.',
  '{Har} du spørsmål om vedtaket?',
  'Foreldre som <har> fått avslag på søknaden, {kan} klage.',
  'Hvis du <vil> klage, {må} du skrive til oss.',
  'Hvis du <vil> klage {må} du skrive til oss.',
  'Hvis vedtaket du <fikk> <er> feil, {kan} du klage.',
  'Når søknaden <er> behandlet, så {får} du svar.',
  'Dersom ingen <er> hjemme, og vi ikke har fått beskjed, {må} vi komme igjen.',
  '<Har> du fått avslag, {kan} du klage.',
  'Hvor lenge du <må> vente, {er} avhengig av saken.',
  'Det du <søker> om, {må} stå i skjemaet.',
  'Prisen du og samboeren <må> betale, {er} den samme.',
  'Vi {vet} at de som <bor> her, <klager> på støyen.',
  'Jeg {tror} du <vet> det.',
  'Du {kan} klage på vedtaket du <fikk> i går.',
  'Vi {leser} søknaden og /sender/ svar i posten.',
  'Vi {leser} søknaden, og du /får/ svar i posten.',
  'Som leder {har} du ansvar for de ansatte.',
  'Folk i kommuner som Bergen, Oslo og Tromsø, {har} samme rett.',
  'Du {må} opplyse om at du <eier> bolig og at du har bil.',
  'Vi {må} spare, /sier/ ordføreren.',
  'Så lenge du <bor> her, {skal} du ha hjelp.',
  'Inntil det <er> avgjort, {må} du betale.',
  'Ansatte som <er> syke (og som har meldt fra), {får} lønn.',
  'At det <er> for sent, {vet} vi.',
  'Spørsmålet om kommunen <skal> bygge ny skole, {er} utsatt.',
]

const nn = [
  'Kommunen {handsamar} søknaden i april.',
  'Foreldre som <har> fått avslag på søknaden, {kan} klage.',
  'Dersom du <vil> klage, {må} du skrive til oss.',
  '<Har> du fått avslag, {kan} du klage.',
  'Korleis du <søkjer>, {står} på nettsida.',
  'Av di fristen <er> ute, {kan} vi ikkje hjelpe deg.',
  'Eg {trur} du <veit> det.',
  'Vi {må} spare, /seier/ ordføraren.',
]

describe('the verbs of a sentence', () => {
  it.each(nb)('%s', async (sentence) => {
    expect(await marked(sentence, 'nb')).toBe(sentence)
  })
  it.each(nn)('%s (nn)', async (sentence) => {
    expect(await marked(sentence, 'nn')).toBe(sentence)
  })
})

describe('words before the main verb', () => {
  it.each([
    ['Kommunen behandler søknaden.', 1],
    ['Foreldre som har fått avslag på søknaden, kan klage.', 7],
    ['Etter § 5 i forskriften fra 1. mars 2020 må du søke.', 8],
    ['Frist: 1. mars.', null],
  ])('%s', async (sentence, count) => {
    expect((await read(sentence, 'nb')).clauses.wordsBeforeVerb).toBe(count)
  })
})

describe('a fronted clause', () => {
  it.each([
    ['Hvis du er uenig i vedtaket, kan du klage.', 'Hvis du er uenig i vedtaket', 6],
    ['Men hvis du er uenig, så kan du klage.', 'hvis du er uenig', 4],
    ['Har du barn i skolen, får du tilbud om SFO.', 'Har du barn i skolen', 5],
    ['Selv om fristen er ute, kan du søke.', 'om fristen er ute', 4],
    ['Etter at fristen er ute, kan du ikke søke.', 'at fristen er ute', 4],
    ['Du kan klage hvis du er uenig.', null, 0],
    ['Barn som går på skolen, får tilbud om SFO.', null, 0],
  ])('%s', async (sentence, expected, words) => {
    const { text, clauses } = await read(sentence, 'nb')
    const { fronted } = clauses
    const { start, end } = text.tokens
    expect(fronted && text.text.slice(start[fronted.first], end[fronted.last - 1])).toBe(expected)
    expect(fronted?.words ?? 0).toBe(words)
  })
})

describe('an insertion between subject and verb', () => {
  it.each([
    ['Foreldre som har fått avslag, kan klage.', 'som har fått avslag,', 4],
    ['Ansatte i skoler og barnehager får lønn.', 'i skoler og barnehager', 4],
    ['Kommunen kan klage.', null, 0],
    ['Neste uke i møtet på rådhuset skal vi velge leder.', null, 0],
  ])('%s', async (sentence, expected, words) => {
    const { text, clauses } = await read(sentence, 'nb')
    const { insertion } = clauses
    const { start, end } = text.tokens
    expect(insertion && text.text.slice(start[insertion.first], end[insertion.last - 1])).toBe(expected)
    expect(insertion?.words ?? 0).toBe(words)
  })
})

/** A sentence made of words with made-up tags. */
function sentenceOf(
  tokens: readonly (readonly [lower: string, upos: string, feats: string])[],
): Surroundings {
  return new Surroundings({
    count: tokens.length,
    lower: (i) => tokens[i]![0],
    upos: (i) => tokens[i]![1],
    feats: (i) => tokens[i]![2],
  })
}

const anyToken = fc.constantFrom(
  ...([
    ['er', 'AUX', 'Mood=Ind|Tense=Pres|VerbForm=Fin'],
    ['sier', 'VERB', 'Mood=Ind|Tense=Pres|VerbForm=Fin'],
    ['ring', 'VERB', 'Mood=Imp|VerbForm=Fin'],
    ['gå', 'VERB', 'VerbForm=Inf'],
    ['som', 'SCONJ', ''],
    ['at', 'SCONJ', ''],
    ['enn', 'SCONJ', ''],
    ['hvor', 'ADV', ''],
    ['så', 'ADV', ''],
    ['lenge', 'ADV', ''],
    ['og', 'CCONJ', ''],
    [',', 'PUNCT', ''],
    ['(', 'PUNCT', ''],
    [')', 'PUNCT', ''],
    ['–', 'PUNCT', ''],
    ['?', 'PUNCT', ''],
    ['du', 'PRON', 'Case=Nom|PronType=Prs'],
    ['huset', 'NOUN', 'Definite=Def'],
    ['til', 'ADP', ''],
  ] as const),
)

describe('any row of words', () => {
  it('gives each finite verb at most one role', () => {
    fc.assert(
      fc.property(fc.array(anyToken, { maxLength: 40 }), (tokens) => {
        const { main, subordinate, coordinated } = readClauses(sentenceOf(tokens))
        const verbs = [
          ...subordinate.map(({ verb }) => verb),
          ...coordinated,
          ...(main === null ? [] : [main]),
        ]
        expect(new Set(verbs).size).toBe(verbs.length)
        for (const verb of verbs) expect(tokens[verb]![2]).toContain('VerbForm=Fin')
        for (const { subordinator, verb } of subordinate) expect(subordinator ?? -1).toBeLessThan(verb)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('is read in time in proportion to its length', () => {
    const patterns = [
      'som er',
      'at er og',
      'som huset , er',
      'du huset er',
      'til til er',
      'lenge er',
      'hvor som',
    ]
    const known = new Map<string, readonly [string, string, string]>()
    for (const word of fc.sample(anyToken, { seed: 1, numRuns: 1000 })) known.set(word[0], word)
    for (const pattern of patterns) {
      const words = pattern.split(' ').map((word) => known.get(word)!)
      const tokens = Array.from({ length: 200_000 }, (_, i) => words[i % words.length]!)
      const start = performance.now()
      readClauses(sentenceOf(tokens))
      expect(performance.now() - start, pattern).toBeLessThan(1500)
    }
  })
})
