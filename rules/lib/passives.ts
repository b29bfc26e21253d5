import { type Sentence, type TextModel, TokenKind } from '../../src/text/model'
import { lookup, passiveForms } from './passive-verbs'

/** A passive without anyone named as the one who acts. */
export interface Passive {
  readonly kind: 's' | 'bli'
  /** Token of the passive verb itself: the s-form or the participle. */
  readonly verb: number
  /** Token of the modal or the form of «bli» or «verte», or null. */
  readonly auxiliary: number | null
  readonly lemma: string
  readonly byReader: boolean
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** How many tokens a subject and adverbs may put between an auxiliary and its verb. */
const REACH = 7

/** Verbs that take a bare infinitive. */
export const MODALS = words('skal skulle kan kunne må måtte bør burde vil ville lyt')
const BECOME = words('bli blir ble blei blitt vert verte verta vart vorte vorten')
const CLAUSE_STARTS = words(
  'at som hvilken hvilket hvilke hvis dersom viss når fordi siden sidan mens medan hvor kor hva kva hvem kven men om for så da då å',
)
/** Finite verbs that show that a new clause has begun. */
const OTHER_VERBS = words('er var har hadde ha være vere vært vore finnes finst får fikk fekk')
/** «vi ses», «de møtes»: the subject does it to each other. */
const RECIPROCAL_SUBJECTS = words('vi dere de dei me dykk partene partane')

/** Verbs in -s that are no passives, or that need a modal to be one. */
const NEVER = words(
  `aldres eldes enes ferdes finnes forefinnes foreldes forlikes fødes føles lenges likes lykkes minnes minskes
   mislykkes modnes møtes nærmes nøyes omgås oppleves skyldes slåss snakkes stortrives synes trenges trengs trives
   undres times dages finnast føleast møtast minnast lykkast lukkast synast trengast trivast slåst kjennast skuldast
   undrast ottast samast einast felles fremdeles framleis deres alles likeledes`,
)
const ONLY_AFTER_MODAL = words(
  `anses antas arves bøyes fattes forenes forutsettes følges fås høres kalles kjennes kreves merkes nås regnes samles
   sees ses sies skilles spørres tas tennes treffes ventes ønskes`,
)
const PREPOSITIONS = words('av med for i på til fra frå ved uten utan')
/** Participles that are adjectives after «bli»: «bli kjent med». */
const ADJECTIVES = words(
  `kjent kjend kjende opptatt oppteken opptekne overrasket overraska interessert engasjert irritert imponert motivert
   bekymret fornøyd ansatt ansatte tilsett tilsette berørt skadet skadd skada slutt slått sett holdt halde forstått
   ferdig stående sittende liggende borte glad stilte stilt visst uttalte uttrykket løftet oppgitt oppgitte svart talt
   opplagt planlagt skilt født fødd lærte`,
)

/** The passives of a sentence. In nynorsk only infinitives in -st count: as a present that form is an error, not a style. */
export function passivesOf(text: TextModel, sentence: Sentence): Passive[] {
  if (sentence.malform === null) return []
  const forms = passiveForms(sentence.malform)
  const found: Passive[] = []
  for (let token = sentence.first; token < sentence.last; token++) {
    if (text.tokens.kind[token] !== TokenKind.word || text.tokens.skip[token] !== 0) continue
    const form = text.lower(token)
    if (form.endsWith('s') || form.endsWith('st')) {
      const entry = NEVER.has(form) ? null : lookup(forms.s, form)
      if (entry === null) continue
      const auxiliary = governor(text, sentence, token)
      if (auxiliary === null && (sentence.malform === 'nn' || ONLY_AFTER_MODAL.has(form))) continue
      if (auxiliary === null && !isVerbHere(text, sentence, token)) continue
      if (!hasAgent(text, sentence, token)) found.push({ kind: 's', verb: token, auxiliary, ...entry })
    } else if (BECOME.has(form)) {
      const verb = participleAfter(text, sentence, token)
      if (verb === null) continue
      const entry = lookup(forms.participles, text.lower(verb))!
      if (!hasAgent(text, sentence, verb)) found.push({ kind: 'bli', verb, auxiliary: token, ...entry })
      token = verb
    }
  }
  return found
}

/** The modal that an infinitive hangs on, past adverbs and an inverted subject; through «må sendes og registreres» too. */
function governor(text: TextModel, { first }: Sentence, verb: number): number | null {
  for (let token = verb - 1; token >= Math.max(first, verb - REACH); token--) {
    const form = text.lower(token)
    if (MODALS.has(form)) return token
    if (text.tokens.kind[token] === TokenKind.punctuation && form !== ',' && form !== '/') return null
    if (CLAUSE_STARTS.has(form) || OTHER_VERBS.has(form)) return null
  }
  return null
}

/** A genitive in -s stands before its noun, a verb does not stand after an article: «en ukes ferie», «to måles bredde». */
function isVerbHere(text: TextModel, { first, last }: Sentence, token: number): boolean {
  const before = token > first ? text.lower(token - 1) : ''
  if (RECIPROCAL_SUBJECTS.has(before))
    return !/^(?:ses|sees|møtes|treffes|samles|følges|skilles)$/.test(text.lower(token))
  if (/^(?:en|ei|et|ein|eit|denne|dette|disse|desse|min|din|sin|hver|kvar)$/.test(before)) return false
  return token > first || last - first > 2
}

function participleAfter(text: TextModel, { last, malform }: Sentence, become: number): number | null {
  const { participles } = passiveForms(malform!)
  for (let token = become + 1; token < Math.min(last, become + REACH); token++) {
    const form = text.lower(token)
    const kind = text.tokens.kind[token]
    if (kind === TokenKind.punctuation || CLAUSE_STARTS.has(form) || OTHER_VERBS.has(form)) return null
    if (kind !== TokenKind.word || ADJECTIVES.has(form)) continue
    // «mildt sagt», «ærlig talt», «den mest solgte filmen»
    if (/^(?:mildt|ærlig|ærleg|mest|enklere|enkelt)$/.test(text.lower(token - 1))) return null
    if (lookup(participles, form) !== null) return describesNoun(text, token, last) ? null : token
  }
  return null
}

/** «ble den vedtatte planen», «av samkjørte budskap»: a participle after an article or a preposition describes a noun. */
function describesNoun(text: TextModel, token: number, last: number): boolean {
  if (PREPOSITIONS.has(text.lower(token - 1))) return true
  if (!/^(?:den|det|de|dei|denne|dette|disse|desse|en|ei|et|ein|eit)$/.test(text.lower(token - 1)))
    return false
  if (/^(?:det|de|den|dei|dette|denne)$/.test(text.lower(token - 1)) && !/e$/.test(text.lower(token)))
    return false
  return token + 1 < last && text.tokens.kind[token + 1] === TokenKind.word
}

/** Whether «av» with someone follows before the clause ends: «vedtatt av kommunestyret». */
function hasAgent(text: TextModel, { last }: Sentence, verb: number): boolean {
  for (let token = verb + 1; token < Math.min(last, verb + 4); token++) {
    const form = text.lower(token)
    if (form === 'av') return token + 1 < last && text.tokens.kind[token + 1] === TokenKind.word
    if (text.tokens.kind[token] === TokenKind.punctuation || CLAUSE_STARTS.has(form)) return false
  }
  return false
}
