// Learns which strings stand first and last in Norwegian compounds, with which joint and how often, from the lemma lists of
// Norsk Ordbank: node scripts/run.mjs scripts/train-compounds.ts <folder with lemma-nb.txt.gz and lemma-nn.txt.gz>
// Writes data/compounds/<målform>.tsv and data/compounds/learned.json, the same bytes for the same input.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

const ATTRIBUTION = 'Norsk Ordbank (Språkbanken, Nasjonalbiblioteket), CC BY 4.0'
const JOINTS = ['', 's', 'e'] as const
const ROUNDS = 4
/** A string that is no lemma itself («mikro») is a first part when it stands before this many different lemmas. */
const BOUND_HEADS = 4

interface Split {
  readonly first: string
  readonly joint: 0 | 1 | 2
  readonly last: string
}
type Counts = [plain: number, s: number, e: number]
/** All, and those after -s-. */
type LastCounts = [all: number, afterS: number]

const doubled = /([bdfgklmnprst])\1$/

/** Every way to read a lemma as a known first part, a joint and a known last part. */
function splitsOf(
  lemma: string,
  isFirst: (part: string) => boolean,
  isLast: (part: string) => boolean,
): Split[] {
  const splits: Split[] = []
  for (let at = 2; at <= lemma.length - 3; at++) {
    const before = lemma.slice(0, at)
    const last = lemma.slice(at)
    const simplified = doubled.test(before) ? before.at(-1) + last : null
    if (simplified !== null && isFirst(before) && isLast(simplified))
      splits.push({ first: before, joint: 0, last: simplified })
    if (!isLast(last)) continue
    for (const joint of [0, 1, 2] as const) {
      const letters = JOINTS[joint]
      if (!before.endsWith(letters)) continue
      const first = before.slice(0, before.length - letters.length)
      if (first.length >= 2 && isFirst(first)) splits.push({ first, joint, last })
    }
  }
  return splits
}

function boundFirsts(lemmas: ReadonlySet<string>): Set<string> {
  const heads = new Map<string, number>()
  for (const lemma of lemmas) {
    for (let at = 3; at <= lemma.length - 4; at++) {
      const first = lemma.slice(0, at)
      if (!lemmas.has(first) && lemmas.has(lemma.slice(at))) heads.set(first, (heads.get(first) ?? 0) + 1)
    }
  }
  const withJoint = (first: string) =>
    (first.endsWith('s') || first.endsWith('e')) && lemmas.has(first.slice(0, -1))
  return new Set(
    [...heads].filter(([first, n]) => n >= BOUND_HEADS && !withJoint(first)).map(([first]) => first),
  )
}

/** Counts the parts over the likeliest split of every lemma, found by counting again with what the round before found. */
function learn(lemmas: ReadonlySet<string>): { firsts: Map<string, Counts>; lasts: Map<string, LastCounts> } {
  const bound = boundFirsts(lemmas)
  const isFirst = (part: string) => lemmas.has(part) || bound.has(part)
  const candidates = [...lemmas]
    .map((lemma) => splitsOf(lemma, isFirst, (part) => lemmas.has(part)))
    .filter((splits) => splits.length > 0)
  let firsts = new Map<string, Counts>()
  let lasts = new Map<string, LastCounts>()
  for (let round = 0; round < ROUNDS; round++) {
    const weight = ({ first, joint, last }: Split) =>
      ((firsts.get(first)?.[joint] ?? 0) + 0.1) *
      ((lasts.get(last)?.[0] ?? 0) + 0.1) *
      (joint === 2 ? 0.3 : 1) *
      (lemmas.has(first) ? 1 : 0.05)
    const nextFirsts = new Map<string, Counts>()
    const nextLasts = new Map<string, LastCounts>()
    for (const splits of candidates) {
      const best = splits.reduce((a, b) => (weight(b) > weight(a) ? b : a))
      for (const split of round === 0 ? splits : [best]) {
        const share = round === 0 ? 1 / splits.length : 1
        const counts = nextFirsts.get(split.first) ?? [0, 0, 0]
        counts[split.joint] += share
        nextFirsts.set(split.first, counts)
        const lastCounts = nextLasts.get(split.last) ?? [0, 0]
        lastCounts[0] += share
        if (split.joint === 1) lastCounts[1] += share
        nextLasts.set(split.last, lastCounts)
      }
    }
    firsts = nextFirsts
    lasts = nextLasts
  }
  for (const [first, counts] of firsts) if (bound.has(first) && counts[0] < BOUND_HEADS) firsts.delete(first)
  return { firsts, lasts }
}

/** Adds what was learned from the other målform about words that this one has too but was never seen to join. */
function complete<T>(
  own: ReadonlyMap<string, T>,
  other: ReadonlyMap<string, T>,
  lemmas: ReadonlySet<string>,
) {
  const added = [...other].filter(([part]) => !own.has(part) && lemmas.has(part))
  return new Map([...own, ...added])
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const byText = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)

const folder = process.argv[2]
if (folder === undefined) throw new Error('name the folder with lemma-nb.txt.gz and lemma-nn.txt.gz')
const record: Record<string, unknown> = {
  source: ATTRIBUTION,
  command: 'node scripts/run.mjs scripts/train-compounds.ts <folder>',
  seed: 'none: nothing is drawn at random',
}
const sources = ['nb', 'nn'].map((malform) => {
  const packed = readFileSync(path.join(folder, `lemma-${malform}.txt.gz`))
  const text = gunzipSync(packed).toString('utf8')
  const lemmas = new Set(text.split('\n').filter((line) => /^[a-zæøåéèêôóòü]{2,40}$/.test(line)))
  return { malform, packed, lemmas, ...learn(lemmas) }
})
for (const [i, { malform, packed, lemmas, ...own }] of sources.entries()) {
  const other = sources[1 - i]!
  const firsts = complete(own.firsts, other.firsts, lemmas)
  const lasts = complete(own.lasts, other.lasts, lemmas)
  const lines = [
    `# Learned from ${ATTRIBUTION}. First parts with their counts before no joint, -s- and -e-; then last parts with their counts, all and after -s-.`,
    ...[...firsts].sort(byText).map(([part, counts]) => [part, ...counts].join('\t').replace(/(\t0)+$/, '')),
    '',
    ...[...lasts].sort(byText).map(([part, [all, afterS]]) => {
      if (afterS > 0) return `${part}\t${all}\t${afterS}`
      return all === 1 ? part : `${part}\t${all}`
    }),
  ]
  const table = `${lines.join('\n')}\n`
  writeFileSync(`data/compounds/${malform}.tsv`, table)
  const gzipped = gzipSync(table, { level: 9 }).length
  record[malform] = {
    input: sha256(packed),
    output: sha256(table),
    firsts: firsts.size,
    lasts: lasts.size,
    gzipped,
  }
  console.log(malform, record[malform])
}
writeFileSync('data/compounds/learned.json', `${JSON.stringify(record, null, 2)}\n`)
