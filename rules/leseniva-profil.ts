import { malformFrom } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { isRunningText } from '../src/text/measures'
import type { TextModel } from '../src/text/model'
import { COMPARABLE, type Normed, normOf } from '../src/text/norms'
import type { Malform, Span } from '../src/text/prose'
import { type Statistics, statisticsOf } from '../src/text/statistics'

/** What is compared, the plainest first. Word variation is left out: much of it is neither good nor bad. */
const COMPARED = [
  'wordsPerSentence',
  'longWordShare',
  'lix',
  'passivesPer100Sentences',
  'nounVerbRatio',
] as const satisfies Normed[]
type Compared = (typeof COMPARED)[number]

export const lesenivaProfil = defineRule({
  id: 'leseniva-profil',
  title: 'Tekster som er tyngre enn nesten alle avistekster, målt på flere måter',
  group: 'lesbarhet',
  scope: 'document',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'Difi, Klart språk gir resultater',
  url: 'https://www.yumpu.com/no/document/view/55320352/klart-sprak-gir-resultater',
  options: {
    maal: {
      type: 'integer',
      default: 2,
      minimum: 1,
      description: 'Så mange av de fem målene må ligge over det vanlige.',
    },
    minOrd: {
      type: 'integer',
      default: COMPARABLE,
      minimum: 1,
      description: 'Tekster med færre ord enn dette sammenlignes ikke.',
    },
  },
  async check(text, { maal, minOrd }) {
    const { malform } = text
    const at = openingOf(text)
    if (malform === null || at === null) return []
    const statistics = await statisticsOf(text, () => true)
    if (statistics.words < minOrd) return []
    const high = COMPARED.filter((measure) => statistics[measure]! > normOf('avis', malform, measure).high)
    return high.length < maal ? [] : [{ at, message: messageFor(high, statistics, malform, text, at) }]
  },
})

/** The first sentence of the running text. */
function openingOf(text: TextModel): Span | null {
  const sentence = text.sentences.find(
    ({ block, words, malform }) => words > 0 && malform !== null && isRunningText(text.blocks[block]!),
  )
  return sentence === undefined ? null : { start: sentence.start, end: sentence.end }
}

function messageFor(
  high: readonly Compared[],
  statistics: Statistics,
  malform: Malform,
  text: TextModel,
  { start }: Span,
): string {
  const nynorsk = malformFrom(text, start) === 'nn'
  const facts = high.map((measure) => {
    const { high: usual } = normOf('avis', malform, measure)
    return NAMES[measure](written(measure, statistics[measure]!), written(measure, usual), nynorsk)
  })
  return nynorsk
    ? `Teksten er tyngre enn ni av ti avistekstar: ${facts.join('; ')}. Les han høgt, og skriv om det tyngste.`
    : `Teksten er tyngre enn ni av ti avistekster: ${facts.join('; ')}. Les den høyt, og skriv om det tyngste.`
}

/** Each measure, with what is usual at most. */
const NAMES: Readonly<Record<Compared, (value: string, usual: string, nynorsk: boolean) => string>> = {
  wordsPerSentence: (value, usual) => `${value} ord per setning (mot ${usual})`,
  longWordShare: (value, usual) => `${value} % lange ord (mot ${usual} %)`,
  lix: (value, usual) => `LIX ${value} (mot ${usual})`,
  passivesPer100Sentences: (value, usual, nynorsk) =>
    nynorsk
      ? `${value} passivar per 100 setningar (mot ${usual})`
      : `${value} passiver per 100 setninger (mot ${usual})`,
  nounVerbRatio: (value, usual) => `${value} substantiv per verb (mot ${usual})`,
}

function written(measure: Compared, value: number): string {
  if (measure === 'longWordShare') return String(Math.round(100 * value))
  const decimals = measure === 'wordsPerSentence' || measure === 'nounVerbRatio' ? 1 : 0
  return value.toFixed(decimals).replace('.', ',')
}
