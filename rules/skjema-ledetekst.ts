import { malformFrom } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import type { Span } from '../src/text/prose'

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const YOU = set('du deg din di ditt dine dere deres de dykk dykkar')
const ME = set('jeg meg min mi mitt mine eg')
const WE = set('vi oss vår vårt våre me')
/** What forms call the one who fills them in. */
const FILLER =
  /^(?:(?:med)?(?:søker|søkjar|klager|klagar|innsender|innsendar)(?:en|ens|s)?|undertegnede|undertegna|underteikna|underteiknade)$/
/** First words of what tells the reader what to do. */
const IMPERATIVE = set(
  `skriv fyll oppgi oppgje velg vel legg angi angje beskriv skildre tast før bruk husk hugs forklar kryss sett set last
   ta send list nevn nemn`,
)
/** Longer labels than this ought to be questions. */
const LONG = 6
/** A cell or a line without room for an answer is a label only when it is short. */
const SHORT = 4

/** «Navn: ____», «Navn: [navn]», «Navn:». */
const LINE = /^[ \t]*([^:\n]{2,80}):[ \t]*([_.…]{3,}|\[[^\]\n]*\]|\{\{[^}\n]*\}\}|«[A-ZÆØÅ_ ]+»)?[ \t]*$/gmu
/** «☐ Jeg har …». */
const BOX = /^[ \t]*(?:[☐☑☒□◻▢]|\[ ?\])[ \t]*(\S[^\n]*)$/gmu

const SAID = {
  nb: {
    filler: (label: string) => `«${label}» omtaler den som fyller ut, i tredje person. Skriv til «du».`,
    me: (label: string) => `«${label}» er skrevet i jeg-form. Skriv ledeteksten til «du».`,
    long: (label: string) => `«${label}» er en lang ledetekst. Still heller et spørsmål til «du».`,
    you: (label: string) => `Svaret «${label}» er skrevet i du-form. La den som svarer, si «jeg».`,
    placeholder: (label: string) =>
      `«${label}» forsvinner når feltet fylles ut. Sett veiledningen utenfor feltet.`,
    bare: (label: string) => `Feltet har bare «${label}», som forsvinner. Lag en ledetekst som blir stående.`,
  },
  nn: {
    filler: (label: string) => `«${label}» omtaler den som fyller ut, i tredje person. Skriv til «du».`,
    me: (label: string) => `«${label}» er skriven i eg-form. Skriv leieteksten til «du».`,
    long: (label: string) => `«${label}» er ein lang leietekst. Still heller eit spørsmål til «du».`,
    you: (label: string) => `Svaret «${label}» er skrive i du-form. La den som svarar, seie «eg».`,
    placeholder: (label: string) =>
      `«${label}» forsvinn når feltet blir fylt ut. Set rettleiinga utanfor feltet.`,
    bare: (label: string) => `Feltet har berre «${label}», som forsvinn. Lag ein leietekst som blir ståande.`,
  },
} as const
type Fault = keyof (typeof SAID)['nb']

export const skjemaLedetekst = defineRule({
  id: 'skjema-ledetekst',
  title: 'Ledetekster, svar og hjelpetekster i skjemaer',
  group: 'avsnitt og struktur',
  scope: 'paragraph',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'KS, Ledetekster',
  url: 'https://ks.no/fagomrader/digitalisering/digital-kompetanse/klart-sprak-i-digitale-selvbetjeningslosninger/interaksjonselementer/ledetekster',
  *check(text) {
    for (const mark of text.marks) {
      const { start, end, placeholder } = mark
      const fault =
        mark.kind === 'label'
          ? inLabel(slice(text, mark), true)
          : mark.kind === 'answer'
            ? inAnswer(slice(text, mark))
            : null
      if (fault !== null) yield finding(text, mark, fault, slice(text, mark))
      if (mark.kind === 'field' && !isSearch(placeholder ?? ''))
        yield finding(text, { start, end }, 'bare', placeholder ?? '')
      else if (mark.kind === 'label' && placeholder !== undefined && isInstruction(placeholder))
        yield finding(text, mark, 'placeholder', placeholder)
    }
    yield* inPlainForms(text)
  },
})

/** Forms without fields of their own: «Søkers navn: ____», a cell with room beside it, «☐ Du samtykker». */
function* inPlainForms(text: TextModel): Generator<Finding> {
  const marked = new Set(
    text.marks.filter(({ kind }) => kind === 'label' || kind === 'answer').map(({ start }) => start),
  )
  for (const block of text.blocks) {
    if (block.kind === 'quote' || marked.has(block.start)) continue
    const content = slice(text, block)
    if (block.kind === 'tableCell') {
      const fault = wordsIn(content).length <= SHORT ? inLabel(content, false) : null
      if (fault === 'filler') yield finding(text, block, fault, content)
      continue
    }
    for (const match of content.matchAll(LINE)) {
      const [line, label = '', room] = match
      const isLabel = room !== undefined || (block.kind !== 'heading' && wordsIn(label).length <= SHORT)
      const fault = isLabel ? inLabel(label, room !== undefined) : null
      const start = block.start + match.index + line.indexOf(label)
      if (fault !== null)
        yield finding(text, { start, end: start + label.trimEnd().length }, fault, label.trimEnd())
    }
    for (const match of content.matchAll(BOX)) {
      const [line, answer = ''] = match
      const fault = inAnswer(answer)
      const start = block.start + match.index + line.length - answer.length
      if (fault !== null)
        yield finding(text, { start, end: start + answer.trimEnd().length }, fault, answer.trimEnd())
    }
  }
}

const slice = ({ text }: TextModel, { start, end }: Span): string => text.slice(start, end)

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** What is amiss with a label; `sure` when there is no doubt that it is one. */
function inLabel(label: string, sure: boolean): Fault | null {
  // What stands in brackets explains: «Navn (som i folkeregisteret)».
  const words = wordsIn(label.replace(/\([^)]*\)?/g, ' '))
  if (label.includes('?') || words.some((word) => YOU.has(word))) return null
  // «Reisetid i min.» is minutes.
  if (sure && words.some((word) => ME.has(word)) && !/(?:\d|\si) ?min\./.test(label)) return 'me'
  // «Søker om støtte til» is what the form is about.
  if (words.some((word, i) => FILLER.test(word) && words[i + 1] !== 'om')) return 'filler'
  return sure && words.length >= LONG && !IMPERATIVE.has(words[0] ?? '') ? 'long' : null
}

/** «Du bekrefter at …» where the one who answers speaks. */
function inAnswer(answer: string): Fault | null {
  const words = wordsIn(answer.replace(/\([^)]*\)?/g, ' '))
  const speaks = words.some((word) => ME.has(word) || WE.has(word))
  return !speaks && words.slice(0, 2).includes('du') && !answer.includes('?') ? 'you' : null
}

function isInstruction(placeholder: string): boolean {
  const words = wordsIn(placeholder)
  return (
    IMPERATIVE.has(words[0] ?? '') ||
    placeholder.includes('?') ||
    (words.length > LONG && !isExample(placeholder))
  )
}

const isExample = (placeholder: string): boolean =>
  /^(?:f\.? ?eks|for eksempel|eks|t\.d|til dømes|døme)/i.test(placeholder)

const isSearch = (placeholder: string): boolean => /^(?:søk|finn)/i.test(placeholder)

function finding(text: TextModel, { start, end }: Span, fault: Fault, quoted: string): Finding {
  const words = quoted.replace(/\s+/g, ' ').replace(/\s*\*$/, '')
  const short = words.length > 40 ? `${words.slice(0, 37).trimEnd()} …` : words
  return { at: { start, end }, message: SAID[malformFrom(text, start)][fault](short) }
}
