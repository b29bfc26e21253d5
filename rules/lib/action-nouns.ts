import { parseTable } from '../../src/engine/table'
import { type Form, paradigm } from '../../src/text/inflection/index'
import type { Malform } from '../../src/text/prose'
import tsv from '../substantivsyke.tsv'

/** A noun that names an action, with the verb that says it. */
export interface ActionNoun {
  /** Verbs that say the same, best first. */
  readonly verbs: readonly string[]
  /** Preposition before what is acted upon → the one that the verb takes; '' when the verb takes an object. */
  readonly prepositions: ReadonlyMap<string, string>
  /** The empty verbs that carry the noun, in bokmål. */
  readonly light: ReadonlySet<string>
  /** Whether the action is also hidden in «utbetaling skjer». */
  readonly happens: boolean
}

export interface NounForm {
  readonly noun: ActionNoun
  readonly definite: boolean
}

/** A form of an empty verb. */
export interface LightForm {
  /** The verb in bokmål, as the list names it. */
  readonly lemma: string
  /** What the form may be. */
  readonly feats: readonly string[]
}

export interface ActionWords {
  readonly nouns: Pick<ReadonlyMap<string, NounForm>, 'get'>
  readonly light: ReadonlyMap<string, LightForm>
}

/** The empty verbs that nynorsk writes otherwise; null where it has none. */
const NYNORSK: Readonly<Record<string, readonly string[]>> = {
  foreta: ['føreta'],
  gjøre: ['gjere'],
  gi: ['gje', 'gi'],
  fremme: ['fremje'],
  inngi: [],
  fremsette: [],
}

const made: Partial<Record<Malform, ActionWords>> = {}

/** The listed words of one målform in all their forms. Nouns are inflected when a form that begins like them is met. */
export function actionWords(malform: Malform): ActionWords {
  made[malform] ??= make(malform)
  return made[malform]
}

function make(malform: Malform): ActionWords {
  const nouns = new NounForms(malform)
  const light = new Map<string, LightForm>()
  const verbs = new Set<string>()
  const nynorsk = malform === 'nn'
  for (const row of parseTable(tsv, ['substantiv', 'verb', 'preposisjon', 'støtteverb'])) {
    const lemma = (nynorsk && row.nn_substantiv) || row.substantiv!
    if (lemma === '–') continue
    const noun: ActionNoun = {
      verbs: ((nynorsk && row.nn_verb) || row.verb!).split('|'),
      prepositions: new Map(
        row.preposisjon!.split('|').map((part) => {
          const [before = '', after = ''] = part.split('→')
          return [before, after]
        }),
      ),
      light: new Set(row.støtteverb!.split('|')),
      happens: row.skjer === 'ja',
    }
    for (const verb of noun.light) verbs.add(verb)
    nouns.add(lemma, noun)
  }
  for (const lemma of verbs)
    for (const written of (nynorsk && NYNORSK[lemma]) || [lemma])
      for (const form of paradigm(written, 'VERB', malform)) addForm(light, lemma, form)
  return { nouns, light }
}

/** Letters that every form of a noun begins with. */
const BEGINNING = 3

class NounForms {
  readonly #malform: Malform
  readonly #lemmas = new Map<string, [lemma: string, noun: ActionNoun][]>()
  readonly #forms = new Map<string, NounForm>()

  constructor(malform: Malform) {
    this.#malform = malform
  }

  add(lemma: string, noun: ActionNoun): void {
    const beginning = lemma.slice(0, BEGINNING)
    const alike = this.#lemmas.get(beginning)
    if (alike === undefined) this.#lemmas.set(beginning, [[lemma, noun]])
    else alike.push([lemma, noun])
  }

  get(form: string): NounForm | undefined {
    const beginning = form.slice(0, BEGINNING)
    const alike = this.#lemmas.get(beginning)
    if (alike !== undefined) {
      this.#lemmas.delete(beginning)
      for (const [lemma, noun] of alike) this.#inflect(lemma, noun)
    }
    return this.#forms.get(form)
  }

  #inflect(lemma: string, noun: ActionNoun): void {
    for (const { form, feats } of paradigm(lemma, 'NOUN', this.#malform))
      if (!feats.includes('Case=Gen') && !this.#forms.has(form))
        this.#forms.set(form, { noun, definite: feats.includes('Definite=Def') })
  }
}

function addForm(light: Map<string, LightForm>, lemma: string, { form, feats }: Form): void {
  if (/Gender=|Definite=|Number=|^Tense=Pres/.test(feats)) return
  light.set(form, { lemma, feats: [...(light.get(form)?.feats ?? []), feats] })
}
