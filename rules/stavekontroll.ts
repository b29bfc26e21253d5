import { capitalise, isCapitalised } from '../src/engine/match'
import { spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { WordJudge } from '../src/text/lexicon/words'
import { Skip, type TextModel, TokenKind } from '../src/text/model'
import type { Malform } from '../src/text/prose'
import { isJudged, isOutside, isSilent, opensSentence } from './lib/spelling-candidates'

export const stavekontroll = defineRule({
  id: 'stavekontroll',
  title: 'Ord som ikke står i ordboka',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'advarsel',
  enabled: true,
  malform: ['nb', 'nn'],
  zones: Skip.foreign,
  source: 'Språkrådet, Ordbøkene',
  url: 'https://ordbokene.no/',
  async check(text) {
    const findings: Finding[] = []
    const judges: Partial<Record<Malform, WordJudge | null>> = {}
    for (const malform of new Set(text.sentences.map((sentence) => sentence.malform)))
      if (malform !== null) judges[malform] = await text.words(malform)
    for (const form of text.forms()) {
      const plain = form.replaceAll('\u00AD', '')
      for (const token of text.occurrences(form)) {
        if (text.tokens.kind[token] !== TokenKind.word || isSilent(text, token)) continue
        const sentence = text.sentences[text.sentenceOf(token)]!
        const judge = sentence.malform === null ? null : judges[sentence.malform]
        if (!judge || !isJudged(text, sentence) || judge.knows(plain)) continue
        const word = text.form(token).replaceAll('\u00AD', '')
        if (isOutside(word) || judge.knows(word)) continue
        const capital = isCapitalised(word)
        const opens = opensSentence(text, token, sentence)
        if (capital && !opens) continue
        const tags = await text.tags()
        const upos = tags.upos(token)
        if (capital && upos === 'PROPN') continue
        const other = await text.words(sentence.malform === 'nb' ? 'nn' : 'nb')
        const o = other?.knows(word) ? ' OTHER' : ''
        const c = !capital && judge.listed(capitalise(word)) ? ' CAP' : ''
        findings.push({ at: spanOf(text, token), message: `«${word}»${o}${c} ${upos}` })
      }
    }
    return findings
  },
})
