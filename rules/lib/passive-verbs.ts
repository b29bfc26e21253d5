import { parseTable } from '../../src/engine/table'
import { paradigm } from '../../src/text/inflection/index'
import type { Malform } from '../../src/text/prose'
import tsv from '../passiv.tsv'

/** A form that can be the verb of a passive. */
export interface PassiveForm {
  /** The verb as listed, with the prefix that the form has. */
  readonly lemma: string
  /** The thing is as a rule done by the reader: send, pay, fill in. */
  readonly byReader: boolean
}

export interface PassiveForms {
  /** «sendes», «sendast»: infinitive and, in bokmål, present. */
  readonly s: ReadonlyMap<string, PassiveForm>
  /** «sendt», «sendte», «send». */
  readonly participles: ReadonlyMap<string, PassiveForm>
}

const made: Partial<Record<Malform, PassiveForms>> = {}

/** The forms of the listed verbs in one målform, made at first use. */
export function passiveForms(malform: Malform): PassiveForms {
  made[malform] ??= makeForms(malform)
  return made[malform]
}

function makeForms(malform: Malform): PassiveForms {
  const s = new Map<string, PassiveForm>()
  const participles = new Map<string, PassiveForm>()
  for (const row of parseTable(tsv, ['verb', 'nn_verb', 'leser'])) {
    const lemma = malform === 'nn' && row.nn_verb !== '' ? row.nn_verb! : row.verb!
    if (lemma === '–' || lemma === '') continue
    const entry = { lemma, byReader: row.leser === 'ja' }
    for (const { form, feats } of paradigm(lemma, 'VERB', malform)) {
      if (feats.includes('Voice=Pass') && !feats.includes('Tense=Past')) setNew(s, form, entry)
      else if (feats.includes('VerbForm=Part') && !feats.includes('Tense=Pres'))
        setNew(participles, form, entry)
    }
  }
  return { s, participles }
}

/** Of two verbs with the same form the first in the list stands. */
function setNew(map: Map<string, PassiveForm>, form: string, entry: PassiveForm): void {
  if (!map.has(form)) map.set(form, entry)
}

const PREFIXES =
  /^(?:inn|ut|opp|ned|av|på|til|frå|fra|fram|frem|gjennom|gjen|over|under|om|etter|før|for|mot|med|sam|saman|sammen|bort|vidare|videre|tilbake|nær|ny|mis|vedlike|ferdig|slutt|hel|heil|mellom|forhånds|førehands|tvangs|konsekvens|risiko)(?=.{3})/

/** Verbs in -ere: «kommuniseres», «kommuniserast», «kommunisert». */
const LOAN = /^(\p{L}{3,})er(?:es|ast|t|te)$/u
/** Nouns, adjectives and genitives that look like forms of such verbs. */
const LOAN_NOUNS =
  /(?:konsert|dessert|ekspert|interessert|engasjert|irritert|imponert|motivert|konsentrert|frustrert|sjokkert|fascinert|inspirert)e?$|(?:gg|tt|k|ng|d|lg|lær|ei|giv|hav|bebo)eres$/

/** No verb form is longer. */
const LONGEST_VERB = 40

/** The entry of a form, or of what is left of it when a prefix is taken away: «nyvurderes», «videresendt». */
export function lookup(forms: ReadonlyMap<string, PassiveForm>, form: string): PassiveForm | null {
  const listed = forms.get(form)
  if (listed !== undefined) return listed
  if (form.length > LONGEST_VERB) return null
  const prefix = PREFIXES.exec(form)?.[0]
  const base = prefix === undefined ? undefined : forms.get(form.slice(prefix.length))
  if (base !== undefined) return { lemma: `${prefix}${base.lemma}`, byReader: false }
  const stem = LOAN.exec(form)?.[1]
  return stem === undefined || LOAN_NOUNS.test(form) ? null : { lemma: `${stem}ere`, byReader: false }
}
