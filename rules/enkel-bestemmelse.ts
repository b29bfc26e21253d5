import { defineRule } from '../src/engine/rule'
import { definiteOf, indefinitePhrase, lacksEnding, mayLackEnding } from './lib/definiteness'

const DEMONSTRATIVES = ['denne', 'dette', 'disse', 'desse']

export const enkelBestemmelse = defineRule({
  id: 'enkel-bestemmelse',
  title: '«Denne søknad» for «denne søknaden»',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Kansellisten',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/praktisk-sprakbruk/kansellisten/',
  async check(text) {
    const candidates = DEMONSTRATIVES.flatMap((form) => text.occurrences(form)).filter((token) =>
      mayLackEnding(text, token),
    )
    if (candidates.length === 0) return []
    const tags = await text.tags()
    return candidates.flatMap((token) => {
      const phrase = indefinitePhrase(text, tags, token)
      const definite = phrase === null ? null : definiteOf(text, tags, phrase)
      if (phrase === null || definite === null) return []
      return [lacksEnding(text, phrase, definite, 'er stiv stil')]
    })
  },
})
