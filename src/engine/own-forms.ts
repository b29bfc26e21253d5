import { paradigm, type Upos } from '../text/inflection/index'
import type { TextModel } from '../text/model'
import type { Malform } from '../text/prose'

/** Which of the forms that the norm allows a text has chosen, as far as it shows. */
interface Choices {
  /** «frem», «fram», or null where it has neither or both. */
  readonly forward: 'frem' | 'fram' | null
  /** «kasta» rather than «kastet». */
  readonly pastInA: boolean
  /** «saka» rather than «saken». */
  readonly nounsInA: boolean
  /** Nynorsk «vera» rather than «vere». */
  readonly infinitivesInA: boolean
  /** Nynorsk «me» rather than «vi». */
  readonly me: boolean
  /** Nynorsk «gi» rather than «gje». */
  readonly gi: boolean
}

const words = (list: string): readonly string[] => list.split(' ')

/** Words that show a choice, since most texts have some of them: without their ending. */
const PASTS = words('kast behandl endr vent jobb åpn saml varsl avslutt start hent snakk opprett')
const FEMININES = words('sak uk tid bok gat list grupp bygd øy klag rekk hytt')
const INFINITIVES = words('ver gjer vert sei ha')

const kept = new WeakMap<TextModel, Choices>()

function choicesOf(text: TextModel): Choices {
  let choices = kept.get(text)
  if (choices === undefined) {
    choices = read(text)
    kept.set(text, choices)
  }
  return choices
}

function read(text: TextModel): Choices {
  const uses = (form: string): number => text.occurrences(form).length
  const all = (stems: readonly string[], ending: string): number =>
    stems.reduce((sum, stem) => sum + uses(stem + ending), 0)
  let [frem, fram, inga, ingen] = [0, 0, 0, 0]
  for (const form of text.forms()) {
    if (form.startsWith('frem') && !form.startsWith('fremmed')) frem++
    else if (form.startsWith('fram')) fram++
    if (form.length < 7) continue
    if (form.endsWith('inga')) inga += uses(form)
    else if (form.endsWith('ingen')) ingen += uses(form)
  }
  return {
    forward: frem > 0 === fram > 0 ? null : frem > 0 ? 'frem' : 'fram',
    pastInA: all(PASTS, 'a') > all(PASTS, 'et'),
    nounsInA: all(FEMININES, 'a') + inga > all(FEMININES, 'en') + ingen,
    infinitivesInA: all(INFINITIVES, 'a') > all(INFINITIVES, 'e'),
    me: uses('me') > uses('vi'),
    gi: uses('gi') + uses('gir') + uses('ga') > uses('gje') + uses('gjev') + uses('gav'),
  }
}

/** Nynorsk forms of «gje», and the other ones. */
const GI: Readonly<Record<string, string>> = { gje: 'gi', gjev: 'gir', gav: 'ga' }

/** A suggestion with the words that the text itself would use: «legge frem», «me viser til», «gi». */
export function inOwnWords(text: TextModel, suggestion: string, malform: Malform): string {
  const { forward, me, gi } = choicesOf(text)
  if (malform === 'nb') {
    if (forward === null || !/fr[ae]m/.test(suggestion)) return suggestion
    return suggestion.replace(/(?<!\p{L})fr[ae]m(?!med)/gu, forward)
  }
  if (!me && !gi) return suggestion
  return suggestion.replace(/\p{L}+/gu, (word) => {
    if (me && word === 'vi') return 'me'
    return gi && Object.hasOwn(GI, word) ? GI[word]! : word
  })
}

/**
 * An inflected suggestion with the ending that the text has in such words: «vurderte», but «hendinga» and «kasta»
 * where it writes «saka» and «venta».
 * @param lemma what was inflected; of several words the first
 */
export function inOwnEnding(
  text: TextModel,
  inflected: string,
  lemma: string,
  upos: Upos,
  malform: Malform,
): string {
  const { pastInA, nounsInA, infinitivesInA } = choicesOf(text)
  const wanted = upos === 'NOUN' ? malform === 'nb' && nounsInA : malform === 'nb' ? pastInA : infinitivesInA
  if (!wanted || (upos === 'NOUN' && lemma.includes(' '))) return inflected
  const [head = '', ...rest] = inflected.split(' ')
  const forms = paradigm(lemma.split(' ', 1)[0]!, upos, malform)
  const feats = forms.find(({ form }) => form === head)?.feats
  const other = forms.find((known) => known.feats === feats && known.form.endsWith('a'))
  return other === undefined ? inflected : [other.form, ...rest].join(' ')
}
