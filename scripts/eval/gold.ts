import type { Malform } from '../../src/text/prose'
import { readText } from '../train/conllu'

export interface GoldToken {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: Readonly<Record<string, string>>
  /** Place in the sentence from 1; 0 for the head of the root. */
  readonly id: number
  readonly head: number
  readonly deprel: string
  /** UTF-16 offset into the document's text. */
  readonly start: number
  readonly end: number
}

export interface GoldSentence {
  readonly tokens: readonly GoldToken[]
  readonly headline: boolean
  readonly start: number
  readonly end: number
}

export interface GoldDocument {
  /** Its `newdoc id`; '' when the file gives none. */
  readonly id: string
  readonly malform: Malform
  readonly text: string
  readonly sentences: readonly GoldSentence[]
  /** Where each block ends: the layout gives these sentence ends away. */
  readonly blockEnds: ReadonlySet<number>
}

interface RawSentence {
  readonly meta: ReadonlyMap<string, string>
  readonly rows: readonly (readonly string[])[]
}

function rawSentences(text: string): RawSentence[] {
  return text
    .split(/\r?\n\r?\n/)
    .map((part) => {
      const lines = part.split(/\r?\n/)
      const meta = lines
        .filter((line) => line.startsWith('#'))
        .map((line) => /^#\s*([^=]+?)\s*(?:=\s*(.*))?$/.exec(line))
        .map((match): [string, string] => [match?.[1] ?? '', match?.[2] ?? ''])
      return { meta: new Map(meta), rows: lines.filter((l) => /^\d+\t/.test(l)).map((l) => l.split('\t')) }
    })
    .filter(({ rows }) => rows.length > 0)
}

function parseFeats(feats: string): Record<string, string> {
  if (feats === '_') return {}
  return Object.fromEntries(feats.split('|').map((pair) => pair.split('=') as [string, string]))
}

function place(form: string, text: string, from: number): { start: number; end: number } {
  const at = text.indexOf(form, from)
  if (at >= 0) return { start: at, end: at + form.length }
  const spaced = new RegExp([...form].map((c) => c.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*'), 'u')
  const match = spaced.exec(text.slice(from))
  return match === null
    ? { start: from, end: from }
    : { start: from + match.index, end: from + match.index + match[0].length }
}

function goldSentence({ meta, rows }: RawSentence, base: number, text: string): GoldSentence {
  let from = 0
  const tokens = rows.map((row): GoldToken => {
    const [id, form = '', lemma = '', upos = '', , feats = '_', head, deprel = ''] = row
    const { start, end } = place(form, text, from)
    from = end
    return {
      ...{ form, lemma, upos, deprel, feats: parseFeats(feats) },
      ...{ id: Number(id), head: Number(head), start: base + start, end: base + end },
    }
  })
  return { tokens, headline: meta.get('headline') === 'yes', start: base, end: base + text.length }
}

/**
 * The documents of a CoNLL-U file with their running text: a blank line between blocks, one space between the sentences
 * of a block. A headline is a block of its own.
 */
export function goldDocuments(file: string, malform: Malform): GoldDocument[] {
  const documents: GoldDocument[] = []
  let parts: RawSentence[] = []
  const finish = () => {
    if (parts.length > 0) documents.push(goldDocument(parts, malform))
    parts = []
  }
  for (const sentence of rawSentences(readText(file))) {
    if (sentence.meta.has('newdoc id')) finish()
    parts.push(sentence)
  }
  finish()
  return documents
}

function goldDocument(parts: readonly RawSentence[], malform: Malform): GoldDocument {
  const sentences: GoldSentence[] = []
  const blockEnds = new Set<number>()
  let text = ''
  for (const part of parts) {
    const before = sentences.at(-1)
    if (before !== undefined) {
      const apart = part.meta.has('newpar') || part.meta.get('headline') === 'yes' || before.headline
      if (apart) blockEnds.add(before.end)
      text += apart ? '\n\n' : ' '
    }
    const written = part.meta.get('text') ?? part.rows.map((row) => row[1]).join(' ')
    sentences.push(goldSentence(part, text.length, written))
    text += written
  }
  blockEnds.add(text.length)
  return { id: parts[0]!.meta.get('newdoc id') ?? '', malform, text, sentences, blockEnds }
}

/** Words count; punctuation and symbols do not. */
export function isWord({ upos }: { readonly upos: string }): boolean {
  return upos !== 'PUNCT' && upos !== 'SYM'
}
