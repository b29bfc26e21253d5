import { expect, it } from 'vitest'
import { charClass, classify } from '../../src/text/chars'

it('the table of Latin characters says what Unicode says', () => {
  for (let code = 0; code < 0x300; code++)
    expect(charClass(code), `U+${code.toString(16)}`).toBe(classify(code))
})
