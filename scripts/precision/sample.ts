import { digest, nameOf } from './key'
import type { Sighting } from './sightings'

export const SAMPLE_SIZE = 60
const SEED = 'klarsprak'

/**
 * A sample of one rule's findings, spread over the documents: in turn the next from each, those in reserve last. Order
 * within and between documents follows a seeded hash of each finding, so that the sample changes little when findings
 * come and go.
 */
export function sampleOf(sightings: readonly Sighting[], size = SAMPLE_SIZE): Sighting[] {
  const rank = (name: string): string => digest(`${SEED} ${name}`, 16)
  const distinct = new Map(sightings.map((sighting) => [nameOf(sighting.key), sighting]))
  const piles = new Map<string, { rank: string; sighting: Sighting }[]>()
  for (const [name, sighting] of distinct) {
    const pile = piles.get(sighting.document) ?? []
    piles.set(sighting.document, pile)
    pile.push({ rank: rank(name), sighting })
  }
  const queue = [...piles.values()].flatMap((pile) =>
    pile.sort((a, b) => compare(a.rank, b.rank)).map((entry, turn) => ({ ...entry, turn })),
  )
  return queue
    .sort(
      (a, b) =>
        Number(a.sighting.reserve) - Number(b.sighting.reserve) || a.turn - b.turn || compare(a.rank, b.rank),
    )
    .slice(0, size)
    .map(({ sighting }) => sighting)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
