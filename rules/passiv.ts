import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import { type Passive, passivesOf } from '../src/text/passives/index'
import type { Span } from '../src/text/prose'
import type { Tags } from '../src/text/tags'
import { activeVoice } from './lib/active-voice'
import { exampleOf, isDuty } from './lib/passive-example'
import { needsNoOne } from './lib/passive-exempt'

export const passiv = defineRule({
  id: 'passiv',
  title: 'Passiv som skjuler hvem som skal gjøre noe',
  group: 'setning',
  scope: 'sentence',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  gathered: true,
  source: 'KS, Klare ord og setninger',
  url: 'https://www.ks.no/fagomrader/digitalisering/klart-sprak-i-digitale-selvbetjeningslosninger/sprak-og-tekst/klare-ord-og-setninger/',
  async check(text) {
    const passives = await passivesOf(text)
    if (passives.length === 0) return []
    const tags = await text.tags()
    return passives.flatMap((passive) => {
      if (text.tokens.skip[passive.verb] !== 0 || needsNoOne(text, tags, passive)) return []
      return passive.agent === null ? unnamed(text, passive) : named(text, tags, passive)
    })
  },
})

/** A duty that the reader is to fulfil is meant fully; the other passives may be left, and are said more softly. */
function unnamed(text: TextModel, passive: Passive): Finding[] {
  const { start, end } = verbSpan(text, passive)
  const nynorsk = isNynorsk(text, passive)
  return [
    {
      at: { start, end },
      message: () => {
        const words = text.text.slice(start, end).replace(/\s+/g, ' ')
        const example = exampleOf(text, passive)
        return nynorsk
          ? `«${words}» er passiv og seier ikkje kven som gjer det. Skriv kven${example && `, til dømes «${example}»`}.`
          : `«${words}» er passiv og sier ikke hvem som gjør det. Skriv hvem${example && `, for eksempel «${example}»`}.`
      },
      weak: !isDuty(text, passive),
    },
  ]
}

/** Where the sentence says who acts, it is worth a word only when it can be turned round safely. */
function named(text: TextModel, tags: Tags, passive: Passive): Finding[] {
  const active = activeVoice(text, tags, passive)
  if (active === null) return []
  const sentence = text.sentences[text.sentenceOf(passive.verb)]!
  const first = isNynorsk(text, passive)
    ? 'er passiv. Lat den som handlar, gjere det'
    : 'er passiv. La den som handler, gjøre det'
  const words = text.text.slice(text.tokens.start[passive.verb]!, passive.agent!.end).replace(/\s+/g, ' ')
  return [
    {
      at: { start: sentence.start, end: text.tokens.start[sentence.last - 1]! },
      message: `«${words}» ${first}: «${active.opening} …».`,
      expected: [active.sentence],
      weak: true,
    },
  ]
}

const isNynorsk = (text: TextModel, { verb }: Passive): boolean =>
  text.sentences[text.sentenceOf(verb)]!.malform === 'nn'

/** The verb with its auxiliary where they stand together, otherwise the verb alone. */
function verbSpan(text: TextModel, { verb, auxiliary }: Passive): Span {
  const near = auxiliary !== null && verb - auxiliary <= 2
  return { start: text.tokens.start[near ? auxiliary : verb]!, end: text.tokens.end[verb]! }
}
