import { gapBefore, malformAt, nearby, numbersInProse } from '../src/engine/places'
import { defineRule, type Finding } from '../src/engine/rule'
import type { TextModel } from '../src/text/model'
import type { Malform, Span } from '../src/text/prose'

/** A point in time or a stretch of it as it stands in the text. */
interface Clock extends Span {
  /** «kl.», «kl» or '' when the time stands alone. */
  readonly label: string
  /** Between label and time. */
  readonly gap: string
  readonly from: string
  /** Dash and white space around it; '' when there is no second time. */
  readonly dash: string
  readonly to: string
}

const TIME = /^(?:[01]?\d|2[0-4])(?:([.:])[0-5]\d)?$|^(?:[01]\d|2[0-4])[0-5]\d$/

/** Words after which a lone «18:00» is told in running text and wants its «kl.» */
const TELLS_TIME = new Set(
  (
    'fra frå til mellom før etter innen innan starter startar begynner byrjar åpner opnar stenger ' +
    'stengjer slutter sluttar møtes møtast'
  ).split(' '),
)

const SAID: Readonly<Record<Malform, Readonly<Record<Fault, (written: string, right: string) => string>>>> = {
  nb: {
    stop: (written, right) => `«${written}» mangler punktum etter «kl». Skriv «${right}».`,
    gap: (written, right) => `«${written}» mangler mellomrom. Skriv «${right}».`,
    dash: (written, right) => `Bruk tankestrek uten mellomrom i tidsrommet «${written}»: «${right}».`,
    label: (written, right) => `«${written}» mangler «kl.». Skriv «${right}».`,
    mixed: (written, right) =>
      `«${written}» har et annet skilletegn enn resten av teksten. Skriv «${right}».`,
  },
  nn: {
    stop: (written, right) => `«${written}» manglar punktum etter «kl». Skriv «${right}».`,
    gap: (written, right) => `«${written}» manglar mellomrom. Skriv «${right}».`,
    dash: (written, right) => `Bruk tankestrek utan mellomrom i tidsrommet «${written}»: «${right}».`,
    label: (written, right) => `«${written}» manglar «kl.». Skriv «${right}».`,
    mixed: (written, right) =>
      `«${written}» har eit anna skiljeteikn enn resten av teksten. Skriv «${right}».`,
  },
}
type Fault = 'stop' | 'gap' | 'dash' | 'label' | 'mixed'

export const klokkeslett = defineRule({
  id: 'klokkeslett',
  title: 'Klokkeslett med feil tegn eller blandede skrivemåter',
  group: 'tall, dato og forkortelser',
  scope: 'word',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'Språkrådet, Tall, tid, dato',
  url: 'https://sprakradet.no/godt-og-korrekt-sprak/rettskriving-og-grammatikk/tall-tid-dato/',
  *check(text) {
    const clocks = [...clocksOf(text)]
    const separator = usual(clocks)
    let done = -1
    for (const [token, clock] of clocks) {
      const before = nearby(text, token, -1).toLowerCase()
      // «fra kl. 06.45 til 16.30»: one label serves both.
      const labelled = token > 1 && text.tokens.end[token - 2] === done
      done = clock.end
      const finding = judge(clock, malformAt(text, token), separator, !labelled && TELLS_TIME.has(before))
      if (finding !== null) yield finding
    }
  },
})

/** Every time in running text with its first token; «12:30» or a time after «kl.». */
function* clocksOf(text: TextModel): Generator<[number, Clock]> {
  const { start, end } = text.tokens
  let done = 0
  for (const token of numbersInProse(text)) {
    if (token < done || !TIME.test(text.form(token))) continue
    const label = labelOf(text, token)
    if (label === null && !text.form(token).includes(':')) continue
    const last = endOfStretch(text, token)
    const first = label?.first ?? token
    done = last + 1
    yield [
      first,
      {
        start: start[first]!,
        end: end[last]!,
        label: label?.form ?? '',
        gap: label === null ? '' : text.text.slice(label.end, start[token]),
        from: text.form(token),
        dash: last > token ? text.text.slice(end[token], start[last]) : '',
        to: last > token ? text.form(last) : '',
      },
    ]
  }
}

/** «kl.» or «kl» before the token; in «kl.19.00» the stop is a token of its own. */
function labelOf(text: TextModel, token: number): { first: number; form: string; end: number } | null {
  const before = nearby(text, token, -1)
  if (/^kl\.?$/i.test(before)) return { first: token - 1, form: before, end: text.tokens.end[token - 1]! }
  if (before !== '.' || !/^kl$/i.test(nearby(text, token, -2)) || gapBefore(text, token - 1) !== '')
    return null
  return { first: token - 2, form: `${nearby(text, token, -2)}.`, end: text.tokens.end[token - 1]! }
}

/** The token of the second time in «09.00–15.00» and «9 - 15», or the token itself. */
function endOfStretch(text: TextModel, token: number): number {
  if (!/^[-–—]$/.test(nearby(text, token, 1))) return token
  const to = nearby(text, token, 2)
  const spaced = gapBefore(text, token + 1) !== ''
  if (spaced !== (gapBefore(text, token + 2) !== '') || !TIME.test(to)) return token
  const minutes = (form: string): boolean => /[.:]/.test(form)
  if (spaced && minutes(text.form(token)) !== minutes(to)) return token
  const next = nearby(text, token, 3)
  return spaced && !minutes(to) && /^\p{L}/u.test(next) ? token : token + 2
}

/** The sign between hours and minutes that the text uses most often; null when it uses one, or both alike. */
function usual(clocks: readonly (readonly [number, Clock])[]): string | null {
  let colons = 0
  let stops = 0
  for (const [, { from, to }] of clocks) {
    if (from.includes(':') || to.includes(':')) colons++
    if (from.includes('.') || to.includes('.')) stops++
  }
  if (colons === 0 || stops === 0) return null
  return colons > stops ? ':' : '.'
}

function judge(
  clock: Clock,
  malform: Malform,
  separator: string | null,
  wantsLabel: boolean,
): Finding | null {
  const { start, end, label, gap, from, dash, to } = clock
  const written = label + gap + from + dash + to
  const stop = label !== '' && !label.endsWith('.')
  const dashed = dash !== '' && dash !== '–'
  const shown = `${label}${stop ? '.' : ''}${label !== '' && gap === '' ? ' ' : gap}`
  const right = `${shown}${from}${dash === '' ? '' : '–'}${to}`
  const at = { start, end }
  const say = (fault: Fault, text: string): Finding => ({
    at,
    message: SAID[malform][fault](written, text),
    expected: [text],
  })
  if (right !== written) {
    const fault = stop ? 'stop' : dashed ? 'dash' : 'gap'
    return { ...say(fault, right), fix: { ...at, text: right } }
  }
  if (separator !== null && (from + to).includes(separator === ':' ? '.' : ':'))
    return say('mixed', right.replace(/(\d)[.:](?=\d)/g, `$1${separator}`))
  return label === '' && wantsLabel ? say('label', `kl. ${right}`) : null
}
