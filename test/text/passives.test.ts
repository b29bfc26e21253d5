import { describe, expect, it, vi } from 'vitest'
import { analyse } from '../../src/text/analyse'
import { passivesOf } from '../../src/text/passives/index'
import { plainProse } from '../../src/text/plain'
import type { Malform } from '../../src/text/prose'

/** What is found, as `verb` or `auxiliary verb`, with the agent after an arrow. */
async function found(malform: Malform, value: string): Promise<string[]> {
  const text = analyse(plainProse(value), { malform })
  return (await passivesOf(text)).map(({ verb, auxiliary, agent }) => {
    const words = auxiliary === null ? text.form(verb) : `${text.form(auxiliary)} ${text.form(verb)}`
    return agent === null ? words : `${words} ← ${text.text.slice(agent.start, agent.end)}`
  })
}

const FOUND: [Malform, string, string[]][] = [
  ['nb', 'Søknaden behandles i april.', ['behandles']],
  ['nb', 'Skjemaet må fylles ut og sendes til kommunen.', ['må fylles', 'må sendes']],
  ['nb', 'Vedtak avslås, tillatelser fratas og lån avdras.', ['avslås', 'fratas', 'avdras']],
  ['nb', 'Planen ble i møtet i går enstemmig vedtatt.', ['ble vedtatt']],
  ['nb', 'Tirsdag ble saken og alle vedleggene sendt til klagenemnda.', ['ble sendt']],
  ['nb', 'Kravet vil bli «vurdert» på nytt.', ['bli vurdert']],
  ['nb', 'Møtet ledes av ordføreren og rådmannen.', ['ledes ← av ordføreren og rådmannen']],
  ['nb', 'Saken ble lagt fram av Bergen kommune.', ['ble lagt ← av Bergen kommune']],
  ['nb', 'Prosjektet betales av det offentlige.', ['betales ← av det offentlige']],
  ['nb', 'I dag behandles saken av utvalget.', ['behandles ← av utvalget']],
  ['nb', 'Her gjennomføres behandlingen av saken.', ['gjennomføres']],
  ['nb', 'Det ble satt av penger til drift.', ['ble satt']],
  ['nb', 'Feilen skyldes at vann ble stengt av hensyn til naboene.', ['ble stengt']],
  ['nn', 'Skjemaet må fyllast ut og sendast til kommunen.', ['må fyllast', 'må sendast']],
  ['nn', 'Tiltaket skal leggjast fram i mars.', ['skal leggjast']],
  ['nn', 'Planen vart i møtet i går samrøystes vedteken.', ['vart vedteken']],
  [
    'nn',
    'Dersom vedtaket vert oppretthalde, vil klaga bli vidaresend.',
    ['vert oppretthalde', 'bli vidaresend'],
  ],
  ['nn', 'Bilane vart stoppa av politiet sine patruljar.', ['vart stoppa ← av politiet sine patruljar']],
  ['nn', 'Lova skal vedtakast av dei folkevalde.', ['skal vedtakast ← av dei folkevalde']],
]

const NONE: [Malform, string][] = [
  ['nb', 'Det finnes tre skoler i bygda, og elevene trives.'],
  ['nb', 'Vi møtes på rådhuset og synes det lykkes.'],
  ['nb', 'Forsinkelsen skyldes snø.'],
  ['nb', 'Kommunens og barnas beste er felles mål for alles foreldre.'],
  ['nb', 'Hun ble kjent med naboen og ble svært glad.'],
  ['nb', 'Han ble overrasket over svaret.'],
  ['nb', 'Det blir mildt sagt vanskelig.'],
  ['nb', 'Saken ble liggende.'],
  ['nb', 'Søknaden er sendt, og veien er stengt.'],
  ['nb', 'Hun ble lærer ved den nylig utvidede skolen.'],
  ['nn', 'Det finst tre skular i bygda, og elevane trivst.'],
  ['nn', 'Vi møtest på rådhuset.'],
  ['nn', 'Ho vart overraska over svaret.'],
  ['nn', 'Avtalen vart ståande.'],
  ['nn', 'Søknaden er send.'],
  ['nn', 'Det vart lettast for dei nærast.'],
]

describe('passives', () => {
  it.each(FOUND)('%s: %s', async (malform, sentence, passives) => {
    expect(await found(malform, sentence)).toEqual(passives)
  })

  it.each(NONE)('%s: none in «%s»', async (malform, sentence) => {
    expect(await found(malform, sentence)).toEqual([])
  })

  it('gives the span, the kind and the dictionary form', async () => {
    const text = analyse(plainProse('Nå blir skjemaet sendt. Alt avgjøres.'), { malform: 'nb' })
    expect(
      (await passivesOf(text)).map(({ kind, start, end, lemma }) => ({ kind, start, end, lemma })),
    ).toEqual([
      { kind: 'bli', start: 3, end: 22, lemma: 'sende' },
      { kind: 's', start: 28, end: 36, lemma: 'avgjøre' },
    ])
  })

  it('asks for tags only in sentences that may hold one, and not at all without', async () => {
    const tagged = async (value: string): Promise<string[]> => {
      const text = analyse(plainProse(value), { malform: 'nb' })
      const real = await text.tags()
      const seen = new Set<string>()
      const note = (token: number): number => {
        const { start, end } = text.sentences[text.sentenceOf(token)]!
        seen.add(text.text.slice(start, end))
        return token
      }
      vi.spyOn(text, 'tags').mockImplementation(async () => {
        seen.add('loaded')
        return {
          upos: (token) => real.upos(note(token)),
          feats: (token) => real.feats(note(token)),
          lemma: (token) => real.lemma(note(token)),
        }
      })
      await passivesOf(text)
      return [...seen]
    }
    expect(await tagged('Kommunen har ti ansatte. Huset er rødt.')).toEqual([])
    expect(await tagged('Huset er rødt. Saken avgjøres nå.')).toEqual(['loaded', 'Saken avgjøres nå.'])
  })

  it('says nothing of text in another language', async () => {
    const text = analyse(
      plainProse('The rules are les alles. They were sent by the times of ours and he blir was.'),
    )
    expect(await passivesOf(text)).toEqual([])
  })

  it.each([
    `Saken ble ${'og, '.repeat(40_000)}sendt.`,
    `${'Saken gis av kommunen '.repeat(10_000)}.`,
    `Saken gis av ${'kommunen sin '.repeat(20_000)}.`,
    `Saken ${'blir '.repeat(40_000)}.`,
  ])('takes time in proportion to hostile input (%#)', async (hostile) => {
    const text = analyse(plainProse(hostile), { malform: 'nb' })
    await text.tags()
    const start = performance.now()
    await passivesOf(text)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
