import { defineRule, type Finding } from '../src/engine/rule'
import type { TextBlock, TextModel } from '../src/text/model'
import type { Malform } from '../src/text/prose'

/** Shorter blocks are names, numbers and headings, and tell too little of their language. */
const FEWEST_WORDS = 8

/** The language of a block: what it says, or what it is in. `other` is any but Norwegian. */
type Language = Malform | 'no' | 'other'

const NAMES: Readonly<Record<string, string>> = {
  no: 'norsk',
  nb: 'bokmål',
  nn: 'nynorsk',
  en: 'engelsk',
  se: 'nordsamisk',
  sma: 'sørsamisk',
  smj: 'lulesamisk',
  fkv: 'kvensk',
  sv: 'svensk',
  da: 'dansk',
  de: 'tysk',
  fr: 'fransk',
  pl: 'polsk',
  uk: 'ukrainsk',
  ar: 'arabisk',
  so: 'somali',
}

export const langAttributt = defineRule({
  id: 'lang-attributt',
  title: 'Tekst på et annet språk enn det koden oppgir',
  group: 'personvern og tilgjengelighet',
  scope: 'document',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  anyLanguage: true,
  source: 'Uu-tilsynet, Språk på deler av innhold',
  url: 'https://www.uutilsynet.no/wcag-standarden/312-sprak-pa-deler-av-innhold-niva-aa/111',
  *check(text) {
    let last = ''
    for (const block of text.blocks) {
      const declared = block.language?.toLowerCase()
      const actual = declared === undefined ? null : languageOf(text, block)
      if (declared === undefined || actual === null) continue
      // Blocks that are wrong in the same way are told of once.
      const wrong = agrees(declared, actual) ? '' : `${declared} ${actual}`
      if (wrong !== '' && wrong !== last) yield finding(block, declared, actual, text.malform)
      last = wrong
    }
  },
})

/** The language that most of the words are in; null for a block that is too short to tell. */
function languageOf({ sentences }: TextModel, { firstSentence, lastSentence }: TextBlock): Language | null {
  const words = { nb: 0, nn: 0, other: 0 }
  for (let i = firstSentence; i < lastSentence; i++)
    words[sentences[i]!.malform ?? 'other'] += sentences[i]!.words
  const all = words.nb + words.nn + words.other
  if (all < FEWEST_WORDS) return null
  if (words.other * 2 > all) return 'other'
  // A paragraph with both is told of by no one: which of them is quoted?
  return words.nb === 0 ? 'nn' : words.nn === 0 ? 'nb' : 'no'
}

function agrees(declared: string, actual: Language): boolean {
  const norwegian = /^(?:no|nb|nn)(?:-|$)/.exec(declared)?.[0].slice(0, 2)
  if (norwegian === undefined) return actual === 'other'
  if (norwegian === 'no' || actual === 'no') return actual !== 'other'
  return norwegian === actual
}

function finding(
  { start, end }: TextBlock,
  declared: string,
  actual: Language,
  malform: Malform | null,
): Finding {
  const nynorsk = malform === 'nn'
  const said = NAMES[declared.split('-')[0]!] ?? `«${declared}»`
  const is = actual === 'other' ? (nynorsk ? 'eit anna språk' : 'et annet språk') : NAMES[actual]!
  return {
    at: { start, end },
    message: nynorsk
      ? `Koden seier at dette er ${said}, men det er ${is}. Rett «lang».`
      : `Koden sier at dette er ${said}, men det er ${is}. Rett «lang».`,
  }
}
