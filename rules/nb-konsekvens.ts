import { defineRule } from '../src/engine/rule'
import { mixed, readVariants, type Variants } from './lib/consistency'
import tsv from './nb-konsekvens.tsv'

let variants: Variants | undefined

export const nbKonsekvens = defineRule({
  id: 'nb-konsekvens',
  title: 'Valgfrie bokmålsformer som blir blandet i samme tekst',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'forslag',
  enabled: false,
  malform: ['nb'],
  source: 'egen vurdering',
  url: null,
  options: {
    andel: {
      type: 'integer',
      default: 10,
      minimum: 0,
      description: 'Den sjeldneste formen meldes når den utgjør mer enn så mange prosent.',
    },
  },
  check: (text, { andel }) => {
    variants ??= readVariants(tsv)
    return mixed(text, variants, 'nb', andel)
  },
})
