import { VFile } from 'vfile'
import { check } from '../../src/check'
import type { Seeded } from './summary'

/** Sentences into which a link, an image or a heading is put, in Markdown. */
const PLACES = [
  'Du finner skjemaet på nettsida vår.',
  'Fristen for å søke om plass er 1. mars.',
  'Du kan klage på vedtaket innen tre uker.',
  'Vi svarer som regel innen fire uker.',
  'Fristen for å søkje om plass er 1. mars, og du kan ikkje søkje etter det.',
]

const LINKS = [
  ...[
    'her',
    'klikk her',
    'trykk her',
    'les mer',
    'les mer her',
    'lenke',
    'link',
    'se her',
    'mer info',
    'her.',
  ],
  ...['les meir', 'les meir her', 'sjå her', 'denne siden', 'denne sida', 'nettsiden', 'trykk på lenken'],
]
const IMAGES = [
  '',
  'bilde',
  'bilete',
  'IMG_0042.jpg',
  'bilde1.png',
  'foto',
  'DSC01234',
  'image',
  'illustrasjon',
]
const LEVELS = ['# Tittel\n\n@\n\n### Del\n\n@', '# Tittel\n\n## Del\n\n@\n\n#### Punkt\n\n@']

/** What stands wrong in each document, for each rule about markup. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  lenketekst: LINKS.flatMap((link) =>
    PLACES.map((place) => `${place} Hele lista ligger [${link}](https://storvik.kommune.no/a).`),
  ),
  'alt-tekst': IMAGES.flatMap((alt) =>
    PLACES.map((place) => `${place}\n\n![${alt}](https://storvik.kommune.no/b.png)\n\n${place}`),
  ),
  overskriftsniva: LEVELS.flatMap((shape) => PLACES.map((place) => shape.replaceAll('@', place))),
}

/** How many of the documents with an error in their markup the rules say something about. */
export async function markupFigures(): Promise<[string, Seeded][]> {
  const figures: [string, Seeded][] = []
  for (const [rule, documents] of Object.entries(WRONG)) {
    let funnet = 0
    for (const value of documents) {
      const { messages } = await check(new VFile({ path: 'tekst.md', value }), { only: [rule] })
      if (messages.length > 0) funnet++
    }
    figures.push([rule, { innsatt: documents.length, funnet }])
  }
  return figures
}
