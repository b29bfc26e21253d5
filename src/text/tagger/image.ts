import type { ModelArrays } from './model'

/** First bytes of an image: «KTAG». */
const MAGIC = 0x4741544b
/** Every array begins at a multiple of this many bytes, so that it can be used where it lies. */
const ALIGNMENT = 8

type Bytes = Uint8Array | Uint16Array | Uint32Array | Int32Array

function arraysOf(model: ModelArrays): Bytes[] {
  const weights = [model.first, model.second].flatMap(({ slots, rows }) => [slots, rows])
  const { lexicon, tagSets, lemmaEdits, lemmaKeys, lemmaRules } = model
  return [model.tags, ...weights, lexicon.first, lexicon.low, tagSets, lemmaEdits, lemmaKeys, lemmaRules]
}

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT

/** The arrays of a model one after the other as they lie in memory (little-endian), to be used without unpacking. */
export function writeImage(model: ModelArrays): Uint8Array {
  const arrays = arraysOf(model)
  const header = aligned(4 + 4 * arrays.length)
  const size = arrays.reduce((sum, array) => sum + aligned(array.byteLength), header)
  const image = new Uint8Array(size)
  const view = new DataView(image.buffer)
  view.setUint32(0, MAGIC, true)
  let at = header
  for (const [i, array] of arrays.entries()) {
    view.setUint32(4 + 4 * i, array.byteLength, true)
    image.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += aligned(array.byteLength)
  }
  return image
}

/** Whether the bytes are an image. */
export function isImage(bytes: Uint8Array): boolean {
  return bytes.length > 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === MAGIC
}

/** The model in an image; the arrays are views of the bytes, which must not be changed. */
export function readImage(bytes: Uint8Array): ModelArrays {
  const image = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice()
  const view = new DataView(image.buffer, image.byteOffset)
  let at = aligned(4 + 4 * SECTIONS)
  let section = 0
  const next = (): [ArrayBufferLike, number, number] => {
    const length = view.getUint32(4 + 4 * section++, true)
    const start = image.byteOffset + at
    at += aligned(length)
    return [image.buffer, start, length]
  }
  const bytesHere = (): Uint8Array => new Uint8Array(...next())
  const shorts = (): Uint16Array => {
    const [buffer, start, length] = next()
    return new Uint16Array(buffer, start, length / 2)
  }
  const longs = (): Uint32Array => {
    const [buffer, start, length] = next()
    return new Uint32Array(buffer, start, length / 4)
  }
  const weights = (): ModelArrays['first'] => ({ slots: longs(), rows: shorts() })
  return {
    tags: bytesHere(),
    first: weights(),
    second: weights(),
    lexicon: { first: longs(), low: shorts() },
    tagSets: shorts(),
    lemmaEdits: bytesHere(),
    lemmaKeys: Int32Array.from(longs()),
    lemmaRules: shorts(),
  }
}

/** How many arrays a model has. */
const SECTIONS = 11
