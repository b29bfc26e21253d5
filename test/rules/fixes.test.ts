import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import fagord from '../../rules/fagord-juss.tsv'
import { rules } from '../../rules/index'
import { type Checker, createChecker } from '../../src/check'
import { applyEdits } from '../../src/engine/fixes'
import type { MessageData } from '../../src/engine/messages'
import type { Phrase } from '../../src/engine/phrases'
import { parseTable } from '../../src/engine/table'
import { analyse } from '../../src/text/analyse'
import { passivesOf } from '../../src/text/passives/index'
import { plainProse } from '../../src/text/plain'
import type { Malform } from '../../src/text/prose'
import { examplesOf, unmark } from './page'

const MALFORMER: readonly Malform[] = ['nb', 'nn']

/** Every swap that a list calls safe. */
const SWAPS = rules.flatMap((rule) =>
  rule.list === undefined
    ? []
    : MALFORMER.flatMap((malform) =>
        [...rule.list!.entries(malform)]
          .map(({ phrase }) => phrase)
          .filter(({ safe, replacements }) => safe && replacements.length > 0)
          .map((phrase) => ({ rule, malform, phrase })),
      ),
)

/** Set phrases whose words mean nothing one by one. */
const IDIOM = /det vil (?:si|seie)|ikkj?e desto mindre/g

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(IDIOM, '')
    .match(/[\p{L}\d]+/gu) ?? []
const only = (text: string, kind: RegExp): string[] =>
  wordsOf(text)
    .filter((word) => kind.test(word))
    .sort()

const NUMBER =
  /^(?:\d.*|én|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|hundre|tusen|halv|dobbel|første|andre|tredje)$/
const NEGATION = /^(?:ikke|ikkje|aldri|ingen|inga|inkje|intet|uten|utan|verken|korkje)$/
const MODALITY = /^(?:skal|skulle|kan|kunne|må|måtte|bør|burde|vil|ville|vilje|lyt|tør|få|får)$/
const PERSON = /^(?:jeg|eg|vi|me|du|deg|dere|dykk|man|han|hun|ho)$/

/** Swaps between ways to say the same with an auxiliary: what may be done still may, what must be done still must. */
const SAME_MODALITY: Readonly<Record<string, RegExp>> = {
  kunne: /(?:mulighet|anledning|høve|moglegheit|stand|kunne)/,
  måtte: /(?:nødt|nøydd|måtte)/,
  må: /nødt|nøydd/,
  få: /(?:erholde|oppebære|tilsendt|tilstilt|^få |mottatt|motteke|tilsendt)/,
}
/** «Ved spørsmål» is about the reader's questions; that «vi» writes, only a letter tells: see the option `avsender`. */
const KNOWN_PERSON = /^(?:ved (?:eventuelle )?spørsmål|vi ser oss|for mitt)/

describe('what a list swaps unseen', () => {
  const names = SWAPS.map(({ rule, malform, phrase }) => `${rule.id} ${malform}: ${phrase.text}`)
  const violations = (broken: (phrase: Phrase, rule: (typeof SWAPS)[number]['rule']) => boolean): string[] =>
    names.filter((_, index) => broken(SWAPS[index]!.phrase, SWAPS[index]!.rule))
  const differs = (kind: RegExp) => (phrase: Phrase) =>
    only(phrase.text, kind).join() !== only(phrase.replacements[0]!, kind).join()
  // A misspelt word is another string, but the same word.
  const SPELLING =
    /^(?:vanlige-skrivefeil|nn-boyning|nn-bokmalsord|orddeling-bindestrek|saerskriving|forkortelser-form|ifolge-i-folge)$/

  it('are many', () => expect(SWAPS.length).toBeGreaterThan(500))

  it('never changes a number', () => {
    expect(violations((phrase, { id }) => !SPELLING.test(id) && differs(NUMBER)(phrase))).toEqual([])
  })

  it('never changes a negation', () => {
    expect(violations((phrase, { id }) => !SPELLING.test(id) && differs(NEGATION)(phrase))).toEqual([])
  })

  it('never changes what one must, can or should', () => {
    const broken = (phrase: Phrase): boolean => {
      const [before, after] = [phrase.text, phrase.replacements[0]!].map((text) => only(text, MODALITY))
      const news = after!.filter((word) => !before!.includes(word))
      const lost = before!.filter((word) => !after!.includes(word))
      // «Ville kunne» says no more than «kunne».
      const doubled = /^(?:ville|vilje) kunne$/.test(phrase.text)
      return (
        news.some((word) => !SAME_MODALITY[word]?.test(phrase.text)) ||
        (lost.length > 0 && news.length === 0 && !doubled)
      )
    }
    expect(violations((phrase, { id }) => !SPELLING.test(id) && broken(phrase))).toEqual([])
  })

  it('never changes who acts', () => {
    const broken = (phrase: Phrase, rule: (typeof SWAPS)[number]['rule']): boolean =>
      differs(PERSON)(phrase) && !KNOWN_PERSON.test(phrase.text) && !('avsender' in rule.options)
    expect(violations((phrase, rule) => !SPELLING.test(rule.id) && broken(phrase, rule))).toEqual([])
  })

  it('never changes a term of law', () => {
    const terms = new Set(
      parseTable(fagord, ['uttrykk']).flatMap((row) =>
        [row.uttrykk!, row.nn_uttrykk ?? ''].flatMap((cell) => cell.replaceAll('*', '').split('|')),
      ),
    )
    for (const term of ['henstand', 'vedtak', 'enkeltvedtak', 'klage', 'frist', 'dispensasjon', 'pålegg'])
      terms.add(term)
    expect(violations((phrase) => terms.has(phrase.text))).toEqual([])
  })
})

/** Where a swap is safe only under a condition: a sentence that meets it, and one that does not. */
const GUARDS: Readonly<Record<string, readonly [safe: string, unsafe: string]>> = {
  angående: ['Du får et brev angående barnehageplass.', 'Det er uro angående barnehageplass.'],
  angåande: ['Du får eit brev angåande barnehageplass.', 'Det er uro angåande barnehageplass.'],
  vedrørende: ['Du får et brev vedrørende barnehageplass.', 'Det er uro vedrørende barnehageplass.'],
  vedrørande: ['Du får eit brev vedrørande barnehageplass.', 'Det er uro vedrørande barnehageplass.'],
  'ha mottatt': ['Vi har mottatt søknaden din.', 'Vi har mottatt ti flyktninger.'],
  'ha motteke': ['Vi har motteke søknaden din.', 'Vi har motteke ti flyktningar.'],
  umiddelbart: ['Meld fra umiddelbart.', 'Melden kom umiddelbart og uventa.'],
  'ved eventuelle spørsmål': ['Ved eventuelle spørsmål, ring oss.', 'Ved eventuelle spørsmål: ring oss.'],
  'ved spørsmål': ['Ved spørsmål, ring oss.', 'Ved spørsmål: ring oss.'],
}

/** «Det vises til» opens the sentence, or someone else may speak. */
const openingGuard = (expression: string): readonly [string, string] => {
  const words = expression.replaceAll(/\/\S+/g, '')
  return [`${words[0]!.toUpperCase()}${words.slice(1)} saka.`, `Brevet er sendt, og ${words} saka.`]
}

describe('a swap that is safe under a condition', () => {
  const guarded = SWAPS.filter(({ phrase }) => phrase.safeOnly.length > 0)
  it.each(guarded.map(({ rule, malform, phrase }) => [rule.id, malform, phrase.text] as const))(
    '%s %s: %s',
    async (id, malform, expression) => {
      const avsender = id === 'upersonlig-det'
      const [safe, unsafe] = avsender ? openingGuard(expression) : GUARDS[expression]!
      const checker = createChecker({
        malform,
        only: [id],
        ...(avsender && { regler: { [id]: ['advarsel', { avsender }] } }),
      })
      const fixes = async (value: string) =>
        (await checker.check(new VFile({ path: 'x.txt', value }))).messages.map(
          ({ data }) => (data as MessageData).fix,
        )
      expect(await fixes(safe), safe).toEqual([expect.anything()])
      expect(await fixes(unsafe), unsafe).toEqual([null])
    },
  )

  it('puts «vi» in unseen only in a text that speaks for the office', async () => {
    const value = 'Det vises til brevet. Det minnes om at fristen er 1. mars.'
    const { messages } = await createChecker({ malform: 'nb', only: ['upersonlig-det'] }).check(
      new VFile({ path: 'x.txt', value }),
    )
    expect(messages.map(({ data }) => (data as MessageData).fix?.text ?? null)).toEqual([null, 'Husk at'])
  })

  it.each([
    ['Du har mulighet til å søke.', 'kan'],
    ['Du vil ha mulighet til å søke.', null],
    ['Gebyret er 200 kroner per påbegynt time.', undefined],
    ['Kommunen har fattet vedtak om søknaden din.', null],
    ['Saken gjelder henstand med betalingen.', null],
  ])('%s', async (value, expected) => {
    const checker = createChecker({ malform: 'nb', only: ['tunge-uttrykk', 'kanselliord'] })
    const { messages } = await checker.check(new VFile({ path: 'x.txt', value }))
    const [fix] = messages.map(({ data }) => (data as MessageData).fix?.text ?? null)
    if (typeof expected === 'string') expect(fix).toContain(expected)
    else expect(fix).toBe(expected)
  })
})

const root = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const FIXTURES = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(path.sep).join('/'))
  .filter((name) => /\.(md|txt|html)$/.test(name) && !name.endsWith('.funn.txt'))
  .sort()

interface Round {
  readonly findings: ReadonlyMap<string, number>
  readonly text: string
}

/** Rules that put right how a word or number is written: what is right may be heavy all the same. */
const FORM_GROUPS = new Set(['rettskriving og grammatikk', 'tall, dato og forkortelser'])
const FORM_RULES = new Set(rules.filter(({ group }) => FORM_GROUPS.has(group)).map(({ id }) => id))

/** Rules that count words: «det vil si» has two more than «dvs.». */
const COUNTING = new Set(['lang-setning', 'langt-avsnitt', 'mellomtitler', 'venstretyngde', 'innskudd'])

/** Checks a text, and makes every fix that is offered by such rules. */
async function fixed(
  checker: Checker,
  name: string,
  value: string,
  by: (rule: string) => boolean,
): Promise<Round> {
  const file = await checker.check(new VFile({ path: name, value }))
  const findings = new Map<string, number>()
  const edits = file.messages.flatMap((message) => {
    findings.set(message.ruleId!, (findings.get(message.ruleId!) ?? 0) + 1)
    const fix = (message.data as MessageData | undefined)?.fix ?? null
    return fix !== null && by(message.ruleId!) ? [fix] : []
  })
  return { findings, text: applyEdits(value, edits) }
}

const isForm = (rule: string): boolean => FORM_RULES.has(rule)
const isAny = (): boolean => true

/** Every digit in order, however they are grouped. */
const digitsIn = (text: string): string => text.replaceAll(/\D+/g, '')

/** Making all fixes takes findings away, adds none, and leaves nothing to fix. */
async function expectSettled(checker: Checker, name: string, value: string): Promise<void> {
  const written = await fixed(checker, name, value, isForm)
  const rewritten = await fixed(checker, name, written.text, isForm)
  expect(rewritten.text, name).toBe(written.text)
  const first = await fixed(checker, name, rewritten.text, isAny)
  const second = await fixed(checker, name, first.text, isAny)
  expect(second.text, name).toBe(first.text)
  for (const [rule, count] of second.findings)
    if (!COUNTING.has(rule))
      expect(count, `${name}: ${rule} → ${first.text.slice(0, 200)}`).toBeLessThanOrEqual(
        first.findings.get(rule) ?? 0,
      )
  if (first.text !== rewritten.text) expect(total(second.findings)).toBeLessThan(total(first.findings))
}

const total = (findings: ReadonlyMap<string, number>): number =>
  [...findings.values()].reduce((sum, count) => sum + count, 0)

describe('making all fixes', () => {
  const checker = createChecker({
    regler: { 'upersonlig-det': ['advarsel', { avsender: true }] },
  })

  it.each(FIXTURES)('%s', async (name) => {
    const value = readFileSync(path.join(root, name), 'utf8')
    await expectSettled(checker, name, value)
    const { text } = await fixed(checker, name, value, isAny)
    expect(digitsIn(text)).toBe(digitsIn(value))
  })

  it.each(rules.map(({ id }) => id))('examples of %s', async (id) => {
    const page = readFileSync(new URL(`../../rules/${id}.md`, import.meta.url), 'utf8')
    for (const { malform, format, kind, lines } of examplesOf(page)) {
      if (kind === 'fri') continue
      const alike = createChecker({ malform })
      for (const line of lines) await expectSettled(alike, `x.${format}`, unmark(line))
    }
  })
})

describe('what is said for the office', () => {
  const ids = ['passiv', 'substantivsyke', 'upersonlig-det', 'du-form', 'avsender-vi']
  it.each(ids)('%s never offers a new passive', async (id) => {
    const page = readFileSync(new URL(`../../rules/${id}.md`, import.meta.url), 'utf8')
    let offered = 0
    for (const { malform, format, kind, options, lines } of examplesOf(page)) {
      if (kind === 'fri') continue
      const checker = createChecker({ malform, only: [id], regler: { [id]: ['advarsel', options] } })
      for (const line of lines) {
        const { messages } = await checker.check(new VFile({ path: `x.${format}`, value: unmark(line) }))
        for (const words of messages.flatMap(({ expected }) => expected ?? [])) {
          offered++
          const passives = await passivesOf(analyse(plainProse(`${words}.`), { malform }))
          expect(passives, words).toEqual([])
        }
      }
    }
    expect(offered).toBeGreaterThan(0)
  })
})
