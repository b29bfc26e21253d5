import { defineRule } from '../src/engine/rule'
import { toNlcst } from '../src/text/nlcst'

const FORMULAS = 7

export const engelskeLesbarhetsformler = defineRule({
  id: 'engelske-lesbarhetsformler',
  title: 'Setninger som engelske lesbarhetsformler regner som tunge',
  group: 'lesbarhet',
  scope: 'sentence',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'retext-readability',
  url: 'https://github.com/retextjs/retext-readability',
  options: {
    alder: {
      type: 'integer',
      default: 19,
      minimum: 1,
      description: 'Alderen på leseren. Formlene svarer med et engelsk skoletrinn.',
    },
    enige: {
      type: 'integer',
      default: 3,
      minimum: 1,
      description: 'Så mange av de sju formlene må mene at setningen er tung.',
    },
    minOrd: {
      type: 'integer',
      default: 18,
      description: 'Setninger med færre ord enn dette vurderes ikke.',
    },
  },
  async check(text, { alder, enige, minOrd }) {
    const [{ VFile }, { default: retextReadability }] = await Promise.all([
      import('vfile'),
      import('retext-readability'),
    ])
    const file = new VFile(text.text)
    retextReadability({ age: alder, threshold: enige / FORMULAS, minWords: minOrd })(toNlcst(text), file)
    const malforms = new Map(text.sentences.map(({ start, malform }) => [start, malform]))
    return file.messages.flatMap(({ place, reason }) => {
      if (place === undefined || !('start' in place)) return []
      const [start, end] = [place.start.offset!, place.end.offset!]
      const votes = /(\d) out of/.exec(reason)?.[1] ?? FORMULAS
      return {
        at: { start, end },
        message:
          malforms.get(start) === 'nn'
            ? `${votes} av ${FORMULAS} engelske formlar reknar setninga som tung. Sjå om ho kan delast eller gjerast enklare.`
            : `${votes} av ${FORMULAS} engelske formler regner setningen som tung. Se om den kan deles eller gjøres enklere.`,
      }
    })
  },
})
