import { defineRule } from '../src/engine/rule'
import { mixed, readVariants, type Variants } from './lib/consistency'
import tsv from './nn-konsekvens.tsv'

let variants: Variants | undefined

export const nnKonsekvens = defineRule({
  id: 'nn-konsekvens',
  title: 'Valgfrie nynorskformer som blir blandet i samme tekst',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'forslag',
  enabled: false,
  malform: ['nn'],
  source: 'FNSP, Veileder for nynorsk',
  url: 'https://www.fnsp.no/redaktorstotte/redigering-i-optimizely/slik-skriver-vi-pa-fnsp/veileder-for-nynorsk/',
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
    return mixed(text, variants, 'nn', andel)
  },
})
