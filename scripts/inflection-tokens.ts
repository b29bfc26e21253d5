import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Upos } from '../src/text/inflection/index'
import type { Malform } from '../src/text/prose'

export interface InflectedToken {
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  readonly feats: string
}

/** Every word of one part of the treebank, with all its features: `<folder>/nb-train.conllu.gz`. */
export function readTokens(folder: string, malform: Malform, part: 'train' | 'dev'): InflectedToken[] {
  const file = path.join(folder, `${malform}-${part}.conllu.gz`)
  const tokens: InflectedToken[] = []
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (!/^\d+\t/.test(line)) continue
    const [, form = '', lemma = '', upos = '', , feats = ''] = line.split('\t')
    tokens.push({ form, lemma, upos: upos as Upos, feats })
  }
  return tokens
}
