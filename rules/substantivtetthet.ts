import { defineRule } from '../src/engine/rule'
import { type Sentence, type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'

/** Endings that make a noun of a verb or an adjective, in both målformer, with their inflections. */
const DERIVED = {
  nb: /[a-zæøåé]{2}(?:ing|else|het|sjon|nad)(?:a|en|n|er|r|ar|ene|ane)?s?$/,
  nn: /[a-zæøåé]{2}(?:ing|else|heit|leik|sjon|nad)(?:a|en|n|er|r|ar|ene|ane)?s?$/,
}

const ACTION = /(?:ing|else|sjon)(?:a|en|n|er|r|ar|ene|ane)?s?$/

/** Derived nouns that name a thing, a place, a time or a person, and words that merely end alike. */
const THINGS =
  /(?:^(?:ting|ring|regning|rekning|tegning|teikning|sending|stilling|mening|meining|penning|tvilling|lærling|dronning|skapning|kylling|helse|hemning|løsning|løysing|verdiskap[a-zæøå]*|lidelse|liding)|søknad|bygning|åpningstid|opningstid|(?<!sam)ordning|forskning|forsking|(?<!inn|på|av|til|ut)melding|avdeling|bevilling|(?<!av)ledning|leidning|strekning|strekking|retning|million|stasjon|versjon|nasjon|opposisjon|institusjon|pensjon|organisasjon|dokumentasjon|informasjon|kommisjon|legitimasjon|utdanning|leilighet|enhet|eining|nyhet|nyheit|myndighet|myndigheit|virksomhet|regjering|forening|foreining|(?<!inn)samling|(?<!be|for)handling|kostnad|skilnad|hending|hendelse|forutsetning|folkning|bemerkning|rettighet|mulighet|moglegheit|følelse|kjensle|opplysning|bestemmelse|måned|månad)(?:a|en|n|er|r|ar|ene|ane|e)?s?$/

export const substantivtetthet = defineRule({
  id: 'substantivtetthet',
  title: 'Setninger fulle av substantiver som er laget av verb',
  group: 'setning',
  scope: 'sentence',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  gathered: true,
  source: 'Språkrådet, Omskriving med substantiv',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/rad-om-setningsbygning-i-lover-og-forskrifter/omskriving-med-substantiv/',
  options: {
    maks: {
      type: 'integer',
      default: 3,
      minimum: 1,
      description: 'Setninger med flere slike substantiver enn dette meldes.',
    },
    minsteAndel: {
      type: 'integer',
      default: 15,
      minimum: 1,
      description: 'Så mange prosent av ordene i setningen må være slike substantiver.',
    },
  },
  async check(text, { maks, minsteAndel }) {
    const found = []
    let tags: Tags | null = null
    for (const sentence of text.sentences) {
      const { start, end, malform, block } = sentence
      const { kind } = text.blocks[block]!
      if (malform === null || kind === 'heading' || kind === 'tableCell') continue
      const candidates = derived(text, sentence, DERIVED[malform])
      if (tooFew(candidates.length, sentence, maks, minsteAndel)) continue
      tags ??= await text.tags()
      const nouns = candidates.filter((token) => tags!.upos(token) === 'NOUN')
      const lemmas = [...new Set(nouns.map((token) => text.lower(token)))]
      if (tooFew(lemmas.length, sentence, maks, minsteAndel)) continue
      // «rettssikkerhet og trygghet for liv og helse» names things worth having; verbs are hidden in the others.
      if (lemmas.filter((word) => ACTION.test(word)).length < Math.min(3, maks)) continue
      const shown = lemmas.slice(0, 3).map((word) => `«${word}»`)
      found.push({
        at: { start, end },
        message:
          malform === 'nn'
            ? `Setninga har ${lemmas.length} substantiv som ${shown.join(', ')}. Gjer nokre av dei om til verb.`
            : `Setningen har ${lemmas.length} substantiver som ${shown.join(', ')}. Gjør noen av dem om til verb.`,
      })
    }
    return found
  },
})

const tooFew = (count: number, { words }: Sentence, most: number, share: number): boolean =>
  count <= most || count * 100 < words * share

function derived(text: TextModel, { first, last }: Sentence, ending: RegExp): number[] {
  const found: number[] = []
  for (let token = first; token < last; token++) {
    if (text.tokens.kind[token] !== TokenKind.word || text.tokens.skip[token] !== 0) continue
    const form = text.lower(token)
    if (form.length < 6 || form.length > 60) continue
    if (ending.test(form) && !THINGS.test(form)) found.push(token)
  }
  return found
}
