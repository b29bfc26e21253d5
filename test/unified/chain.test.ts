import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import remarkStringify from 'remark-stringify'
import retextLatin from 'retext-latin'
import retextReadability from 'retext-readability'
import retextRepeatedWords from 'retext-repeated-words'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/index'
import retextKlarsprak, { norwegianParser, retextNorwegian } from '../../src/retext'

const text = 'Kommunen vil iverksette tiltaket nå.\n\nVi viser til til kl. 09.30. Dette må iverksettes.\n'
const ours = ({ messages }: VFile): string[] =>
  messages
    .filter(({ source }) => source === 'klarsprak')
    .map(({ ruleId, line, column, actual }) => `${ruleId} ${line}:${column} ${actual}`)

describe('in a plain unified chain', () => {
  it('parser and transformer work beside other retext plugins, and any reporter prints the findings', async () => {
    const file = await unified()
      .use(retextNorwegian)
      .use(retextReadability)
      .use(retextRepeatedWords)
      .use(retextKlarsprak)
      .use(retextStringify)
      .process(text)
    expect(String(file)).toBe(text)
    expect(ours(file)).toContain('kanselliord 1:14 iverksette')
    expect(file.messages.some(({ source }) => source === 'retext-repeated-words')).toBe(true)
    expect(reporter(file)).toMatch(/1:14-1:24\s+warning\s+«iverksette».*kanselliord\s+klarsprak/)
  })

  it('gives the same findings as the library, also on the tree of another parser', async () => {
    const direct = ours(await check(text))
    const chain = (parser: typeof retextNorwegian) =>
      unified().use(parser).use(retextKlarsprak).use(retextStringify).process(text)
    expect(ours(await chain(retextNorwegian))).toEqual(direct)
    expect(ours(await chain(retextLatin as typeof retextNorwegian))).toEqual(direct)
    expect(direct.length).toBeGreaterThan(2)
  })

  it('takes the options of the library and refuses the same mistakes', async () => {
    const file = await unified()
      .use(retextNorwegian)
      .use(retextKlarsprak, { only: ['gjentatte-ord'] })
      .use(retextStringify)
      .process(text)
    expect(ours(file)).toEqual(['gjentatte-ord 3:10 til til'])
    expect(() =>
      unified()
        .use(retextKlarsprak, { only: ['finnes-ikke'] })
        .freeze(),
    ).toThrow('ukjent regel «finnes-ikke»')
    expect(() => unified().use(retextKlarsprak, JSON.parse('{ "reglar": {} }')).freeze()).toThrow(
      'ukjent nøkkel «reglar». Mente du «regler»?',
    )
    expect(() => check(text, JSON.parse('{ "malform": "sv" }'))).toThrow(
      '«malform» må være auto, nb eller nn.',
    )
  })
})

const markdown =
  '# Iverksette tiltak\n\nKommunen vil *iverk*sette **tiltaket** nå, jf. kap. 3.\n\n* `iverksette`\n* Vi viser til til brevet.\n'
const expected = ['kanselliord 1:3 Iverksette', 'kanselliord 3:15 iverk*sette', 'gjentatte-ord 6:12 til til']

describe('from Markdown by remark-retext', () => {
  const run = (destination: unknown) =>
    unified()
      .use(remarkParse)
      .use(remarkRetext, destination as typeof norwegianParser)
      .use(remarkStringify)

  it('with our parser', async () => {
    const file = new VFile(markdown)
    const processor = unified()
      .use(remarkParse)
      .use(remarkRetext, norwegianParser)
      .use(retextKlarsprak, { only: ['kanselliord', 'gjentatte-ord'] })
    await processor.run(processor.parse(file), file)
    expect(ours(file)).toEqual(expected)
  })

  it('in bridge mode, which makes the tree with its own parser', async () => {
    const bridge = unified()
      .use(retextNorwegian)
      .use(retextKlarsprak, { only: ['kanselliord', 'gjentatte-ord'] })
    expect(ours(await run(bridge).process(markdown))).toEqual(expected)
  })
})

describe('from HTML by rehype-retext', () => {
  const html =
    '<h1>Iverksette tiltak</h1>\n<p>Kommunen vil <em>iverk</em>sette tiltaket p&aring; nytt.</p>\n<pre><code>iverksette</code></pre>\n'
  it('in bridge mode', async () => {
    const bridge = unified()
      .use(retextNorwegian)
      .use(retextKlarsprak, { only: ['kanselliord'] })
    const file = await unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeRetext, bridge as never)
      .use(rehypeStringify)
      .process(html)
    expect(ours(file)).toEqual(['kanselliord 1:5 Iverksette', 'kanselliord 2:21 iverk</em>sette'])
  })

  it('with our parser', async () => {
    const file = new VFile(html)
    const processor = unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeRetext, norwegianParser)
      .use(retextKlarsprak, { only: ['kanselliord'] })
    await processor.run(processor.parse(file), file)
    expect(ours(file)).toEqual(['kanselliord 1:5 Iverksette', 'kanselliord 2:21 iverk</em>sette'])
  })
})

it('finds the same without positions in the tree, at no place', async () => {
  const tree = unified().use(retextNorwegian).parse(text)
  const strip = (node: { position?: unknown; children?: never[] }): void => {
    delete node.position
    for (const child of node.children ?? []) strip(child)
  }
  strip(tree as never)
  const file = new VFile(text)
  await unified().use(retextKlarsprak).run(tree, file)
  expect(ours(file)).toEqual(ours(await check(text)))
})
