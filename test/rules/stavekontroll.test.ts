import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChecker, SettingsError } from '../../src/index'

const speller = createChecker({ only: ['stavekontroll'], malform: 'nb' })
const found = async (text: string, checker = speller): Promise<string[]> =>
  (await checker.check(text)).messages.map(({ actual }) => actual!)

describe('stavekontroll', () => {
  it('leaves the place to a rule that knows the word', async () => {
    const file = await createChecker({ only: ['stavekontroll', 'vanlige-skrivefeil'] }).check(
      'Vi har desverre ingen merknader til saken, og vi har en tjensete til.',
    )
    const at = file.messages.map(({ place }) => (place && 'start' in place ? place.start.offset : null))
    expect(new Set(at).size).toBe(at.length)
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain('vanlige-skrivefeil')
  })

  it('judges each sentence by its own målform', async () => {
    const text =
      'Kommunen har fått brevet ditt og svarer deg så snart som mulig.\n\n' +
      'Kommunen har fått brevet ditt og svarar deg så snart som råd er, men vi må vente på fleire opplysningar frå deg.\n'
    expect(await found(text, createChecker({ only: ['stavekontroll'] }))).toEqual([])
  })

  it('says of a name in small letters or in capitals how it is written', async () => {
    const { messages } = await speller.check('Du kan ta kontakt med husbanken eller med NAV i kommunen din.')
    expect(messages.map(({ actual, expected, fatal }) => [actual, expected, fatal])).toEqual([
      ['husbanken', ['Husbanken'], null],
      ['NAV', ['Nav'], null],
    ])
  })

  it('takes a repeated word without a neighbour for a term, not a repeated slip', async () => {
    const term = 'Vi måler fjurtologi her. Hva er fjurtologi? Svaret er at fjurtologi er nytt.'
    expect(await found(term)).toEqual([])
    const slip = 'Vi måler tjensete her. Hva er tjensete? Svaret er at tjensete er nytt.'
    expect(await found(slip)).toHaveLength(3)
  })

  it('takes words and dictionaries of the caller, and none where none are given', async () => {
    const own = { ordliste: ['fjurtebu subst f'], only: ['stavekontroll'] }
    expect(await found('Alle fjurtebuene er her, men ingen fjurtehus.', createChecker(own))).toEqual([
      'fjurtehus',
    ])
    const dictionary = { aff: 'SET UTF-8\n', dic: '1\nfjurtehus\n' }
    expect(
      await found(
        'Alle fjurtebuene er her, men ingen fjurtehus.',
        createChecker({ ...own, ordbok: [dictionary] }),
      ),
    ).toEqual([])
    expect(await found('En tjensete.', createChecker({ only: ['stavekontroll'], dictionaries: {} }))).toEqual(
      [],
    )
    expect(() => createChecker({ ordliste: ['ord', 'ord tull'] })).toThrow(SettingsError)
    expect(() => createChecker({ ordliste: ['ord', 'ord tull'] })).toThrow(/«tull» etter «ord»/)
  })

  it('survives odd words and quotes what stands there', async () => {
    const letter = fc.constantFrom(..."abeiklnorstæøåÆÅKT-’'.·\u00ADéüß1@_/".split(''), '\u0301', '😀', 'ŋ')
    const word = fc.array(letter, { minLength: 1, maxLength: 24 }).map((letters) => letters.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), async (words) => {
        const text = `Vi har ${words.join(' ')} i kommunen vår.`
        for (const { actual, place } of (await speller.check(text)).messages) {
          if (place === undefined || !('start' in place)) throw new Error('no place')
          expect(text.slice(place.start.offset, place.end.offset)).toBe(actual)
        }
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['one long word', 'a'.repeat(300_000)],
    [
      'many unknown words',
      Array.from({ length: 5000 }, (_, i) => `tjensete${'aeiou'[i % 5]}${'klmnp'[i % 7] ?? 't'}`).join(' '),
    ],
    ['hyphens without end', 'tjen-'.repeat(20_000)],
  ])('gets through %s', async (_, text) => {
    await speller.check(text)
  })
})
