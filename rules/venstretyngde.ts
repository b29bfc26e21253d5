import { defineRule, type Finding } from '../src/engine/rule'
import { type Clauses, clausesOf, type FrontedClause } from '../src/text/clauses/index'
import { type Sentence, type TextModel, TokenKind } from '../src/text/model'
import { mayHaveLateVerb, proseSentences } from './lib/clause-candidates'

/** Clauses that tell the reader for whom the rest is: good to have first. */
const CONDITIONS = new Set(['hvis', 'viss', 'dersom', 'når', 'om'])

/** «Om våren …» is no condition. */
const opensWithCondition = (first: string): boolean => first !== 'om' && CONDITIONS.has(first)

export const venstretyngde = defineRule({
  id: 'venstretyngde',
  title: 'Setninger der verbet kommer sent',
  group: 'setning',
  scope: 'sentence',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Setninger med omvendt eller vanskelig ordstilling',
  url: 'https://sprakradet.no/klarsprak/sprak-i-lover-og-forskrifter/skriverad/rad-om-setningsbygning-i-lover-og-forskrifter/setninger-med-omvendt-eller-vanskelig-ordstilling/',
  options: {
    maksOrd: {
      type: 'integer',
      default: 12,
      minimum: 1,
      description: 'Setninger med flere ord enn dette foran verbet meldes.',
    },
  },
  async check(text, { maksOrd }) {
    const found: Finding[] = []
    for (const sentence of proseSentences(text)) {
      if (sentence.words <= maksOrd + 1 || opensWithCondition(text.lower(sentence.first))) continue
      if (!mayHaveLateVerb(text, sentence, maksOrd)) continue
      const clauses = clausesOf(text, sentence, await text.tags())
      const { main } = clauses
      if (main === null) continue
      const words = wordsInTheWay(text, clauses)
      if (words <= maksOrd || joinsAnother(text, sentence, main)) continue
      const verb = text.form(main)
      found.push({
        at: { start: sentence.start, end: text.tokens.end[main]! },
        message:
          sentence.malform === 'nn'
            ? `Det står ${words} ord framfor verbet «${verb}». Flytt verbet fram, eller del setninga.`
            : `Det står ${words} ord foran verbet «${verb}». Flytt verbet fram, eller del setningen.`,
      })
    }
    return found
  },
})

/** Words after a comma that join a clause to the one before it. */
const JOINING = new Set(['og', 'men', 'for', 'så', 'eller'])

/** «Rør inn melet, og så har du …»: the verb belongs to a second clause, and an earlier one was not seen. */
function joinsAnother(text: TextModel, { first }: Sentence, main: number): boolean {
  let token = main - 1
  while (token > first && text.tokens.kind[token] === TokenKind.word) token--
  return token > first && text.form(token) === ',' && JOINING.has(text.lower(token + 1))
}

/** Words before the main verb, but for a condition that opens the sentence. */
function wordsInTheWay(text: TextModel, { wordsBeforeVerb, fronted }: Clauses): number {
  const words = wordsBeforeVerb ?? 0
  return fronted !== null && isCondition(text, fronted) ? words - fronted.words : words
}

/** «hvis …», «har du …»; not «selv om …». */
function isCondition(text: TextModel, { subordinator, first }: FrontedClause): boolean {
  if (subordinator === null) return true
  const before = first === 0 ? '' : text.lower(first - 1)
  const concession = /^(?:selv|sjølv|enda|endå|jamvel)$/.test(before)
  return CONDITIONS.has(text.lower(subordinator)) && !concession
}
