import { inflect } from '../../src/text/inflection/index'
import type { GoldSentence, GoldToken } from '../eval/gold'
import { type Corruption, type Lore, likeCase, type Slip } from './corruption'

const MODAL = /^(?:skal|skulle|kan|kunne|må|måtte|bør|burde|vil|ville)$/
const SUBJECT = /^(?:jeg|eg|vi|me|du|han|hun|ho|man)$/
const PRESENT = 'Mood=Ind|Tense=Pres|VerbForm=Fin'

const isActiveInfinitive = ({ feats }: GoldToken): boolean =>
  feats.VerbForm === 'Inf' && feats.Voice === undefined

/** Tokens that are `form` with an active infinitive right after. */
function* beforeInfinitive({ tokens }: GoldSentence, form: RegExp): Generator<number> {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1]
    if (form.test(token.form.toLowerCase()) && next !== undefined && isActiveInfinitive(next)) yield index
  }
}

/** «å søke» → «og søke». */
export const ogForA: Corruption = {
  name: 'å → og',
  rule: 'og-aa',
  *slips(sentence) {
    for (const index of beforeInfinitive(sentence, /^å$/))
      yield { first: index, last: index, text: likeCase(sentence.tokens[index]!.form, 'og') }
  },
}

const isFiniteVerb = ({ upos, feats }: GoldToken, tense: string): boolean =>
  upos === 'VERB' && feats.VerbForm === 'Fin' && feats.Tense === tense

/** «leser og svarer» → «leser å svarer»: between two verbs in the same tense. */
const aForOg = (name: string, tense: string): Corruption => ({
  name,
  rule: 'og-aa',
  *slips({ tokens }) {
    for (const [index, { form }] of tokens.entries()) {
      const next = tokens[index + 1]
      if (form !== 'og' || next === undefined || !isFiniteVerb(next, tense)) continue
      if (tokens.slice(0, index).some((token) => isFiniteVerb(token, tense)))
        yield { first: index, last: index, text: 'å' }
    }
  },
})
export const aForOgPresent = aForOg('og → å, presens', 'Pres')
export const aForOgPast = aForOg('og → å, fortid', 'Past')

function* presents(sentence: GoldSentence, { malform }: Lore, before: RegExp): Generator<Slip> {
  for (const index of beforeInfinitive(sentence, before)) {
    const { form, lemma } = sentence.tokens[index + 1]!
    const present = inflect(lemma, 'VERB', PRESENT, malform)
    if (present !== null && present !== form) yield { first: index + 1, last: index + 1, text: present }
  }
}

/** «å sende» → «å sender». */
export const presentAfterA: Corruption = {
  name: 'å + presens',
  rule: 'verbform',
  slips: (sentence, lore) => presents(sentence, lore, /^å$/),
}

/** «kan sende» → «kan sender». */
export const presentAfterModal: Corruption = {
  name: 'hjelpeverb + presens',
  rule: 'verbform',
  slips: (sentence, lore) => presents(sentence, lore, MODAL),
}

/** «må søke» → «må å søke». */
export const aAfterModal: Corruption = {
  name: 'hjelpeverb + å',
  rule: 'verbform',
  *slips(sentence) {
    for (const index of beforeInfinitive(sentence, MODAL)) {
      const verb = index + 1
      yield { first: verb, last: verb, text: `å ${sentence.tokens[verb]!.form}` }
    }
  },
}

/** «vi svarer» → «vi svare». */
export const infinitiveForPresent: Corruption = {
  name: 'infinitiv for presens',
  rule: 'verbform',
  *slips({ tokens }, { malform }) {
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1]
      if (before === undefined || !SUBJECT.test(before.form.toLowerCase()) || !isFiniteVerb(token, 'Pres'))
        continue
      const infinitive = inflect(token.lemma, 'VERB', 'VerbForm=Inf', malform)
      if (infinitive !== null && infinitive !== token.form)
        yield { first: index, last: index, text: infinitive }
    }
  },
}
