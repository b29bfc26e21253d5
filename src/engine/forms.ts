import prepared from 'virtual:forms'
import { type Form, type Gender, paradigm, type Upos } from '../text/inflection/index'
import type { Malform } from '../text/prose'

/** The forms of listed words by målform, made when the package was built. */
export interface Prepared {
  readonly nb: string
  readonly nn: string
}

/** A word to inflect. */
export interface Lemma {
  readonly lemma: string
  readonly upos: Upos
  readonly gender: Gender | null
}

/** The first word of an expression, in lower case. */
export const headOf = (text: string): string => text.toLowerCase().split(' ', 1)[0]!

/** Bokmål writes both frem- and fram-. */
export function spellings(lemma: string): string[] {
  return lemma.startsWith('frem') ? [lemma, `fram${lemma.slice(4)}`] : [lemma]
}

/**
 * The forms of a listed word: those made with the package, or made now for a word on somebody's own list. Making the
 * forms of our own lists at each start would take longer than checking a letter.
 */
export function formsOf(word: Lemma, malform: Malform): readonly Form[] {
  return (
    read(keyOf(word), prepared[malform] ?? '') ??
    paradigm(word.lemma, word.upos, malform, word.gender ?? undefined)
  )
}

const keyOf = ({ lemma, upos, gender }: Lemma): string => `\n${lemma} ${upos} ${gender ?? ''}\t`

/** Line 1 holds the features, separated by tabs; each further line a word, then `form number` for each of its forms. */
export function packForms(words: readonly Lemma[], malform: Malform): string {
  const feats: string[] = []
  const lines = new Map<string, string>()
  for (const word of words) {
    const key = keyOf(word)
    if (lines.has(key)) continue
    const forms = paradigm(word.lemma, word.upos, malform, word.gender ?? undefined)
    const cells = forms.map((form) => {
      if (!feats.includes(form.feats)) feats.push(form.feats)
      return `${form.form} ${feats.indexOf(form.feats)}`
    })
    lines.set(key, `${key}${cells.join('\t')}`)
  }
  return `${feats.join('\t')}${[...lines.values()].join('')}\n`
}

function read(key: string, packed: string): Form[] | null {
  const at = packed.indexOf(key)
  if (at < 0) return null
  const feats = packed.slice(0, packed.indexOf('\n')).split('\t')
  const line = packed.slice(at + key.length, packed.indexOf('\n', at + key.length))
  if (line === '') return []
  return line.split('\t').map((cell) => {
    const space = cell.lastIndexOf(' ')
    return { form: cell.slice(0, space), feats: feats[Number(cell.slice(space + 1))]! }
  })
}
