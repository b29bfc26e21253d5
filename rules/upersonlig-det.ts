import { defineListRule, tiers } from '../src/engine/list-rule'
import tsv from './upersonlig-det.tsv'

export const upersonligDet = defineListRule({
  id: 'upersonlig-det',
  title: '«Det» som skjuler hvem som ber, viser til eller krever noe',
  group: 'setning',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Grane kommunes språkprofil',
  url: 'https://www.grane.kommune.no/tjenester/administrasjon/for-ansatte/sprakprofil/',
  options: {
    niva: tiers('1 viser bare de tydeligste, 3 også «det er nødvendig å»'),
  },
  tsv,
  describe: ({ words, phrase, advice, malform }) => ({
    message:
      malform === 'nn'
        ? `«${words}» skjuler kven som står bak. ${advice}`.trimEnd()
        : `«${words}» skjuler hvem som står bak. ${advice}`.trimEnd(),
    ...(phrase.note && { note: phrase.note }),
  }),
})
