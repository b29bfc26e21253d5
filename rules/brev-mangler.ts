import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import { addressesReader, type Said, sayAt, tellsWhereToAsk, titleOf, wordPattern } from './lib/letter-parts'

/** What the reader gets, must do, may do or need not do. */
const TASK = wordPattern([
  '(?:du|dere|de|dykk|vi|me) (?:må|kan|skal|bør|får|har|treng|trenger|slipp|slipper)',
  '(?:må|kan|skal|bør|får|har|treng|trenger|slipp|slipper) (?:du|dere|de)',
  'vi ber|vi ønsker|vi ønskjer|me ber',
  'velkom-',
  'inviter-',
])
/** A request, first in its sentence or clause: in nynorsk it is the same word as the present tense. */
const REQUEST =
  /(?:^|[.!?:,;\n•*–-]\s*)(?:send|ring|svar|betal|fyll|logg|meld|skriv|gi|gje|gjev|ta|les|sjekk|rydd|lever|bruk|kom|bestill|møt|hugs|husk|legg|oppgi) [a-zæøå]/i

const PARTS: readonly { has: (text: TextModel) => boolean; said: Said }[] = [
  {
    has: addressesReader,
    said: {
      nb: 'Brevet er ikke skrevet til leseren. Skriv «du» eller «dere».',
      nn: 'Brevet er ikkje skrive til lesaren. Skriv «du» eller «de».',
    },
  },
  {
    has: ({ text }) => TASK.test(text) || REQUEST.test(text),
    said: {
      nb: 'Brevet sier ikke hva leseren skal gjøre. Skriv det, eller skriv «Du trenger ikke gjøre noe».',
      nn: 'Brevet seier ikkje kva lesaren skal gjere. Skriv det, eller skriv «Du treng ikkje gjere noko».',
    },
  },
  {
    has: tellsWhereToAsk,
    said: {
      nb: 'Det står ikke hvor leseren kan spørre. Skriv navn, telefonnummer eller e-postadresse.',
      nn: 'Det står ikkje kvar lesaren kan spørje. Skriv namn, telefonnummer eller e-postadresse.',
    },
  },
]

export const brevMangler = defineRule({
  id: 'brev-mangler',
  title: 'Brev der noe leseren trenger, mangler',
  group: 'avsnitt og struktur',
  scope: 'document',
  level: 'forslag',
  enabled: false,
  malform: ['nb', 'nn'],
  source: 'Skatteetaten, Brev',
  url: 'https://skatteetaten.no/en/stilogtone/produkt/brev',
  *check(text): Generator<Finding> {
    const at = titleOf(text)
    if (at === null) return
    for (const { has, said } of PARTS) if (!has(text)) yield { at, message: sayAt(text, at.start, said) }
  },
})
