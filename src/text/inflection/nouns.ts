import nounsNb from '../../../data/inflection/nouns-nb.tsv'
import nounsNn from '../../../data/inflection/nouns-nn.tsv'
import type { Malform } from '../prose'
import { joinsNoun, longestTail } from './compounds'
import { Feats, withGenitive } from './feats'
import { FormList } from './forms'
import { type NounForms, regularNb, regularNn } from './noun-classes'
import { genitive } from './spelling'
import { classOf } from './suffixes'
import { lazy, readTable } from './table'
import type { Form, Gender } from './types'

const rows = { nb: lazy(() => readTable(nounsNb)), nn: lazy(() => readTable(nounsNn)) }
const GENDERS: Readonly<Record<string, Gender>> = { m: 'Masc', f: 'Fem', n: 'Neut' }

/** All forms of a noun, the most usual of each kind first, then the same in the genitive. */
export function nounForms(lemma: string, malform: Malform, gender?: Gender): readonly Form[] {
  const known = listed(lemma, malform, gender)
  const chosen = gender ?? known?.gender ?? genderOf(lemma, malform) ?? 'Masc'
  const regular = (malform === 'nb' ? regularNb : regularNn)(lemma, chosen)
  const forms = { ...regular, ...known?.forms }
  const list = new FormList()
  list.add(Feats.nounSingular, lemma)
  list.add(Feats.nounSingularDefinite, ...forms.definite)
  list.add(Feats.nounPlural, ...forms.plural)
  list.add(Feats.nounPluralDefinite, ...forms.pluralDefinite)
  for (const { form, feats } of [...list.forms]) list.add(withGenitive(feats), genitive(form))
  return list.forms
}

/** The gender of a noun: from the list of irregular nouns, else from its ending; null for what is no word. */
export function genderOf(lemma: string, malform: Malform): Gender | null {
  const hit = longestTail(lemma, rows[malform](), joinsNoun)
  if (hit !== null) return GENDERS[hit.row[0]!] ?? null
  return GENDERS[classOf(lemma, `gender-${malform}`)] ?? null
}

/** What the list says about a noun, unless its gender is another: «et bot» is not «ei bot». */
function listed(
  lemma: string,
  malform: Malform,
  gender: Gender | undefined,
): { gender: Gender; forms: Partial<NounForms> } | null {
  const table = rows[malform]()
  const hit = longestTail(lemma, table, joinsNoun)
  if (hit === null) return null
  const other = gender && table.get(`${lemma.slice(hit.first.length)}/${gender[0]!.toLowerCase()}`)
  const [letter = '', plural = '', pluralDefinite = '', definite = ''] = (other ?? hit.row).split('\t')
  const own = GENDERS[letter]!
  if (gender !== undefined && (gender === 'Neut') !== (own === 'Neut')) return null
  const spell = (cell: string) => (cell === '-' ? [] : cell.split('|').map((form) => hit.first + form))
  return {
    gender: own,
    forms: {
      ...(plural !== '' && { plural: spell(plural) }),
      ...(plural === '-' && { pluralDefinite: [] }),
      ...(pluralDefinite !== '' && { pluralDefinite: spell(pluralDefinite) }),
      ...(definite !== '' && { definite: spell(definite) }),
    },
  }
}
