import { type Sentence, type TextModel, TokenKind } from '../model'
import type { Tags } from '../tags'
import { isParticiple } from './participle-forms'
import { ADJECTIVAL, BECOME, DEGREE, TIMES } from './words'

/** How many tokens subject, adverbs and phrases may put between «bli» and its participle. */
const REACH = 22

/** How many of them may stand after a subordinate clause has begun. */
const REACH_IN_CLAUSE = 12

/**
 * The participle of a form of «bli» or «verte», sought to the right in its clause; null when the verb has another
 * complement: «ble glad», «vart lærar», «bli kjent», «blir ståande».
 */
export function participleOf(text: TextModel, tags: Tags, sentence: Sentence, become: number): number | null {
  const way = new Way(text, tags, sentence, become)
  for (let token = become + 1; token < way.end; token++) {
    if (isParticiple(text.lower(token), tags.upos(token), tags.feats(token), sentence.malform, way)) {
      const others =
        isAttributive(text, tags, sentence, token) ||
        (way.inClause && belongsToClause(text, tags, become, token))
      if (!others) return isAdjective(text, token) ? null : token
    } else if (!way.passes(token)) return null
  }
  return null
}

/** What has been passed on the way from «bli» to its participle. */
class Way {
  /** One past the last token where the participle may stand. */
  end: number
  adverbsOnly = true
  comma = false
  /** A subordinate clause has begun: «ble saken, som …». */
  inClause = false
  private subject = false
  private afterPreposition = false
  private readonly finite: boolean

  constructor(
    private readonly text: TextModel,
    private readonly tags: Tags,
    private readonly sentence: Sentence,
    become: number,
  ) {
    this.finite = tags.feats(become).includes('VerbForm=Fin')
    this.end = Math.min(sentence.last, become + 1 + REACH)
  }

  /** Goes past a token; false when the participle cannot stand after it. */
  passes(token: number): boolean {
    const form = this.text.lower(token)
    if (this.text.tokens.kind[token] === TokenKind.punctuation) return this.passesMark(form)
    if (BECOME.has(form)) return false
    const upos = this.tags.upos(token)
    const feats = this.tags.feats(token)
    if ((upos !== 'ADV' && upos !== 'PART') || form === 'for') this.adverbsOnly = false
    if (upos === 'SCONJ' || (upos === 'PRON' && form === 'som')) return this.opensClause(token)
    if (/VerbForm=(?:Fin|Inf)/.test(feats) || form === 'å') return this.inClause
    if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') return this.passesNoun(form)
    if (upos === 'ADP') this.afterPreposition = true
    return upos !== 'ADJ' || !isPredicate(this.text, this.tags, this.sentence, token)
  }

  private passesMark(mark: string): boolean {
    if (/^["'«»“”„()]$/.test(mark)) return true
    this.comma = true
    return this.subject && /^[,–-]$/.test(mark)
  }

  private opensClause(token: number): boolean {
    if (!this.inClause) this.end = Math.min(this.end, token + REACH_IN_CLAUSE)
    this.inClause = true
    return this.subject && this.finite
  }

  /** After an infinitive a noun is what the subject becomes: «bli lærer»; after a finite form it may be the subject. */
  private passesNoun(form: string): boolean {
    const adverbial = this.afterPreposition || TIMES.has(form)
    this.afterPreposition = false
    if (adverbial) return true
    this.subject = true
    return this.finite || form === 'det'
  }
}

/** Whether a participle in a subordinate clause belongs to a verb of that clause: «som har godkjent». */
function belongsToClause(text: TextModel, tags: Tags, become: number, token: number): boolean {
  for (let before = token - 1; before > become; before--) {
    if (text.form(before) === ',') return false
    if (/^(?:har|hadde|ha|er|var|vere|være|vært|vore|få|får|fikk|fekk)$/.test(text.lower(before))) return true
    if (tags.upos(before) === 'SCONJ') return true
  }
  return false
}

/** «dyrka jord» is a kind of land. */
const KIND_OF = /^(?:full|overflate)?dyrk(?:a|et)$/
const LAND = /^(?:jord|jorda|mark|areal|arealer)$/

/** Whether a participle describes the noun after it: «ble den vedtatte planen», «av samkjørte budskap». */
function isAttributive(text: TextModel, tags: Tags, { last }: Sentence, token: number): boolean {
  const before = tags.upos(token - 1)
  if (token + 1 >= last) return false
  if (KIND_OF.test(text.lower(token)) && LAND.test(text.lower(token + 1))) return true
  const after = tags.upos(token + 1)
  const modifies = before === 'DET' || before === 'ADP' || before === 'ADJ' || before === 'NUM'
  const noun = after === 'ADJ' && token + 2 < last ? tags.upos(token + 2) : after
  return modifies && (noun === 'NOUN' || noun === 'PROPN')
}

/** «mildt sagt», «ærlig talt»: fixed phrases. */
const ASIDE = /^(?:mildt|ærlig|ærleg|rett|kort|sant|strengt|enkelt|forsiktig)$/

/** Whether a participle is an adjective here: «svært overrasket», «mildt sagt». */
function isAdjective(text: TextModel, token: number): boolean {
  const form = text.lower(token)
  const before = text.lower(token - 1)
  if (ADJECTIVAL.has(form) || DEGREE.has(before)) return true
  return /^(?:sagt|talt|fortalt)$/.test(form) && ASIDE.test(before)
}

/** Whether an adjective says what the subject becomes, and is not an adverb or part of a noun phrase. */
function isPredicate(text: TextModel, tags: Tags, { last }: Sentence, token: number): boolean {
  if (token + 1 >= last) return true
  const after = tags.upos(token + 1)
  if (after === 'ADP') return !/(?:ig|leg|t|lenge)$/.test(text.lower(token))
  return after === 'PUNCT' || after === 'SCONJ' || after === 'CCONJ'
}
