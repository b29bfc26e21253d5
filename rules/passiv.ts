import { defineRule, type Finding } from '../src/engine/rule'
import { inflect } from '../src/text/inflection/index'
import type { TextModel } from '../src/text/model'
import { MODALS, type Passive, passivesOf } from './lib/passives'

export const passiv = defineRule({
  id: 'passiv',
  title: 'Passiv som skjuler hvem som skal gjøre noe',
  group: 'setning',
  scope: 'sentence',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'KS, Klare ord og setninger',
  url: 'https://www.ks.no/fagomrader/digitalisering/klart-sprak-i-digitale-selvbetjeningslosninger/sprak-og-tekst/klare-ord-og-setninger/',
  *check(text) {
    for (const sentence of text.sentences) {
      for (const passive of passivesOf(text, sentence)) {
        if (!isFixedPhrase(text, passive)) yield finding(text, passive, sentence.malform === 'nn')
      }
    }
  },
})

const DUTY = new Set(['skal', 'må', 'bør', 'kan'])

/** The words that a statute or a proper name fixes: «legges ut til offentlig ettersyn». */
const FIXED =
  /^(?:(?:ut )?(?:til|på) (?:offentlig|offentleg) (?:ettersyn|høring|høyring)|unntatt offentlighet|unnateke offentlegheit)/

function isFixedPhrase({ text, tokens }: TextModel, { verb }: Passive): boolean {
  const after = text.slice(tokens.end[verb]! + 1, tokens.end[verb]! + 40).toLowerCase()
  if (FIXED.test(after)) return true
  const before = text.slice(Math.max(0, tokens.start[verb]! - 20), tokens.start[verb]).toLowerCase()
  return (
    (/(?<!\p{L})det (?:\p{L}+ )?$/u.test(before) && IMPERSONAL.test(after)) ||
    /^det (?:om|til|at) /.test(after)
  )
}

/** «Det vises til», «det gjøres oppmerksom på»: a rule of its own speaks of these. */
const IMPERSONAL =
  /^(?:herved )?(?:om|til|at|å|i at|med|opp til|sikte på|oppmerksom|merksam|forbehold|atterhald)(?!\p{L})/u

function finding(text: TextModel, passive: Passive, nynorsk: boolean): Finding {
  const { tokens } = text
  const { kind, verb, auxiliary, byReader } = passive
  const near = auxiliary !== null && verb - auxiliary <= 2
  const at = { start: tokens.start[near ? auxiliary : verb]!, end: tokens.end[verb]! }
  const duty = kind === 's' && byReader && auxiliary !== null && DUTY.has(text.lower(auxiliary))
  return {
    at,
    message: () => {
      const words = text.text.slice(at.start, at.end).replace(/\s+/g, ' ')
      const example = activeExample(text, passive, duty, nynorsk)
      return nynorsk
        ? `«${words}» er passiv og seier ikkje kven som gjer det. Skriv kven${example && `, til dømes «${example}»`}.`
        : `«${words}» er passiv og sier ikke hvem som gjør det. Skriv hvem${example && `, for eksempel «${example}»`}.`
    },
    weak: !duty,
  }
}

/** «kan» and «må» say as infinitives what they say in the past: «vil kunne sendes». */
const AMBIGUOUS = new Set(['kunne', 'måtte'])

/** What belongs to the verb: «legges ut», «tas i bruk». */
const PARTICLE = /^ (?:opp|ut|ned|inn|fram|frem|tilbake|bort|vare på|i (?:gang|bruk|bero|verk))(?!\p{L})/u

/** «du må sende», «vi behandler», «vi vedtok»: the same verb with someone who acts; '' where there is no simple one. */
function activeExample(text: TextModel, passive: Passive, duty: boolean, nynorsk: boolean): string {
  if (isNegated(text, passive)) return ''
  const end = text.tokens.end[passive.verb]!
  const particle = PARTICLE.exec(text.text.slice(end, end + 12))?.[0] ?? ''
  return activeVerbs(text, passive, duty, nynorsk)
    .map((words) => words + particle)
    .join('» eller «')
}

/** An example without the «ikke» would say the opposite. */
function isNegated(text: TextModel, { verb, auxiliary }: Passive): boolean {
  const last = auxiliary === null ? Math.min(verb + 1, text.tokens.count - 1) : verb
  for (let token = Math.max(0, (auxiliary ?? verb) - 1); token <= last; token++)
    if (/^ikkj?e$/.test(text.lower(token))) return true
  return false
}

function activeVerbs(
  text: TextModel,
  { kind, auxiliary, lemma, byReader }: Passive,
  duty: boolean,
  nynorsk: boolean,
): string[] {
  const subject = duty ? 'du' : 'vi'
  const finite = (tense: string): string => form(lemma, `Mood=Ind|Tense=${tense}|VerbForm=Fin`, nynorsk)
  const after = (modal: string): string[] => (AMBIGUOUS.has(modal) ? [] : [`${subject} ${modal} ${lemma}`])
  if (kind === 's' && auxiliary !== null) return after(text.lower(auxiliary))
  if (auxiliary === null) return [...(byReader ? [`du ${finite('Pres')}`] : []), `vi ${finite('Pres')}`]
  const tense = tenseOf(text.lower(auxiliary))
  if (tense === null) return [`${subject} har ${form(lemma, 'VerbForm=Part', nynorsk)}`]
  if (tense !== 'Inf') return [`${subject} ${finite(tense)}`]
  const modal = text.lower(auxiliary - 1)
  return MODALS.has(modal) ? after(modal) : []
}

const form = (lemma: string, feats: string, nynorsk: boolean): string =>
  inflect(lemma, 'VERB', feats, nynorsk ? 'nn' : 'nb') ?? lemma

function tenseOf(become: string): 'Pres' | 'Past' | 'Inf' | null {
  if (become === 'blir' || become === 'vert') return 'Pres'
  if (become === 'ble' || become === 'blei' || become === 'vart') return 'Past'
  return become === 'bli' || become === 'verte' || become === 'verta' ? 'Inf' : null
}
