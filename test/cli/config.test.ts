import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CLEAN, folder, json, klarsprak, MISTAKE, WARNING } from './run'

const levels = async (args: string[], cwd: string) => {
  const { report } = await json(args, { cwd })
  return Object.fromEntries(report.files.map((file) => [file.path, file.messages.map(({ level }) => level)]))
}

describe('configuration', () => {
  test('is looked for upward from each document; the nearest counts', async () => {
    const cwd = folder({
      '.klarsprakrc.yaml': 'regler:\n  gjentatte-ord: forslag\n',
      'a.md': MISTAKE,
      'b/.klarsprakrc.json': '{\n\t"regler": { "gjentatte-ord": "advarsel" }\n}\n',
      'b/x.md': MISTAKE,
      'c/package.json': '{ "name": "c", "klarsprak": { "regler": { "gjentatte-ord": "av" } } }',
      'c/dypt/nede/x.md': MISTAKE,
      'd/package.json': '{ "name": "klarsprak" ',
      'd/x.md': MISTAKE,
      'e/.klarsprakrc.yml': '',
      'e/x.md': MISTAKE,
    })
    expect(await levels(['.'], cwd)).toEqual({
      'a.md': ['forslag'],
      'b/x.md': ['advarsel'],
      'c/dypt/nede/x.md': [],
      'd/x.md': ['forslag'],
      'e/x.md': ['feil'],
    })
    expect(await levels(['--no-config', 'a.md', 'b'], cwd)).toEqual({ 'a.md': ['feil'], 'b/x.md': ['feil'] })
    expect(await levels(['--config', 'b/.klarsprakrc.json', 'a.md'], cwd)).toEqual({ 'a.md': ['advarsel'] })
    expect(await levels(['--rule', 'gjentatte-ord=feil', 'a.md'], cwd)).toEqual({ 'a.md': ['feil'] })
  })

  test('options of a rule stay when the command line sets its level', async () => {
    const cwd = folder({
      '.klarsprakrc.yaml': 'regler:\n  lang-setning: [forslag, { maksOrd: 3, fulltNivaFra: 4 }]\n',
      'x.md': CLEAN,
    })
    expect(await levels(['x.md'], cwd)).toEqual({ 'x.md': ['forslag'] })
    expect(await levels(['--rule', 'lang-setning=feil', 'x.md'], cwd)).toEqual({ 'x.md': ['feil'] })
  })

  test('ignorer leaves out what is searched for, not what is named', async () => {
    const cwd = folder({
      '.klarsprakrc.yaml': "ignorer: ['arkiv/**', '*.txt']\n",
      'arkiv/x.md': MISTAKE,
      'y.md': CLEAN,
      'z.txt': MISTAKE,
    })
    expect(await levels(['.'], cwd)).toEqual({ 'y.md': [] })
    expect(await levels(['arkiv/x.md'], cwd)).toEqual({ 'arkiv/x.md': ['feil'] })
  })

  test('own lists become rules named after their files', async () => {
    const cwd = folder({
      'oppsett/.klarsprakrc.yaml': 'lister: [./kommunens-ord.tsv]\nregler:\n  kommunens-ord: feil\n',
      'oppsett/kommunens-ord.tsv':
        'uttrykk\tordklasse\tforslag\tmerknad\nkundesenter\tsubst n\tservicetorg\tVi har byttet navn.\n',
      'oppsett/x.md': 'Kundesenteret er åpent hele sommeren.\n',
    })
    const { report } = await json(['oppsett'], { cwd })
    expect(report.files[0]!.messages).toMatchObject([
      {
        ruleId: 'kommunens-ord',
        level: 'feil',
        actual: 'Kundesenteret',
        expected: ['Servicetorget'],
        note: 'Vi har byttet navn.',
      },
    ])
  })
})

const LETTER =
  'Hei!\n\nSøker må fylle ut skjemaet innen 3. mars. Ring oss på 57 00 31 00.\n\nVennlig hilsen\n\nSiri Dal\n'

describe('profiles', () => {
  const told = async (args: string[], cwd: string) => {
    const { report } = await json(args, { cwd })
    return report.files.map(({ profile, profileGuessed, messages }) => [
      profile,
      profileGuessed,
      messages.some(({ ruleId }) => ruleId === 'du-form'),
    ])
  }

  test('the command line wins over the configuration, and both over the guess', async () => {
    const cwd = folder({
      'x.md': LETTER,
      'saker/.klarsprakrc.yaml': 'profil: saksframlegg\n',
      'saker/x.md': LETTER,
    })
    expect(await told(['x.md', 'saker/x.md'], cwd)).toEqual([
      ['brev', true, true],
      ['saksframlegg', false, false],
    ])
    expect(await told(['--profile=generell', 'x.md', 'saker/x.md'], cwd)).toEqual([
      ['generell', false, true],
      ['generell', false, true],
    ])
  })

  test('what is said of a rule wins over the profile', async () => {
    const cwd = folder({
      '.klarsprakrc.yaml': 'profil: forskrift\nregler: { du-form: feil }\n',
      'x.md': LETTER,
    })
    expect(await told(['x.md'], cwd)).toEqual([['forskrift', false, true]])
    expect(await told(['--rule=du-form=av', 'x.md'], cwd)).toEqual([['forskrift', false, false]])
    const plain = folder({ 'x.md': LETTER })
    expect(await told(['--profile=forskrift', 'x.md'], plain)).toEqual([['forskrift', false, false]])
    expect(await told(['--profile=forskrift', '--rule=du-form=forslag', 'x.md'], plain)).toEqual([
      ['forskrift', false, true],
    ])
  })

  test('the text report shows the profile, and that it was guessed', async () => {
    const cwd = folder({ 'x.md': LETTER })
    expect((await klarsprak(['x.md'], { cwd })).stdout).toContain('bokmål · profil brev (gjettet) · ')
    expect((await klarsprak(['--profile', 'nettside', 'x.md'], { cwd })).stdout).toContain(
      'bokmål · profil nettside · ',
    )
  })

  test('--print-config shows what the profile of a document means', async () => {
    const cwd = folder({ 'x.md': LETTER, 'y.pdf': '' })
    const { stdout } = await klarsprak(['--print-config', 'x.md'], { cwd })
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '# Ingen oppsettsfil',
      '# Profilen er gjettet ut fra innholdet.',
    ])
    expect(parse(stdout)).toMatchObject({ profil: 'brev', regler: { 'du-form': expect.anything() } })
    const given = (await klarsprak(['--print-config', '--profile=forskrift', 'x.md'], { cwd })).stdout
    expect(given.split('\n').slice(0, 2)).toEqual(['# Ingen oppsettsfil', 'malform: auto'])
    expect(parse(given)).toMatchObject({
      profil: 'forskrift',
      regler: { mellomtitler: 'av', 'lang-setning': ['advarsel', { maksOrd: 25, fulltNivaFra: 40 }] },
    })
    for (const input of [[], ['.'], ['y.pdf'], ['borte.md']])
      expect(parse((await klarsprak(['--print-config', ...input], { cwd })).stdout)).not.toHaveProperty(
        'profil',
      )
  })
})

describe('what is wrong with it is told with file and line', () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi']
    .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`)
    .join('\n')}\n`
  const cases: [name: string, config: string, says: string][] = [
    ['unknown key', 'malform: nb\nreglar:\n  dato: av\n', ':2: ukjent nøkkel «reglar». Mente du «regler»?'],
    [
      'unknown rule',
      'regler:\n  dato: av\n  kanseliord: av\n',
      ':3: ukjent regel «kanseliord». Mente du «kanselliord»?',
    ],
    [
      'unknown level',
      'regler:\n\n  dato: fiel\n',
      ':3: ukjent nivå «fiel» for regelen «dato». Mente du «feil»?',
    ],
    [
      'unknown option',
      'regler:\n  lang-setning:\n    - advarsel\n    - fulltNivaFra: 30\n      maksord: 3\n',
      ':5: regelen «lang-setning» har ingen innstilling «maksord». Mente du «maksOrd»?',
    ],
    [
      'option of the wrong kind',
      'regler:\n  lang-setning: [advarsel, { maksOrd: mange }]\n',
      ':2: «maksOrd» i regelen «lang-setning» må være',
    ],
    ['wrong målform', '# x\nmalform: bokmål\n', ':2: «malform» må være auto, nb eller nn.'],
    [
      'unknown profile',
      'malform: nb\n\nprofil: bref\n',
      ':3: ukjent profil «bref». Mente du «brev»? Velg generell, brev, vedtak, nettside, skjema, saksframlegg eller forskrift.',
    ],
    ['profile of the wrong kind', 'profil: [brev]\n', ':1: ukjent profil «["brev"]».'],
    ['list instead of map', 'regler: [dato]\n', ':1: «regler» må være navn og verdi'],
    ['text instead of list', '\nignorer: arkiv\n', ':2: «ignorer» må være en liste.'],
    ['no map at all', 'bare tekst\n', ':1: oppsettet må være navn og verdi'],
    ['broken YAML', 'malform: nb\nregler: [dato\n', 'oppsettet er ikke gyldig YAML'],
    [
      'tab',
      'regler:\n\tdato: av\n',
      ':2: oppsettet er ikke gyldig YAML: linjen er rykket inn med tabulator. Bruk mellomrom.',
    ],
    [
      'duplicate key',
      'malform: nb\nmalform: nn\n',
      ':2: oppsettet er ikke gyldig YAML: samme nøkkel står to ganger.',
    ],
    [
      'rule without a level',
      'regler:\n  passiv:\n',
      ':2: regelen «passiv» står uten nivå. Skriv av, forslag, advarsel eller feil etter kolonet, eller stryk linjen.',
    ],
    ['alias bomb', bomb, 'oppsettet viser til seg selv for mange ganger'],
    ['deep nesting', `regler: ${'['.repeat(100_000)}\n`, 'oppsettet'],
    ['missing list', 'malform: nb\nlister:\n  - borte.tsv\n', ':3: listen «borte.tsv»: Filen finnes ikke.'],
    [
      'list of no columns',
      'lister: [x.md]\n',
      ':1: listen «x.md»: listen mangler kolonnene «uttrykk» og «forslag»',
    ],
  ]
  test.each(cases)('%s', async (_, config, says) => {
    const cwd = folder({
      'feil/.klarsprakrc.yaml': config,
      'feil/x.md': MISTAKE,
      'feil/y.md': MISTAKE,
      'z.md': WARNING,
    })
    const { status, stderr, report } = await json(['.'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain(`klarsprak: feil/.klarsprakrc.yaml`)
    expect(stderr).toContain(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(
      report.files.map(({ path, errors, messages }) => [path, errors[0]?.code, messages.length]),
    ).toEqual([
      ['feil/x.md', 'bad-config', 0],
      ['feil/y.md', 'bad-config', 0],
      ['z.md', undefined, 1],
    ])
  })

  test('in package.json the line is that of the file', async () => {
    const cwd = folder({
      'package.json':
        '{\n  "name": "x",\n  "klarsprak": {\n    "regler": {\n      "datto": "av"\n    }\n  }\n}\n',
      'x.md': CLEAN,
    })
    const { status, stderr } = await klarsprak(['x.md'], { cwd })
    expect([status, stderr]).toEqual([
      2,
      'klarsprak: package.json:5: ukjent regel «datto». Mente du «dato»?\n',
    ])
  })

  test('a file given by --config ends the run', async () => {
    const cwd = folder({ 'o.yaml': 'regel: 1\n', 'x.md': CLEAN })
    const { status, stdout, stderr } = await klarsprak(['--config=o.yaml', 'x.md'], { cwd })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('o.yaml:1: ukjent nøkkel «regel». Mente du «regler»?')
  })
})

describe('init and --print-config', () => {
  test('init writes a file that changes nothing, and never overwrites', async () => {
    const cwd = folder({ 'x.md': MISTAKE + WARNING })
    const before = await klarsprak(['--format=json', 'x.md'], { cwd })
    expect(await klarsprak(['init'], { cwd })).toEqual({
      status: 0,
      stdout: 'Skrev .klarsprakrc.yaml.\n',
      stderr: '',
    })
    expect((await klarsprak(['--format=json', 'x.md'], { cwd })).stdout).toBe(before.stdout)
    const again = await klarsprak(['init'], { cwd })
    expect([again.status, again.stderr]).toEqual([
      2,
      'klarsprak: .klarsprakrc.yaml finnes fra før og blir ikke overskrevet.\n',
    ])
  })

  test('the rules in the file can be taken into use, and say the same', async () => {
    const cwd = folder({ 'x.md': MISTAKE + WARNING })
    await klarsprak(['init'], { cwd })
    const plain = await klarsprak(['--print-config'], { cwd })
    const file = path.join(cwd, '.klarsprakrc.yaml')
    const inUse = readFileSync(file, 'utf8').replace(/^ {2}# ([a-z-]+: .*)$/gm, '  $1')
    const own = folder({ '.klarsprakrc.yaml': inUse })
    expect((await klarsprak(['--print-config'], { cwd: own })).stdout).toBe(plain.stdout)
    expect(Object.keys(parse(inUse).regler)).toEqual(Object.keys(parse(plain.stdout).regler))
  })

  test('--print-config is a configuration that means the same', async () => {
    const cwd = folder({ '.klarsprakrc.yaml': 'malform: nn\nregler: { dato: av }\n', 'x.md': CLEAN })
    const { stdout } = await klarsprak(['--print-config', '--rule', 'gjentatte-ord=forslag', 'x.md'], { cwd })
    expect(stdout.split('\n')[0]).toBe('# .klarsprakrc.yaml')
    expect(parse(stdout)).toMatchObject({ malform: 'nn', regler: { dato: 'av', 'gjentatte-ord': 'forslag' } })
    const same = folder({ '.klarsprakrc.yaml': stdout })
    expect((await klarsprak(['--print-config'], { cwd: same })).stdout).toBe(
      stdout.replace('# Profilen er gjettet ut fra innholdet.\n', ''),
    )
  })
})
