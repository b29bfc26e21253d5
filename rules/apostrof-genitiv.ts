import { malformAt, nearby, spanOf } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'

const GENITIVE = /^(.+)['’´`]s$/
const MAX_LENGTH = 60

/** Names and English words that are written so. */
const RIGHT = new Set(
  (
    "mcdonald's levi's kellogg's domino's macy's sotheby's christie's lloyd's moody's wendy's sainsbury's uncle's " +
    "let's it's that's what's there's here's who's he's she's how's where's one's everyone's today's women's men's " +
    "children's people's king's queen's world's bachelor's master's valentine's st. john's d's"
  ).split(' '),
)

/** Initialisms that get the same ending in the plural, where it is not the genitive that was meant. */
const COUNTED = new Set('pc cd dvd tv vip mp id suv gps sms'.split(' '))

export const apostrofGenitiv = defineRule({
  id: 'apostrof-genitiv',
  title: 'Apostrof foran genitiv-s',
  group: 'rettskriving og grammatikk',
  scope: 'word',
  level: 'feil',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Finn fem feil',
  url: 'https://sprakradet.no/arkiv/finn-fem-feil/',
  async check(text) {
    const found: Finding[] = []
    for (const form of text.forms()) {
      if (form.length > MAX_LENGTH || !GENITIVE.test(form) || RIGHT.has(form.replace(/[’´`]/, "'"))) continue
      for (const token of text.occurrences(form)) {
        const written = text.form(token)
        const base = GENITIVE.exec(written)?.[1]
        if (base === undefined || base.length < 2 || /['’´`]/.test(base)) continue
        if (await isEnglishName(text, token, base)) continue
        const right = /[sxz]$/i.test(base) ? `${base}’` : `${base}s`
        const counted = COUNTED.has(base.toLowerCase())
        const expected = counted ? [right, `${base}-er`] : [right]
        const advice = expected.map((words) => `«${words}»`).join(' eller ')
        const at = spanOf(text, token)
        found.push({
          at,
          message:
            malformAt(text, token) === 'nn'
              ? `«${written}» skal ikkje ha apostrof. Skriv ${advice}.`
              : `«${written}» skal ikke ha apostrof. Skriv ${advice}.`,
          expected,
          ...(!counted && { fix: { ...at, text: right } }),
        })
      }
    }
    return found
  },
})

/** Words that may follow a genitive: «Kari's hus», «partiet's egne lokaler». */
const HEADS = new Set(['NOUN', 'ADJ', 'DET', 'NUM'])
/** «Tussaud’s slukt av olje»: a participle as a predicate. */
const isPredicate = (feats: string): boolean => feats.includes('VerbForm=Part')
/** «på Mulligan’s klokka sju», «Mulligan’s pub» */
const AFTER_NAME =
  /^(?:klokk[ae]n?|kl\.?|\p{Ll}+dag|nå|no|pub|bar|kaf[eé]|kro|restaurant|hotell|burger\p{Ll}*)$/u

/** «Women’s Day», «på Mulligan’s i kveld»: another name follows, or nothing that it can be the genitive of. */
async function isEnglishName(text: TextModel, token: number, base: string): Promise<boolean> {
  if (!/^\p{Lu}\p{Ll}/u.test(base)) return false
  const next = nearby(text, token, 1)
  if (/^\p{Lu}\p{Ll}/u.test(next)) return true
  if (/(?:[aeiouyæøå]|sen|stad|vik|berg|land|haug|dal|nes|rud|lien|moen)$/.test(base)) return false
  if (nearby(text, token, -1) === '') return false
  return (
    !/^\p{L}/u.test(next) ||
    AFTER_NAME.test(next) ||
    isPredicate((await text.tags()).feats(token + 1)) ||
    !HEADS.has((await text.tags()).upos(token + 1))
  )
}
