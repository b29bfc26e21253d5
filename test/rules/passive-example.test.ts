import { describe, expect, it } from 'vitest'
import { exampleOf } from '../../rules/lib/passive-example'
import { analyse } from '../../src/text/analyse'
import { passivesOf } from '../../src/text/passives/index'
import { plainProse } from '../../src/text/plain'
import type { Malform } from '../../src/text/prose'

const CASES: [Malform, string, string][] = [
  ['nb', 'Søknaden behandles i april.', 'vi behandler'],
  ['nb', 'Søknaden ble avslått.', 'vi avslo'],
  ['nb', 'Skjemaet må sendes innen 1. mars.', 'du må sende'],
  ['nb', 'Skjemaet sendes på e-post.', 'du sender» eller «vi sender'],
  ['nb', 'Søknader om støtte behandles i april.', 'vi behandler'],
  ['nn', 'Søknaden vart avslått.', 'vi avslo'],
  ['nb', 'Administrasjonen ble anmodet om å svare.', ''],
  ['nb', 'Brevet ble sendt i går.', ''],
  ['nb', 'Etter dette kan saken avgjøres i forliksrådet.', ''],
  ['nb', 'Saken ble behandlet i formannskapet 3. mars.', ''],
  ['nb', 'Spørsmålet er om søknaden skal behandles på nytt.', ''],
  ['nb', 'Blir søknaden avslått, får du beskjed.', ''],
  ['nn', 'Anlegget vert halde ved like.', ''],
  ['nn', 'Vi spurde om dyret skulle brukast i avl.', ''],
]

describe('the example of a message on the passive', () => {
  it.each(CASES)('%s: %s', async (malform, source, expected) => {
    const text = analyse(plainProse(source), { malform })
    const [passive] = await passivesOf(text)
    expect(exampleOf(text, await text.tags(), passive!)).toBe(expected)
  })
})
