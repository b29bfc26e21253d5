import prepared from 'virtual:heads'
import { type Gender, paradigm, type Upos } from '../text/inflection/index'
import { lookUp, type Packed, pack } from '../text/packed'
import type { Malform } from '../text/prose'
import type { EntryKey, PhraseEntry, PhraseList } from './phrases'
import { lineAt } from './table'

/** Expressions that begin with the same word, by one form of it. */
export interface Head {
  readonly entries: readonly Listed[]
  /** What the form may be (UD features), in the paradigm's order; empty when the word is not inflected. */
  readonly feats: readonly string[]
}

/** An expression of a list. */
export interface Listed {
  readonly list: PhraseList
  readonly entry: PhraseEntry
}

/** The expressions of one målform that begin with a word written like this, in lower case. */
export type HeadFinder = (form: string) => readonly Head[]

/** The heads of our own lists, made when the package was built. */
export interface Prepared {
  /** The text of each list: only for these very texts do the heads hold. */
  readonly lists: readonly string[]
  readonly nb: PackedHeads
  readonly nn: PackedHeads
}

export interface PackedHeads {
  /** Per form the words it may be: `place:feature,feature`, separated by spaces. */
  readonly forms: Packed
  /** Per word a line: `word class,gender`, then for each of its expressions `list row text`, separated by tabs. */
  readonly words: string
  /** Features, separated by tabs. */
  readonly feats: string
}

const NONE: readonly Head[] = []

/**
 * Finds the expressions of lists by their first word. For our own lists the forms come with the package: making them
 * at each start would take longer than checking a letter.
 */
export function headFinder(lists: readonly PhraseList[], malform: Malform): HeadFinder {
  const texts = prepared.lists ?? []
  const known = texts.map((tsv) => lists.find((list) => list.tsv === tsv))
  const others = lists.filter((list) => !known.includes(list))
  const packed = prepared[malform]
  const ours = packed === undefined ? () => NONE : unpacked(packed, known, malform)
  if (others.length === 0) return ours
  const theirs = indexed(headWords(others, malform))
  return (form) => {
    const found = theirs.get(form)
    return found === undefined ? ours(form) : [...ours(form), ...found]
  }
}

/** The first word of some expressions, with all its forms and what each may be. */
interface HeadWord {
  readonly upos: Upos | null
  readonly gender: Gender | null
  readonly entries: Listed[]
  readonly forms: ReadonlyMap<string, readonly string[]>
}

function headWords(lists: readonly PhraseList[], malform: Malform): HeadWord[] {
  const words = new Map<string, HeadWord>()
  for (const list of lists) {
    for (const entry of list.entries(malform)) {
      const { text, upos, gender } = entry
      const head = headOf(text)
      const { exceptForms } = entry.phrase()
      const key = [head, upos, gender, ...exceptForms].join('\t')
      let word = words.get(key)
      if (word === undefined) {
        word = { upos, gender, entries: [], forms: formsOf(head, upos, gender, exceptForms, malform) }
        words.set(key, word)
      }
      word.entries.push({ list, entry })
    }
  }
  return [...words.values()]
}

const headOf = (text: string): string => text.toLowerCase().split(' ', 1)[0]!

function formsOf(
  head: string,
  upos: Upos | null,
  gender: Gender | null,
  except: ReadonlySet<string>,
  malform: Malform,
): Map<string, string[]> {
  const found = new Map<string, string[]>()
  if (upos === null) for (const form of alternatives(head)) found.set(form, [])
  else {
    for (const lemma of spellings(head)) {
      for (const { form, feats } of paradigm(lemma, upos, malform, gender ?? undefined)) {
        if (except.has(form)) continue
        const known = found.get(form)
        if (known === undefined) found.set(form, [feats])
        else if (!known.includes(feats)) known.push(feats)
      }
    }
  }
  return found
}

/** «a/b» is either word; a stroke alone is itself. */
export function alternatives(word: string): string[] {
  return word === '/' ? [word] : word.split('/')
}

/** Bokmål writes both frem- and fram-. */
function spellings(lemma: string): string[] {
  return lemma.startsWith('frem') ? [lemma, `fram${lemma.slice(4)}`] : [lemma]
}

function indexed(words: readonly HeadWord[]): Map<string, Head[]> {
  const heads = new Map<string, Head[]>()
  for (const { entries, forms } of words) {
    for (const [form, feats] of forms) {
      const known = heads.get(form)
      if (known === undefined) heads.set(form, [{ entries, feats }])
      else known.push({ entries, feats })
    }
  }
  return heads
}

/** Packs the heads of lists, so that a start need not read the lists or inflect a word. */
export function packHeads(lists: readonly PhraseList[], malform: Malform): PackedHeads {
  const feats: string[] = []
  const forms = new Map<string, string>()
  let words = ''
  for (const word of headWords(lists, malform)) {
    const place = words.length.toString(36)
    for (const [form, features] of word.forms) {
      const numbers = features.map((each) => {
        if (!feats.includes(each)) feats.push(each)
        return feats.indexOf(each)
      })
      const cell = `${place}:${numbers.join(',')}`
      forms.set(form, forms.has(form) ? `${forms.get(form)} ${cell}` : cell)
    }
    const cells = word.entries.map(({ list, entry }) => `${lists.indexOf(list)} ${entry.row} ${entry.text}`)
    words += `${[`${word.upos ?? ''},${word.gender ?? ''}`, ...cells].join('\t')}\n`
  }
  return { forms: pack(forms), words, feats: feats.join('\t') }
}

/** Reads packed heads; `lists` are those that were packed, undefined where one is not in use. */
export function unpacked(
  { forms, words, feats }: PackedHeads,
  lists: readonly (PhraseList | undefined)[],
  malform: Malform,
): HeadFinder {
  const features = feats.split('\t')
  const entriesAt = (place: number): Listed[] => {
    const [kind, ...cells] = lineAt(words, place).split('\t')
    const [upos, gender] = kind!.split(',')
    const found: Listed[] = []
    for (const cell of cells) {
      const space = cell.indexOf(' ')
      const list = lists[Number(cell.slice(0, space))]
      if (list === undefined) continue
      const text = cell.indexOf(' ', space + 1) + 1
      const key: EntryKey = {
        text: cell.slice(text),
        upos: (upos || null) as Upos | null,
        gender: (gender || null) as Gender | null,
        row: Number(cell.slice(space + 1, text - 1)),
      }
      found.push({ list, entry: list.entry(key, malform) })
    }
    return found
  }
  return (form) => {
    const cell = lookUp(forms, form)
    if (cell === null) return NONE
    return cell.split(' ').map((each) => {
      const [place, numbers] = each.split(':')
      return {
        entries: entriesAt(Number.parseInt(place!, 36)),
        feats: numbers === '' ? [] : numbers!.split(',').map((number) => features[Number(number)]!),
      }
    })
  }
}
