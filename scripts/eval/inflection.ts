import { compatible, feature, isGenitive, withoutGenitive } from '../../src/text/inflection/feats'
import { type Gender, genderOf, inflect, paradigm, type Upos } from '../../src/text/inflection/index'
import { genitive } from '../../src/text/inflection/spelling'
import type { Malform } from '../../src/text/prose'
import { type InflectedToken, readTokens } from '../inflection-tokens'

const SCORED: ReadonlySet<Upos> = new Set(['VERB', 'AUX', 'NOUN', 'ADJ', 'PRON', 'DET'])

export interface InflectionScore {
  tokens: number
  /** The form is among those of the paradigm with these features. */
  allowed: number
  /** The form is the one that `inflect` prefers. */
  best: number
}

const newScore = (): InflectionScore => ({ tokens: 0, allowed: 0, best: 0 })

/** Words that the treebank inflects: with features, not abbreviations, digits or hyphenated first parts. */
function isScored({ upos, feats, lemma }: InflectedToken): boolean {
  if (!SCORED.has(upos) || feats === '_' || feats.includes('Abbr=Yes')) return false
  if (upos === 'NOUN' && !feats.includes('Number=')) return false
  return !/\d/.test(lemma) && !lemma.endsWith('-')
}

function formsFor({ lemma, upos, feats }: InflectedToken, malform: Malform): string[] {
  const participle = upos === 'ADJ' && feats.includes('VerbForm=Part')
  const wanted = participle && feats === 'VerbForm=Part' ? 'Tense=Pres|VerbForm=Part' : feats
  const gender = upos === 'NOUN' ? ((feature(feats, 'Gender') ?? undefined) as Gender | undefined) : undefined
  const query = upos === 'NOUN' ? wanted.replace(/Gender=\w+\|?/, '') : wanted
  const pick = (sought: string) =>
    paradigm(lemma, participle ? 'VERB' : upos, malform, gender)
      .filter((form) => compatible(form.feats, sought))
      .map(({ form }) => form)
  return isGenitive(query) && upos !== 'NOUN' ? pick(withoutGenitive(query)).map(genitive) : pick(query)
}

export interface InflectionResult {
  /** By part of speech, with «all» and «unknown lemma»: those not in the training part. */
  readonly scores: ReadonlyMap<string, InflectionScore>
  /** What came out wrong, with how often. */
  readonly wrong: ReadonlyMap<string, number>
  /** Nouns not in the training part whose gender shows, and those of which it is guessed right. */
  readonly genders: number
  readonly gendersRight: number
}

/** Generates every inflected word of the development part from its lemma and features. */
export function evaluateInflection(folder: string, malform: Malform): InflectionResult {
  const known = new Set(readTokens(folder, malform, 'train').map(({ lemma, upos }) => `${upos} ${lemma}`))
  const scores = new Map<string, InflectionScore>()
  const wrong = new Map<string, number>()
  let gendersRight = 0
  let genders = 0
  for (const token of readTokens(folder, malform, 'dev')) {
    if (!isScored(token)) continue
    const { form, lemma, upos, feats } = token
    const gender =
      upos === 'NOUN' ? ((feature(feats, 'Gender') ?? undefined) as Gender | undefined) : undefined
    const written = form.toLowerCase()
    const allowed = formsFor(token, malform).some((candidate) => candidate.toLowerCase() === written)
    const best = inflect(lemma, upos, feats, malform, gender ? { gender } : {})
    for (const group of ['all', upos, ...(known.has(`${upos} ${lemma}`) ? [] : ['unknown lemma'])]) {
      const score = scores.get(group) ?? newScore()
      score.tokens++
      if (allowed) score.allowed++
      if (best?.toLowerCase() === written) score.best++
      scores.set(group, score)
    }
    if (!allowed) {
      const key = `${upos} ${lemma} ${feats} gold=${written} ours=${best}`
      wrong.set(key, (wrong.get(key) ?? 0) + 1)
    }
    // The treebank calls «avdelingen» masculine, since only -a shows a feminine there.
    const shown = !(malform === 'nb' && feats === 'Definite=Def|Gender=Masc|Number=Sing')
    if (gender !== undefined && shown && !known.has(`${upos} ${lemma}`)) {
      genders++
      if (genderOf(lemma, malform) === gender) gendersRight++
    }
  }
  return { scores, wrong, genders, gendersRight }
}

/** Prints the shares, and the commonest wrong forms. */
export function printInflection(malform: Malform, result: InflectionResult, listed: number): void {
  const { scores, wrong, genders, gendersRight } = result
  const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(2).padStart(6)
  console.log(`${malform}               tokens  allowed    best`)
  for (const [group, { tokens, allowed, best }] of [...scores].sort()) {
    console.log(
      `${group.padEnd(14)} ${String(tokens).padStart(8)}  ${percent(allowed, tokens)}  ${percent(best, tokens)}`,
    )
  }
  console.log(`gender of nouns not in train: ${percent(gendersRight, genders)} of ${genders}\n`)
  for (const [key, n] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, listed)) console.log(n, key)
}
