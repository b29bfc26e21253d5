import { malformAt, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import { inPerson } from './lib/persons'
import { addressesReader, isSubject } from './lib/subjects'

/** What a sender calls itself. */
const SENDERS = 'kommunen undertegnede underteikna administrasjonen'.split(' ')

export const avsenderVi = defineRule({
  id: 'avsender-vi',
  title: 'Avsenderen omtalt i tredje person i stedet for «vi»',
  group: 'tone og leser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Klarspråk, en skriveveileder',
  url: 'https://abcdocz.com/doc/2779413/her-kan-du-laste-ned-en-gratis-klarspr%C3%A5k',
  async check(text) {
    const found: Finding[] = []
    for (const word of SENDERS)
      for (const token of text.occurrences(word)) {
        if (!addressesReader(text, token) || isContrasted(text, token)) continue
        if (!isSubject(text, await text.tags(), token)) continue
        found.push(finding(text, token))
      }
    return found
  },
})

/** Another body that acts in the same sentence: «…, men det er Statsforvalteren som avgjør». */
const OTHER_BODY =
  /(?:,| og| men| mens| medan)(?: (?:og|men|mens|medan))? (?:det er |så )?(?:statsforvalt[ea]r|fylkesmann|fylkeskommun|stat(?:en)?(?![a-zæøå])|nav(?![a-zæøå])|politi|husbank|skatteetat|lånekass|helseføretak|helseforetak|statens vegvesen|(?:[a-zæøå]{2,30} )?(?:departement|direktorat|tilsyn))/
/** No sentence is read further, in UTF-16 units. */
const REACH = 400

/** Who does what must be said where two bodies share the work. */
function isContrasted(text: TextModel, token: number): boolean {
  const { start, end } = text.sentences[text.sentenceOf(token)]!
  return OTHER_BODY.test(text.text.slice(start, Math.min(end, start + REACH)).toLowerCase())
}

function finding(text: TextModel, token: number): Finding {
  const written = text.form(token)
  const rewrite = inPerson(text, [token, token], 'vi', 'vi')
  return {
    at: rewrite?.at ?? spanOf(text, token),
    message:
      malformAt(text, token) === 'nn'
        ? `«${written}» skaper avstand når det er de som skriv. Skriv heller «vi».`
        : `«${written}» skaper avstand når det er dere som skriver. Skriv heller «vi».`,
    expected: rewrite === null ? [] : [rewrite.words],
  }
}
