import { EndingKeys, LONGEST_ENDING, lemmaBase, type MalformCode } from '../../src/text/tagger/lemma'
import type { GoldSentence } from './conllu'
import { tagName } from './corpus'

/** One distinct (form, tag, målform) with the edit that gives its usual lemma. */
interface Item {
  readonly base: string
  readonly tag: number
  readonly malform: MalformCode
  readonly edit: number
  readonly weight: number
  /** The edit that the rules so far give. */
  given: number
}

export interface LemmaRules {
  readonly edits: readonly string[]
  /** Key of tag and ending → place in `edits`. */
  readonly rules: ReadonlyMap<number, number>
}

/** A rule for an ending must win at least this many distinct words over the shorter ending's rule. */
const minGain = 2

function editFrom(base: string, lemma: string): string {
  let same = 0
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++
  return `${base.length - same}${lemma.slice(same)}`
}

/** Learns lemma rules: from the shortest ending to the longest, then the words that are still wrong, one by one. */
export function learnLemmas(sentences: readonly GoldSentence[], tags: readonly string[]): LemmaRules {
  const edits = new Map<string, number>()
  const items = collect(sentences, tags, edits)
  const rules = new Map<number, number>()
  for (let length = 0; length <= LONGEST_ENDING; length++) {
    const reached = items.filter((item) => item.base.length >= length)
    for (const malform of [0, 1, 2] as const) addRules(reached, length, malform, minGain, rules)
  }
  for (const malform of [0, 1, 2] as const) addRules(items, Number.POSITIVE_INFINITY, malform, 1, rules)
  return { edits: [...edits.keys()], rules }
}

/** The usual edit of every (form, tag, målform). */
function collect(
  sentences: readonly GoldSentence[],
  tags: readonly string[],
  edits: Map<string, number>,
): Item[] {
  const counts = new Map<string, Map<number, number>>()
  const tagIds = new Map(tags.map((name, id) => [name, id]))
  for (const { malform, tokens } of sentences) {
    for (const token of tokens) {
      if (token.upos === 'PUNCT' || token.upos === 'SYM') continue
      const base = lemmaBase(token.form, token.upos)
      const edit = editFrom(base, token.lemma)
      if (!edits.has(edit)) edits.set(edit, edits.size)
      const key = `${tagIds.get(tagName(token))} ${malform === 'nb' ? 1 : 2} ${base}`
      const seen = counts.get(key) ?? new Map<number, number>()
      counts.set(key, seen)
      seen.set(edits.get(edit)!, (seen.get(edits.get(edit)!) ?? 0) + 1)
    }
  }
  return [...counts].map(([key, seen]) => {
    const [tag, malform, base] = key.split(' ') as [string, string, string]
    const [edit, weight] = best(seen)
    return { base, tag: Number(tag), malform: Number(malform) as MalformCode, edit, weight, given: -1 }
  })
}

function best(counts: ReadonlyMap<number, number>): [edit: number, count: number] {
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))
}

/** Adds the rules of one ending length (infinity: whole words) that pay, and applies them. */
function addRules(
  items: readonly Item[],
  length: number,
  malform: MalformCode,
  gain: number,
  rules: Map<number, number>,
): void {
  const groups = new Map<number, Item[]>()
  const ending = new EndingKeys()
  const whole = length === Number.POSITIVE_INFINITY
  for (const item of items) {
    if (malform !== 0 && item.malform !== malform) continue
    ending.start(item.tag)
    const stop = whole ? 0 : item.base.length - length
    for (let i = item.base.length - 1; i >= stop; i--) ending.extend(item.base.charCodeAt(i))
    const key = ending.key(malform, whole)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  for (const [key, group] of groups) {
    const votes = new Map<number, number>()
    for (const item of group) votes.set(item.edit, (votes.get(item.edit) ?? 0) + (whole ? item.weight : 1))
    const [edit] = best(votes)
    const now = group.filter((item) => item.given === item.edit).length
    if (
      (votes.get(edit)! - (whole ? 0 : now) < gain && !rules.has(key)) ||
      group.every((item) => item.given === edit)
    )
      continue
    if (rules.has(key) && rules.get(key) !== edit) continue
    rules.set(key, edit)
    for (const item of group) item.given = edit
  }
}
