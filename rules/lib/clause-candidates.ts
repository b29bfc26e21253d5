import type { Sentence, TextModel } from '../../src/text/model'
import { TokenKind } from '../../src/text/model'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that may open a subordinate clause, in either målform. */
const OPENERS = set(
  'at som hvis viss dersom når da då om fordi ettersom siden sidan mens medan før der enn slik inntil ' +
    'hvorvidt hva hvem hvilken hvilket hvilke hvor hvordan hvorfor kva kven kor korleis kvifor korfor idet enda uansett',
)

/** Verb forms that are finite and hardly anything else. */
const FINITE = set(
  'er var har hadde kan skal skulle må vil ville bør burde blir ble vert vart blei får fikk fekk sier sa seier mener meiner kommer kjem kom ser ' +
    'gjør gjer gjorde tar tok tek står stod ligger ligg gir gav gjev går gikk gjekk tror trudde trur vet veit viser ønsker gjelder gjeld finst ' +
    'forteller fortel legger skriver trenger treng tenker held sender søker søkjer skriv viste',
)

/** Orders that are no nouns: the sentence that one opens has its verb. */
const ORDERS = set(
  'send ring be legg bestill si sei skriv ta gå les meld fyll husk hugs se sjå gi gje følg følgj velg betal spør',
)

const SUBJECTS = set('jeg du han hun vi de eg ho me dei man ein en det den')

/** Whether a form, in lower case, is a finite verb whatever stands around it. */
export const isSurelyFinite = (form: string): boolean => FINITE.has(form)

/** Sentences of running text in either målform; headings, quotations and table cells are left out. */
export function* proseSentences({ sentences, blocks }: TextModel): Generator<Sentence> {
  for (const sentence of sentences) {
    const { kind } = blocks[sentence.block]!
    if (sentence.malform !== null && (kind === 'paragraph' || kind === 'listItem')) yield sentence
  }
}

/**
 * Whether a sentence may have more than `most` subordinate clauses, or one «som» after another. A clause that no word
 * opens («boka du leste») nearly always has a pronoun for its subject.
 */
export function mayHaveManyClauses(text: TextModel, { first, last }: Sentence, most: number): boolean {
  let openers = 0
  let relatives = 0
  let subjects = 0
  for (let i = first; i < last; i++) {
    const form = text.lower(i)
    if (form === 'som') relatives++
    if (OPENERS.has(form)) openers++
    else if (SUBJECTS.has(form) && i > first + 1) subjects++
  }
  return relatives > 1 || (openers >= Math.min(2, most) && openers + subjects > most)
}

/**
 * Whether more than `words` words may stand before the main verb: no sure finite verb comes earlier, but for one that
 * may belong to a subordinate clause. Saves most sentences from being tagged.
 */
export function mayHaveLateVerb(text: TextModel, { first, last }: Sentence, words: number): boolean {
  if (ORDERS.has(text.lower(first))) return false
  let seen = 0
  for (let i = first; i < last; i++) {
    const kind = text.tokens.kind[i]
    if (kind === TokenKind.punctuation || kind === TokenKind.symbol) continue
    if (seen > words) return true
    const form = text.lower(i)
    // «Der står det», «Når er møtet»: what opens the sentence opens no clause when the verb follows.
    const fronted = i === first && i + 1 < last && FINITE.has(text.lower(i + 1))
    if (OPENERS.has(form) && !fronted) return true
    if (FINITE.has(form) && !(seen > 1 && SUBJECTS.has(text.lower(i - 1)))) return false
    seen++
  }
  return false
}
