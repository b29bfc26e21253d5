import { describe, expect, it } from 'vitest'
import { isSurelyNeuter } from '../../../src/text/inflection/sure-gender'

describe('the genders that are beyond doubt', () => {
  it.each(['brev', 'vedtak', 'hus', 'skjema', 'samtykkeskjema'])('«%s» is neuter', (noun) => {
    expect(isSurelyNeuter(noun, 'nb')).toBe(true)
    expect(isSurelyNeuter(noun, 'nn')).toBe(true)
  })

  it.each(['kommune', 'barnehage', 'søknad', 'idrettsbarnehage'])('«%s» is not neuter', (noun) => {
    expect(isSurelyNeuter(noun, 'nb')).toBe(false)
    expect(isSurelyNeuter(noun, 'nn')).toBe(false)
  })

  it.each(['kurs', 'katalog', 'medlem', 'familiemedlem', 'bruk'])('«%s» has two genders', (noun) => {
    expect(isSurelyNeuter(noun, 'nn')).toBeNull()
  })

  it.each(['', 'xyz', 'blåfjott'])('nothing is known of «%s»', (noun) => {
    expect(isSurelyNeuter(noun, 'nb')).toBeNull()
  })

  it('takes a word of three million letters in its stride', () => {
    expect(isSurelyNeuter('a'.repeat(3_000_000), 'nb')).toBeNull()
  })
})
