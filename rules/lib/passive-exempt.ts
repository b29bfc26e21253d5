import type { TextModel } from '../../src/text/model'
import type { Passive } from '../../src/text/passives/index'
import type { Tags } from '../../src/text/tags'
import { isCondition } from './passive-example'

/** What a statute or a fixed phrase says in the passive. */
const FIXED =
  /^(?:(?:ut |lagt ut )?(?:til|på) (?:offentlig|offentleg) (?:ettersyn|høring|høyring)|unntatt offentlighet|unnateke offentlegheit|i (?:sammenheng|samanheng|lys av)|hensyn til|omsyn til|på (?:alvor|høring|høyring)|født|fødd)/

/** «Det vises til», «det gjøres oppmerksom på»: a rule of its own speaks of these. */
const IMPERSONAL =
  /^(?:herved )?(?:om|til|at|å|i at|med|opp til|sikte på|oppmerksom|merksam|forbehold|atterhald)(?!\p{L})/u

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Verbs of meaning, naming and seeming: no one in particular acts. */
const NO_ACTOR = {
  s: words(`
    anse anta arve kalle nå regne rekne se sjå si seie skille skilje tenke tenkje ønske vente forvente føle kjenne
    oppfatte forstå merke merkje kreve krevje samle treffe høre høyre få tenne bøye forene spørre spørje oppleve
    føde forutsette prege ramme kjennetegne berøre råke omfatte undre`),
  bli: words('kalle prege ramme kjennetegne berøre råke tvinge tvinga fascinere føde sjå se oppfatte'),
}

/** Verbs among them in which someone does act when it must or shall be done: «partene skal høres». */
const ACTOR_AFTER_DUTY = new Set(
  'samle skille skilje høre høyre merke merkje tenne forene ramme spørre spørje'.split(' '),
)
const DUTY = new Set(['skal', 'må', 'bør'])

/** What may happen to someone or something, whoever does it: «hvis gjerdet blir skadet». */
const MISHAPS = words(`
  skade skada ødelegge øydelegge øydeleggje knuse smitte smitta stjele stele forsinke forsinka`)

/** Someone of whom the text tells: «hun ble lagt inn på sykehus». */
const ABOUT_SOMEONE = new Set('han hun ho hen jeg eg'.split(' '))

/** Whether it is no matter who acts, or another rule speaks of it. */
export function needsNoOne(text: TextModel, tags: Tags, passive: Passive): boolean {
  const { kind, verb, auxiliary } = passive
  const sentence = text.sentences[text.sentenceOf(verb)]!
  const after = text.text.slice(text.tokens.end[verb]! + 1, text.tokens.end[verb]! + 40).toLowerCase()
  if (FIXED.test(after) || (IMPERSONAL.test(`${after} `) && isImpersonal(text, passive))) return true
  if (/^det (?:om|til|at) /.test(after)) return true
  if (
    kind === 's' &&
    auxiliary === null &&
    (sentence.malform === 'nn' || tags.feats(verb).includes('VerbForm=Inf'))
  )
    return true
  if (kind === 'bli' && MISHAPS.has(passive.lemma) && isCondition(text, tags, passive)) return true
  const duty = auxiliary !== null && DUTY.has(text.lower(auxiliary))
  if (NO_ACTOR[kind].has(passive.lemma) && !(duty && ACTOR_AFTER_DUTY.has(passive.lemma))) return true
  const first = auxiliary ?? verb
  return (
    (first > sentence.first && ABOUT_SOMEONE.has(text.lower(first - 1))) ||
    ABOUT_SOMEONE.has(text.lower(Math.min(first + 1, sentence.last - 1)))
  )
}

/** Whether «det» stands right before the passive, or one word before. */
function isImpersonal(text: TextModel, { kind, verb, auxiliary }: Passive): boolean {
  const first = kind === 's' ? verb : auxiliary!
  const { start } = text.tokens
  const before = text.text.slice(Math.max(0, start[first]! - 20), start[verb]).toLowerCase()
  return /(?<![a-zæøå])det (?:[a-zæøå]+ )?$/.test(before)
}
