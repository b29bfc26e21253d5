import { type Measures, measure, NO_MEASURES } from './measures'
import type { TextModel } from './model'
import { nounVerbRatio } from './noun-verb'
import { passivesOf } from './passives/index'

/** The figures of a document: what `statistics` holds in the JSON output. */
export interface Statistics extends Measures {
  /** Null when no active rule looked for passives. */
  passivesPer100Sentences: number | null
  /** Nouns for each verb; null unless the rule that compares texts is active, since it takes tagging every word. */
  nounVerbRatio: number | null
}

/** The rule for which every word is tagged. */
const COMPARING_RULE = 'leseniva-profil'

/** What a document that could not be read comes to. */
export const NO_STATISTICS: Statistics = {
  ...NO_MEASURES,
  passivesPer100Sentences: null,
  nounVerbRatio: null,
}

/** Counts a text; what costs something only where an active rule has already paid for it. */
export async function statisticsOf(text: TextModel, runs: (rule: string) => boolean): Promise<Statistics> {
  const measures = measure(text)
  const compared = runs(COMPARING_RULE)
  return {
    ...measures,
    passivesPer100Sentences: runs('passiv') || compared ? await passiveShare(text, measures.sentences) : null,
    nounVerbRatio: compared ? await nounVerbRatio(text) : null,
  }
}

async function passiveShare(text: TextModel, sentences: number): Promise<number> {
  const passives = (await passivesOf(text)).length
  return sentences === 0 ? 0 : Math.round((1000 * passives) / sentences) / 10
}
