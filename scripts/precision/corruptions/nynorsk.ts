import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import nspell, { type NSpell } from 'nspell'
import type { GoldToken } from '../../eval/gold'
import type { Corruption } from '../../grammar/corruption'

/** The form that a bokmål writer would give the word, or null where it is the same. */
function bokmålForm({ form, lemma, upos, feats }: GoldToken): string | null {
  if (!/^\p{Ll}+$/u.test(form)) return null
  const stem = (end: string): string => form.slice(0, -end.length)
  if (upos === 'VERB' && feats.Tense === 'Pres' && /er(?:e|a)$/.test(lemma) && form.endsWith('erer'))
    return `${stem('er')}ar`
  if (upos !== 'NOUN') return null
  // «søkjarar» is «søkere» in bokmål: another word, not another ending.
  if (feats.Number === 'Plur' && feats.Gender === 'Masc' && !lemma.endsWith('ar')) {
    if (form.endsWith('ar')) return `${stem('ar')}er`
    if (form.endsWith('ane')) return `${stem('ane')}ene`
  }
  if (
    feats.Number === 'Plur' &&
    feats.Gender === 'Neut' &&
    form === lemma &&
    lemma.length > 4 &&
    !/[aeiou]$/.test(lemma)
  )
    return `${form}er`
  return /inga$/.test(form) && feats.Definite === 'Def' && feats.Number === 'Sing' ? `${stem('a')}en` : null
}

let dictionary: NSpell | undefined

/** Whether the form is right after all, or another word: «gjester», «deler». */
function isNynorsk(form: string): boolean {
  if (dictionary === undefined) {
    const file = createRequire(import.meta.url).resolve('dictionary-nn')
    const [aff, dic] = ['aff', 'dic'].map((end) => readFileSync(file.replace(/index\.js$/, `index.${end}`)))
    dictionary = nspell({ aff: aff!, dic: dic! })
  }
  return dictionary.correct(form)
}

/** «elevar» → «elever», «vedtak» → «vedtaker», «vurderinga» → «vurderingen», «vurderer» → «vurderar». */
export const endings: Corruption = {
  name: 'endings of bokmål',
  rule: 'nn-boyning',
  *slips({ tokens }, { malform }) {
    if (malform !== 'nn') return
    for (const [index, token] of tokens.entries()) {
      const wrong = bokmålForm(token)
      if (wrong !== null && !isNynorsk(wrong)) yield { first: index, last: index, text: wrong }
    }
  },
}

/** «blir handsama» → «handsamast». */
export const presentPassives: Corruption = {
  name: 'passive in -st in the present',
  rule: 'nn-presens-st-passiv',
  *slips({ tokens }, { malform }) {
    if (malform !== 'nn') return
    for (const [index, { form, deprel }] of tokens.entries()) {
      const verb = tokens[index + 1]
      if (!/^(?:blir|vert)$/.test(form) || deprel !== 'aux:pass' || verb?.feats.VerbForm !== 'Part') continue
      // «gje», «ta» and «sjå» have other forms: «gjevast», «takast», «sjåast».
      if (!/^\p{L}{3,}[^aeiouyæøå][ea]$/u.test(verb.lemma)) continue
      yield { first: index, last: index + 1, text: `${verb.lemma.replace(/[ea]$/, '')}ast` }
    }
  },
}
