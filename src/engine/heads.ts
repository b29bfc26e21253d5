import { type Gender, paradigm, type Upos } from '../text/inflection/index'
import { type Packed, pack } from '../text/packed'
import type { Malform } from '../text/prose'
import { REFLEXIVES } from './context'
import type { Phrase, PhraseList } from './phrases'

/** The expressions of our own lists in a form that is read where it stands, made when the package was built. */
export interface Prepared {
  /** The text of each list: only of these very texts do the rest speak. */
  readonly lists: readonly string[]
  readonly nb: PackedHeads
  readonly nn: PackedHeads
}

/**
 * The expressions of one målform as tries over words, one for each word that begins some of them. A node is known by
 * the offset of its line in `nodes`, written to the base 36.
 */
export interface PackedHeads {
  /**
   * Per form of a first word the tries it begins: `node:feature,feature`, separated by spaces. A stop at the end of
   * the form stands in front of the node instead.
   */
  readonly forms: Packed
  /** Per `node word` the node that the word leads to. */
  readonly next: Packed
  /**
   * Per node a line of cells: {@link AFTER_VERB} or nothing, the first letters of the words that may follow, the node
   * after `…`, then for each expression that ends here `list row part`.
   */
  readonly nodes: string
  /** Features, separated by tabs. */
  readonly feats: string
}

/** Marks a node where the words so far are an inflected verb with more to come. */
export const AFTER_VERB = 'v'

/** The first word of some expressions, with all its forms and what each may be. */
interface HeadWord {
  readonly forms: ReadonlyMap<string, readonly string[]>
  readonly trie: Node
}

interface Node {
  /** Null where nothing follows, as after most words of a long list. */
  next: Map<string, Node> | null
  gap: Node | null
  afterVerb: boolean
  readonly ends: string[]
}

const node = (): Node => ({ next: null, gap: null, afterVerb: false, ends: [] })

/** Packs the expressions of lists, so that a start need not read the lists or inflect a word. */
export function packHeads(lists: readonly PhraseList[], malform: Malform): PackedHeads {
  const feats: string[] = []
  const forms = new Map<string, string>()
  const next = new Map<string, string>()
  let nodes = ''
  const place = (of: Node): string => {
    const gap = of.gap === null ? '' : place(of.gap)
    const here = nodes.length.toString(36)
    nodes += `${of.afterVerb ? AFTER_VERB : ''}\t${firstLetters(of)}\t${gap}`
    for (const end of of.ends) nodes += `\t${end}`
    nodes += '\n'
    for (const [word, child] of of.next ?? []) next.set(`${here} ${word}`, place(child))
    return here
  }
  for (const word of headWords(lists, malform)) {
    const root = place(word.trie)
    for (const [form, features] of word.forms) {
      const numbers = features.map((each) => {
        if (!feats.includes(each)) feats.push(each)
        return feats.indexOf(each)
      })
      const bare = withoutStop(form)
      const cell = `${form.slice(bare.length)}${root}:${numbers.join(',')}`
      forms.set(bare, forms.has(bare) ? `${forms.get(bare)} ${cell}` : cell)
    }
  }
  return { forms: pack(forms), next: pack(next), nodes, feats: feats.join('\t') }
}

const firstLetters = ({ next }: Node): string =>
  next === null ? '' : [...new Set([...next.keys()].map((word) => word.charAt(0)))].join('')

/** «osv.» → «osv» */
export const withoutStop = (form: string): string => (form.endsWith('.') ? form.slice(0, -1) : form)

function headWords(lists: readonly PhraseList[], malform: Malform): Iterable<HeadWord> {
  const words = new Map<string, HeadWord>()
  for (const [index, list] of lists.entries()) {
    for (const { row, part, phrase } of list.entries(malform)) {
      const { upos, gender, exceptForms } = phrase
      const head = phrase.text.toLowerCase().split(' ', 1)[0]!
      const key = upos === null ? head : [head, upos, gender, ...exceptForms].join('\t')
      let word = words.get(key)
      if (word === undefined) {
        word = { forms: formsOf(head, upos, gender, exceptForms, malform), trie: node() }
        words.set(key, word)
      }
      for (const end of walkTo(word.trie, phrase)) end.ends.push(`${index} ${row} ${part}`)
    }
  }
  return words.values()
}

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
function alternatives(word: string): string[] {
  return word === '/' ? [word] : word.split('/')
}

/** Bokmål writes both frem- and fram-. */
function spellings(lemma: string): string[] {
  return lemma.startsWith('frem') ? [lemma, `fram${lemma.slice(4)}`] : [lemma]
}

/** The nodes at the ends of the paths for what follows the first word; makes the paths that are missing. */
function walkTo(root: Node, { text, upos }: Phrase): Node[] {
  const [, ...rest] = text.toLowerCase().split(' ')
  const verb = upos === 'VERB'
  let ends = [root]
  if (verb && rest.length > 0) root.afterVerb = true
  for (const word of rest) {
    if (word === '…') {
      ends = ends.map((end) => {
        end.gap ??= node()
        return end.gap
      })
    } else {
      const forms = word === 'seg' ? [...REFLEXIVES] : alternatives(word)
      ends = ends.flatMap((end) => forms.map((form) => child(end, form)))
      if (verb && word === 'seg') for (const end of ends) end.afterVerb = true
    }
  }
  return ends
}

function child(parent: Node, word: string): Node {
  parent.next ??= new Map()
  let found = parent.next.get(word)
  if (found === undefined) {
    found = node()
    parent.next.set(word, found)
  }
  return found
}
