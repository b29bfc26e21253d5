import { capitalise, isCapitalised } from '../src/engine/match'
import { spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { WordJudge } from '../src/text/lexicon/words'
import { Skip } from '../src/text/model'
import type { Malform } from '../src/text/prose'
import { type Suspect, suspects } from './lib/spelling-suspects'

/** The most words to choose from. */
const SUGGESTIONS = 5

export const stavekontroll = defineRule({
  id: 'stavekontroll',
  title: 'Ord som ikke står i ordboka',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  lastResort: true,
  zones: Skip.foreign | Skip.name,
  source: 'Språkrådet, Ordbøkene',
  url: 'https://ordbokene.no/',
  async check(text) {
    const found = await suspects(text)
    if (found.length === 0) return []
    const { createSuggester } = await import('../src/text/suggestions/index')
    const suggesterOf = (judge: WordJudge): Suggester => {
      const known = suggesters.get(judge) ?? createSuggester(judge, judge.malform)
      suggesters.set(judge, known)
      return known
    }
    return found.map((suspect): Finding => {
      const { malform, judge, kind } = suspect
      return {
        at: spanOf(text, suspect.token),
        message: messageOf(suspect),
        expected: () => suggestions(suspect, suggesterOf(judge)),
        note: NOTES[kind][malform],
        weak: suspect.doubtful,
      }
    })
  },
})

type Suggester = ReturnType<typeof import('../src/text/suggestions/index').createSuggester>

/** A suggester has tables of its own, made when it is first asked; it lives as long as its judge. */
const suggesters = new WeakMap<WordJudge, Suggester>()

/**
 * What the dictionaries propose for a word, in its letter case. A word that the other målform has is no slip of the pen:
 * what looks like it by chance would lead astray.
 */
function suggestions({ word, judge, kind, right }: Suspect, suggester: Suggester): string[] {
  if (right !== undefined) return [right]
  if (kind === 'other') return suggester.counterparts(word)
  const proposed = [
    ...suggester.suggest(word, SUGGESTIONS),
    ...judge.others.flatMap((other) => other.suggest(word)),
  ]
  const fitted = isCapitalised(word) ? proposed.map(capitalise) : proposed
  return [...new Set(fitted)].filter((other) => other !== word).slice(0, SUGGESTIONS)
}

function messageOf({ word, malform, kind, right }: Suspect): string {
  const nb = malform === 'nb'
  switch (kind) {
    case 'unknown':
      return nb
        ? `«${word}» står ikke i ordboka. Sjekk skrivemåten.`
        : `«${word}» står ikkje i ordboka. Sjekk skrivemåten.`
    case 'other':
      return nb
        ? `«${word}» er nynorsk. Skriv ordet på bokmål.`
        : `«${word}» er bokmål. Skriv ordet på nynorsk.`
    case 'name':
      return nb ? `«${word}» er et navn. Skriv «${right}».` : `«${word}» er eit namn. Skriv «${right}».`
  }
}

const NOTES: Readonly<Record<Suspect['kind'], Readonly<Record<Malform, string>>>> = {
  unknown: {
    nb: 'Ordet er verken i ordboka eller satt sammen av ord som er det. Er det riktig, kan det stå i deres egen ordliste.',
    nn: 'Ordet er verken i ordboka eller sett saman av ord som er det. Er det rett, kan det stå i dykkar eiga ordliste.',
  },
  other: {
    nb: 'Ordet finnes bare i nynorskordboka, og setningen er ellers på bokmål.',
    nn: 'Ordet finst berre i bokmålsordboka, og setninga er elles på nynorsk.',
  },
  name: {
    nb: 'Navn har stor forbokstav, og ellers små bokstaver hvis de ikke er initialord.',
    nn: 'Namn har stor forbokstav, og elles små bokstavar om dei ikkje er initialord.',
  },
}
