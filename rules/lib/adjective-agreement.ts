import { isListedAdjective } from '../../src/text/inflection/adjectives'
import { inflect } from '../../src/text/inflection/index'
import type { TextModel } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'
import type { Tags } from '../../src/text/tags'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** The form that an adjective before a noun must have. */
export type Agreement = 'common' | 'neuter' | 'definite' | 'plural'

const FEATS: Readonly<Record<Agreement, string>> = {
  common: 'Definite=Ind|Degree=Pos|Gender=Com|Number=Sing',
  neuter: 'Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing',
  definite: 'Definite=Def|Degree=Pos|Number=Sing',
  plural: 'Degree=Pos|Number=Plur',
}

/** Words tagged as adjectives that follow other rules, or none. */
const LEFT_ALONE = words(`
  første andre tredje fyrste siste neste eneste einaste samme same selve sjølve hele heile halve lille vesle mye mykje litt lite nok få fleste
  glad fremmed framand redd ren-rent egen eigen annen annan slik sånn særeige særeigen all noen ingen liten bitteliten høyre venstre
  fjern midt kvart fast øde tusen hundre visse enkelte enkelt enkel ymse særlig særleg
`)

/** Participles that look like neuters of an adjective: «ektefølt», «underbetalt», «godkjent». */
const NOT_NEUTER =
  /(?:[^aeiouyæøå]et|(?:f[øy]l|tal|val|vel|stil|del|mål|spil|skil|kal|fyl|kjen|bren|kjøp|bruk|lag|byg|sat|sen|før|lær|hør|styr|rør|van|næ[rv]|les|løs|vis|reis|ren|mein|men|tjen|ten)t)$/
/** Neuters in -t where the adjective itself may end so: «absolutt», «kort». */
const SURE_NEUTER = /(?:ig|sk|[aeiouyæøå]|t|s|d|en)$/
const TAKES_T = words('ny fri blå grå rå god hard rund blind vond mild solid vid')

/** Endings of adjectives and their forms. */
const ADJECTIVAL = /(?:[et]|ig|eg|sk|al|iv|ell|bar|som|l[øa]us|løs|[ae]r[td]|[en]nt|full)$/

/** Plural and definite forms that tell their lemma, whatever the tag. */
const SURE_PLURAL =
  /(?:ige|[lf]ege|ske|elle|ale|ive|bare|abele|ente|ante|upte|inte|ære|urde|lare|øse|løse|lause|rette|rte)$/

/** Whether a word tagged as an adjective is one by its form too; «kopp» in «en kopp vann» is not. */
export function isAdjective(form: string, lemma: string, malform: Malform): boolean {
  return ADJECTIVAL.test(form) || isListedAdjective(lemma, malform)
}

/**
 * Whether an adjective has the wrong form for its place.
 * @returns `right`: the form it should have; null where it is right, or where we cannot be sure
 */
export function adjectiveIn(
  text: TextModel,
  tags: Tags,
  token: number,
  wanted: Agreement,
  malform: Malform,
): { right: string | null } {
  const form = text.form(token)
  const feats = tags.feats(token)
  const lemma = lemmaOf(form, tags.lemma(token), wanted, malform)
  if (!feats.includes('Degree=Pos') || lemma === null || LEFT_ALONE.has(form) || LEFT_ALONE.has(lemma))
    return { right: null }
  const right = inflect(lemma, 'ADJ', FEATS[wanted], malform)
  return { right: right === null || right === form ? null : right }
}

/** The adjective's own form when what is written is surely another form of it than the one wanted. */
function lemmaOf(form: string, lemma: string, wanted: Agreement, malform: Malform): string | null {
  const isForm = (base: string, feats: Agreement) =>
    base !== form && inflect(base, 'ADJ', FEATS[feats], malform) === form
  if (wanted === 'neuter' && !form.endsWith('e'))
    return TAKES_T.has(form) || !SURE_NEUTER.test(form) ? form : null
  if (form.endsWith('t')) {
    if (wanted === 'neuter') return null
    if (wanted !== 'common') return lemma === form && !/[en]t$/.test(form) ? form : null
    if (NOT_NEUTER.test(form)) return null
    const base = [form.slice(0, -1), form.slice(0, -2)].find(
      (stem) => stem === lemma && isForm(stem, 'neuter'),
    )
    return base ?? null
  }
  if (form.endsWith('e')) {
    if (wanted === 'definite' || wanted === 'plural') return null
    if (!lemma.endsWith('e') && isForm(lemma, 'plural')) return lemma
    const base = form.slice(0, -1)
    const known =
      SURE_PLURAL.test(form) || (isListedAdjective(base, malform) && !isListedAdjective(form, malform))
    return known && isForm(base, 'plural') ? base : null
  }
  if (wanted === 'common') return null
  if (!/[aeiouyæøå]/.test(form) || /(?:e[nr]|eig)$/.test(form)) return null
  return /(?:[aeiouyæøås]|[^n]et)$/.test(form) && !TAKES_T.has(form) ? null : form
}
