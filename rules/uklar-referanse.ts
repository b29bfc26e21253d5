import { spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { genderOf } from '../src/text/inflection/index'
import { type Sentence, Skip, type TextModel } from '../src/text/model'
import type { Malform } from '../src/text/prose'
import type { Tags } from '../src/text/tags'
import { proseSentences } from './lib/clause-candidates'
import { isFiniteVerb } from './lib/commas'

/** What a pronoun can point back at: one thing of either gender, several things, or whatever was named. */
type Kind = 'common' | 'neuter' | 'plural' | 'any'

const POINTERS: ReadonlyMap<string, Kind> = new Map([
  ['denne', 'common'],
  ['den', 'common'],
  ['dette', 'neuter'],
  ['disse', 'plural'],
  ['desse', 'plural'],
  ['nevnte', 'any'],
  ['nemnde', 'any'],
  ['førstnevnte', 'any'],
  ['førstnemnde', 'any'],
  ['sistnevnte', 'any'],
  ['sistnemnde', 'any'],
])

/** Nouns that tell when, how much or in what way, and that nothing points back at. */
const ASIDE =
  /^(?:.*(?:dag|kveld|natt|morgen|morgon|uke|veke|helg|måned|månad|år|time|tid|gang|gong|krone|prosent|meter|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)|forbindelse|samband|forhold|tilfelle|måte|del|grunn|hensyn|omsyn|henhold|høve|løp|regi|tillegg)$/

/** What a thing does, and not what was said: «Dette gjelder også …»; in «Dette betyr …» the whole sentence is meant. */
const THING_VERBS =
  /^(?:gjelder|gjeld|gjaldt|galdt|ligger|ligg|låg|lå|består|heter|heiter|faller|fell|utløper|går|koster|kostar|sendes|leveres|betales|fylles)$/

export const uklarReferanse = defineRule({
  id: 'uklar-referanse',
  title: '«Dette», «denne» og «desse» som kan vise til flere ting',
  group: 'setning',
  scope: 'word',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'LNK, Nynorsk i kommunane',
  url: 'https://lnk.no/?p=12203',
  options: {
    minKandidater: {
      type: 'integer',
      default: 3,
      minimum: 1,
      description: 'Så mange ord i setningen foran må pronomenet kunne vise til.',
    },
  },
  async check(text, { minKandidater }) {
    const found: Finding[] = []
    for (const sentence of proseSentences(text)) {
      const kind = POINTERS.get(text.lower(sentence.first))
      const before = previous(text, sentence)
      if (kind === undefined || before === null) continue
      const verb = sentence.first + 1
      if (verb === sentence.last) continue
      const tags = await text.tags()
      if (!isFiniteVerb(tags, verb) || (kind === 'neuter' && !THING_VERBS.test(text.lower(verb)))) continue
      const candidates = candidatesIn(text, tags, before, kind)
      if (candidates.length < minKandidater) continue
      const word = text.form(sentence.first)
      const [one, other] = candidates.slice(-2)
      found.push({
        at: spanOf(text, sentence.first),
        message:
          sentence.malform === 'nn'
            ? `«${word}» kan vise til både «${one}» og «${other}». Skriv heller ordet om att.`
            : `«${word}» kan vise til både «${one}» og «${other}». Gjenta heller ordet.`,
      })
    }
    return found
  },
})

/** The sentence before, in the same block. */
function previous({ sentences }: TextModel, { first, block }: Sentence): Sentence | null {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.first < first) low = middle + 1
    else high = middle
  }
  const before = sentences[low - 1]
  return before !== undefined && before.block === block ? before : null
}

/** The nouns that the pronoun agrees with, each once, as written; none when the subject that opens the sentence is one. */
function candidatesIn(text: TextModel, tags: Tags, { first, last, malform }: Sentence, kind: Kind): string[] {
  const found = new Map<string, string>()
  let verb = false
  for (let i = first; i < last; i++) {
    if (isFiniteVerb(tags, i)) verb = true
    if (tags.upos(i) !== 'NOUN' || (text.tokens.skip[i]! & Skip.quotation) !== 0) continue
    const feats = tags.feats(i)
    if (feats.includes('Case=Gen')) continue
    const lemma = tags.lemma(i)
    if (ASIDE.test(lemma) || !agrees(lemma, feats, kind, malform ?? 'nb')) continue
    if (!verb && kind !== 'any') return []
    found.set(lemma, text.form(i))
  }
  return [...found.values()]
}

function agrees(lemma: string, feats: string, kind: Kind, malform: Malform): boolean {
  if (kind === 'any') return true
  if (kind === 'plural') return feats.includes('Number=Plur')
  return feats.includes('Number=Sing') && (genderOf(lemma, malform) === 'Neut') === (kind === 'neuter')
}
