import type { Malform } from '../../src/text/prose'
import { type GoldDocument, goldDocuments } from '../eval/gold'
import type { Corruption, Lore } from '../grammar/corruption'
import { recallOf } from '../grammar/recall'
import { treebankFile } from '../inflection-tokens'
import { abbreviations } from './corruptions/abbreviations'
import { dates } from './corruptions/dates'
import { identityNumbers } from './corruptions/numbers'
import { endings, presentPassives } from './corruptions/nynorsk'
import { apostrophes, capitals, joints, misspelt, repeated } from './corruptions/words'
import { markupFigures } from './markup'
import type { Seeded } from './summary'

const CORRUPTIONS: readonly Corruption[] = [
  ...[joints, misspelt, endings, presentPassives, capitals, apostrophes, repeated],
  ...[dates, abbreviations, identityNumbers],
]

/** With fewer errors than this to make in the development part, the training part is taken too. */
const ENOUGH = 50

/** For each rule at `feil`, how many mistakes put into correct text it finds; `show` hears of those it missed. */
export async function seededFigures(
  folder: string,
  show: (missed: string) => void,
  only?: string,
): Promise<ReadonlyMap<string, Seeded>> {
  const figures = new Map<string, Seeded>(await markupFigures())
  const treebank = new Treebank(folder)
  for (const corruption of CORRUPTIONS) {
    if (only !== undefined && corruption.rule !== only) continue
    for (const malform of ['nb', 'nn'] as const) {
      // None of these errors depends on what else is a word.
      const lore: Lore = { malform, attested: () => false, isLemma: () => false }
      let recall = await recallOf(corruption, treebank.documents(malform, 'dev'), lore)
      if (recall.made < ENOUGH)
        recall = await recallOf(corruption, treebank.documents(malform, 'train'), lore)
      const { innsatt, funnet } = figures.get(corruption.rule) ?? { innsatt: 0, funnet: 0 }
      figures.set(corruption.rule, { innsatt: innsatt + recall.made, funnet: funnet + recall.found })
      for (const missed of recall.missed) show(`${corruption.rule} ${malform}: ${missed}`)
    }
  }
  return figures
}

/** The parts of the treebank, each read when first asked for. */
class Treebank {
  readonly #read = new Map<string, GoldDocument[]>()
  constructor(readonly folder: string) {}

  documents(malform: Malform, part: 'dev' | 'train'): GoldDocument[] {
    const file = treebankFile(this.folder, malform, part)
    const known = this.#read.get(file) ?? goldDocuments(file, malform)
    this.#read.set(file, known)
    return known
  }
}
