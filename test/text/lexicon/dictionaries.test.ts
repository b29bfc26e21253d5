import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadLexicon, readLexicon } from '../../../src/cli/dictionaries'
import { WordList } from '../../../src/text/lexicon/word-list'
import { createWordJudge, type JudgeOptions } from '../../../src/text/lexicon/words'
import { createSuggester } from '../../../src/text/suggestions/index'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'klarsprak-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const cached = async () => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.index'))
  expect(files).toHaveLength(1)
  return path.join(folder, files[0]!)
}

it('writes the index once and reads it the next time', async () => {
  expect(readLexicon('nb', folder).knows('kommunens')).toBe(true)
  const file = await cached()
  const { mtimeMs } = await stat(file)
  expect(readLexicon('nb', folder).knows('kommunens')).toBe(true)
  expect((await stat(file)).mtimeMs).toBe(mtimeMs)
})

it.each([
  ['emptied', () => Buffer.alloc(0)],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'left with a page that never reached the disk',
    (bytes: Buffer) => Buffer.from(bytes).fill(0, 4096 * 25, 4096 * 26),
  ],
])('rebuilds a cache that has been %s', async (_, damage) => {
  readLexicon('nn', folder).knows('kommunen')
  const file = await cached()
  const sound = await readFile(file)
  await writeFile(file, damage(sound))
  const lexicon = readLexicon('nn', folder)
  expect(lexicon.knows('kommunen')).toBe(true)
  expect((await readFile(file)).equals(sound)).toBe(true)
})

it('works where no cache can be written', async () => {
  const file = path.join(folder, 'a file')
  await writeFile(file, '')
  expect(readLexicon('nb', path.join(file, 'cache')).knows('kommunens')).toBe(true)
  await mkdir(path.join(folder, 'cache'))
  expect(readLexicon('nb', null).knows('kommunens')).toBe(true)
  expect((await readdir(folder)).sort()).toEqual(['a file', 'cache'])
})

it('keeps the dictionaries apart and loads each once', async () => {
  process.env.XDG_CACHE_HOME = folder
  const [nb, nn, again] = [loadLexicon('nb'), loadLexicon('nn'), loadLexicon('nb')]
  expect(again).toBe(nb)
  expect([nb?.knows('kommunen'), nn?.knows('kommunen')]).toEqual([true, true])
  expect([nb?.malform, nn?.malform]).toEqual(['nb', 'nn'])
  expect(await readdir(path.join(folder, 'klarsprak'))).toHaveLength(2)
})

it('keeps what suggestions are sought in, and words of the user apart from it', async () => {
  const own = new WordList(['grendalag'], 'nb')
  const suggest = async (judge: JudgeOptions) =>
    createSuggester(createWordJudge(readLexicon('nb', folder), judge), 'nb').suggest('grendalgg')
  expect(await suggest({ own })).toContain('grendalag')
  expect((await readdir(folder)).map((name) => path.extname(name)).sort()).toEqual(['.index', '.stems'])
  expect(await suggest({ own })).toContain('grendalag')
  expect(await suggest({})).not.toContain('grendalag')
})
