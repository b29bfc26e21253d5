import { describe, expect, test } from 'vitest'
import { rules } from '../../src/rules'
import { docx, p } from '../formats/docx-builder'
import { CLEAN, folder, klarsprak, MISTAKE } from './run'

interface Analysis {
  path: string
  malform: string | null
  text: string
  blocks: { kind: string; level: number; start: number; end: number }[]
  sentences: {
    start: number
    end: number
    malform: string | null
    words: number
    wordsBeforeVerb: number | null
    subordinateClauses: number
  }[]
  tokens: { start: number; end: number; form: string; lemma: string; upos: string; feats: string }[]
}

describe('rules', () => {
  test('lists every rule', async () => {
    const { status, stdout } = await klarsprak(['rules'])
    expect(status).toBe(0)
    for (const { id, title } of rules) {
      expect(stdout).toMatch(new RegExp(`^ {2}${id} `, 'm'))
      expect(stdout).toContain(title.split(' ')[0])
    }
  })

  test('--format json tells everything about them', async () => {
    const { stdout } = await klarsprak(['rules', '--format', 'json'])
    const listed = JSON.parse(stdout)
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id))
    for (const [index, { title, level, malform, source, page }] of rules.entries())
      expect(listed[index]).toMatchObject({ title, level, malform, source, page })
  })
})

describe('explain', () => {
  test('tells what the profiles say of the rule', async () => {
    const { stdout } = await klarsprak(['explain', 'langt-avsnitt'])
    expect(stdout).toContain(
      'I profilene\n\n- nettside: maksSetninger 3, minOrd 60\n- skjema: maksSetninger 3, minOrd 60\n- saksframlegg: maksSetninger 8, maksOrd 150\n- forskrift: nivå av\n\nEksempler',
    )
    expect((await klarsprak(['explain', 'dato'])).stdout).not.toContain('I profilene')
  })

  test('every page is readable in a terminal', async () => {
    for (const { id, title } of rules) {
      const { status, stdout } = await klarsprak(['explain', id])
      expect(status).toBe(0)
      expect(stdout.startsWith(`${id}\n\n`)).toBe(true)
      expect(stdout.replace(/\s+/g, ' ')).toContain(title)
      expect(stdout).not.toMatch(/^#|```|^\S.*\]\(http/m)
    }
  }, 120_000)

  test('examples show what becomes of the words', async () => {
    const { stdout } = await klarsprak(['explain', 'hjelpeverbopphoping'])
    expect(stdout).toContain('Regelen slår til:\n  Du «vil kunne» → «kan» søke om plass fra 1. mars.')
    expect(stdout).toContain('Regelen lar dette stå:\n')
    expect(stdout).toContain('Regelen slår til på nynorsk:\n')
  })
})

describe('analyze', () => {
  const analyse = async (args: string[], options: Parameters<typeof klarsprak>[1]) => {
    const outcome = await klarsprak(['analyze', '--format', 'json', ...args], options)
    return { ...outcome, files: JSON.parse(outcome.stdout) as Analysis[] }
  }

  test('offsets lead into the text, across markup', async () => {
    const source = '\uFEFF# Møte 😀\n\nVi møtes **fre**dag &amp; lørdag. Kom!\n\n- ett punkt\n'
    const cwd = folder({ 'x.md': source })
    const { files } = await analyse(['x.md'], { cwd })
    const { path, malform, text, blocks, sentences, tokens } = files[0]!
    expect([path, malform, text]).toEqual(['x.md', 'nb', source.slice(1)])
    expect(blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
      ['heading', 1, 'Møte 😀'],
      ['paragraph', 0, 'Vi møtes **fre**dag &amp; lørdag. Kom!'],
      ['listItem', 1, 'ett punkt'],
    ])
    expect(sentences.map(({ start, end, words }) => [text.slice(start, end), words])).toEqual([
      ['Møte 😀', 1],
      ['Vi møtes **fre**dag &amp; lørdag.', 4],
      ['Kom!', 1],
      ['ett punkt', 2],
    ])
    expect(tokens.map(({ form }) => form)).toEqual([
      'Møte',
      '😀',
      'Vi',
      'møtes',
      'fredag',
      '&',
      'lørdag',
      '.',
      'Kom',
      '!',
      'ett',
      'punkt',
    ])
    const { start, end } = tokens[4]!
    expect(text.slice(start, end)).toBe('fre**dag')
    for (const token of tokens) expect(Object.keys(token).slice(0, 3)).toEqual(['start', 'end', 'form'])
  })

  test('what each word is, and how each sentence is built', async () => {
    const source = 'Hvis du er uenig, kan du klage på vedtaket som vi fattet. Frist: 1. mars'
    const { files } = await analyse(['-'], { cwd: folder({}), input: source })
    const { sentences, tokens } = files[0]!
    expect(
      sentences.map(({ words, wordsBeforeVerb, subordinateClauses }) => [
        words,
        wordsBeforeVerb,
        subordinateClauses,
      ]),
    ).toEqual([
      [12, 4, 2],
      [3, null, 0],
    ])
    const told = (form: string) => tokens.find((token) => token.form === form)
    expect(told('er')).toMatchObject({
      lemma: 'være',
      upos: 'AUX',
      feats: 'Mood=Ind|Tense=Pres|VerbForm=Fin',
    })
    expect(told('vedtaket')).toMatchObject({ lemma: 'vedtak', upos: 'NOUN' })
    expect(told(',')).toMatchObject({ lemma: expect.any(String), upos: 'PUNCT', feats: '' })
  })

  test('Word documents give their extracted text; several files, standard input and a målform', async () => {
    const cwd = folder({ 'brev.docx': docx(p('Hei.') + p('Vi svarer deg.')), 'x.txt': CLEAN })
    const { files } = await analyse(['--language', 'nn', 'brev.docx', 'x.txt', '-'], { cwd, input: MISTAKE })
    expect(files.map(({ path, malform, text }) => [path, malform, text])).toEqual([
      ['brev.docx', 'nn', 'Hei.\nVi svarer deg.'],
      ['x.txt', 'nn', CLEAN],
      ['-', 'nn', MISTAKE],
    ])
  })

  test('a bad file hides no others', async () => {
    const cwd = folder({ 'x.txt': CLEAN, 'y.docx': 'x' })
    const { status, stderr, files } = await analyse(['borte.md', 'y.docx', 'x.txt'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toMatch(/^klarsprak: borte\.md: Filen finnes ikke\.\nklarsprak: y\.docx: .*\n$/)
    expect(files.map(({ path }) => path)).toEqual(['x.txt'])
  })
})

describe('privacy', () => {
  test('nothing changes where there is no network', async () => {
    const refuse = `
      const refuse = () => { throw new Error('nettet er stengt') }
      for (const [name, functions] of Object.entries({
        net: ['connect', 'createConnection'], tls: ['connect'], http: ['request', 'get'], https: ['request', 'get'],
        http2: ['connect'], dgram: ['createSocket'], dns: ['lookup', 'resolve', 'resolve4', 'resolve6'],
      })) for (const key of functions) require('node:' + name)[key] = refuse
      require('node:net').Socket.prototype.connect = refuse
      globalThis.fetch = refuse
      require('node:child_process').spawn = refuse
    `
    const cwd = folder({
      'stengt.cjs': refuse,
      'a.md': MISTAKE,
      'b.html': `<p>${MISTAKE}</p>`,
      'c.docx': docx(p(MISTAKE)),
    })
    for (const format of ['text', 'json', 'sarif']) {
      const args = ['--format', format, '.']
      const open = await klarsprak(args, { cwd })
      expect(open.status).toBe(1)
      expect(await klarsprak(args, { cwd, node: ['--require', './stengt.cjs'] })).toEqual(open)
    }
    const probe =
      'require("./stengt.cjs"); try { fetch("http://localhost") } catch (error) { console.log(error.message) }'
    const { execFileSync } = await import('node:child_process')
    expect(execFileSync(process.execPath, ['-e', probe], { cwd, encoding: 'utf8' })).toBe(
      'nettet er stengt\n',
    )
  })
})
