// What the benchmark measures against, each as a program of its own: node scripts/peers.mjs <latin|retext|remark> file…
import { readFileSync } from 'node:fs'

const [peer, ...files] = process.argv.slice(2)
const texts = files.map((file) => readFileSync(file, 'utf8'))

if (peer === 'latin') {
  const { unified } = await import('unified')
  const { default: retextLatin } = await import('retext-latin')
  const processor = unified().use(retextLatin)
  for (const text of texts) processor.parse(text)
} else {
  const [{ unified }, { VFile }, { default: retextLatin }, { default: readability }, { default: repeated }] =
    await Promise.all([
      import('unified'),
      import('vfile'),
      import('retext-latin'),
      import('retext-readability'),
      import('retext-repeated-words'),
    ])
  if (peer === 'retext') {
    const { default: stringify } = await import('retext-stringify')
    const processor = unified().use(retextLatin).use(readability).use(repeated).use(stringify)
    for (const text of texts) await processor.process(new VFile(text))
  } else {
    const { default: remarkParse } = await import('remark-parse')
    const { default: remarkRetext } = await import('remark-retext')
    const { default: stringify } = await import('remark-stringify')
    const bridge = unified().use(retextLatin).use(readability).use(repeated)
    const processor = unified().use(remarkParse).use(remarkRetext, bridge).use(stringify)
    for (const text of texts) await processor.process(new VFile(text))
  }
}
