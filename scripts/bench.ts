// Speed beside named baselines, in one run: npm run bench. Cold processes taken in turn; medians and their ratios.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import retextLatin from 'retext-latin'
import { unified } from 'unified'
import { analyse } from '../src/text/analyse'
import { toNlcst } from '../src/text/nlcst'
import { plainProse } from '../src/text/plain'

const RUNS = Number(process.argv[2] ?? 7)
const node = process.execPath
const cli = path.resolve('dist/cli.js')
const folder = mkdtempSync(path.join(tmpdir(), 'klarsprak-bench-'))

/** Rules that ask no word class, those that need sentences analysed as well, and all: each set beside its own bar. */
const LISTED =
  'kanselliord,tunge-uttrykk,pleonasmer,upersonlig-det,lang-setning,langt-avsnitt,gjentatte-ord,tiltaleform,hjelpeverbopphoping,forkortelser-form,dato,klokkeslett,store-tall,lenketekst,overskrift-uinformativ'
const ANALYSED = `${LISTED},passiv,venstretyngde,relativkjede`
/** Spelling and grammar, which all other rules are measured without. */
const CORRECTNESS =
  'stavekontroll,saerskriving,orddeling-bindestrek,og-aa,verbform,samsvar,dobbel-bestemthet,enkel-bestemmelse,da-naar,lenger-lengre'
const UNCORRECTED = CORRECTNESS.split(',').flatMap((rule) => ['--rule', `${rule}=av`])

/** Wall-clock seconds of one process. */
function time(args: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(node, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: process.cwd(),
    env: { ...process.env, ...env },
  })
  if (status === null || status > 1) throw new Error(`${args.join(' ').slice(0, 80)}: ${stderr}`)
  return Number(process.hrtime.bigint() - start) / 1e9
}

/** Most memory that one process held, in megabytes. */
function memory(args: readonly string[]): number {
  const report = `process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`
  const { stderr } = spawnSync(node, ['--import', `data:text/javascript,${report}`, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  return Number(stderr.trim().split('\n').at(-1)) / 1024
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

/** Medians of several commands taken in turn, so that a slow moment of the machine falls on all of them. */
function inTurn(commands: readonly (readonly string[])[], runs = RUNS): number[] {
  const times = commands.map((): number[] => [])
  for (let run = 0; run < runs; run++) for (const [i, args] of commands.entries()) times[i]!.push(time(args))
  return times.map(median)
}

/** Prints a figure beside its bar, and whether it is met. */
function line(what: string, value: number, sign: '≤' | '≥' | '<', bar: number, detail: string): void {
  const met = sign === '≥' ? value >= bar : sign === '<' ? value < bar : value <= bar
  const verdict = met ? 'ok' : 'ikke nådd'
  console.log(
    `${what.padEnd(58)} ${value.toFixed(2).padStart(7)}   ${`${sign} ${bar}`.padEnd(8)} ${verdict.padEnd(10)} ${detail}`,
  )
}

const ms = (seconds: number): string => `${(seconds * 1000).toFixed(0)} ms`

/** The Norwegian documents in fixtures/ whose names fit, one after the other until the size is reached. */
function corpus(bytes: number, { offset = 0, names = /\.(md|txt)$/ } = {}): string {
  const documents = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name) && !/\.funn\.txt$|^andre-sprak/.test(name))
    .sort()
    .map((name) => readFileSync(path.join('fixtures', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  let text = ''
  for (let i = offset; text.length < bytes; i++) text += `${documents[i % documents.length]!.trim()}\n\n`
  return text.slice(0, bytes)
}

function file(name: string, text: string): string {
  const target = path.join(folder, name)
  writeFileSync(target, text)
  return target
}

/** A configuration with a list of 2,500 expressions, as many as ours together, or so many times that. */
function ownList(name: string, times: number): string {
  const syllables = 'bar dem fil gor hun kas lim nov pel rus sti tro vek yrk ark eng'.split(' ')
  const rows = Array.from({ length: 2500 * times }, (_, row) => {
    const word = [row & 15, (row >> 4) & 15, (row >> 8) & 15, row >> 12].map((i) => syllables[i]).join('')
    return `${word}\tord`
  })
  file(`${name}.tsv`, `uttrykk\tforslag\n${rows.join('\n')}\n`)
  return file(`${name}.yaml`, `lister: [./${name}.tsv]\n`)
}

/** Seconds that functions take, each the best of five, taken in turn. */
function inProcess(works: readonly (() => unknown)[]): number[] {
  const best = works.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < 5; round++) {
    for (const [i, work] of works.entries()) {
      const start = process.hrtime.bigint()
      work()
      best[i] = Math.min(best[i]!, Number(process.hrtime.bigint() - start) / 1e9)
    }
  }
  return best
}

try {
  const brev = file('brev.md', corpus(10_000, { names: /^(?!par).*-nb\.(md|txt)$/ }))
  const small = file('liten.txt', corpus(100_000))
  const big = file('stor.txt', corpus(1_000_000))
  const many = path.join(folder, 'sider')
  mkdirSync(many)
  const pages = Array.from({ length: 1000 }, (_, i) =>
    file(`sider/side-${i}.md`, corpus(3000, { offset: i })),
  )

  const huge = file('enorm.txt', corpus(10_000_000))

  console.log(
    `${'målt'.padEnd(58)} ${'verdi'.padStart(7)}   ${'krav'.padEnd(8)} ${''.padEnd(10)} (node ${process.version}, ${RUNS} kjøringer, median)`,
  )
  const check = (...args: string[]): string[] => [cli, '--no-config', ...args]
  const unspelled = ['--rule', 'stavekontroll=av']
  const [empty, version, ten, tenUnspelled, tenAnalysed, tenListed] = inTurn(
    [
      ['-e', '0'],
      [cli, '--version'],
      check(brev),
      check(...unspelled, brev),
      check('--only', ANALYSED, brev),
      check('--only', LISTED, brev),
    ],
    3 * RUNS,
  ) as [number, number, number, number, number, number]
  const cold = (what: string, seconds: number, bar: number): void =>
    line(`10 kB md, ${what} / node -e 0`, seconds / empty, '≤', bar, `${ms(seconds)} / ${ms(empty)}`)
  cold('regler uten ordklasser', tenListed, 2)
  cold('regler med setningsanalyse', tenAnalysed, 2.5)
  cold('alle regler', ten, 3)
  line(
    '10 kB: det stavekontrollen koster, ms',
    1000 * (ten - tenUnspelled),
    '≤',
    60,
    `--version ${ms(version)}`,
  )
  const uncached = mkdtempSync(path.join(folder, 'cache-'))
  const first = median(
    Array.from({ length: RUNS }, (_, i) =>
      time(check(brev), { XDG_CACHE_HOME: path.join(uncached, String(i)) }),
    ),
  )
  line('10 kB: det den koster uten ordbok på lager, ms', 1000 * (first - tenUnspelled), '≤', 250, ms(first))

  const [hundred, mega, advice, analysed, listed, latin, retext] = inTurn([
    check(small),
    check(big),
    check(...UNCORRECTED, big),
    check('--only', ANALYSED, big),
    check('--only', LISTED, big),
    ['scripts/peers.mjs', 'latin', big],
    ['scripts/peers.mjs', 'retext', big],
  ]) as [number, number, number, number, number, number, number]
  line('1 MB, regler uten ordklasser / retext-latin', listed / latin, '<', 1, `${ms(listed)} / ${ms(latin)}`)
  line('1 MB, regler med setningsanalyse / retext-latin', analysed / latin, '≤', 1.5, ms(analysed))
  line(
    '1 MB, alle råd / regler med setningsanalyse',
    advice / analysed,
    '≤',
    1.5,
    `${ms(advice)}; med rettskriving ${ms(mega)}`,
  )
  line('retext + readability + repeated-words / med setningsanalyse', retext / analysed, '≥', 2, ms(retext))
  const growth = (mega - empty) / (hundred - empty)
  line('(1 MB − oppstart) / (100 kB − oppstart)', growth, '≤', 12, `${ms(mega)}, ${ms(hundred)}`)
  const enormous = time([cli, '--no-config', huge])
  line('(10 MB − oppstart) / (1 MB − oppstart)', (enormous - empty) / (mega - empty), '≤', 12, ms(enormous))
  const held = memory([cli, '--no-config', big])
  line(
    'minne ved 1 MB tekst, MB',
    held,
    '≤',
    300,
    `10 kB: ${memory([cli, '--no-config', brev]).toFixed(0)} MB`,
  )

  const [folderTime, loop] = inTurn(
    [
      [cli, '--no-config', many],
      ['scripts/peers.mjs', 'remark', ...pages],
    ],
    3,
  ) as [number, number]
  line(
    'remark → retext + readability + repeated-words / 1000 md',
    loop / folderTime,
    '≥',
    8,
    `${ms(loop)} / ${ms(folderTime)}`,
  )

  const [short, long] = inTurn([
    [cli, '--config', ownList('kort', 1), big],
    [cli, '--config', ownList('lang', 10), big],
  ]) as [number, number]
  line('1 MB med egen liste på 25 000 linjer / 2 500', long / short, '≤', 1.1, `${ms(long)} / ${ms(short)}`)

  const [without, withTen] = inTurn([
    ['scripts/library.mjs', '0', big],
    ['scripts/library.mjs', '10', big],
  ]) as [number, number]
  line('1 MB med ti tomme regler til / uten', withTen / without, '<', 1.1, `${ms(withTen)} / ${ms(without)}`)

  const text = corpus(1_000_000)
  const parser = unified().use(retextLatin).freeze()
  const [baseline, nlcst, flat] = inProcess([
    () => parser.parse(text),
    () => {
      const prose = plainProse(text)
      toNlcst(analyse(prose), prose.map, text)
    },
    () => [...analyse(plainProse(text)).forms()].length,
  ]) as [number, number, number]
  line(
    'retext-latin / vår nlcst, 1 MB i samme prosess',
    baseline / nlcst,
    '≥',
    4,
    `${ms(baseline)} / ${ms(nlcst)}`,
  )
  line('retext-latin / vår flate tekstmodell', baseline / flat, '≥', 10, `${ms(baseline)} / ${ms(flat)}`)
} finally {
  rmSync(folder, { recursive: true })
}
