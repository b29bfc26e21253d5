import { inflect } from '../../src/text/inflection/index'
import type { GoldToken } from '../eval/gold'
import { type Corruption, likeCase } from './corruption'

const OTHER_ARTICLE: Readonly<Record<string, string>> = {
  en: 'et',
  et: 'en',
  ein: 'eit',
  eit: 'ein',
  ei: 'eit',
}
const PLURAL_BEFORE = /^(?:mange|flere|fleire|begge|to|tre|fire|fem|seks|sju|åtte|ni|ti)$/
const DEFINITE_BEFORE = /^(?:den|det|de|dei|denne|dette|disse|desse)$/

const has = (
  { upos, feats }: GoldToken,
  wanted: string,
  features: Readonly<Record<string, string>>,
): boolean => upos === wanted && Object.entries(features).every(([name, value]) => feats[name] === value)

const INDEFINITE = { Definite: 'Ind', Number: 'Sing' }

/** «et brev» → «en brev», «et nytt brev» → «en nytt brev». */
export const wrongArticle: Corruption = {
  name: 'en ↔ et',
  rule: 'samsvar',
  *slips({ tokens }) {
    for (const [index, token] of tokens.entries()) {
      const other = OTHER_ARTICLE[token.form.toLowerCase()]
      if (other === undefined || token.upos !== 'DET') continue
      let noun = index + 1
      while (tokens[noun]?.upos === 'ADJ') noun++
      const head = tokens[noun]
      if (head !== undefined && has(head, 'NOUN', INDEFINITE) && head.feats.Case === undefined)
        yield { first: index, last: index, text: likeCase(token.form, other) }
    }
  },
}

/** The adjectives between an article and its noun: «et stort hus». */
function* describedNouns(
  tokens: readonly GoldToken[],
): Generator<{ index: number; token: GoldToken; article: GoldToken }> {
  for (const [index, token] of tokens.entries()) {
    const [article, noun] = [tokens[index - 1], tokens[index + 1]]
    if (article === undefined || noun === undefined) continue
    if (OTHER_ARTICLE[article.form.toLowerCase()] === undefined) continue
    if (has(token, 'ADJ', { Degree: 'Pos', ...INDEFINITE }) && has(noun, 'NOUN', INDEFINITE))
      yield { index, token, article }
  }
}

/** «et stort hus» → «et stor hus», «en stor bil» → «en stort bil», where the adjective has two forms. */
export const wrongAdjective: Corruption = {
  name: 'stor ↔ stort',
  rule: 'samsvar',
  *slips({ tokens }, { malform }) {
    for (const { index, token, article } of describedNouns(tokens)) {
      const gender = /t$/.test(article.form) ? 'Com' : 'Neut'
      const other = inflect(
        token.lemma,
        'ADJ',
        `Definite=Ind|Degree=Pos|Gender=${gender}|Number=Sing`,
        malform,
      )
      if (other !== null && other !== token.form) yield { first: index, last: index, text: other }
    }
  },
}

/** «en stor bil» → «en store bil». */
export const definiteAdjective: Corruption = {
  name: 'en stor → en store',
  rule: 'samsvar',
  *slips({ tokens }, { malform }) {
    for (const { index, token } of describedNouns(tokens)) {
      const other = inflect(token.lemma, 'ADJ', 'Definite=Def|Degree=Pos|Number=Sing', malform)
      if (other !== null && other !== token.form) yield { first: index, last: index, text: other }
    }
  },
}

/** «den store bilen» → «den stor bilen». */
export const indefiniteAdjective: Corruption = {
  name: 'den store → den stor',
  rule: 'samsvar',
  *slips({ tokens }) {
    for (const [index, token] of tokens.entries()) {
      const [article, noun] = [tokens[index - 1], tokens[index + 1]]
      if (article === undefined || noun === undefined || !DEFINITE_BEFORE.test(article.form.toLowerCase()))
        continue
      if (token.upos !== 'ADJ' || token.feats.Degree !== 'Pos' || !has(noun, 'NOUN', { Definite: 'Def' }))
        continue
      if (token.form.endsWith('e') && token.lemma !== token.form)
        yield { first: index, last: index, text: token.lemma }
    }
  },
}

/** «mange barnehager» → «mange barnehage». */
export const singularAfterMany: Corruption = {
  name: 'mange + entall',
  rule: 'samsvar',
  *slips({ tokens }) {
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1]
      if (before === undefined || !PLURAL_BEFORE.test(before.form.toLowerCase())) continue
      if (has(token, 'NOUN', { Definite: 'Ind', Number: 'Plur' }) && token.lemma !== token.form)
        yield { first: index, last: index, text: token.lemma }
    }
  },
}
