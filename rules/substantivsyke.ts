import { capitalise, isCapitalised } from '../src/engine/match'
import { malformAt, spanOf, wordsOf } from '../src/engine/places'
import { likelyReadings } from '../src/engine/reading'
import { defineRule, type Finding } from '../src/engine/rule'
import { agree } from '../src/text/inflection/index'
import { type TextModel, TokenKind } from '../src/text/model'
import { type Passive, passivesOf } from '../src/text/passives/index'
import type { Malform } from '../src/text/prose'
import type { Tags } from '../src/text/tags'
import { type ActionNoun, actionWords } from './lib/action-nouns'
import { isIn } from './lib/forms'
import { type OfficeWords, officeDoes, officeInsteadOf } from './lib/office-noun'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** How many tokens may stand between the empty verb and its noun. */
const REACH = 5
/** How far from its verb the noun of «utbetaling av stønad skjer» may stand. */
const SUBJECT_REACH = 8

/** Subjects and adverbs that stand between a verb and its object, and stay when the verb is another. */
const MOVABLE = words('vi jeg eg du dere dykk de dei hun han ho ikke ikkje nå no også òg først derfor difor')
const ARTICLES = words('en ei et ein eit')
const BECOME = words('bli blir ble blei blitt vert verte verta vart vorte er var vere være vært vore')
const HAVE = words('ha har hadde')
const BETWEEN_PARTS = words(
  `skal må kan vil bør skulle måtte kunne ville burde har ikke ikkje også òg ${[...BECOME].join(' ')}`,
)
const HAPPEN = words('skje skjer skjedde skjedd foregå foregår foregikk foregått føregå føregår føregjekk')
const TAKE_PLACE = words('finne finner finn fant fann funnet funne')

export const substantivsyke = defineRule({
  id: 'substantivsyke',
  title: 'Handlinger som er gjemt i et substantiv',
  group: 'ord',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  gathered: true,
  source: 'Språkrådet, Omskriving med substantiv',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/rad-om-setningsbygning-i-lover-og-forskrifter/omskriving-med-substantiv/',
  options: {
    avsender: {
      type: 'boolean',
      default: false,
      description: 'Teksten er skrevet av kommunen til leseren, så «vi» kan settes inn.',
    },
  },
  async check(text, { avsender }) {
    const passives = new Map(
      avsender ? (await passivesOf(text)).map((passive) => [passive.verb, passive]) : [],
    )
    const tags = await text.tags()
    const found: Finding[] = []
    for (const malform of ['nb', 'nn'] as const) {
      if (!isIn(text, malform)) continue
      const { light } = actionWords(malform)
      for (const form of light.keys())
        for (const verb of text.occurrences(form)) {
          if (malformAt(text, verb) !== malform) continue
          const finding = carried(text, tags, verb, malform, passives) ?? passiveSubject(text, verb, malform)
          if (finding !== null) found.push(finding)
        }
      for (const form of [...HAPPEN, ...TAKE_PLACE])
        for (const verb of text.occurrences(form)) {
          const finding = malformAt(text, verb) === malform && happening(text, tags, verb, malform, avsender)
          if (finding) found.push(finding)
        }
    }
    return found
  },
})

/** «foretok en gjennomgang av»: an empty verb with the noun after it. */
function carried(
  text: TextModel,
  tags: Tags,
  verb: number,
  malform: Malform,
  passives: ReadonlyMap<number, Passive>,
): Finding | null {
  const { nouns, light } = actionWords(malform)
  const { lemma, feats } = light.get(text.lower(verb))!
  const { first, last } = text.sentences[text.sentenceOf(verb)]!
  const end = Math.min(last, verb + 1 + REACH)
  // Most such verbs carry no listed noun: only where one stands near is it worth asking what the words are.
  if (!anyToken(verb + 1, end, (at) => nouns.get(text.lower(at))?.noun.light.has(lemma))) return null
  for (let at = verb + 1; at < end; at++) {
    if (text.tokens.kind[at] !== TokenKind.word) return null
    const entry = nouns.get(text.lower(at))
    if (entry?.noun.light.has(lemma)) {
      if (entry.definite && lemma !== 'foreta') return null
      if (!/NOUN|X/.test(tags.upos(at)) || !/VERB|ADJ|AUX/.test(tags.upos(verb))) return null
      const preposition = at + 1 < last ? text.lower(at + 1) : ''
      const acts = entry.noun.prepositions.has(preposition)
      if (!acts && lemma !== 'foreta') return null
      const passive = isPassive(text, verb, first, feats)
      const given = lemma === 'gi' || lemma === 'ta'
      const plain = !entry.definite && !passive && acts
      const expected = plain ? rewritten(text, verb, at, entry.noun, feats, malform) : []
      // «gi noe entydig svar»: only the bare expression is sure to be empty.
      if (given && expected.length === 0) return null
      const kept = entry.noun.prepositions.get(preposition) !== ''
      const said = passives.get(verb)
      const office =
        said !== undefined && acts && !entry.definite && at + 2 < last
          ? officeInsteadOf(text, tags, said, at, entry.noun)
          : null
      if (office !== null) return byOffice(text, office, kept ? at : at + 1, malform)
      const dropped = expected.length > 0 && !kept
      return {
        at: spanOf(text, verb, dropped ? at + 1 : at),
        weak: !acts || given || lemma === 'fremme' || entry.definite,
        message: () =>
          expected.length > 0
            ? direct(wordsOf(text, verb, dropped ? at + 1 : at), expected, malform)
            : advice(wordsOf(text, verb, at), entry.noun, passive, malform),
        expected,
      }
    }
    if (!MOVABLE.has(text.lower(at)) && text.lower(at) !== 'det' && !/DET|ADJ|ADV/.test(tags.upos(at)))
      return null
  }
  return null
}

/** The finding that offers the office's own words in place of everything to token `last`. */
function byOffice(text: TextModel, { first, words }: OfficeWords, last: number, malform: Malform): Finding {
  const at = spanOf(text, first, last)
  return { at, message: direct(wordsOf(text, first, last), [words], malform), expected: [words] }
}

/** «Kontroll utføres», «befaring ble foretatt»: the noun stands before the verb. */
function passiveSubject(text: TextModel, verb: number, malform: Malform): Finding | null {
  const { nouns, light } = actionWords(malform)
  const { lemma, feats } = light.get(text.lower(verb))!
  if (lemma === 'gi' || lemma === 'ta' || lemma === 'gjøre') return null
  const { first, last } = text.sentences[text.sentenceOf(verb)]!
  if (!isPassive(text, verb, first, feats)) return null
  let at = verb - 1
  while (at > first && verb - at < REACH && BETWEEN_PARTS.has(text.lower(at))) at--
  const entry = at >= first ? nouns.get(text.lower(at)) : undefined
  if (entry === undefined || !entry.noun.light.has(lemma)) return null
  // «utgifter til rehabilitering utført av»: the noun hangs on another.
  if (at === verb - 1 && !feats.some((reading) => reading.includes('Voice=Pass'))) return null
  if (at > first && /^(?:praktisk|av|til|for|i|på|om|med|ved|etter|og|eller|som)$/.test(text.lower(at - 1)))
    return null
  return {
    at: spanOf(text, at, verb),
    weak: true,
    message: () =>
      advice(wordsOf(text, at, verb), entry.noun, verb + 1 >= last || text.lower(verb + 1) !== 'av', malform),
  }
}

/** «Utbetaling av stønad skjer», «opptelling finner sted»: the noun opens the sentence. */
function happening(
  text: TextModel,
  tags: Tags,
  verb: number,
  malform: Malform,
  avsender: boolean,
): Finding | null {
  const { first, last } = text.sentences[text.sentenceOf(verb)]!
  let end = verb
  if (TAKE_PLACE.has(text.lower(verb))) {
    end = verb + 1
    if (end >= last || !/^(?:sted|stad)$/.test(text.lower(end))) return null
  }
  if (verb === first || verb - first > SUBJECT_REACH) return null
  let subject = -1
  const { nouns } = actionWords(malform)
  if (!anyToken(first, Math.min(verb, first + 3), (at) => nouns.get(text.lower(at))?.noun.happens))
    return null
  for (let at = first; at < Math.min(verb, first + 3) && subject < 0; at++) {
    if (nouns.get(text.lower(at))?.noun.happens) subject = at
    else if (!/DET|ADJ/.test(tags.upos(at))) return null
  }
  if (subject < 0) return null
  for (let at = subject + 1; at < verb; at++)
    if (text.tokens.kind[at] === TokenKind.punctuation || tags.upos(at) === 'VERB') return null
  const { noun } = nouns.get(text.lower(subject))!
  const sentence = text.sentences[text.sentenceOf(verb)]!
  const words = avsender ? officeDoes(text, sentence, subject, verb, noun, malform) : null
  if (words !== null) return { ...byOffice(text, { first: subject, words }, end, malform), weak: true }
  return {
    at: spanOf(text, subject, end),
    weak: true,
    message: () => advice(wordsOf(text, subject, end), noun, true, malform),
  }
}

/** Whether the test holds for a token from `first` to `last` (exclusive). */
function anyToken(first: number, last: number, test: (token: number) => boolean | undefined): boolean {
  for (let at = first; at < last; at++) if (test(at)) return true
  return false
}

function isPassive(text: TextModel, verb: number, first: number, feats: readonly string[]): boolean {
  if (feats.every((reading) => reading.includes('Voice=Pass'))) return true
  if (!feats.some((reading) => reading.includes('VerbForm=Part'))) return false
  for (let at = verb - 1; at >= Math.max(first, verb - REACH); at--) {
    if (BECOME.has(text.lower(at))) return true
    if (HAVE.has(text.lower(at))) return false
  }
  // «undersøkelser foretatt av», but «vi foretok».
  return feats.every((reading) => reading.includes('VerbForm=Part'))
}

/** The verb in the empty verb's form, with what stood between: «foretok vi en gjennomgang av» → «gikk vi gjennom». */
function rewritten(
  text: TextModel,
  verb: number,
  at: number,
  noun: ActionNoun,
  feats: readonly string[],
  malform: Malform,
): string[] {
  const between: string[] = []
  for (let token = verb + 1; token < at; token++) {
    if (MOVABLE.has(text.lower(token))) between.push(text.form(token))
    else if (token !== at - 1 || !ARTICLES.has(text.lower(token))) return []
  }
  const { last } = text.sentences[text.sentenceOf(at)]!
  if (at + 2 >= last) return []
  // «forslag om den framtidige forvaltningen» is not «foreslå den».
  if (text.lower(at + 1) === 'om' && /^(?:de[nti]?|dei|hvor\w*|hva|kva|kor\w*)$/.test(text.lower(at + 2)))
    return []
  // «tillatelse til å» has an infinitive that «tillate» cannot take in its place.
  if (text.lower(at + 1) === 'til' && text.lower(at + 2) === 'å') return []
  const readings = likelyReadings(text, verb, feats)
  return noun.verbs.flatMap((lemma) => {
    if (lemma.endsWith(' seg')) return []
    const forms = new Set(readings.map((reading) => agree(lemma, { upos: 'VERB', feats: reading }, malform)))
    const form = forms.size === 1 ? [...forms][0]! : null
    if (form === null) return []
    const [head, ...rest] = form.split(' ')
    const whole = [head, ...between, ...rest].join(' ')
    return isCapitalised(text.form(verb)) ? capitalise(whole) : whole
  })
}

function direct(written: string, expected: readonly string[], malform: Malform): string {
  const quoted = written.replace(/\s+/g, ' ')
  const verbs = expected.map((verb) => `«${verb}»`).join(' eller ')
  return malform === 'nn'
    ? `«${quoted}» gjer ei handling til eit substantiv. Skriv heller ${verbs}.`
    : `«${quoted}» gjør en handling til et substantiv. Skriv heller ${verbs}.`
}

function advice(written: string, noun: ActionNoun, hidden: boolean, malform: Malform): string {
  const quoted = written.replace(/\s+/g, ' ')
  const verbs = noun.verbs.map((verb) => `«${verb}»`).join(' eller ')
  if (malform === 'nn') {
    const who = hidden ? ', og skriv kven som gjer det' : ''
    return `«${quoted}» gjer ei handling til eit substantiv. Bruk verbet ${verbs}${who}.`
  }
  const who = hidden ? ', og skriv hvem som gjør det' : ''
  return `«${quoted}» gjør en handling til et substantiv. Bruk verbet ${verbs}${who}.`
}
