import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Malform } from '../../src/text/prose'

export interface GoldToken {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  /** The scored features only, in alphabetical order: `Mood=Ind|Tense=Pres|VerbForm=Fin`, or empty. */
  readonly feats: string
}
export interface GoldSentence {
  readonly malform: Malform
  readonly tokens: readonly GoldToken[]
}

/** The features a tag holds; the treebank's others (Gender, Animacy, Poss …) are left out. */
export const KEPT_FEATURES: ReadonlySet<string> = new Set(
  'VerbForm Mood Tense Voice Definite Number Degree Case PronType Person Polarity'.split(' '),
)

function keptFeats(feats: string): string {
  if (feats === '_') return ''
  return feats
    .split('|')
    .filter((pair) => KEPT_FEATURES.has(pair.slice(0, pair.indexOf('='))))
    .sort()
    .join('|')
}

/** The bokmål files from NorNE have «det» for a lemma of its own; the published UD puts it under «den». */
function udLemma(form: string, lemma: string, upos: string, malform: Malform): string {
  const pronoun = upos === 'PRON' || upos === 'DET'
  return malform === 'nb' && pronoun && form.toLowerCase() === 'det' ? 'den' : lemma
}

/** The text of a file, gunzipped where its name ends in .gz. */
export function readText(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The sentences of a CoNLL-U text. */
export function parseConllu(text: string, malform: Malform): GoldSentence[] {
  const sentences: GoldSentence[] = []
  let tokens: GoldToken[] = []
  for (const line of text.split('\n')) {
    if (line === '') {
      if (tokens.length > 0) sentences.push({ malform, tokens })
      tokens = []
    } else if (line[0] !== '#') {
      const [id, form, lemma, upos, , feats] = line.split('\t') as [
        string,
        string,
        string,
        string,
        string,
        string,
      ]
      if (/^\d+$/.test(id)) {
        tokens.push({ form, lemma: udLemma(form, lemma, upos, malform), upos, feats: keptFeats(feats) })
      }
    }
  }
  return sentences
}

/** The sentences of a CoNLL-U file, plain or gzipped. */
export function readConllu(file: string, malform: Malform): GoldSentence[] {
  return parseConllu(readText(file), malform)
}
