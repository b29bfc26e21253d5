import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import { type Passive, passivesOf } from '../src/text/passives/index'
import type { Span } from '../src/text/prose'
import type { Tags } from '../src/text/tags'
import { activeVoice } from './lib/active-voice'
import { officeVoice, type Rewrite } from './lib/office-voice'
import { exampleOf, isDuty } from './lib/passive-example'
import { needsNoOne } from './lib/passive-exempt'

/** A message quotes no more words of a suggestion. */
const MOST_QUOTED = 5

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
  options: {
    avsender: {
      type: 'boolean',
      default: false,
      description: 'Teksten er skrevet av kommunen til leseren, så «vi» og «du» kan settes inn.',
    },
  },
  async check(text, { avsender }) {
    const passives = await passivesOf(text)
    if (passives.length === 0) return []
    const tags = await text.tags()
    return passives.flatMap((passive) => {
      if (text.tokens.skip[passive.verb] !== 0 || needsNoOne(text, tags, passive)) return []
      if (passive.agent !== null) return named(text, tags, passive)
      return unnamed(text, tags, passive, avsender ? officeVoice(text, tags, passive) : null)
    })
  },
})

/** A duty that the reader is to fulfil is meant fully; the other passives may be left, and are said more softly. */
function unnamed(text: TextModel, tags: Tags, passive: Passive, rewrite: Rewrite | null): Finding[] {
  const at = verbSpan(text, passive)
  const nynorsk = isNynorsk(text, passive)
  const words = text.text.slice(at.start, at.end).replace(/\s+/g, ' ')
  const first = nynorsk
    ? `«${words}» er passiv og seier ikkje kven som gjer det`
    : `«${words}» er passiv og sier ikke hvem som gjør det`
  const weak = !isDuty(text, passive)
  if (rewrite !== null) {
    const advice = opening(rewrite.words)
    return [
      { at: rewrite.at, message: `${first}. Skriv heller «${advice}».`, expected: [rewrite.words], weak },
    ]
  }
  return [
    {
      at,
      message: () => {
        const example = exampleOf(text, tags, passive)
        return nynorsk
          ? `${first}. Skriv kven${example && `, til dømes «${example}»`}.`
          : `${first}. Skriv hvem${example && `, for eksempel «${example}»`}.`
      },
      weak,
    },
  ]
}

/** The first words of a long sentence: a message stays short. */
function opening(sentence: string): string {
  const words = sentence.split(' ')
  return words.length <= MOST_QUOTED ? sentence : `${words.slice(0, MOST_QUOTED).join(' ')} …`
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
