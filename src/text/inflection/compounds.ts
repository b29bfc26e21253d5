import type { Endings } from './endings'
import { hasVowel } from './spelling'

/** First parts of verbs and of nouns made from them: «iverk-sette», «inne-ha», «ut-løp». */
const PREFIXES: ReadonlySet<string> = new Set(
  `an attende atter av be bearbeid bekjent bi bort da de ei ende er et etter for fore forbi foran forut fordoble framfor
   fra fram frem fri full føre fast gen gjen gjennom god grunn hen her heim hensyn hjem i ikraft imøte in inn inne innen
   istand ivare iverk kunn kring lov med mellom mis mot ned nedre ny om omkring opp opprett ov over over på rede
   ren rett rettleie rund sam sammen saman sjøl selv skje stad til tilbake tilkjenne tilrette tilveie to tvi u ufor
   under unn ut ute va van var ved vel vedlike vidare videre viderefor ill att unna tros lik ferdig om fore frå
   framover før fôr heim igang ihjel i itu omfram røm sann sam stor stand tal tall tru trygd tvil uttrykke`.split(
    /\s+/,
  ),
)

/** Whether `first` can be the first part of a verb whose last part is `tail`. */
export function joinsVerb(first: string, tail: string): boolean {
  if (PREFIXES.has(first)) return true
  if (!hasVowel(first)) return false
  // Regular infinitives end in -e, so any other final vowel is that of a short verb: «nav-gi», «misfor-stå».
  if (!tail.endsWith('e')) return first.length > 1
  return (tail.length >= 5 && first.length > 1) || (tail.length === 4 && first.length > 3)
}

/** Whether `first` can be the first part of a noun or adjective compound; short last parts need a longer one. */
export function joinsNoun(first: string, tail: string): boolean {
  if (first.endsWith('-') || PREFIXES.has(first)) return true
  return first.length >= (tail.length > 3 ? 2 : 3) && hasVowel(first)
}

/** The longest known last part of a word, itself included: its row, and what stands before it in the word. */
export function longestTail(
  word: string,
  rows: Endings,
  joins: (first: string, tail: string) => boolean,
): { first: string; row: string } | null {
  const found = rows.longest(word.toLowerCase(), joins)
  return found === null ? null : { first: word.slice(0, found.at), row: found.value }
}
