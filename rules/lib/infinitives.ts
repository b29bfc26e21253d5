import { paradigm } from '../../src/text/inflection/index'
import { type TextModel, TokenKind } from '../../src/text/model'
import type { Malform } from '../../src/text/prose'
import type { Tags } from '../../src/text/tags'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Modals in the forms that a bare infinitive follows; those in -e are infinitives or past tense. */
export const MODALS = words('skal skulle kan kunne må måtte bør burde vil ville')

/** Modals in the present, with their infinitives. */
const MODAL_INFINITIVES: Readonly<Record<string, string>> = {
  skal: 'skulle',
  kan: 'kunne',
  må: 'måtte',
  bør: 'burde',
  vil: 'ville',
}

/** What a bare infinitive may hang on, besides infinitives that «og» may join it to. */
const LICENSERS = words(`
  å skal skulle skullet kan kunne kunnet må måtte måttet bør burde vil ville villet vilja vilje tør tore torde turde lyt laut
  få får fikk fekk fått la lar lat lot let lét lète late latt se ser så sett sjå såg høre hører hørte hørt høyre høyrer høyrde
  gidde gidder gidda be ber ba bad bed bede bedt lære lærer lærte trenger treng behøver behøvde heter heiter
  hjelp hjelpe hjelper hjelpte hjalp føle føler følte kjenne kjenner kjente
  sittende stående liggende gående hengende sitjande ståande liggjande gåande hengande
`)

/** Words that take «å» and an infinitive, and hardly end a phrase that «og» could join to one. */
const BEFORE_A = words(`
  er ønsker ønsket ønskte ønskjer ønskja husk husker husket huska hugs hugsar hugsa prøv prøver prøvde
  forsøk forsøker forsøkte forsøkjer pleier pleide begynn begynner begynte begynne byrjar byrja byrje byrjer klarer klarte klarar
  greier greide nekter nektet nekta nektar våger våget vågar unngå unngår unngikk unngjekk slippe slipper slapp slepp sleppe
  planlegger planla planlegg plikter pliktar lover lovet lova lovar vurderer vurderte fortsett fortsette fortsetter fortsatte
  orker orket orkar trenger trengte treng behøver aktar akter foretrekker anbefaler anbefalte tilrår tilrådde
  ikke ikkje aldri liker likte likar liker frykter fryktet fryktar frykta risikerer risikerte risikerar innebærer inneber betyr
  prøvd begynt forsøkt freistar freista slutter sluttet sluttar slutta håper håpet hater hatet elsker elsket elskar elska
  velger valgte vel valde makter maktet maktar makta truer truet truar trua tilbyr tilbød tilbydde foreslår foreslo
  bestemmer bestemte tillater tillot tillèt krever krevde krev glem glemmer glemte gløym gløymer gløymde
  vanskelig vanskeleg mulig mogleg umulig umogleg viktig viktigst viktigaste lett lettere lettare enklere enklare enkelt
  nødvendig forbudt forbode ulovlig ulovleg tillatt lov lurt nyttig vanlig vanleg tilstrekkelig tilstrekkeleg
  plikt rett plikten plikta retten mulighet muligheten mulighetene moglegheit moglegheita høve anledning hensikten lyst sjansen sjanse vits måten måtar evnen evna adgang istedenfor enn
`)

/** Prepositions that «og» and an infinitive hardly ever follow, whatever they belong to: «for å søke», «bidra til å». */
const STRONG_PREPOSITIONS = words('for til uten utan')
/** Prepositions before «å»: after a verb they may belong to it, «det vi søker om og betaler». */
const PREPOSITIONS = words('ved om av etter med i fra frå mot over')

/** What may stand between a verb and its «å»: «fortsetter vi å». */
const INVERTED = words('jeg eg du vi me han hun ho man de dei dere seg fortsatt også òg')
const COPULAS = words('er var blir ble blei vert vart være vere bli verte vært vore')

/** Adverbs that stand between «å» or a modal and its infinitive. */
const ADVERBS = words(`
  ikke ikkje aldri alltid også òg bare berre kun gjerne raskt straks snart nå no først fyrst fremdeles framleis fortsatt selv
  sjølv likevel igjen heller helst lenger enda endå altså derfor dermed automatisk normalt vanligvis vanlegvis trolig truleg
  faktisk virkelig verkeleg
`)
/** More adverbs in a row are not looked past. */
const MOST_ADVERBS = 3

/** Whether the word is one of the adverbs that stand between «å» or a modal and its infinitive. */
export function isAdverb(form: string): boolean {
  return ADVERBS.has(form)
}

/** The first token after this one that is not an adverb; the end of the sentence when there is none. */
export function afterAdverbs(text: TextModel, token: number, last: number): number {
  let next = token + 1
  while (next < last && next <= token + MOST_ADVERBS && ADVERBS.has(text.lower(next))) next++
  return Math.min(next, last)
}

/** Whether the form can be an infinitive: those end in a vowel, in -s or in nynorsk -st. */
export function mayBeInfinitive(form: string): boolean {
  return !Object.hasOwn(MODAL_INFINITIVES, form) && /(?:[aeiouyæøås]|st)$/.test(form)
}

/** Infinitives that cannot be a past tense too; the short ones by name. */
export const ONLY_INFINITIVE =
  /^(?:\p{Ll}*[aeiouyæøå]\p{Ll}*[^aeiouyæøåtd]e|(?:få|for|opp|inn|ut|til|på|av|an|over|under)?(?:ha|få|gå|stå|bli|gi|ta)|se|sjå|gje|be|bo|tro)$/u

/** Whether the tag says verb, whatever the form of it. */
export function isVerb(tags: Tags, token: number): boolean {
  const upos = tags.upos(token)
  return upos === 'VERB' || upos === 'AUX'
}

/** Whether «og» after the preposition can hardly be right before anything like a verb. */
export function isStrongPreposition(form: string): boolean {
  return STRONG_PREPOSITIONS.has(form)
}

/** Whether the word is a preposition that «å» may follow. */
export function isPreposition(form: string): boolean {
  return STRONG_PREPOSITIONS.has(form) || PREPOSITIONS.has(form)
}

/** Whether the word may take «å» and an infinitive; cheap, no tags. */
export function mayTakeA(form: string): boolean {
  return BEFORE_A.has(form) || isPreposition(form)
}

/**
 * Whether what stands right before a token must have «å» and an infinitive after it: «husk», «viktig», «for».
 * A preposition must not belong to a verb: «det vi søker om og betaler».
 */
export function takesA(text: TextModel, tags: Tags, token: number): boolean {
  const { first } = text.sentences[text.sentenceOf(token)]!
  const before = token - 1
  if (before < first) return false
  const word = text.lower(before)
  if (STRONG_PREPOSITIONS.has(word)) return true
  if (BEFORE_A.has(word)) return before === first || !endsPhrase(text, tags, before)
  if (before === first) return false
  if (INVERTED.has(word)) return BEFORE_A.has(text.lower(before - 1))
  if (!PREPOSITIONS.has(word)) return isDifficulty(text, tags, before, first)
  return text.lower(before - 1) !== 'fast' && !isVerb(tags, before - 1)
}

/** How many tokens the copula may stand before its adjective. */
const COPULA_REACH = 4

/** «det er tryggere», «blir det naivt»: an adjective said of «det». */
function isDifficulty(text: TextModel, tags: Tags, token: number, first: number): boolean {
  if (tags.upos(token) !== 'ADJ' || /Number=Plur|Definite=Def/.test(tags.feats(token))) return false
  let copula = false
  let formal = false
  for (let at = token - 1; at >= Math.max(first, token - COPULA_REACH); at--) {
    copula ||= COPULAS.has(text.lower(at))
    formal ||= text.lower(at) === 'det'
  }
  return copula && formal
}

/** «så mye som mulig», «mest mulig», «det vi ønsker»: the word does not reach out for more. */
function endsPhrase(text: TextModel, tags: Tags, token: number): boolean {
  const before = text.lower(token - 1)
  if (before === 'som' || before === 'mest') return true
  const { first } = text.sentences[text.sentenceOf(token)]!
  return token - 2 >= first && tags.upos(token - 1) === 'PRON' && /NOUN|PRON|DET/.test(tags.upos(token - 2))
}

/** How many tokens back the verb that «å» joins another to is looked for. */
const REACH = 20

/**
 * «gikk å hentet», «sitter å venter»: a finite verb after «å», and before it one of the same tense that takes no
 * infinitive.
 */
export function joinsFinite(text: TextModel, tags: Tags, aa: number): boolean {
  const verb = aa + 1
  const { first, last } = text.sentences[text.sentenceOf(aa)]!
  if (verb >= last || !isVerb(tags, verb) || takesA(text, tags, aa)) return false
  const feats = tags.feats(verb)
  const written = text.lower(verb)
  const past = feats.includes('Tense=Past') || (!mayBeInfinitive(written) && !written.endsWith('r'))
  if ((mayBeInfinitive(written) && !past) || feats.includes('Voice=Pass')) return false
  if (aa === first || mayTakeA(text.lower(aa - 1))) return false
  for (let token = aa - 1; token >= Math.max(first, aa - REACH); token--) {
    if (!isVerb(tags, token)) continue
    const form = text.lower(token)
    if (LICENSERS.has(form) || BEFORE_A.has(form)) return false
    if (tags.upos(token) === 'AUX' && !past) return false
    if (tags.feats(token).includes('VerbForm=Fin'))
      return tags.feats(token).includes(past ? 'Tense=Past' : 'Tense=Pres')
  }
  return false
}

/** Tells whether anything in a sentence has an infinitive with it. Asked in reading order, each sentence is read once. */
export class Licensers {
  readonly #text: TextModel
  readonly #tags: Tags
  #sentence = -1
  #next = 0
  #found = false

  constructor(text: TextModel, tags: Tags) {
    this.#text = text
    this.#tags = tags
  }

  /** Whether a word before the token, in its sentence, may have an infinitive with it or is one. */
  before(token: number): boolean {
    const sentence = this.#text.sentenceOf(token)
    if (sentence !== this.#sentence || token < this.#next) {
      this.#sentence = sentence
      this.#next = this.#text.sentences[sentence]!.first
      this.#found = false
    }
    while (this.#next < token && !this.#found) this.#found = this.#licenses(this.#next++)
    return this.#found
  }

  #licenses(token: number): boolean {
    if (LICENSERS.has(this.#text.lower(token))) return true
    const isWord = this.#text.tokens.kind[token] === TokenKind.word
    return isWord && this.#tags.feats(token).includes('VerbForm=Inf')
  }
}

/** Presents that do not show their infinitive. */
const IRREGULAR: Readonly<Record<Malform, Readonly<Record<string, string>>>> = {
  nb: { er: 'være', gjør: 'gjøre', sier: 'si', spør: 'spørre', vet: 'vite', tør: 'tørre' },
  nn: {
    er: 'vere',
    gjer: 'gjere',
    seier: 'seie',
    spør: 'spørje',
    veit: 'vite',
    kjem: 'kome',
    tek: 'ta',
    gjev: 'gje',
  },
}

/** The infinitive of a verb form that is none: «sender» → «sende», «sendte» → «sende»; null when it cannot be told. */
export function infinitiveOf(form: string, lemma: string, malform: Malform): string | null {
  const known = MODAL_INFINITIVES[form] ?? IRREGULAR[malform][form]
  if (known !== undefined) return known
  const guesses = [lemma]
  if (form.endsWith('r')) guesses.push(form.slice(0, -1), form.replace(/ar$/, 'e'), `${form}e`)
  else guesses.push(`${form}e`)
  return (
    guesses.find(
      (guess) =>
        guess !== form &&
        mayBeInfinitive(guess) &&
        paradigm(guess, 'VERB', malform).some((other) => other.form === form),
    ) ?? null
  )
}
