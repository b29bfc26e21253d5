import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { readImage, writeImage } from '../../../src/text/tagger/image'
import { inflate } from '../../../src/text/tagger/inflate'
import { KeyIndex, keyArrays, unpackModel } from '../../../src/text/tagger/model'
import { taggerFrom } from '../../../src/text/tagger/tagger'

const bytes = readFileSync('data/tagger/model.bin')

it('is the model that its record describes, and small enough to ship', () => {
  const record = JSON.parse(readFileSync('data/tagger/model.json', 'utf8'))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(record.output.sha256)
  expect(bytes.length).toBeLessThanOrEqual(1_500_000)
})

it('names every tag once, in the terms of Universal Dependencies', async () => {
  const names = (await taggerFrom(Uint8Array.from(bytes))).tags.map(({ upos, feats }) => `${upos} ${feats}`)
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[A-Z]+ ([A-Z][A-Za-z]+=[A-Za-z0-9,]+(\||$))*$/)
})

it('finds every key and no other', () => {
  const keys = Int32Array.from([0, 1, 300, 65_535, 65_536, 9_999_999, 2 ** 24 - 1])
  const index = new KeyIndex(keyArrays(keys, 13))
  expect([...keys].map((key) => index.find(key))).toEqual([0, 1, 2, 3, 4, 5, 6])
  for (const key of [2, 299, 301, 65_534, 65_537, 2 ** 24 - 2]) expect(index.find(key)).toBe(-1)
})

it('inflates as zlib does, and refuses damaged data', async () => {
  expect(Buffer.compare(await inflate(Uint8Array.from(bytes)), gunzipSync(bytes))).toBe(0)
  await expect(inflate(Uint8Array.from(bytes).fill(0, 5000, 6000))).rejects.toThrow()
  await expect(inflate(Uint8Array.from(bytes.subarray(0, 10_000)))).rejects.toThrow()
})

it('reads back from an image what was written, wherever the image lies in memory', () => {
  const model = unpackModel(Uint8Array.from(gunzipSync(bytes)))
  const image = writeImage(model)
  expect(readImage(image)).toEqual(model)
  const shifted = new Uint8Array(image.length + 3)
  shifted.set(image, 3)
  expect(readImage(shifted.subarray(3))).toEqual(model)
})
