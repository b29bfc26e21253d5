import { gapBefore } from '../../src/engine/places'
import { parseTable } from '../../src/engine/table'
import { attestedParts } from '../../src/text/compounds/parts'
import { genderOf } from '../../src/text/inflection/index'
import type { WordJudge } from '../../src/text/lexicon/words'
import { type TextModel, TokenKind } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'
import tsv from '../saerskriving.tsv'
import { Doubt, doubtOfNouns } from './compound-grammar'
import { type Join, joinOf, mayOpen } from './compound-joins'
import type { Place } from './place'

/** Two words that should be one. */
export interface Apart {
  readonly first: number
  readonly join: Join
  readonly doubt: Doubt
  readonly kind: Kind
}

/** What the first word is, and for `suffix` what the last is: «gebyr fri». */
export type Kind = 'noun' | 'genitive' | 'unsure' | 'adjective' | 'suffix'

type ListName = 'mengde' | 'kvantum' | 'tid' | 'fast' | 'tittel' | 'genitiv' | 'bundet' | 'etter' | 'løs'
let lists: ReadonlyMap<string, ReadonlySet<string>> | undefined

export function isListed(name: ListName, word: string): boolean {
  if (lists === undefined) {
    const read = new Map<string, Set<string>>()
    for (const { type, ord } of parseTable(tsv, ['type', 'ord'])) {
      const words = read.get(type!) ?? new Set()
      for (const word of ord!.split(' ')) words.add(word)
      read.set(type!, words)
    }
    lists = read
  }
  return lists.get(name)!.has(word)
}

/** Adjectives that are seldom written after a noun of their own: «gebyr fri», «miljø vennlig». */
const SUFFIX =
  /^(?:fri|fritt|frie|vennlig|vennlige|vennleg|vennlege|messig|messige|pliktig|pliktige|relatert|relaterte)$/

/** Endings of adjectives, and adjectives without comparison by endings. */
const ADJECTIVE =
  /(?:t|sk|ske|ig|ige|lig|lige|eg|ege|bar|bare|som|full|ende|ande|ert|erte|iv|ive|al|ale|ell|elle|ant|ent|ær|ære|ete|ede|este|aste|dje|de|te)$|^(?:god|gode|stor|store|liten|lita|lite|lille|små|gammel|gammal|gamle|ung|unge|lang|lange|tung|tunge|få|mange|egen|eigen|egne|eigne|halv|halve|hel|heil|hele|heile|ekstra|øvre|nedre|indre|ytre|venstre|høyre|høgre|beste|verste|første|fyrste|siste|neste|forrige|førre|samme|same|annen|annan|andre|åpen|open|åpne|opne|sikker|sikre|vakker|vakre|moderne|øde|stille|bra|prima|lilla|rosa|oransje|beige|norsk|dansk|svensk|engelsk|tysk|fransk|felles|videre|vidare|feil|kristen|kristne|gratis|mer|meir|mindre|eldre|sjelden|sjeldan|ekte|utanlands|utenlands|annerledes)$/

/** After these a clause begins with its subject: «hva slags rolle skolen har». */
const QUESTION = new Set(['hva', 'kva', 'hvilken', 'hvilket', 'hvilke', 'hvor', 'kor', 'slags'])

/** What stands alone before any noun. */
const ALONE = ['løs', 'mengde', 'tid', 'tittel'] as const

/** Shortest words, in UTF-16 units, that are joined. */
const SHORTEST_FIRST = 2
const SHORTEST_LAST = 3

/**
 * Whether token and the one after it are two words in lower case, a single space between, outside the skip zones, and
 * no list says that they stand apart. Nearly all pairs fail, and need no tags.
 */
export function mayBeApart(text: TextModel, token: number, malform: Malform): boolean {
  const { tokens } = text
  const after = token + 1
  if (tokens.kind[token] !== TokenKind.word || tokens.kind[after] !== TokenKind.word) return false
  const length = tokens.end[token]! - tokens.start[token]!
  if (length < SHORTEST_FIRST || tokens.end[after]! - tokens.start[after]! < SHORTEST_LAST) return false
  if (tokens.start[after]! - tokens.end[token]! !== 1) return false
  const last = text.form(after)
  if (isListed('løs', last) || isListed('etter', last)) return false
  const first = text.lower(token)
  if (ALONE.some((list) => isListed(list, first)) || (/(?:ig|leg)$/.test(first) && !SUFFIX.test(last)))
    return false
  if (!/^[ \u00A0]$/.test(gapBefore(text, after)) || !/^\p{Ll}+$/u.test(last)) return false
  const sentence = text.sentences[text.sentenceOf(token)]!
  const opens = token === sentence.first
  if (!/^\p{Ll}+$/u.test(opens ? first : text.form(token))) return false
  if (!opens && QUESTION.has(text.lower(token - 1))) return false
  return mayOpen(first, malform)
}

/** Whether tags and lists leave it possible that the two words are one: only then is a dictionary worth reading. */
export function looksApart(place: Place, malform: Malform): boolean {
  const kind = kindOf(place, null, malform)
  return kind !== null && doubtOf(kind, place, malform) !== Doubt.phrase
}

/** What is wrong with the two words at the place. */
export function apartAt(place: Place, judge: WordJudge, malform: Malform): Apart | null {
  const kind = kindOf(place, judge, malform)
  if (kind === null) return null
  const doubt = doubtOf(kind, place, malform)
  if (doubt === Doubt.phrase) return null
  const join = joinOf(place.word(0), place.word(1), judge, malform)
  return join === null ? null : { first: place.token, join, doubt, kind }
}

function doubtOf(kind: Kind, place: Place, malform: Malform): Doubt {
  if (kind === 'adjective') return doubtOfAdjective(place)
  if (kind === 'suffix') return Doubt.none
  return doubtOfNouns(place, malform)
}

/** Without a judge what only a dictionary can tell is taken for possible. */
function kindOf(place: Place, judge: WordJudge | null, malform: Malform): Kind | null {
  const first = place.word(0)
  const last = place.word(1)
  if (isListed('tittel', last) && place.upos(2) === 'NUM') return null
  if (place.upos(-1) === 'ADP' && isListed('fast', first)) return null
  if (isListed('kvantum', first) && !goesWithLast(place, malform)) return null
  const upos = place.upos(0)
  if (place.upos(1) === 'ADJ' && SUFFIX.test(last)) return upos === 'NOUN' && isBare(place) ? 'suffix' : null
  if (place.upos(1) !== 'NOUN') return null
  if (first.endsWith('s') && (isJointForm(first, malform) || isLooseGenitive(place, malform)))
    return mayBeGenitive(place, malform) ? null : 'genitive'
  if (upos === 'NOUN') return isBare(place) && !/(?:sk|ig|leg)$/.test(first) ? 'noun' : null
  if (upos === 'ADJ') return looksLikeNoun(place, judge, malform) ? 'unsure' : 'adjective'
  return (upos === 'PROPN' || upos === 'X') &&
    place.text.form(place.token) === first &&
    judge?.listed(first) !== true
    ? 'noun'
    : null
}

/** «skogs leiren»: an indefinite genitive before a definite noun; nynorsk has hardly any such genitive at all. */
function isLooseGenitive(place: Place, malform: Malform): boolean {
  const [feats, definite] = [place.feats(0), place.feats(1).includes('Definite=Def')]
  if (place.upos(1) !== 'NOUN' || !feats.includes('Case=Gen') || feats.includes('Definite=Def')) return false
  return definite || (malform === 'nn' && feats.includes('Definite=Ind|Number=Sing'))
}

/** «verdens barn», «lands lov»; a genitive cannot stand before a definite noun, and the article goes with the noun. */
function mayBeGenitive(place: Place, malform: Malform): boolean {
  const base = place.word(0).slice(0, -1)
  if (isListed('mengde', base) || isListed('tid', base)) return true
  if (place.feats(1).includes('Definite=Def')) return false
  if (place.word(-1) === 'til' && base.length < 6) return true
  if (!isListed('genitiv', base)) return false
  return !disagrees(place, base, malform)
}

/** «en gruppe elever», but «et gruppe bilde» and «gruppe lederen»: whether what stands around goes with the last word alone. */
const goesWithLast = (place: Place, malform: Malform): boolean =>
  place.feats(1).includes('Definite=Def') || disagrees(place, place.word(0), malform)

/** Whether the article before, adjectives passed over, is not of the noun's gender. */
function disagrees(place: Place, noun: string, malform: Malform): boolean {
  let distance = -1
  while (place.upos(distance) === 'ADJ' && distance > -3) distance--
  const neuter = genderOf(noun, malform) === 'Neut'
  return (neuter ? /^(?:en|ein|ei)$/ : /^(?:et|eit)$/).test(place.word(distance))
}

/** A noun in the indefinite singular, or a neuter that may be so. */
function isBare(place: Place): boolean {
  const feats = place.feats(0)
  if (feats.includes('Case=Gen') || feats.includes('Definite=Def')) return false
  return !feats.includes('Number=Plur') || place.lemma(0) === place.word(0)
}

/** Nouns with these endings take -s- before another part. */
const TAKES_S = /.{3}(?:sjon|ing|het|heit|skap|tet|dom|else|leik)s$/

/** Times that a noun must be attested before -s- when the word ends so. */
const JOINT_SEEN = 3

/** «arbeids», «rednings»: a noun with the joint that it takes in compounds. */
export function isJointForm(word: string, malform: Malform): boolean {
  if (TAKES_S.test(word)) return true
  const counts = attestedParts(malform).get(word, 0, word.length - 1)
  return counts !== undefined && counts.s >= JOINT_SEEN && counts.s > counts['']
}

/** Whether a word that is tagged as an adjective may be a noun for all that: «helse», «kjerne». */
function looksLikeNoun(place: Place, judge: WordJudge | null, malform: Malform): boolean {
  const word = place.word(0)
  if (ADJECTIVE.test(word) || !place.feats(0).includes('Degree=Pos')) return false
  const stem = word.replace(/e$/, '')
  const [comparative, superlative] = malform === 'nb' ? ['ere', 'est'] : ['are', 'ast']
  return judge === null || !(judge.listed(stem + comparative) && judge.listed(stem + superlative))
}

/** An adjective in the singular, indefinite, before a noun that is neither: «fri tiden», «privat skoler». */
function doubtOfAdjective(place: Place): Doubt {
  const adjective = place.feats(0)
  const head = place.feats(1)
  if (!/Definite=Ind\|Degree=Pos\|Number=Sing/.test(adjective)) return Doubt.phrase
  if (/(?:t|ig|eg|nær|halv|redd)$/.test(place.word(0))) return Doubt.phrase
  return /Definite=Def|Number=Plur/.test(head) ? Doubt.some : Doubt.phrase
}
