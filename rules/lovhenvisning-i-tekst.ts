import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { Sentence, TextModel } from '../src/text/model'

/** Ways to open a sentence with its legal basis. */
const OPENING =
  /^(?:i (?:medhold|medhald|henhold|samsvar|tråd) (?:av|til|med)|med (?:hjemmel|heimel) i|under henvisning til|med tilvising til|jf\.?|jamfør)$/
const OPENING_WORDS = 3
/** How soon the law must come after such an opening. */
const REACH = 8

/** What stands first in the sentence that gives the legal basis of a decision: required content. */
const BASIS =
  /^(?:vedtaket|avslaget|avgjørelsen|avgjerda|løyvet|tillatelsen|hjemmel|heimel|rettsgrunnlag|lovgrunnlag|lovverk|kilde|kjelde|klageretten)$/

export const lovhenvisningITekst = defineRule({
  id: 'lovhenvisning-i-tekst',
  title: 'Lovhenvisninger som stenger for budskapet',
  group: 'avsnitt og struktur',
  scope: 'sentence',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Oslo kommune, Klare brev om adresseendringer',
  url: 'http://byplanoslo.no/content/klare-brev-om-adresseendringer',
  *check(text) {
    const signs = sectionSigns(text)
    for (const [index, tokens] of signs) {
      const sentence = text.sentences[index]!
      if (text.blocks[sentence.block]!.kind !== 'paragraph' || BASIS.test(text.lower(sentence.first)))
        continue
      const finding =
        opensWithLaw(text, sentence, tokens[0]!) ?? (tokens.length > 1 ? many(text, tokens) : null)
      if (finding !== null) yield finding
    }
  },
})

/** The section signs of each sentence that has any, those in brackets left out. */
function sectionSigns(text: TextModel): ReadonlyMap<number, number[]> {
  const signs = new Map<number, number[]>()
  if (!text.text.includes('§')) return signs
  text.sentences.forEach((sentence, index) => {
    if (!text.text.slice(sentence.start, sentence.end).includes('§')) return
    let depth = 0
    for (let token = sentence.first; token < sentence.last; token++) {
      const form = text.form(token)
      if (form === '(') depth++
      else if (form === ')') depth = Math.max(0, depth - 1)
      else if (depth === 0 && isSign(form) && !(token > sentence.first && text.form(token - 1) === '§'))
        push(signs, index, token)
    }
  })
  return signs
}

const isSign = (form: string): boolean => form === '§' || form === '§§'

function push(signs: Map<number, number[]>, index: number, token: number): void {
  const known = signs.get(index)
  if (known === undefined) signs.set(index, [token])
  else known.push(token)
}

/** «I medhold av plan- og bygningsloven § 20-1 gir vi …»: the reader meets the law before the message. */
function opensWithLaw(text: TextModel, { first, last }: Sentence, sign: number): Finding | null {
  const opening: string[] = []
  for (let token = first; token < Math.min(first + OPENING_WORDS, last); token++) {
    opening.push(text.lower(token))
    if (!OPENING.test(opening.join(' ')) || sign - token > REACH) continue
    const at = spanOf(text, first, Math.min(sign + 1, last - 1))
    return {
      at,
      message:
        malformAt(text, first) === 'nn'
          ? 'Setninga byrjar med ei lovtilvising. Skriv bodskapen først, og set lova i parentes eller til slutt.'
          : 'Setningen begynner med en lovhenvisning. Skriv budskapet først, og sett loven i parentes eller til slutt.',
    }
  }
  return null
}

function many(text: TextModel, tokens: readonly number[]): Finding {
  const last = tokens.at(-1)!
  const { last: end } = text.sentences[text.sentenceOf(last)]!
  return {
    at: spanOf(text, tokens[0]!, Math.min(last + 1, end - 1)),
    message:
      malformAt(text, last) === 'nn'
        ? `Setninga har ${tokens.length} lovtilvisingar. Samle dei i ei eiga setning eller til slutt.`
        : `Setningen har ${tokens.length} lovhenvisninger. Samle dem i en egen setning eller til slutt.`,
  }
}
