import { describe, expect, it } from 'vitest'
import { toDiagnostics } from '../../src/engine/diagnostics'
import { defineListRule } from '../../src/engine/list-rule'
import { defineRule, type Finding, type Level, type Scope } from '../../src/engine/rule'
import { Runner } from '../../src/engine/run'
import { activeRules, type SettingsInput } from '../../src/engine/settings'
import { readDocument } from '../../src/formats/read'
import { analyse } from '../../src/text/analyse'
import { Skip, type TextModel } from '../../src/text/model'

/** A rule that finds a stretch of text wherever it stands. */
const finder = (
  id: string,
  wanted: string,
  more: { scope?: Scope; level?: Level; zones?: number; weak?: boolean } = {},
) =>
  defineRule({
    id,
    title: 'Prøve',
    group: 'ord',
    scope: more.scope ?? 'word',
    level: more.level ?? 'advarsel',
    enabled: true,
    malform: ['nb'],
    ...(more.zones !== undefined && { zones: more.zones }),
    source: 'prøve',
    url: null,
    check: (text: TextModel) => {
      const findings: Finding[] = []
      for (let at = text.text.indexOf(wanted); at >= 0; at = text.text.indexOf(wanted, at + 1))
        findings.push({
          at: { start: at, end: at + wanted.length },
          message: `«${wanted}»`,
          expected: () => ['x'],
          fix: () => ({ start: at, end: at + wanted.length, text: 'x' }),
          ...(more.weak !== undefined && { weak: more.weak }),
        })
      return findings
    },
  })

const unused = defineRule({
  id: 'ubrukt-unntak',
  title: 'Prøve',
  group: 'verktøy',
  scope: 'document',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  source: 'prøve',
  url: null,
})

async function run(
  source: string,
  rules: ReturnType<typeof finder>[],
  format: 'txt' | 'md' = 'txt',
  input: SettingsInput = {},
) {
  const { prose } = await readDocument(source, format)
  const runner = new Runner(activeRules(rules, input), rules, input.minimum)
  const outcome = await runner.run(analyse(prose, { malform: 'nb' }), prose.directives)
  return toDiagnostics(outcome, { source, prose: prose.text, map: prose.map })
}
const brief = (found: Awaited<ReturnType<typeof run>>): string[] =>
  found.map(({ ruleId, actual, level }) => `${ruleId} ${actual} ${level}`)

describe('a run', () => {
  it('reports in reading order, whatever the order of the rules', async () => {
    const rules = [finder('a', 'søknaden'), finder('b', 'Vi'), finder('c', 'lest')]
    const forward = await run('Vi har lest søknaden.', rules)
    const backward = await run('Vi har lest søknaden.', [...rules].reverse())
    expect(brief(forward)).toEqual(['b Vi advarsel', 'c lest advarsel', 'a søknaden advarsel'])
    expect(backward).toEqual(forward)
  })

  it("gives the rule's page only for advice that is the rule's own source's", async () => {
    const list = defineListRule({
      id: 'liste',
      title: 'Prøve',
      group: 'ord',
      scope: 'word',
      level: 'forslag',
      enabled: true,
      malform: ['nb'],
      source: 'Språkrådet',
      url: 'https://example.org/',
      tsv: 'uttrykk\tforslag\tkilde\nsamt\tog\tegen vurdering\nkun\tbare\t\n',
      describe: ({ words }) => ({ message: words }),
    })
    const found = await run('Ta med kart samt søknad. Vi trenger kun det.', [list])
    expect(found.map(({ actual, source, url }) => [actual, source, url])).toEqual([
      ['samt', 'egen vurdering', null],
      ['kun', 'Språkrådet', 'https://example.org/'],
    ])
  })

  it('lowers a weak finding one level, and no lower than forslag', async () => {
    expect(brief(await run('Vi har lest.', [finder('a', 'Vi', { weak: true, level: 'feil' })]))).toEqual([
      'a Vi advarsel',
    ])
    expect(brief(await run('Vi har lest.', [finder('a', 'Vi', { weak: true, level: 'forslag' })]))).toEqual([
      'a Vi forslag',
    ])
    expect(
      await run('Vi har lest.', [finder('a', 'Vi', { weak: true })], 'txt', { minimum: 'advarsel' }),
    ).toEqual([])
  })

  it('keeps the longer of two findings about the same words', async () => {
    const rules = [finder('kort', 'gang'), finder('lang', 'i gang med')]
    expect(brief(await run('Vi er i gang med saken.', rules))).toEqual(['lang i gang med advarsel'])
  })

  it('keeps the stronger of two findings that are equally long', async () => {
    const rules = [finder('a', 'her', { level: 'forslag' }), finder('b', 'her', { level: 'feil' })]
    expect(brief(await run('Vi er her.', rules))).toEqual(['b her feil'])
  })

  it('keeps the earlier rule where two findings are equally long and strong', async () => {
    expect(brief(await run('Vi er her.', [finder('a', 'her'), finder('b', 'her')]))).toEqual([
      'a her advarsel',
    ])
  })

  it('lets findings about sentences stand beside findings about words', async () => {
    const rules = [finder('setning', 'Vi er her.', { scope: 'sentence' }), finder('ord', 'her')]
    expect(brief(await run('Vi er her.', rules))).toEqual(['setning Vi er her. advarsel', 'ord her advarsel'])
  })

  it('leaves skip zones alone unless the rule asks for them', async () => {
    const text = 'Du kan klage etter forvaltningsloven § 28 på dette vedtaket.'
    expect(await run(text, [finder('a', 'forvaltningsloven')])).toEqual([])
    expect(await run(text, [finder('a', 'forvaltningsloven', { zones: Skip.law })])).toHaveLength(1)
  })

  it('gives no fix where markup stands inside the words', async () => {
    const [whole] = await run('Vi har lest *søknaden* din.', [finder('a', 'søknaden')], 'md')
    expect(whole).toMatchObject({ actual: 'søknaden', fix: { start: 13, end: 21, text: 'x' } })
    const [split] = await run('Vi har lest *søk*naden din.', [finder('a', 'søknaden')], 'md')
    expect(split).toMatchObject({ actual: 'søk*naden', expected: ['x'], fix: null })
  })
})

describe('comments that switch rules off', () => {
  const rules = [finder('ord', 'saken'), finder('tone', 'vi'), unused]
  const check = async (source: string, input: SettingsInput = {}) =>
    (await run(source, rules, 'md', input)).map(({ ruleId, message, start }) =>
      ruleId === 'ubrukt-unntak' ? message : `${ruleId} ${start}`,
    )

  it('av holds until på', async () => {
    const source =
      '<!-- klarsprak-av ord -->\n\nHer er saken.\n\n<!-- klarsprak-på ord -->\n\nHer er saken.\n'
    expect(await check(source)).toEqual([`ord ${source.lastIndexOf('saken')}`])
  })

  it('av without på holds to the end, for the rules it names only', async () => {
    const source = 'Her er saken.\n\n<!-- klarsprak-av ord -->\n\nNå ser vi på saken.\n'
    expect(await check(source)).toEqual([`ord ${source.indexOf('saken')}`, `tone ${source.indexOf('vi ')}`])
  })

  it('av without names is for every rule', async () => {
    expect(await check('<!-- klarsprak-av -->\n\nNå ser vi på saken.\n')).toEqual([])
  })

  it('av-neste is for the next block', async () => {
    const source = '<!-- klarsprak-av-neste ord: navnet på et møte -->\n\nHer er saken.\n\nHer er saken.\n'
    expect(await check(source)).toEqual([`ord ${source.lastIndexOf('saken')}`])
  })

  it('reports a comment that stops nothing', async () => {
    expect(await check('<!-- klarsprak-av ord -->\n\nAlt er bra.\n')).toEqual([
      'Unntaket for regelen «ord» stopper ingenting. Fjern kommentaren.',
    ])
  })

  it('does not call a comment unused when its rule is off or not run', async () => {
    expect(await check('<!-- klarsprak-av ord -->\n\nAlt er bra.\n', { regler: { ord: 'av' } })).toEqual([])
    expect(
      await check('<!-- klarsprak-av ord -->\n\nAlt er bra.\n', { only: ['tone', 'ubrukt-unntak'] }),
    ).toEqual([])
  })

  it('reports a rule that does not exist, with the nearest that does', async () => {
    expect(await check('<!-- klarsprak-av tonee -->\n\nAlt er bra.\n')).toEqual([
      'Det finnes ingen regel som heter «tonee». Mente du «tone»?',
    ])
  })
})
