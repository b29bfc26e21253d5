import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, json, klarsprak } from './run'

/** A word that no dictionary has, in several forms. */
const TEXT = 'Vi har en fjurtebu her. Alle fjurtebuene er åpne, og Fjurtedalens fjurtehus er stengt.\n'

const unknown = async (cwd: string, args: string[] = [], env: Record<string, string> = {}) => {
  const { report } = await json(['--only', 'stavekontroll', ...args, 'x.md'], {
    cwd,
    env: { XDG_CONFIG_HOME: path.join(cwd, 'ingen'), ...env },
  })
  return report.files.flatMap(({ messages }) => messages.map(({ actual }) => actual))
}

describe('ordliste', () => {
  test('words are accepted as they stand, with a part of speech in every form', async () => {
    expect(await unknown(folder({ 'x.md': TEXT }))).toEqual(['fjurtebu', 'fjurtebuene', 'fjurtehus'])
    const plain = folder({
      'x.md': TEXT,
      '.klarsprakrc.yaml': 'ordliste: [./ord.txt]\n',
      'ord.txt': '\uFEFF# Våre ord\r\nfjurtebu # et hus\r\n\r\nfjurtehus\r\n',
    })
    expect(await unknown(plain)).toEqual(['fjurtebuene'])
    const inflected = folder({
      'x.md': TEXT,
      '.klarsprakrc.json': '{ "ordliste": ["lister/ord.txt"] }',
      'lister/ord.txt': 'fjurtebu subst f\nfjurtehus\tnb, subst n\n',
    })
    expect(await unknown(inflected)).toEqual([])
    expect(await unknown(inflected, ['--no-config'])).toEqual(['fjurtebu', 'fjurtebuene', 'fjurtehus'])
  })

  test('a word for the other målform is no help', async () => {
    const cwd = folder({
      'x.md': TEXT,
      '.klarsprakrc.yaml': 'ordliste: [a.txt]\n',
      'a.txt': 'fjurtebu nn subst f\nfjurtehus nb\n',
    })
    expect(await unknown(cwd)).toEqual(['fjurtebu', 'fjurtebuene'])
  })

  test('the list in the user’s own folder holds everywhere', async () => {
    const cwd = folder({
      'x.md': TEXT,
      'hjemme/klarsprak/ordliste.txt': 'fjurtebu subst f\n',
      '.klarsprakrc.yaml': 'ordliste: [a.txt]\n',
      'a.txt': 'fjurtehus\n',
    })
    const env = { XDG_CONFIG_HOME: path.join(cwd, 'hjemme') }
    expect(await unknown(cwd, [], env)).toEqual([])
    expect(await unknown(cwd, ['--no-config'], env)).toEqual(['fjurtebu', 'fjurtebuene', 'fjurtehus'])
  })

  test.each([
    ['ordliste: [./borte.txt]\n', '.klarsprakrc.yaml:1: ./borte.txt: Filen finnes ikke.'],
    ['malform: nb\nordliste:\n  - .\n', '.klarsprakrc.yaml:3: .: Dette er en mappe, ikke en fil.'],
    ['ordliste: feil.txt\n', '.klarsprakrc.yaml:1: «ordliste» må være en liste.'],
    [
      'ordliste: [feil.txt]\n',
      '.klarsprakrc.yaml:1: feil.txt:2: «hunkjønn» etter «fjurtebu» er verken målform eller ordklasse.',
    ],
    ['ordliste: [tall.txt]\n', '.klarsprakrc.yaml:1: tall.txt:1: «42» er ikke et ord.'],
    ['ordliste: [gammel.txt]\n', '.klarsprakrc.yaml:1: gammel.txt: filen er ikke i UTF-8.'],
  ])('%j is told of with file and line', async (config, message) => {
    const cwd = folder({
      '.klarsprakrc.yaml': config,
      'feil.txt': '# ord\nfjurtebu hunkjønn\n',
      'tall.txt': '42\n',
      'gammel.txt': new Uint8Array([0x66, 0xe5, 0x0a]),
      'x.md': TEXT,
    })
    const { status, stderr } = await klarsprak(['x.md'], { cwd })
    expect(stderr).toContain(message)
    expect(status).toBe(2)
  })

  test('a bad line in the user’s own list fails the run too', async () => {
    const cwd = folder({ 'klarsprak/ordliste.txt': 'fjurtebu subst q\n', 'x.md': TEXT })
    const { status, stderr } = await klarsprak(['x.md'], { cwd, env: { XDG_CONFIG_HOME: cwd } })
    expect(stderr).toMatch(/ordliste\.txt:1: «q» etter «fjurtebu» er verken målform eller ordklasse/)
    expect(status).toBe(2)
  })
})

describe('ordbok', () => {
  const dictionary = {
    'x.aff': 'SET UTF-8\nSFX A Y 1\nSFX A 0 ene .\n',
    'x.dic': '2\nfjurtebu/A\nfjurtehus\n',
  }
  const config = { '.klarsprakrc.yaml': 'ordbok:\n  - aff: ./x.aff\n    dic: ./x.dic\n' }

  test('words of an own Hunspell dictionary are accepted, and it gives suggestions', async () => {
    const cwd = folder({ 'x.md': TEXT, ...dictionary, ...config })
    expect(await unknown(cwd)).toEqual([])
    const slip = folder({ 'x.md': 'Vi har en fjurtebbu her.\n', ...dictionary, ...config })
    const { report } = await json(['--only', 'stavekontroll', 'x.md'], { cwd: slip })
    expect(report.files[0]!.messages).toMatchObject([
      { actual: 'fjurtebbu', expected: expect.arrayContaining(['fjurtebu']) },
    ])
  })

  test.each(['', 'SFX A Y 100\nSFX A\nCOMPOUNDRULE (((*\n'])(
    'a damaged .aff file %j is told of',
    async (aff) => {
      const cwd = folder({ 'x.md': TEXT, ...dictionary, 'x.aff': aff, ...config })
      const { status, stderr } = await klarsprak(['--only', 'stavekontroll', 'x.md'], { cwd })
      expect(stderr).toBe(
        'klarsprak: x.md: Ordboka i «ordbok» kan ikke leses. Sjekk at .aff- og .dic-filen er en Hunspell-ordbok.\n',
      )
      expect(status).toBe(2)
    },
  )

  test.each([
    ['ordbok: [{ aff: x.aff, dic: y.dic }]\n', '.klarsprakrc.yaml:1: y.dic: Filen finnes ikke.'],
    ['\nordbok:\n  - x.aff\n', '.klarsprakrc.yaml:3: «ordbok.0» må være navn og verdi'],
    ['ordbok:\n  - aff: x.aff\n', '.klarsprakrc.yaml:2: «ordbok» må være en liste med { aff: …, dic: … }.'],
    ['ordbok: [{ aff: x.aff, dic: x.aff }]\n', '.klarsprakrc.yaml:1: x.aff:1: en .dic-fil skal begynne med'],
  ])('%j is told of with file and line', async (text, message) => {
    const { status, stderr } = await klarsprak(['x.md'], {
      cwd: folder({ ...dictionary, 'x.md': TEXT, '.klarsprakrc.yaml': text }),
    })
    expect(stderr).toContain(message)
    expect(status).toBe(2)
  })
})
