import type { TextModel } from '../text/model'

/** How many words on either side count as near. */
const NEAR = 5

/** The words that `seg` stands for, both målformer. */
export const REFLEXIVES: ReadonlySet<string> = new Set(['seg', 'meg', 'deg', 'oss', 'dere', 'dykk'])

/** Sentence adverbs and subjects that come between a verb and the rest of its expression. */
export const INSERTABLE: ReadonlySet<string> = new Set(
  `ikke ikkje også òg alltid aldri bare berre derfor difor nå no likevel normalt vanligvis vanlegvis ofte imidlertid
   jeg eg du vi me dere de dei han hun ho man`.split(/\s+/),
)

/** Whether a word, in lower case, is meant; null means the start of the sentence. */
type WordTest = ((word: string | null) => boolean) | null

const NONE: readonly Context[] = []

/** What stands around an expression: right before and right after, or anywhere near. */
export interface Context {
  readonly before: WordTest
  readonly after: WordTest
  readonly near: WordTest
}

/**
 * Reads contexts separated by `|`. In each, `…` is the expression itself: `brev* …` right after a word that begins
 * with «brev», `… *er` right before one that ends in «er», `… etter/før` right before either word, `^ …` first in the
 * sentence; a word alone stands within five words on either side. `seg` stands for all persons, `*` for any content
 * word, `#` for a number in digits.
 */
export function parseContexts(cell: string): readonly Context[] {
  if (cell === '') return NONE
  return cell
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [before, after] = part.split('…').map((words) => words.trim())
      if (after === undefined) return { before: null, after: null, near: wordTest(before!) }
      return { before: wordTest(before!), after: wordTest(after), near: null }
    })
}

/** Whether any of the contexts surrounds tokens `first` to `last` (exclusive). */
export function surroundedBy(
  contexts: readonly Context[],
  text: TextModel,
  first: number,
  last: number,
): boolean {
  if (contexts.length === 0) return false
  const sentence = text.sentences[text.sentenceOf(first)]!
  const opening = first - 1 < sentence.first || isDash(text, first - 1, sentence.first)
  const left = opening ? null : text.lower(first - 1)
  const right = last < sentence.last ? text.lower(last) : ''
  return contexts.some(({ before, after, near }) => {
    if (near !== null) return nearby(near, text, sentence, first, last)
    return (before === null || before(left)) && (after === null || after(right))
  })
}

function nearby(
  test: (word: string | null) => boolean,
  text: TextModel,
  sentence: Readonly<{ first: number; last: number }>,
  first: number,
  last: number,
): boolean {
  for (let token = Math.max(sentence.first, first - NEAR); token < first; token++) {
    if (test(text.lower(token))) return true
  }
  for (let token = last; token < Math.min(sentence.last, last + NEAR); token++) {
    if (test(text.lower(token))) return true
  }
  return false
}

/** A dash or bullet that opens the sentence. */
function isDash(text: TextModel, token: number, first: number): boolean {
  return token === first && /^[-–—•*«"]$/.test(text.form(token))
}

function wordTest(words: string): WordTest {
  if (words === '') return null
  if (words === '^') return (word) => word === null
  const exact = new Set<string>()
  const tests: ((word: string) => boolean)[] = []
  for (const word of words.split('/')) {
    if (word === 'seg') for (const reflexive of REFLEXIVES) exact.add(reflexive)
    else if (word === '*') tests.push(isContentWord)
    else if (word === '#') tests.push((form) => /^\d/.test(form))
    else if (word.endsWith('*')) tests.push((form) => form.startsWith(word.slice(0, -1)))
    else if (word.startsWith('*')) tests.push((form) => form.endsWith(word.slice(1)))
    else exact.add(word)
  }
  return (word) => word !== null && (exact.has(word) || tests.some((test) => test(word)))
}

/** Words that bind others together, both målformer: the noun that a determiner belongs to is none of them. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `i på av til for fra frå med om ved hos mot etter over under mellom blant innen innan uten utan før siden sidan som at
   hvis viss dersom når da då fordi mens medan enn og eller men samt både så å jeg eg du han hun ho den det vi me dere de
   dei seg meg deg oss dem selv sjølv er var vært vore være vere blir ble blei bli blitt vert vart verte har hadde ha
   hatt kan kunne må måtte skal skulle vil ville vilje bør burde får fikk fekk få ikke ikkje også òg nå no bare berre
   kun alltid aldri ofte opp ned inn ut fram frem her der hit dit sier seier sa ønsker ønskjer mener meiner`.split(
    /\s+/,
  ),
)

/** Whether a word, in lower case, is one of letters that is more than grammar. */
export function isContentWord(word: string): boolean {
  return /^\p{L}/u.test(word) && !FUNCTION_WORDS.has(word)
}
