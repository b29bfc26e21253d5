import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Upos } from '../src/text/inflection/index'
import type { Malform } from '../src/text/prose'
import { readText } from './train/conllu'

export interface InflectedToken {
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  readonly feats: string
}

/** The file that holds a part of the treebank: `<folder>/nb-train.conllu`, or the same with .gz. */
export function treebankFile(folder: string, malform: Malform, part: 'train' | 'dev'): string {
  const plain = path.join(folder, `${malform}-${part}.conllu`)
  return existsSync(plain) ? plain : `${plain}.gz`
}

/** Every word of one part of the treebank, with all its features. */
export function readTokens(folder: string, malform: Malform, part: 'train' | 'dev'): InflectedToken[] {
  const tokens: InflectedToken[] = []
  for (const line of readText(treebankFile(folder, malform, part)).split('\n')) {
    if (!/^\d+\t/.test(line)) continue
    const [, form = '', lemma = '', upos = '', , feats = ''] = line.split('\t')
    tokens.push({ form, lemma, upos: upos as Upos, feats })
  }
  return tokens
}
