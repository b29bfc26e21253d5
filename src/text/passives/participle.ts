import { type Sentence, type TextModel, TokenKind } from '../model'
import type { Tags } from '../tags'
import { ADJECTIVAL, BECOME, DEGREE, TIMES } from './words'

/** How many tokens subject, adverbs and phrases may put between «bli» and its participle. */
const REACH = 22

/** How many of them may stand after a subordinate clause has begun. */
const REACH_IN_CLAUSE = 12

/** What a participle ends in, both målformer. */
const SHAPE = /(?:[td]|[ae]|en|i)$/

/** What marks a participle that the tagger takes for an adjective: «gjenforent», «utpeikt», «vedteki». */
const LIKE_ADJECTIVE =
  /ert$|^(?:fra|gjen|ut|ned|inn|opp|unn|over|ved|for|av|på|til)\p{L}{2,}(?:[tda]|ne|ke|ki|te|de|en)$/u

/** And one that it takes for a noun: «skattlagd», «unnfanga». */
const LIKE_NOUN =
  /\p{L}{2}(?:lag[dt]|sett|satt|teke|teki|tatt|gjeve|gitt|gjort|ført|stilt|skrive|skrevet|halde|fanga|nemn[dt])$/u

/** «mildt sagt», «ærlig talt»: fixed phrases. */
const ASIDE = /^(?:mildt|ærlig|ærleg|rett|kort|sant|strengt|enkelt|forsiktig)$/

/**
 * The participle of a form of «bli» or «verte», sought to the right in its clause; null when the verb has another
 * complement: «ble glad», «vart lærar», «bli kjent», «blir ståande».
 */
export function participleOf(text: TextModel, tags: Tags, sentence: Sentence, become: number): number | null {
  const finite = tags.feats(become).includes('VerbForm=Fin')
  let end = Math.min(sentence.last, become + 1 + REACH)
  let subject = false
  let inClause = false
  let comma = false
  let afterPreposition = false
  let adverbsOnly = true
  for (let token = become + 1; token < end; token++) {
    const form = text.lower(token)
    if (text.tokens.kind[token] === TokenKind.punctuation) {
      if (/^["'«»“”„()]$/.test(form)) continue
      if (!subject || !/^[,–-]$/.test(form)) return null
      comma = true
      continue
    }
    const upos = tags.upos(token)
    const feats = tags.feats(token)
    if (BECOME.has(form)) return null
    if (
      isParticiple(form, upos, feats, adverbsOnly, !comma) ||
      (adverbsOnly && isNynorskParticiple(form, upos, sentence))
    ) {
      if (!isAttributive(tags, sentence, token) && !belongsToClause(text, tags, become, token, inClause)) {
        return isAdjective(text, token) ? null : token
      }
      continue
    }
    if ((upos !== 'ADV' && upos !== 'PART') || form === 'for') adverbsOnly = false
    if (upos === 'SCONJ' || (upos === 'PRON' && form === 'som')) {
      if (!subject || !finite) return null
      if (!inClause) end = Math.min(end, token + REACH_IN_CLAUSE)
      inClause = true
      continue
    }
    if (feats.includes('VerbForm=Fin') || feats.includes('VerbForm=Inf') || form === 'å') {
      if (inClause) continue
      return null
    }
    if (upos === 'ADP') afterPreposition = true
    else if (upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON') {
      if (!afterPreposition && !TIMES.has(form)) {
        if (!finite && form !== 'det') return null
        subject = true
      }
      afterPreposition = false
    } else if (upos === 'ADJ' && isPredicate(text, tags, sentence, token)) return null
  }
  return null
}

/** Whether a participle inside a subordinate clause belongs to a verb of that clause: «som har godkjent». */
function belongsToClause(
  text: TextModel,
  tags: Tags,
  become: number,
  token: number,
  inClause: boolean,
): boolean {
  if (!inClause) return false
  for (let before = token - 1; before > become; before--) {
    if (text.form(before) === ',') return false
    if (/^(?:har|hadde|ha|er|var|vere|være|vært|vore|få|får|fikk|fekk)$/.test(text.lower(before))) return true
    if (tags.upos(before) === 'SCONJ') return true
  }
  return false
}

function isParticiple(
  form: string,
  upos: string,
  feats: string,
  next: boolean,
  sameClause: boolean,
): boolean {
  if (!SHAPE.test(form) || /[ae]nde$|^l[eéè]t$/.test(form)) return false
  if (feats.includes('VerbForm=Part')) return true
  if (upos === 'VERB' && feats.includes('Tense=Past')) return sameClause
  return next && ((upos === 'ADJ' && LIKE_ADJECTIVE.test(form)) || (upos === 'NOUN' && LIKE_NOUN.test(form)))
}

/** «oppretthalde», «vidaresend»: nynorsk participles that look like infinitives and nouns. */
const isNynorskParticiple = (form: string, upos: string, { malform }: Sentence): boolean =>
  malform === 'nn' &&
  ((upos === 'VERB' && /[ei]$/.test(form)) || (upos === 'NOUN' && /.send[et]?$/.test(form)))

/** Whether a participle describes the noun after it: «ble den vedtatte planen», «av samkjørte budskap». */
function isAttributive(tags: Tags, { last }: Sentence, token: number): boolean {
  const before = tags.upos(token - 1)
  if (token + 1 >= last) return false
  const after = tags.upos(token + 1)
  const modifies = before === 'DET' || before === 'ADP' || before === 'ADJ' || before === 'NUM'
  const noun = after === 'ADJ' && token + 2 < last ? tags.upos(token + 2) : after
  return modifies && (noun === 'NOUN' || noun === 'PROPN')
}

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
