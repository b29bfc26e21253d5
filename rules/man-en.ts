import { capitalise, isCapitalised } from '../src/engine/match'
import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import type { Tags } from '../src/text/tags'

export const manEn = defineRule({
  id: 'man-en',
  title: '«Man» og «en» der leseren er den som skal gjøre noe',
  group: 'setning',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Grane kommunes språkprofil',
  url: 'https://www.grane.kommune.no/tjenester/administrasjon/for-ansatte/sprakprofil/',
  async check(text) {
    const man = text.occurrences('man').filter((token) => !text.form(token).endsWith('.'))
    const one = [...text.occurrences('en'), ...text.occurrences('ein')]
    if (man.length + one.length === 0) return []
    const tags = await text.tags()
    return [
      ...man.filter((token) => tags.upos(token) === 'PRON'),
      ...one.filter((token) => isSubject(text, tags, token)),
    ].map((token) => finding(text, token))
  },
})

/** Modals leave no doubt that «en» before them is someone who acts: «en må», «kan ein». */
const MODALS = new Set('må kan skal bør vil får'.split(' '))

/** «en må søke», «kan en søke»: a pronoun beside a modal, where no noun follows. */
function isSubject(text: TextModel, tags: Tags, token: number): boolean {
  const { first, last, malform } = text.sentences[text.sentenceOf(token)]!
  if ((text.lower(token) === 'ein') !== (malform === 'nn')) return false
  const next = token + 1 < last ? text.lower(token + 1) : ''
  const before = token > first ? text.lower(token - 1) : ''
  if (MODALS.has(next)) return !/^(?:i|på|av|til|med|for|om|hver|kvar|som|og)$/.test(before)
  if (!MODALS.has(before) || token + 1 >= last) return false
  // «kan en eller begge»
  if (/^(?:eller|og)$/.test(next)) return false
  return tags.upos(token) === 'PRON' && !/NOUN|ADJ|PROPN|NUM|DET/.test(tags.upos(token + 1))
}

function finding(text: TextModel, token: number): Finding {
  const written = text.form(token)
  const fitted = (word: string): string => (isCapitalised(written) ? capitalise(word) : word)
  return {
    at: spanOf(text, token),
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» seier ikkje kven som skal gjere noko. Skriv «du», «vi» eller kven det gjeld.`
        : `«${written}» sier ikke hvem som skal gjøre noe. Skriv «du», «vi» eller hvem det gjelder.`,
    expected: [fitted('du'), fitted('vi')],
  }
}
