import { malformFrom } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { parseTable } from '../src/engine/table'
import tsv from './lenketekst.tsv'

let listed: ReadonlySet<string> | undefined

function isEmpty(words: string): boolean {
  listed ??= new Set(parseTable(tsv, ['uttrykk']).map((row) => row.uttrykk!))
  return listed.has(words)
}

const SAID = {
  nb: {
    empty: (words: string) => `«${words}» sier ikke hvor lenken går. Skriv hva leseren finner der.`,
    address: 'Lenketeksten er en nettadresse. Skriv heller navnet på siden eller hva leseren finner der.',
  },
  nn: {
    empty: (words: string) => `«${words}» seier ikkje kvar lenkja går. Skriv kva lesaren finn der.`,
    address: 'Lenketeksten er ei nettadresse. Skriv heller namnet på sida eller kva lesaren finn der.',
  },
} as const

export const lenketekst = defineRule({
  id: 'lenketekst',
  title: 'Lenketekster som ikke sier hvor lenken går',
  group: 'personvern og tilgjengelighet',
  scope: 'document',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  anyLanguage: true,
  source: 'Uu-tilsynet, 2.4.4 Formål med lenke (i kontekst)',
  url: 'https://www.uutilsynet.no/veiledning/244-formal-med-lenke-i-kontekst/1251',
  *check(text) {
    for (const mark of text.marks) {
      if (mark.kind !== 'link' || mark.end - mark.start > 2000) continue
      const words = text.text.slice(mark.start, mark.end).replace(/\s+/g, ' ').trim()
      const said = SAID[malformFrom(text, mark.start)]
      const at = { start: mark.start, end: mark.end }
      if (isEmpty(plain(words))) yield { at, message: said.empty(words) }
      else if (isAddress(words)) yield { at, weak: true, message: said.address }
    }
  },
})

/** The words in lower case without what decorates them: «» Les mer …» is «les mer». */
function plain(words: string): string {
  return words.toLowerCase().replace(/^[^a-zæøå\d]{1,5}|[^a-zæøå\d]{1,5}$/gu, '')
}

/** A web address with its path or protocol; the bare name of a site («nav.no») tells where it leads. */
function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(words) || /^[a-zæøå\d.-]+\.[a-z]{2,6}\/\S+$/i.test(words)
}
