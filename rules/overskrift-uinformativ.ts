import { nearby } from '../src/engine/places'
import { defineRule } from '../src/engine/rule'
import { parseTable } from '../src/engine/table'
import { abbreviation } from '../src/text/abbreviations'
import type { TextModel } from '../src/text/model'
import type { Malform } from '../src/text/prose'
import tsv from './overskrift-uinformativ.tsv'

type Listed = Readonly<Record<Malform, ReadonlyMap<string, number>>>
let listed: Listed | undefined

function levels(): Listed {
  if (listed === undefined) {
    const rows = parseTable(tsv, ['uttrykk', 'nn_uttrykk', 'niva'])
    const column = (name: string): Map<string, number> =>
      new Map(rows.map((row) => [row[name]!, Number(row.niva)]))
    listed = { nb: column('uttrykk'), nn: column('nn_uttrykk') }
  }
  return listed
}

const SAID = {
  nb: {
    empty: (heading: string) =>
      `«${heading}» sier ikke hva avsnittet handler om. Skriv det viktigste i overskriften.`,
    long: (count: number) => `Overskriften har ${count} ord. Kort den ned til det viktigste.`,
    stop: 'Overskriften slutter med punktum. Stryk punktumet, og kort gjerne ned setningen.',
  },
  nn: {
    empty: (heading: string) =>
      `«${heading}» seier ikkje kva avsnittet handlar om. Skriv det viktigaste i overskrifta.`,
    long: (count: number) => `Overskrifta har ${count} ord. Kort henne ned til det viktigaste.`,
    stop: 'Overskrifta sluttar med punktum. Stryk punktumet, og kort gjerne ned setninga.',
  },
} as const

export const overskriftUinformativ = defineRule({
  id: 'overskrift-uinformativ',
  title: 'Overskrifter som ikke sier hva teksten handler om, eller som er for lange',
  group: 'avsnitt og struktur',
  scope: 'paragraph',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Uu-tilsynet, 2.4.6 Overskrifter og ledetekster',
  url: 'https://www.uutilsynet.no/wcag-standarden/246-overskrifter-og-ledetekster-niva-aa/108',
  options: {
    maksOrd: {
      type: 'integer',
      default: 12,
      minimum: 1,
      description: 'Overskrifter med flere ord enn dette meldes.',
    },
  },
  *check(text, { maksOrd }) {
    for (const block of text.blocks) {
      if (block.kind !== 'heading' || block.firstSentence === block.lastSentence) continue
      const at = { start: block.start, end: block.end }
      const sentences = text.sentences.slice(block.firstSentence, block.lastSentence)
      const malform = sentences[0]!.malform ?? 'nb'
      const said = SAID[malform]
      const heading = text.text.slice(at.start, at.end)
      const level = heading.length > 60 ? undefined : levels()[malform].get(plain(heading))
      const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0)
      if (level !== undefined && heading !== heading.toUpperCase())
        yield { at, weak: level > 1, message: said.empty(heading) }
      else if (words > maksOrd) yield { at, message: said.long(words) }
      else if (words > 2 && endsInStop(text, sentences.at(-1)!.last - 1)) yield { at, message: said.stop }
    }
  },
})

/** The words of a heading without number and closing mark: «1.2 Generelt:» is «generelt». */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/^[\d.]{1,10}\s+/, '')
    .replace(/\s*[.:!…]+$/, '')
    .replace(/\s+/g, ' ')
}

/** Whether the token is a stop that closes a sentence and does not belong to an abbreviation («mv.»). */
function endsInStop(text: TextModel, token: number): boolean {
  return text.form(token) === '.' && abbreviation(`${nearby(text, token, -1).toLowerCase()}.`) === undefined
}
