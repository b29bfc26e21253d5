/** One sentence's words as the clause reader sees them; index 0 is the first token. */
export interface TaggedWords {
  readonly count: number
  /** In lower case. */
  lower(index: number): string
  upos(index: number): string
  feats(index: number): string
}

/** What a token can do in a clause. */
export const Role = {
  /** A verb that tells time or orders: «søker», «vil», «ring». */
  finite: 0,
  /** Infinitive, participle. */
  verb: 1,
  /** Opens a subordinate clause: «at», «hvis», «som». */
  subordinator: 2,
  /** Opens a question, direct or not: «hva», «hvor», «korleis». */
  question: 3,
  /** «og», «eller», «men». */
  conjunction: 4,
  comma: 5,
  /** Semicolon, colon, dash: ends what stands before it. */
  stop: 6,
  /** «jeg», «vi», «man», «det»: stands first in its clause, or right after the verb, as the subject. */
  subject: 7,
  /** Noun, name, other pronoun, determiner, adjective, numeral. */
  nominal: 8,
  preposition: 9,
  /** Adverbs, «ikke», «å», interjections. */
  adverb: 10,
  opening: 11,
  closing: 12,
  /** Quotation marks and the rest. */
  other: 13,
} as const
export type Role = (typeof Role)[keyof typeof Role]

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that hardly do anything else, whatever their tag. */
const SUBORDINATORS = set('at dersom fordi ettersom hvorvidt mens medan')

const QUESTIONS = set(
  'hva hvem hvilken hvilket hvilke hvor hvordan hvorfor kva kven korleis kvifor kor korfor',
)

/** «så lenge du bor her», «så snart vi vet det». */
const SO_LONG = set('lenge snart langt sant fremt framt')

/** Prepositions that also open a clause: «inntil det er avgjort». */
const UNTIL = set('inntil innen innan før etter til siden sidan fra frå')

/** «Om kvelden er det stengt»: a time, where «om» opens no clause. */
const TIMES_OF_DAY_AND_YEAR =
  /^(?:dagen|natten?|natta|kvelden|morgenen|morgonen|ettermiddagen|formiddagen|føremiddagen|sommeren|sommaren|vinteren|høsten|hausten|våren|helgen|helga|helgene|helgane|året|uken|uka|veka|måneden|månaden|(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dagen)$/

const NEUTRAL_SUBJECTS = set('man en ein det den dette dere')

const NOMINAL = set('NOUN PROPN PRON DET ADJ NUM X')

const MARKS: Readonly<Record<string, Role>> = {
  ',': Role.comma,
  ';': Role.stop,
  ':': Role.stop,
  '–': Role.stop,
  '—': Role.stop,
  '-': Role.stop,
  '(': Role.opening,
  '[': Role.opening,
  ')': Role.closing,
  ']': Role.closing,
}

/** The role of each token. */
export function rolesOf(words: TaggedWords): Uint8Array {
  const roles = new Uint8Array(words.count)
  for (let i = 0; i < words.count; i++) roles[i] = roleOf(words, i)
  for (let i = 0; i + 2 < words.count; i++) if (opensByContext(words, roles, i)) roles[i] = Role.subordinator
  return roles
}

function roleOf(words: TaggedWords, i: number): Role {
  const upos = words.upos(i)
  const lower = words.lower(i)
  if (upos === 'PUNCT' || upos === 'SYM') return MARKS[lower] ?? Role.other
  if (lower === 'om' && TIMES_OF_DAY_AND_YEAR.test(words.lower(Math.min(i + 1, words.count - 1))))
    return Role.preposition
  if (upos === 'SCONJ' || SUBORDINATORS.has(lower)) return Role.subordinator
  if (QUESTIONS.has(lower)) return Role.question
  if (upos === 'VERB' || upos === 'AUX')
    return words.feats(i).includes('VerbForm=Fin') ? Role.finite : Role.verb
  if (upos === 'CCONJ') return Role.conjunction
  if (upos === 'ADP') return Role.preposition
  if (upos === 'PRON') {
    const subject = words.feats(i).includes('Case=Nom') || NEUTRAL_SUBJECTS.has(lower)
    return subject ? Role.subject : Role.nominal
  }
  return NOMINAL.has(upos) ? Role.nominal : Role.adverb
}

/** «så lenge du», «slik vi», «inntil det er»: adverbs and prepositions that a subject makes subordinators. */
function opensByContext(words: TaggedWords, roles: Uint8Array, i: number): boolean {
  const lower = words.lower(i)
  const isName = (j: number) => roles[j] === Role.nominal || roles[j] === Role.subject
  if (lower === 'di') return i > 0 && words.lower(i - 1) === 'av' && isName(i + 1)
  if (lower === 'straks') return isName(i + 1)
  if (lower === 'så') return SO_LONG.has(words.lower(i + 1)) && isName(i + 2)
  if (lower === 'slik') return roles[i] === Role.adverb && isName(i + 1)
  if (!UNTIL.has(lower) || roles[i] === Role.subordinator) return false
  return roles[i + 1] === Role.subject && roles[i + 2] === Role.finite && roles[i + 3] !== Role.subject
}
