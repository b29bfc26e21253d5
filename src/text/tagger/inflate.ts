/**
 * Unpacks a gzip file of one member under 4 GB with the platform's own inflater, which takes half the time of one
 * in JavaScript. Throws a TypeError where the data are damaged.
 */
export async function inflate(gzipped: Uint8Array): Promise<Uint8Array> {
  const { writable, readable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  const written = writer.write(gzipped).then(() => writer.close())
  const reader = readable.getReader()
  const size = new DataView(gzipped.buffer, gzipped.byteOffset).getUint32(gzipped.length - 4, true)
  const data = new Uint8Array(size)
  let at = 0
  const pour = async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      data.set(part.value, at)
      at += part.value.length
    }
  }
  await Promise.all([written, pour()])
  return data
}
