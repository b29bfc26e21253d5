import { Char, charClass } from './chars'
import { Skip, TokenKind } from './model'
import type { SkipContext } from './skip'

/** Words that a quoted word or title belongs to: what they name is mentioned, not used. */
const NAMING = new Set(
  (
    'ordet ordene orda uttrykket uttrykkene uttrykka begrepet begrepene omgrepet omgrepa termen betegnelsen ' +
    'nemninga navnet namnet tittelen overskriften overskrifta feltet valget valet knappen menyen fanen fana rubrikken ' +
    'skjemaet kalt kalte kaller kalles kalla kallar kallast heter heiter het hette skriv skriver skrive betyr tyder heller'
  ).split(' '),
)

/** A quotation of so many words that begins with a small letter may be the writer's own word, held at a distance. */
const SCARE_WORDS = 2
/** A field to be filled in is at most so many tokens. */
const FIELD_TOKENS = 6

const CLOSER: Record<string, string> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '”': '”',
  '"': '"',
  '{': '}',
  '[': ']',
  '<': '>',
}

interface Open {
  token: number
  mark: string
}

/**
 * Marks quotations and template fields in the tokens from `first` to `last`, one block. An opening mark without its
 * closing one marks nothing.
 */
export function markQuotations(context: SkipContext, first: number, last: number): void {
  const { text, tokens, flags } = context
  const quotes: Open[] = []
  const fields: Open[] = []
  for (let token = first; token < last; token++) {
    const kind = tokens.kind[token]
    if (kind !== TokenKind.punctuation && kind !== TokenKind.symbol) continue
    const mark = text[tokens.start[token]!]!
    switch (mark) {
      case '{':
      case '[':
      case '<':
        fields.push({ token, mark })
        break
      case '}':
      case ']':
      case '>': {
        const open = fields.pop()
        if (open && CLOSER[open.mark] === mark && isField(context, open, token)) {
          flags.fill(Skip.template, open.token, token + 1)
        }
        break
      }
      default:
        if (mark in CLOSER || mark === '»') quote(context, quotes, token, mark)
    }
  }
}

function quote(context: SkipContext, quotes: Open[], token: number, mark: string): void {
  const { text, tokens, flags } = context
  const open = quotes.at(-1)
  const closes = open !== undefined && (CLOSER[open.mark] === mark || (open.mark === '“' && mark === '“'))
  if (!closes) {
    const before = text.charCodeAt(tokens.start[token]! - 1)
    const inch = mark === '"' && charClass(before) === Char.digit
    if (mark !== '»' && !inch) quotes.push({ token, mark })
    return
  }
  quotes.pop()
  if (isMergeField(context, open.token, token)) flags.fill(Skip.template, open.token, token + 1)
  else if (quotes.length === 0 && isQuotation(context, open.token, token)) {
    for (let inner = open.token; inner <= token; inner++) flags[inner]! |= Skip.quotation
  }
}

/** «FORNAVN», «Sak_Tittel»: one word in capitals or with an underscore, close between guillemets. */
function isMergeField({ text, tokens }: SkipContext, open: number, close: number): boolean {
  if (close !== open + 2 || tokens.kind[open + 1] === TokenKind.number) return false
  const start = tokens.start[open + 1]!
  const end = tokens.end[open + 1]!
  if (end - start < 3 || text[tokens.start[open]!] !== '«') return false
  const form = text.slice(start, end)
  return form.includes('_') || (end - start > 3 && form === form.toUpperCase() && /^\p{L}+$/u.test(form))
}

/** `{{navn}}`, `[dato]`, `<saksnummer>`: a few words close between the marks, not a note number or an interjection. */
function isField({ text, tokens }: SkipContext, open: Open, close: number): boolean {
  if (close - open.token > FIELD_TOKENS + 2 || close < open.token + 1) return false
  if (open.mark === '{') return true
  let words = 0
  for (let token = open.token + 1; token < close; token++) if (tokens.kind[token] === TokenKind.word) words++
  const glued =
    tokens.start[open.token + 1] === tokens.end[open.token] && tokens.end[close - 1] === tokens.start[close]
  return words > 0 && glued && charClass(text.charCodeAt(tokens.start[open.token + 1]!)) !== Char.digit
}

function isQuotation({ text, tokens, index }: SkipContext, open: number, close: number): boolean {
  let words = 0
  for (let token = open + 1; token < close && words <= SCARE_WORDS; token++) {
    if (tokens.kind[token] === TokenKind.word) words++
  }
  if (words > SCARE_WORDS) return true
  if (words === 0) return false
  if (charClass(text.charCodeAt(tokens.start[open + 1]!)) !== Char.lower) return true
  for (let token = open - 1; token >= Math.max(0, open - 3); token--) {
    const form = index.formOf[token]!
    if (form >= 0 && NAMING.has(index.forms[form]!)) return true
  }
  const before = open > 0 ? text[tokens.start[open - 1]!]! : '.'
  return '.!?:–-'.includes(before)
}
