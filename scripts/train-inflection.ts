// Learns from the training part of the treebank which endings of a lemma go with which gender, plural and verb class:
// node scripts/run.mjs scripts/train-inflection.ts <treebank folder>
// Writes data/inflection/classes.tsv and learned.json, the same bytes for the same input.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { feature } from '../src/text/inflection/feats'
import type { Malform } from '../src/text/prose'
import { type InflectedToken, readTokens } from './inflection-tokens'

/** What one more row in the table must save in weighted errors. */
const ROW_COST = 1.6
const LONGEST_ENDING = 10

type Counts = Map<string, Map<string, number>>

interface Node {
  readonly weights: Map<string, number>
  readonly children: Map<string, Node>
}

/** A word weighs more the more often it is seen, but never much more. */
const weightOf = (seen: number): number => (seen < 3 ? 1 : seen < 10 ? 2 : 3)

/** The smallest table of endings that explains the words: each row costs {@link ROW_COST}, each word in the wrong class its weight. */
function smallestTable(words: Counts): Map<string, string> {
  const root: Node = { weights: new Map(), children: new Map() }
  const labels = new Set<string>()
  for (const [word, counts] of [...words].sort(byKey)) {
    const seen = [...counts.values()].reduce((sum, n) => sum + n, 0)
    const [label] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
    labels.add(label)
    let node = root
    for (let at = word.length - 1; at >= Math.max(-1, word.length - LONGEST_ENDING); at--) {
      const letter = at < 0 ? '^' : word[at]!
      let next = node.children.get(letter)
      if (next === undefined) {
        next = { weights: new Map(), children: new Map() }
        node.children.set(letter, next)
      }
      node = next
    }
    node.weights.set(label, (node.weights.get(label) ?? 0) + weightOf(seen))
  }
  const all = [...labels].sort()
  const costs = new Map<Node, { cost: Map<string, number>; choice: Map<string, string> }>()
  solve(root, all, costs)
  const table = new Map<string, string>()
  const emit = (node: Node, ending: string, inherited: string | null): void => {
    const { cost, choice } = costs.get(node)!
    const label =
      inherited === null
        ? all.reduce((a, b) => (cost.get(b)! < cost.get(a)! ? b : a))
        : choice.get(inherited)!
    if (label !== inherited) table.set(ending === '' ? '*' : ending, label)
    for (const [letter, child] of node.children) emit(child, letter + ending, label)
  }
  emit(root, '', null)
  return table
}

function solve(
  node: Node,
  labels: readonly string[],
  costs: Map<Node, { cost: Map<string, number>; choice: Map<string, string> }>,
): void {
  for (const child of node.children.values()) solve(child, labels, costs)
  const total = [...node.weights.values()].reduce((sum, n) => sum + n, 0)
  const below = new Map<string, number>()
  for (const label of labels) {
    let sum = total - (node.weights.get(label) ?? 0)
    for (const child of node.children.values()) sum += costs.get(child)!.cost.get(label)!
    below.set(label, sum)
  }
  const best = labels.reduce((a, b) => (below.get(b)! < below.get(a)! ? b : a))
  const cost = new Map<string, number>()
  const choice = new Map<string, string>()
  for (const label of labels) {
    const change = below.get(best)! + ROW_COST
    const changes = change < below.get(label)!
    cost.set(label, changes ? change : below.get(label)!)
    choice.set(label, changes ? best : label)
  }
  costs.set(node, { cost, choice })
}

function byKey<T>(a: readonly [string, T], b: readonly [string, T]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
}

function count(
  tokens: readonly InflectedToken[],
  label: (token: InflectedToken, lemma: string, form: string) => string | null,
): Counts {
  const counts: Counts = new Map()
  for (const token of tokens) {
    const lemma = token.lemma.toLowerCase()
    if (
      !/^[a-zæøåéèêóòôäöü-]{2,}$/.test(lemma) ||
      token.feats.includes('Abbr') ||
      token.feats.includes('Case=Gen')
    )
      continue
    const found = label(token, lemma, token.form.toLowerCase())
    if (found === null) continue
    const known = counts.get(lemma) ?? new Map<string, number>()
    known.set(found, (known.get(found) ?? 0) + 1)
    counts.set(lemma, known)
  }
  return counts
}

const isNoun = (token: InflectedToken, feats: string): boolean =>
  token.upos === 'NOUN' && feats.split('|').every((pair) => token.feats.includes(pair))

function gender({ upos, feats }: InflectedToken): string | null {
  if (upos !== 'NOUN' || !feats.includes('Definite=')) return null
  return { Masc: 'm', Fem: 'f', Neut: 'n' }[feature(feats, 'Gender') ?? ''] ?? null
}

/**
 * The treebank calls «avdelingen» masculine and «avdelinga» feminine: what tells is the noun's other forms, if there are any.
 * Derivations in -ing and -het it calls now one, now the other; they are feminine but for some persons, which the word list has.
 */
function bokmaalGenders(tokens: readonly InflectedToken[]): Counts {
  const ambiguous = (token: InflectedToken) => isNoun(token, 'Definite=Def|Gender=Masc|Number=Sing')
  const feminine = (lemma: string) => /(?:ing|het)$/.test(lemma)
  const clear = count(tokens, (token, lemma) => {
    const found = ambiguous(token) ? null : gender(token)
    return found === 'm' && feminine(lemma) ? null : found
  })
  const unclear = [...count(tokens, gender)].filter(([lemma]) => !feminine(lemma))
  return new Map([...unclear, ...clear])
}

/** The weak class that a form shows, or null for strong verbs and forms that do not tell. */
function weakClass(token: InflectedToken, lemma: string, form: string, malform: Malform): string | null {
  if (token.upos !== 'VERB' || !/[^aeiouyæøå].*e$/.test(lemma) || !lemma.endsWith('e') || lemma.length < 4)
    return null
  const stem = lemma.slice(0, -1)
  const base = /([^aeiouyæøå])\1$/.test(stem) ? stem.slice(0, -1) : stem
  if (malform === 'nb') {
    if (token.feats.includes('Tense=Past') || token.feats === 'VerbForm=Part') {
      if (form === `${stem}et` || form === `${stem}a`) return 'et'
      if (form === `${base}te` || form === `${base}t`) return 'te'
      if (form === `${base}de` || form === `${base}d`) return 'de'
    }
    return null
  }
  if (token.feats.includes('Tense=Pres') && form === `${stem}ar`) return 'a'
  if (token.feats.includes('Tense=Past') || token.feats === 'VerbForm=Part') {
    const hard = base.replace(/([kg])j$/, '$1')
    if (form === `${stem}a`) return 'a'
    if (form === `${hard}te`) return 'te'
    if (form === `${hard}de`) return 'de'
    if (form === `${hard}t` && token.feats === 'VerbForm=Part') return 'te'
    if (form === `${stem.replace(/d$/, '')}dde`) return 'dd'
  }
  return null
}

function tables(folder: string): [string, Counts][] {
  const nb = readTokens(folder, 'nb', 'train')
  const nn = readTokens(folder, 'nn', 'train')
  const plural = 'Definite=Ind|Number=Plur'
  return [
    ['gender-nb', bokmaalGenders(nb)],
    ['gender-nn', count(nn, gender)],
    [
      'neuter-nb',
      count(nb, (token, lemma, form) => {
        if (!isNoun(token, `${plural}|Gender=Neut`)) return null
        return form === lemma ? '0' : form === `${lemma}er` ? 'er' : null
      }),
    ],
    [
      'masculine-nn',
      count(nn, (token, _, form) => {
        if (!isNoun(token, 'Gender=Masc|Number=Plur')) return null
        return /a(?:r|ne)$/.test(form) ? 'ar' : /e(?:r|ne)$/.test(form) ? 'er' : null
      }),
    ],
    [
      'feminine-nn',
      count(nn, (token, _, form) => {
        if (!isNoun(token, 'Gender=Fem|Number=Plur')) return null
        return /a(?:r|ne)$/.test(form) ? 'ar' : /e(?:r|ne)$/.test(form) ? 'er' : null
      }),
    ],
    ['verb-nb', count(nb, (token, lemma, form) => weakClass(token, lemma, form, 'nb'))],
    ['verb-nn', count(nn, (token, lemma, form) => weakClass(token, lemma, form, 'nn'))],
  ]
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

function main(): void {
  const folder = process.argv[2]
  if (folder === undefined) throw new Error('Usage: train-inflection.ts <treebank folder>')
  const lines = ['table\tclass and endings']
  const rows: Record<string, number> = {}
  for (const [name, counts] of tables(folder)) {
    const byClass = new Map<string, string[]>()
    const table = smallestTable(counts)
    for (const [ending, label] of table) byClass.set(label, [...(byClass.get(label) ?? []), ending])
    const cells = [...byClass].sort(byKey).map(([label, endings]) => [label, ...endings.sort()].join(' '))
    lines.push([name, ...cells].join('\t'))
    rows[name] = table.size
  }
  const output = `${lines.join('\n')}\n`
  const target = path.resolve('data/inflection')
  writeFileSync(path.join(target, 'classes.tsv'), output)
  const inputs = Object.fromEntries(
    ['nb-train.conllu.gz', 'nn-train.conllu.gz'].map((name) => [
      name,
      sha256(readFileSync(path.join(folder, name))),
    ]),
  )
  const record = {
    command: 'node scripts/run.mjs scripts/train-inflection.ts <treebank folder>',
    source: 'Norwegian Dependency Treebank (Språkbanken, Nasjonalbiblioteket), CC0',
    inputs,
    rows,
    output: { 'classes.tsv': sha256(output) },
  }
  writeFileSync(path.join(target, 'learned.json'), `${JSON.stringify(record, null, 2)}\n`)
  process.stderr.write(`${JSON.stringify(rows)} ${output.length} bytes\n`)
}

main()
