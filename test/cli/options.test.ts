import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { version } from '../../package.json'
import { builtCli } from '../dist'
import { CLEAN, folder, json, klarsprak, MISTAKE, WARNING } from './run'

describe('the exit status', () => {
  const cwd = () => folder({ 'feil.md': MISTAKE, 'advarsel.md': WARNING, 'ren.md': CLEAN })

  test('follows the worst finding', async () => {
    const root = cwd()
    expect((await klarsprak(['ren.md'], { cwd: root })).status).toBe(0)
    expect((await klarsprak(['advarsel.md'], { cwd: root })).status).toBe(0)
    expect((await klarsprak(['feil.md', 'ren.md'], { cwd: root })).status).toBe(1)
    expect((await klarsprak(['feil.md', 'borte.md'], { cwd: root })).status).toBe(2)
  })

  test('--max-warnings', async () => {
    const root = cwd()
    expect((await klarsprak(['--max-warnings', '0', 'advarsel.md'], { cwd: root })).status).toBe(1)
    expect((await klarsprak(['--max-warnings=1', 'advarsel.md'], { cwd: root })).status).toBe(0)
    expect((await klarsprak(['--max-warnings=0', 'ren.md'], { cwd: root })).status).toBe(0)
    // What is not shown is counted all the same.
    expect(await klarsprak(['--max-warnings=0', '--quiet', 'advarsel.md'], { cwd: root })).toEqual({
      status: 1,
      stdout: '',
      stderr: '',
    })
  })

  test('--quiet shows only the level feil, and nothing where there is none', async () => {
    const root = cwd()
    const { report } = await json(['--quiet', '.'], { cwd: root })
    expect(report.summary).toMatchObject({ files: 3, feil: 1, advarsel: 0, forslag: 0 })
    expect(await klarsprak(['-q', 'advarsel.md'], { cwd: root })).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })
})

describe('what cannot be followed is said in Norwegian, with the nearest right name', () => {
  const cases: [args: string[], says: string][] = [
    [['--fromat', 'json'], 'ukjent valg «--fromat». Mente du «--format»?'],
    [['-x'], 'ukjent valg «-x».'],
    [
      ['--format', 'jsno', 'x.md'],
      'ukjent verdi «jsno» for --format. Mente du «json»? Velg text, json, ndjson eller sarif.',
    ],
    [['--format'], '--format mangler en verdi.'],
    [['--format', '--quiet', 'x.md'], '--format mangler en verdi.'],
    [['--quiet=ja', 'x.md'], '--quiet tar ingen verdi.'],
    [['--language', 'no', 'x.md'], 'ukjent verdi «no» for --language.'],
    [['--rule', 'kansellior=feil', 'x.md'], '--rule: ukjent regel «kansellior». Mente du «kanselliord»?'],
    [
      ['--rule', 'kanselliord=fiel', 'x.md'],
      '--rule: ukjent nivå «fiel» for regelen «kanselliord». Mente du «feil»?',
    ],
    [['--rule', 'kanselliord', 'x.md'], '--rule skal ha formen REGEL=NIVÅ'],
    [['--only', 'kanseliord', 'x.md'], '--only: ukjent regel «kanseliord». Mente du «kanselliord»?'],
    [['--max-warnings', 'mange', 'x.md'], '--max-warnings må være et helt tall, ikke «mange».'],
    [['--max-size', 'stor', 'x.md'], '--max-size må være et tall på byte'],
    [
      ['--profile', 'bref', 'x.md'],
      'ukjent verdi «bref» for --profile. Mente du «brev»? Velg generell, brev,',
    ],
    [['--color', 'rød', 'x.md'], 'ukjent verdi «rød» for --color.'],
    [['--config', 'borte.yaml', 'x.md'], 'borte.yaml: Filen finnes ikke.'],
    [[], 'oppgi minst ett dokument'],
    [['explain'], 'oppgi navnet på én regel'],
    [['explain', 'kanselliordd'], 'ukjent regel «kanselliordd». Mente du «kanselliord»?'],
    [['analyze', 'x.md'], 'analyze krever --format json.'],
    [['rules', 'passiv'], 'rules tar ingen navn.'],
    [['--language', 'sv', 'x.md'], 'ukjent verdi «sv» for --language. Velg auto, nb eller nn.'],
    [['rules', '--quiet'], '--quiet kan ikke brukes sammen med «rules».'],
    [['lsp'], 'klarsprak lsp --stdio'],
  ]
  test.each(cases)('%j', async (args, says) => {
    const { status, stdout, stderr } = await klarsprak(args, { cwd: folder({ 'x.md': MISTAKE }) })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`klarsprak: ${says.startsWith('klarsprak') ? '' : says}`)
    expect(stderr).toContain(says)
    expect(stderr.split('\n').filter(Boolean)).toHaveLength(1)
  })
})

describe('rules', () => {
  test('--rule sets a level, --only runs nothing else', async () => {
    const cwd = folder({ 'x.md': WARNING + MISTAKE })
    const off = await json(['--rule', 'kanselliord=av', '--rule=gjentatte-ord=forslag', 'x.md'], { cwd })
    const told = off.report.files[0]!.messages.map(({ ruleId, level }) => `${ruleId} ${level}`)
    expect(told).toContain('gjentatte-ord forslag')
    expect(told.join()).not.toContain('kanselliord')
    const only = await json(['--only', 'kanselliord,dato', 'x.md'], { cwd })
    expect(only.report.files[0]!.messages.map(({ ruleId }) => ruleId)).toEqual(['kanselliord'])
  })

  test('--language decides the målform', async () => {
    const cwd = folder({ 'x.md': 'Vi svarer deg i mai.\n' })
    for (const language of ['nb', 'nn']) {
      const { report } = await json(['--language', language, 'x.md'], { cwd })
      expect(report.files[0]!.malform).toBe(language)
    }
  })
})

describe('output', () => {
  test('--output writes the report and leaves standard output empty', async () => {
    const cwd = folder({ 'x.md': MISTAKE })
    const outcome = await klarsprak(['--format', 'json', '-o', 'ut.json', 'x.md'], { cwd })
    expect(outcome).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(JSON.parse(readFileSync(path.join(cwd, 'ut.json'), 'utf8')).summary.feil).toBe(1)
  })

  test('--output that cannot be written', async () => {
    const cwd = folder({ 'x.md': MISTAKE })
    const { status, stderr } = await klarsprak(['-o', 'borte/ut.txt', 'x.md'], { cwd })
    expect([status, stderr]).toEqual([
      2,
      'klarsprak: --output: «borte/ut.txt» kan ikke skrives, for mappa finnes ikke.\n',
    ])
  })

  test('a text report in a file tells of documents that could not be read', async () => {
    const cwd = folder({ 'x.md': MISTAKE })
    await klarsprak(['-o', 'ut.txt', 'x.md', 'borte.md'], { cwd })
    const report = readFileSync(path.join(cwd, 'ut.txt'), 'utf8')
    expect(report).toContain('borte.md\n  Kan ikke kontrolleres: Filen finnes ikke.')
    expect(report.replace(/\s+/g, ' ')).toContain(
      '1 feil i 1 dokument. I alt 7 ord, 7,0 ord per setning. 1 dokument kunne ikke kontrolleres.',
    )
  })

  test('colour is asked for, or off', async () => {
    const cwd = folder({ 'x.md': MISTAKE })
    const coloured = '\u001b['
    expect((await klarsprak(['x.md'], { cwd })).stdout).not.toContain(coloured)
    expect((await klarsprak(['--color=always', 'x.md'], { cwd })).stdout).toContain(coloured)
    expect((await klarsprak(['--color', 'never', 'x.md'], { cwd })).stdout).not.toContain(coloured)
  })

  test('ndjson is one document a line', async () => {
    const cwd = folder({ 'a.md': MISTAKE, 'b.md': CLEAN })
    const { stdout } = await klarsprak(['--format', 'ndjson', '.'], { cwd })
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(files.map((file) => [file.path, file.messages.length])).toEqual([
      ['a.md', 1],
      ['b.md', 0],
    ])
  })

  test('the same documents give the same report', async () => {
    const cwd = folder(
      Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i % 7}/${i}.md`, MISTAKE + WARNING])),
    )
    const [first, second] = [
      await klarsprak(['.', '--format=json'], { cwd }),
      await klarsprak(['.', '--format=json'], { cwd }),
    ]
    expect(first.stdout).toBe(second.stdout)
    expect(JSON.parse(first.stdout).summary).toMatchObject({ files: 60, feil: 60, advarsel: 60 })
  })

  test('a reader that has heard enough ends the run quietly', async () => {
    const cwd = folder({ 'x.md': MISTAKE.repeat(20_000) })
    const child = spawn(process.execPath, [await builtCli(), 'x.md'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect([status, stderr]).toEqual([1, ''])
  })

  test('--help and --version', async () => {
    expect(await klarsprak(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    const help = await klarsprak(['-h'])
    expect(help.status).toBe(0)
    for (const line of help.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
    expect(help.stdout).toContain('klarsprak analyze --format json')
  })
})
