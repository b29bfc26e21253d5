import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { check } from '../../src/check'
import type { Malform } from '../../src/text/prose'

const cases: [Malform, string, string, string[]][] = [
  ['nb', 'Vi foreviste kartet. Det går framover.', 'foreviste', ['viste', 'viste fram']],
  ['nb', 'Vi foreviste kartet. Det går fremover.', 'foreviste', ['viste', 'viste frem']],
  ['nb', 'Vi foreviste kartet. Det går framover og fremover.', 'foreviste', ['viste', 'viste fram']],
  ['nb', 'Bedømmelsen er klar. Saken står på lista.', 'Bedømmelsen', ['Vurderingen']],
  ['nb', 'Bedømmelsen er klar. Saka står på lista.', 'Bedømmelsen', ['Vurderinga']],
  ['nb', 'Vi igangsatte arbeidet og ventet.', 'igangsatte', ['startet', 'satte i gang']],
  ['nb', 'Vi igangsatte arbeidet og venta.', 'igangsatte', ['starta', 'satte i gang']],
  ['nn', 'Me skriv. Det vert vist til brevet.', 'Det vert vist til', ['Me viser til']],
  ['nn', 'Vi skriv. Det vert vist til brevet.', 'Det vert vist til', ['Vi viser til']],
  ['nn', 'Det skal vera ope. Vi skal iverksetje tiltaket.', 'iverksetje', ['setja i gang', 'setja i verk']],
  ['nn', 'Det skal vere ope. Vi skal iverksetje tiltaket.', 'iverksetje', ['setje i gang', 'setje i verk']],
]

it.each(cases)(
  '%s: in «%s» the suggestion for «%s» follows the text',
  async (malform, value, actual, expected) => {
    const file = await check(new VFile({ path: 'x.txt', value }), { malform })
    expect(file.messages.find((message) => message.actual === actual)?.expected).toEqual(expected)
  },
)
