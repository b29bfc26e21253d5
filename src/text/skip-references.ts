import { Skip, TokenKind } from './model'
import type { SkipContext } from './skip'

/** What a form can be in a reference to a law. */
const Role = { none: 0, part: 1, joint: 2, law: 3, act: 4, chapter: 5 } as const

const PARTS = new Set(
  (
    'ledd bokstav bokstavene punktum setning strekpunkt nr. nummer første andre annet annen tredje fjerde femte sjette ' +
    'siste fyrste anna jf. jfr. flg. ff. pkt. punkt'
  ).split(' '),
)
const JOINTS = new Set('og eller til samt'.split(' '))
const LAW_ENDINGS = 'loven lova lovens lovas forskriften forskrifta forskriftens'.split(' ')
const DASHES = '-–,'

function roleOf(form: string): number {
  if (PARTS.has(form)) return Role.part
  if (JOINTS.has(form)) return Role.joint
  if (form === 'lov' || form === 'forskrift') return Role.act
  if (form === 'kap.' || form === 'kapittel' || form === 'kapitla' || form === 'paragraf') return Role.chapter
  return form.length > 5 &&
    LAW_ENDINGS.some((ending) => form.endsWith(ending) && form.length > ending.length) &&
    !/^(?:be|er|for|ut|god)lov/.test(form)
    ? Role.law
    : Role.none
}

/** Marks titles of laws and regulations, and references to their sections: «plan- og bygningsloven § 20-1 første ledd». */
export function markReferences(context: SkipContext): void {
  const { text, tokens, index, flags } = context
  const roles = Uint8Array.from(index.forms, roleOf)
  const role = (token: number): number => {
    const form = index.formOf[token] ?? -1
    return form < 0 ? Role.none : roles[form]!
  }
  const mark = (from: number, to: number): void => {
    for (let token = from; token < to; token++) flags[token]! |= Skip.law
  }
  for (let token = 0; token < tokens.count; token++) {
    const kind = tokens.kind[token]
    if (kind === TokenKind.symbol && text.charCodeAt(tokens.start[token]!) === 0xa7) {
      const end = referenceEnd(context, role, token + 1)
      mark(token, end)
      token = end - 1
    } else if (kind === TokenKind.word) {
      const own = role(token)
      if (own === Role.law) mark(titleStart(context, role, token), token + 1)
      else if (own === Role.chapter && tokens.kind[token + 1] === TokenKind.number) {
        const end = referenceEnd(context, role, token + 1)
        mark(token, end)
        token = end - 1
      } else if (own === Role.act) mark(token, actEnd(context, token))
    }
  }
}

/** The first token after a reference whose § or «kap.» stands before `from`. */
function referenceEnd({ text, tokens }: SkipContext, role: (token: number) => number, from: number): number {
  const isPart = (token: number): boolean => {
    if (token >= tokens.count) return false
    const kind = tokens.kind[token]
    if (kind === TokenKind.number) return true
    if (kind === TokenKind.symbol) return text.charCodeAt(tokens.start[token]!) === 0xa7
    if (kind !== TokenKind.word) return false
    if (role(token) === Role.part || role(token) === Role.chapter) return true
    const length = tokens.end[token]! - tokens.start[token]!
    return length === 1 && /^(?:bokstav|bokstavene|og|til|eller|[-–,])$/.test(written(token - 1))
  }
  const written = (token: number): string =>
    token < 0
      ? ''
      : text.slice(tokens.start[token], Math.min(tokens.end[token]!, tokens.start[token]! + 12)).toLowerCase()
  let end = from
  while (end < tokens.count) {
    if (isPart(end)) end++
    else {
      const joint =
        role(end) === Role.joint ||
        (tokens.kind[end] === TokenKind.punctuation && DASHES.includes(written(end)))
      if (
        !joint ||
        !isPart(end + 1) ||
        (tokens.kind[end + 1] === TokenKind.word && role(end + 1) === Role.none && end === from)
      )
        break
      end += 2
    }
  }
  return end
}

/** Where the title begins that ends in the law's name at `token`: «plan- og bygningsloven» begins two tokens before. */
function titleStart({ text, tokens }: SkipContext, role: (token: number) => number, token: number): number {
  let start = token
  if (role(token - 1) !== Role.joint) return start
  while (start >= 2 && text[tokens.end[start - 2]! - 1] === '-' && tokens.kind[start - 2] === TokenKind.word)
    start -= 2
  return start
}

/** End of «lov 17. juni 2005 nr. 62 om arbeidsmiljø (arbeidsmiljøloven)»: with its date, else the act has no title. */
function actEnd({ text, tokens }: SkipContext, act: number): number {
  let at = act + 1
  if (text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0) === 'av') at++
  if (tokens.kind[at] !== TokenKind.number || tokens.kind[at + 2] !== TokenKind.number) return act
  at += 3
  while (at < tokens.count && at < act + 40) {
    const mark = text[tokens.start[at]!]!
    if (tokens.kind[at] === TokenKind.punctuation) {
      if (mark === ')') return at + 1
      if (mark !== '(' && mark !== ',' && mark !== '-') break
      if (mark === ',' && act + 8 < at) break
    }
    at++
  }
  return at
}
