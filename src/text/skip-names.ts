import table from '../../data/navn.tsv'
import { Char, charClass } from './chars'
import { Skip, TokenKind } from './model'
import type { SkipContext } from './skip'

/** The names that begin with a word, each as the words after it with the space that parts them. */
let names: Map<string, string[]> | undefined

function load(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const row of table.split('\n').slice(1)) {
    const name = row.split('\t')[0]!
    if (name === '') continue
    const head = name.split(/[ ,]/)[0]!
    const heads = head === name ? [head, `${head}s`] : [head]
    for (const key of heads) found.set(key.toLowerCase(), [...(found.get(key.toLowerCase()) ?? []), name])
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length)
  return found
}

/** Departments, directorates and agencies: any such word with a capital is a name. */
const BODIES =
  'departementet direktoratet tilsynet ombudet ombodet etaten departementets direktoratets tilsynets ombudets etatens'.split(
    ' ',
  )

function isBody(form: string): boolean {
  return form.length > 8 && BODIES.some((body) => form.length > body.length && form.endsWith(body))
}

const Role = { none: 0, listed: 1, body: 2 } as const

/** Marks the names of bodies, schemes and services: those in the list, and ministries and directorates by their form. */
export function markNames({ text, tokens, index, flags }: SkipContext): void {
  names ??= load()
  const known = names
  const roles = Uint8Array.from(index.forms, (form) =>
    known.has(form) ? Role.listed : isBody(form) ? Role.body : Role.none,
  )
  for (let token = 0; token < tokens.count; token++) {
    const form = index.formOf[token]!
    if (form < 0 || roles[form] === Role.none || tokens.kind[token] !== TokenKind.word) continue
    if (roles[form] === Role.body) {
      const start = titleStart(text, tokens, token)
      if (charClass(text.charCodeAt(tokens.start[start]!)) !== Char.upper) continue
      for (let at = start; at <= token; at++) flags[at]! |= Skip.name
      continue
    }
    const at = tokens.start[token]!
    for (const name of known.get(index.forms[form]!)!) {
      if (!text.startsWith(name, at)) continue
      const end = at + name.length
      const last = tokenEndingAt(tokens, token, end)
      if (last < 0) continue
      for (let inner = token; inner <= last; inner++) flags[inner]! |= Skip.name
      break
    }
  }
}

/** The token from `token` on that ends at `offset`, or in a genitive -s after it; -1 when none does. */
function tokenEndingAt(tokens: SkipContext['tokens'], token: number, offset: number): number {
  let at = token
  while (at < tokens.count && tokens.end[at]! < offset) at++
  return at < tokens.count && tokens.end[at]! <= offset + 1 ? at : -1
}

/** «Kommunal- og distriktsdepartementet», «Barne-, ungdoms- og familiedirektoratet»: where the name begins. */
function titleStart(text: string, tokens: SkipContext['tokens'], token: number): number {
  const hyphened = (at: number): boolean =>
    at >= 0 && tokens.kind[at] === TokenKind.word && text[tokens.end[at]! - 1] === '-'
  let start = token
  if (!hyphened(token - 2)) return start
  start -= 2
  while (hyphened(start - 2) && text[tokens.start[start - 1]!] === ',') start -= 2
  return start
}
