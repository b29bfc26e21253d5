import { describe, expect, it } from 'vitest'
import { defineRule } from '../../src/engine/rule'
import { activeRules, SettingsError } from '../../src/engine/settings'

const meta = {
  title: 'Prøve',
  group: 'ord',
  scope: 'word',
  malform: ['nb', 'nn'],
  source: 'prøve',
  url: null,
  check: () => [],
} as const

const passiv = defineRule({ ...meta, id: 'passiv', level: 'advarsel', enabled: true })
const lang = defineRule({
  ...meta,
  id: 'lang-setning',
  level: 'forslag',
  enabled: true,
  options: { maksOrd: { type: 'integer', default: 25, minimum: 1, description: 'flest ord' } },
})
const streng = defineRule({ ...meta, id: 'streng', level: 'feil', enabled: false })
const rules = [passiv, lang, streng]

const levels = (input: Parameters<typeof activeRules>[1]): string[] =>
  activeRules(rules, input).map(({ rule, level }) => `${rule.id} ${level}`)

describe('activeRules', () => {
  it('runs the rules that are on, at their own level', () => {
    expect(levels({})).toEqual(['passiv advarsel', 'lang-setning forslag'])
  })

  it('follows the configuration: a level, av, or a level with options', () => {
    expect(levels({ regler: { passiv: 'av', streng: 'forslag' } })).toEqual([
      'lang-setning forslag',
      'streng forslag',
    ])
    const [long] = activeRules([lang], { regler: { 'lang-setning': ['feil', { maksOrd: 40 }] } })
    expect(long).toMatchObject({ level: 'feil', options: { maksOrd: 40 } })
    expect(activeRules([lang])[0]).toMatchObject({ options: { maksOrd: 25 } })
  })

  it('runs only the rules asked for, also when they are off', () => {
    expect(levels({ only: ['streng'] })).toEqual(['streng feil'])
    expect(levels({ only: ['passiv'], regler: { passiv: 'feil' } })).toEqual(['passiv feil'])
  })

  it('leaves out rules whose findings would not be shown', () => {
    expect(levels({ minimum: 'advarsel' })).toEqual(['passiv advarsel'])
    expect(levels({ minimum: 'feil' })).toEqual([])
  })

  it.each([
    [{ regler: { pasiv: 'av' } }, ['regler', 'pasiv'], 'ukjent regel «pasiv». Mente du «passiv»?'],
    [{ only: ['langsetning'] }, ['only', 0], 'ukjent regel «langsetning». Mente du «lang-setning»?'],
    [{ regler: { zzzzzz: 'av' } }, ['regler', 'zzzzzz'], 'ukjent regel «zzzzzz».'],
    [{ regler: { passiv: 'advarsl' } }, ['regler', 'passiv'], 'Mente du «advarsel»?'],
    [{ regler: { passiv: 3 } }, ['regler', 'passiv'], 'ukjent nivå «3»'],
    [
      { regler: { 'lang-setning': ['feil', { maxOrd: 3 }] } },
      ['regler', 'lang-setning', 1, 'maxOrd'],
      'Mente du «maksOrd»?',
    ],
    [
      { regler: { 'lang-setning': ['feil', { maksOrd: 0 }] } },
      ['regler', 'lang-setning', 1, 'maksOrd'],
      'må være et heltall på minst 1.',
    ],
    [
      { regler: { 'lang-setning': ['feil', { maksOrd: 'tjue' }] } },
      ['regler', 'lang-setning', 1, 'maksOrd'],
      'må være et heltall',
    ],
    [
      { regler: { passiv: ['feil', { constructor: 1 }] } },
      ['regler', 'passiv', 1, 'constructor'],
      'ingen innstilling «constructor»',
    ],
    [{ regler: { passiv: ['feil', 7] } }, ['regler', 'passiv', 1], 'navn og verdi'],
  ])('says what is wrong and where: %j', (input, path, words) => {
    let error: unknown
    try {
      activeRules(rules, input as Parameters<typeof activeRules>[1])
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(SettingsError)
    expect(error).toMatchObject({ path })
    expect((error as Error).message).toContain(words)
  })

  it('refuses a rule id that could not be a file name, a key and a code at once', () => {
    expect(() => defineRule({ ...meta, id: 'Særskriving', level: 'feil', enabled: true })).toThrow(TypeError)
  })
})
