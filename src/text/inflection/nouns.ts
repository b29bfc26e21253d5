import type { Malform } from '../prose'
import { joinsNoun, longestTail } from './compounds'
import type { Endings } from './endings'
import { Feats, withGenitive } from './feats'
import { FormList } from './forms'
import { type NounForms, regularNb, regularNn } from './noun-classes'
import { genitive } from './spelling'
import { classOf } from './suffixes'
import { endings } from './tables'
import type { Form, Gender } from './types'

/** The irregular nouns, and the regular ones whose gender the ending does not tell. */
const rowsOf = (malform: Malform): Endings => endings(`nouns-${malform}`)

const GENITIVE: Readonly<Record<string, string>> = Object.fromEntries(
  [Feats.nounSingular, Feats.nounSingularDefinite, Feats.nounPlural, Feats.nounPluralDefinite].map(
    (feats) => [feats, withGenitive(feats)],
  ),
)
const GENDERS: Readonly<Record<string, Gender>> = { m: 'Masc', f: 'Fem', n: 'Neut' }

/** All forms of a noun, the most usual of each kind first, then the same in the genitive. */
export function nounForms(lemma: string, malform: Malform, gender?: Gender): readonly Form[] {
  const parts = partsOf(lemma, malform, gender)
  const list = new FormList()
  list.add(Feats.nounSingular, [lemma])
  list.add(Feats.nounSingularDefinite, parts.definite)
  list.add(Feats.nounPlural, parts.plural)
  list.add(Feats.nounPluralDefinite, parts.pluralDefinite)
  const { forms } = list
  for (let n = 0, count = forms.length; n < count; n++) {
    const { form, feats } = forms[n]!
    forms.push({ form: genitive(form), feats: GENITIVE[feats]! })
  }
  return forms
}

/** The gender of a noun: from the list of irregular nouns, else from its ending; null for what is no word. */
export function genderOf(lemma: string, malform: Malform): Gender | null {
  const hit = longestTail(lemma, rowsOf(malform), joinsNoun)
  return hit === null ? genderByEnding(lemma, malform) : GENDERS[hit.row[0]!]!
}

/** From the list of irregular nouns, unless its gender is another («et bot» is not «ei bot»); what it leaves out is regular. */
function partsOf(lemma: string, malform: Malform, gender: Gender | undefined): NounForms {
  const regular = malform === 'nb' ? regularNb : regularNn
  const hit = longestTail(lemma, rowsOf(malform), joinsNoun)
  const own = hit === null ? null : GENDERS[hit.row[0]!]!
  if (hit === null || (gender !== undefined && (gender === 'Neut') !== (own === 'Neut'))) {
    return regular(lemma, gender ?? genderByEnding(lemma, malform) ?? 'Masc')
  }
  const [, plural = '', pluralDefinite = '', definite = ''] = hit.row.split('\t')
  const rule = plural === '' || definite === '' ? regular(lemma, gender ?? own!) : null
  const spell = (cell: string, otherwise: readonly string[] | undefined): readonly string[] => {
    if (cell === '') return otherwise ?? []
    return cell === '-' ? [] : cell.split('|').map((form) => hit.first + form)
  }
  return {
    definite: spell(definite, rule?.definite),
    plural: spell(plural, rule?.plural),
    pluralDefinite: spell(pluralDefinite, plural === '-' ? [] : rule?.pluralDefinite),
  }
}

function genderByEnding(lemma: string, malform: Malform): Gender | null {
  return GENDERS[classOf(lemma, malform === 'nb' ? 'gender-nb' : 'gender-nn')] ?? null
}
