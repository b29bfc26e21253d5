import { nearby, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import { paradigm } from '../src/text/inflection/index'
import { type TextModel, TokenKind } from '../src/text/model'
import type { Tags } from '../src/text/tags'
import { formsIn } from './lib/forms'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** No verb form is longer. */
const LONGEST = 40

/** «behandlast», «sendest», and «sendes» with the bokmål ending. */
const SHAPE = /^(\p{Ll}{2,})(ast|est|es)$/u

/** Verbs that exist with -st only, by what stands before the ending: «finnast – finst», «trivast – trivst». */
const ST_VERBS = words(`
  aldr ang arg avdag avk avstygg avstyggj bend berr bit bland blidk blyg blygj brevbyt brevskift brå bøy dag deildeg devl
  djerv dogg drag drukn dyn dyrk døkk ein eld falm fatt fegn ferd fin finn forfar forkom forkomm fort forvitn fånøy
  galn ga gamm gant gi gjern glett grem gremj gremm gret gråt grøn harm hen hend hyl høv høyr høyrst idk ilen
  ilengj illtriv ilsk innby innk jamn kall kapp kiv kjeft kjen kjenn klyp knappst knuff krev krevj kræv kyss
  kys kåt leng lengj lev lik likj ljug logn lov lott lukk lut lyd lyg lykk lyst magr makt mann mat mein min minn mø
  mislukk mislykk misminn mistriv modn mogn munnhogg mød møt napp nenn nev nær nærm nøyd nøy olm omfar omgå oppkom opplev
  ordskift orminn orvon ott pir pjusk plag ram redd renn ring riv ryggj rykt rømm røyn røyv sam saml samr samstav
  sei sem semj sess sit sjå skil skilj skjem skjemm skjenn skum skuld skrinn skunn skymm slapp slit sløv slå snakk sorg
  splitt spør spørj stang stevj storm stortriv strid stygg styggj syn synk så sæl tal talm tann tekk tekkj tim tor
   treff treng treng trengj trett triv tru tvist tvisyn tykk tykkj tyt tyn tynn tør tørk unn undr utriv vantriv var
  vederfar vem vemj vemm ver verj vilj vitr vreid vreng vrengj vår vægj vøl vøn yll ylm yng yngj ynk ypp ør ølm ølnast
  åbyrgj ått øyd merk fød føl foreld hels kniv minsk nedarv
`)

/** Other words with these endings that look like verbs. */
const OTHER_WORDS = words(`
  elles felles alles begges sides samtidiges finast lettast rettast klarast tryggast godes
`)

/** What takes an infinitive. */
const GOVERNORS = words(
  'å skal skulle kan kann kunne må måtte bør burde vil ville vilje får få fekk fått lyt laut treng trengte lèt lét lét la let tør torde',
)

/** Words after the verb that must stand between the auxiliary and the participle, or may. */
const AFTER_PARTICIPLE = new Set(['ADP', 'PUNCT', 'SCONJ', 'CCONJ', ''])
const BEFORE_VERB = new Set(['NOUN', 'PROPN', 'PRON'])

export const nnPresensStPassiv = defineRule({
  id: 'nn-presens-st-passiv',
  title: 'Passiv på -st i presens på nynorsk',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nn'],
  source: 'Språkrådet, Den vanlegaste nynorskfeilen: presens st-passiv',
  url: 'https://sprakradet.no/spraksporsmal-og-svar/den-vanlegaste-nynorskfeilen-presens-st-passiv/',
  async check(text) {
    const candidates = [...formsIn(text, 'nn')].filter(mayBePassive).flatMap((form) => text.occurrences(form))
    const inNynorsk = candidates.filter((token) => text.sentences[text.sentenceOf(token)]!.malform === 'nn')
    if (inNynorsk.length === 0) return []
    const tags = await text.tags()
    return inNynorsk
      .filter((token) => isFinitePassive(text, tags, token))
      .map((token) => said(text, tags, token))
  },
})

function mayBePassive(form: string): boolean {
  if (form.length > LONGEST || OTHER_WORDS.has(form)) return false
  const stem = SHAPE.exec(form)?.[1]
  return stem !== undefined && !isStVerb(stem)
}

/** Also with a prefix or in the past tense: «gjenfinnast», «syntest». */
function isStVerb(stem: string): boolean {
  const bare = stem.replace(/^(?:mis|gjen|van|sam|u|til|over|inn|ut|opp|på|ved|av)/, '')
  return (
    [stem, bare, stem.replace(/[td]{1,2}$/, '')].some((form) => ST_VERBS.has(form)) ||
    !/[aeiouyæøå]/.test(stem)
  )
}

/** Words that open a clause with a subject of its own. */
const SUBORDINATORS = words('at som når dersom viss om fordi ettersom sidan medan korleis kvifor der då')

/**
 * Whether the form stands as a finite verb: the tagger takes it for a verb, something can be its subject, and nothing
 * before it takes an infinitive – in its own clause where one opens right before it with a subject and no other verb,
 * otherwise in the whole sentence: one infinitive may govern another far ahead, through coordination and insertions.
 */
function isFinitePassive(text: TextModel, tags: Tags, token: number): boolean {
  if (tags.upos(token) !== 'VERB') return false
  const sentence = text.sentences[text.sentenceOf(token)]!
  let subject = false
  let finite = false
  for (let at = token - 1; at >= sentence.first; at--) {
    const lower = text.lower(at)
    if (GOVERNORS.has(lower)) return false
    if (text.tokens.kind[at] !== TokenKind.word) continue
    // «om» and «då» are more than subordinators.
    const opens = SUBORDINATORS.has(lower) && tags.upos(at) !== 'ADP'
    if (!finite && opens && (subject || lower === 'som')) return true
    subject ||= BEFORE_VERB.has(tags.upos(at))
    finite ||= tags.feats(at).includes('VerbForm=Fin')
  }
  const inverted = token > sentence.first && text.blocks[sentence.block]!.kind !== 'listItem'
  return subject || inverted
}

function said(text: TextModel, tags: Tags, token: number): Finding {
  const form = text.lower(token)
  const { infinitive, participle } = formsOf(form)
  const command = `skal ${infinitive}`
  const description = participle === null ? null : `blir ${participle}`
  return {
    at: spanOf(text, token),
    message: `«${text.form(token)}» er st-passiv i presens, og det går ikkje på nynorsk. Skriv «${command}» for krav${
      description === null
        ? ', eller «blir» og partisipp for det som skjer'
        : `, «${description}» for det som skjer`
    }.`,
    note: 'Best er det ofte å seie kven som gjer det: «vi behandlar», «du sender».',
    expected: () =>
      fits(text, tags, token) ? [...(description === null ? [] : [description]), command] : [],
  }
}

/** The auxiliary can take the verb's place only where the subject stands before and no adverb or subject after. */
function fits(text: TextModel, tags: Tags, token: number): boolean {
  const sentence = text.sentences[text.sentenceOf(token)]!
  if (token === sentence.first) return false
  const before = nearby(text, token, -1).toLowerCase() === 'som' || BEFORE_VERB.has(tags.upos(token - 1))
  const after = token + 1 < sentence.last ? tags.upos(token + 1) : ''
  return before && AFTER_PARTICIPLE.has(after)
}

/** The infinitive in -ast, and the participle where gender and number leave it the same form or may do so. */
function formsOf(form: string): { infinitive: string; participle: string | null } {
  const stem = form.replace(/(?:ast|est|es)$/, '')
  const lemma = `${stem}e`
  const forms = paradigm(lemma, 'VERB', 'nn')
  const infinitive =
    forms.find(({ form, feats }) => feats === 'VerbForm=Inf|Voice=Pass' && form.startsWith(stem))?.form ??
    `${stem}ast`
  const participles = forms.filter(
    ({ feats }) => feats.includes('Gender=') && feats.includes('VerbForm=Part'),
  )
  const masculine = participles.find(({ feats }) => feats.includes('Gender=Com'))?.form
  const neuter = participles.find(({ feats }) => feats.includes('Gender=Neut'))?.form
  return { infinitive, participle: masculine !== undefined && masculine === neuter ? masculine : null }
}
