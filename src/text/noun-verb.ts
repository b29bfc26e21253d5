import { isRunningText } from './measures'
import type { TextModel } from './model'

/**
 * Nouns for each verb in the running text: what a noun style is high in. Names are no nouns; auxiliaries are verbs.
 * Tags every sentence, so it is only worth asking for where someone wants to know. Null for a text without verbs;
 * sentences in another language are left out.
 */
export async function nounVerbRatio(text: TextModel): Promise<number | null> {
  let nouns = 0
  let verbs = 0
  const tags = await text.tags()
  for (const { first, last, block, malform } of text.sentences) {
    if (malform === null || !isRunningText(text.blocks[block]!)) continue
    for (let token = first; token < last; token++) {
      const upos = tags.upos(token)
      if (upos === 'NOUN') nouns++
      else if (upos === 'VERB' || upos === 'AUX') verbs++
    }
  }
  return verbs === 0 ? null : nouns / verbs
}
