import { defineListRule, tiers } from '../src/engine/list-rule'
import { malformFrom } from '../src/engine/places'
import type { Finding } from '../src/engine/rule'
import type { Malform } from '../src/text/prose'
import { requests } from './lib/office-request'
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
    avsender: {
      type: 'boolean',
      default: false,
      description: 'Teksten er skrevet av kommunen til leseren, så «vi» trygt kan settes inn.',
    },
  },
  tsv,
  describe: ({ words, phrase, advice, malform }, { avsender }) => ({
    message:
      malform === 'nn'
        ? `«${words}» skjuler kven som står bak. ${advice}`.trimEnd()
        : `«${words}» skjuler hvem som står bak. ${advice}`.trimEnd(),
    ...(phrase.note && { note: phrase.note }),
    // Nobody but the writer knows who «vi» would be, unless the kind of text tells.
    ...(avsender !== true && SPEAKER.test(phrase.replacements[0] ?? '') && { fix: null }),
  }),
  async check(text, { avsender }) {
    if (!avsender) return []
    return (await requests(text)).map(
      ({ at, words }): Finding => ({
        at,
        message: messageFor(text.text.slice(at.start, at.end), words, malformFrom(text, at.start)),
        expected: [words],
      }),
    )
  },
})

/** A suggestion that says «vi» or «jeg». */
const SPEAKER = /(?:^| )(?:vi|jeg|eg)(?: |$)/

function messageFor(written: string, words: string, malform: Malform): string {
  const asked = /^.*? at(?= )/.exec(written.replace(/\s+/g, ' '))![0]
  const opening = words.split(' ').slice(0, 6).join(' ')
  const shown = opening === words ? words : `${opening} …`
  return `«${asked}» skjuler ${malform === 'nn' ? 'kven' : 'hvem'} som står bak. Skriv heller «${shown}».`
}
