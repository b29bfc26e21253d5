import { malformAt, nearby, numbersInProse, spanOf, touches } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const NAMES = ['to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv']
const FIRST = 2
const LAST = FIRST + NAMES.length - 1

/** Measures, money and time: there the value matters, and digits are easier to find. */
const UNITS = words(`
  år åra årene års måneder månader månedene månadene mnd md dager dagar døgn uker veker timer timar min minutter minutt
  sekunder sekund kvarter sek kroner kr krone millioner milliarder million milliard tusen hundre mill mrd øre euro dollar
  prosent prosentpoeng prosenteiningar promille grader grad meter m cm mm km mil kilometer centimeter millimeter
  kvadratmeter kubikkmeter dekar daa mål hektar liter l dl kg kilo kilogram gram g tonn kw kwh mw gwh watt volt hk poeng
  mål studiepoeng ganger gonger stk minuttar milliardar millionar sekundar volts dagene dagane timene timane ukene vekene stykker trinn klasse klassen trinnet skjæringer desember
`)

/** Words before a number that names something instead of counting it. */
const LABELS = words(`
  nr nr. nummer kl kl. klokka klokken side s. kapittel kap kap. punkt pkt pkt. del trinn klasse fase alternativ vedlegg
  tabell figur sak post sone bind uke veke ledd § artikkel art art. avsnitt spørsmål steg type gruppe lag etasje nivå rute
  linje buss rom felt tiltak mål gate vei veg gnr bnr gnr. bnr. mot og til – - av x pluss minus ca
`)

export const tallSifferOrd = defineRule({
  id: 'tall-siffer-ord',
  title: 'Små tall med siffer der bokstaver er lettere å lese',
  group: 'tall, dato og forkortelser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Tall',
  url: 'http://www.sprakradet.no/Sprakhjelp/Skriveregler_og_grammatikk/Tall/',
  async check(text) {
    const candidates = [...numbersInProse(text)].filter(
      (token) => isSmall(text, token) && standsAlone(text, token),
    )
    if (candidates.length === 0) return []
    const tags = await text.tags()
    return candidates.filter((token) => countsThings(text, tags, token)).map((token) => said(text, token))
  },
})

function isSmall(text: TextModel, token: number): boolean {
  const form = text.form(token)
  return /^\d{1,2}$/.test(form) && Number(form) >= FIRST && Number(form) <= LAST
}

/** In a sentence of a paragraph, after a word and before one, with no other number that it should be like. */
function standsAlone(text: TextModel, token: number): boolean {
  const sentence = text.sentences[text.sentenceOf(token)]!
  if (text.blocks[sentence.block]!.kind !== 'paragraph' || token === sentence.first) return false
  if (touches(text, token, 'before', '/-–.,:+§(') || touches(text, token, 'after', '/-–.,:%)')) return false
  if (LABELS.has(nearby(text, token, -1).toLowerCase())) return false
  if (text.tokens.kind[token - 1] !== TokenKind.word) return false
  for (let other = sentence.first; other < sentence.last; other++) {
    if (other !== token && text.tokens.kind[other] === TokenKind.number && !isSmall(text, other)) return false
  }
  const next = nearby(text, token, 1)
  return /^\p{Ll}{3,}$/u.test(next) && !UNITS.has(next)
}

function countsThings(text: TextModel, tags: Tags, token: number): boolean {
  const next = tags.upos(token + 1)
  if (next === 'NOUN') return true
  const { last } = text.sentences[text.sentenceOf(token)]!
  return (
    next === 'ADJ' && token + 2 < last && tags.upos(token + 2) === 'NOUN' && !UNITS.has(text.lower(token + 2))
  )
}

function said(text: TextModel, token: number): Finding {
  const digits = text.form(token)
  const word = NAMES[Number(digits) - FIRST]!
  return {
    at: spanOf(text, token),
    message:
      malformAt(text, token) === 'nn'
        ? `«${digits}» er eit lite tal. Skriv det helst med bokstavar: «${word}».`
        : `«${digits}» er et lite tall. Skriv det helst med bokstaver: «${word}».`,
    expected: [word],
  }
}
