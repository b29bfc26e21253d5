import type { Nodes, Root } from 'nlcst'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextLatin from 'retext-latin'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse'
import type { TextModel } from '../../src/text/model'
import { fromNlcst, toNlcst } from '../../src/text/nlcst'
import { plainProse } from '../../src/text/plain'
import { sentencesOf, tokensOf } from './helpers'

const letter = [
  'Vedtak om barnehageplass',
  '',
  'Kommunen har behandlet søknaden (sak 24/1234). Du kan klage, jf. forvaltningsloven § 28.',
  '',
  'Legg ved:',
  '- attest 😀',
  '- kvittering på 2 500 kr',
  '',
  '«Vi hjelper deg», sier Åse. Møtet er kl. 09.00.',
].join('\n')

function valueIn(node: Nodes): string {
  return 'children' in node ? node.children.map(valueIn).join('') : node.value
}

function positionsAreRight(node: Nodes, source: string): void {
  const { start, end } = node.position!
  expect(source.slice(start.offset, end.offset)).toBe(valueIn(node))
  const before = source.slice(0, start.offset).split(/\r\n|\r|\n/)
  expect([start.line, start.column]).toEqual([before.length, before.at(-1)!.length + 1])
  if ('children' in node) for (const child of node.children) positionsAreRight(child, source)
}

function outline(model: TextModel): unknown {
  return [
    sentencesOf(model),
    tokensOf(model),
    [...model.tokens.kind],
    model.blocks.map(({ kind, level }) => [kind, level]),
  ]
}

describe('a tree of a plain text', () => {
  it.each([
    ['LF', letter],
    ['CRLF', letter.replaceAll('\n', '\r\n')],
    ['decomposed letters', letter.normalize('NFD')],
    ['soft hyphens', letter.replaceAll(/(\p{L}{4})(?=\p{L})/gu, '$1\u00AD')],
    ['a byte order mark', `\uFEFF${letter}`],
    ['only white space', ' \n\t\r\n'],
    ['nothing', ''],
  ])('gives back the source and reads back into the same model: %s', (_, source) => {
    const prose = plainProse(source)
    const model = analyse(prose)
    const tree = toNlcst(model, prose.map, source)
    expect(valueIn(tree)).toBe(source)
    positionsAreRight(tree, source)
    const back = fromNlcst(tree, source)
    const again = analyse(back)
    expect(outline(again)).toEqual(outline(model))
    model.sentences.forEach(({ start, end }, index) => {
      const { start: from, end: to } = again.sentences[index]!
      expect(back.map.range(from, to)).toEqual(prose.map.range(start, end))
    })
  })

  it('is the same model whatever the source looks like', () => {
    const plain = outline(analyse(plainProse(letter)))
    expect(outline(analyse(plainProse(letter.normalize('NFD'))))).toEqual(plain)
    expect(outline(analyse(plainProse(letter.replaceAll('å', '\u00ADå'))))).toEqual(plain)
  })

  it('names kinds and levels of blocks', () => {
    const tree = toNlcst(analyse(plainProse(letter)))
    const kinds = tree.children.flatMap((node) => (node.type === 'ParagraphNode' ? [node.data?.kind] : []))
    expect(kinds).toEqual(['heading', 'paragraph', 'paragraph', 'listItem', 'listItem', 'paragraph'])
  })

  it('has a SourceNode where the source has markup', () => {
    const source = 'Du **kan** klage&nbsp;nå.'
    const text = 'Du kan klage\u00A0nå.'
    const at = [0, 1, 2, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16, 22, 23, 24]
    const map = { range: (start: number, end: number) => ({ start: at[start]!, end: at[end - 1]! + 1 }) }
    const blocks = [{ kind: 'paragraph' as const, level: 0, start: 0, end: text.length }]
    const model = analyse({ text, blocks, marks: [], directives: [], map })
    const tree = toNlcst(model, map, source)
    expect(valueIn(tree)).toBe(source)
    expect(outline(analyse(fromNlcst(tree, source)))).toEqual(outline(model))
  })
})

describe('a tree made by others', () => {
  const model = (tree: Root, source?: string): TextModel => analyse(fromNlcst(tree, source))

  /** A retext processor that keeps the tree it is given. */
  function keeper() {
    let kept: Root | undefined
    const keep = unified()
      .use(retextLatin)
      .use(() => (tree: Root) => {
        kept = tree
      })
    return { keep, tree: (): Root => kept! }
  }

  it('of retext-latin reads as the text itself', () => {
    const tree = unified().use(retextLatin).parse(letter) as Root
    expect(outline(model(tree))).toEqual(outline(analyse(plainProse(letter))))
  })

  it('without positions counts along the values', () => {
    const tree = unified().use(retextLatin).parse(letter) as Root
    const strip = (node: Nodes): void => {
      delete node.position
      if ('children' in node) node.children.forEach(strip)
    }
    strip(tree)
    const prose = fromNlcst(tree)
    expect(prose.map.range(10, 25)).toEqual({ start: 10, end: 25 })
    expect(outline(analyse(prose))).toEqual(outline(analyse(plainProse(letter))))
  })

  it('of remark-retext keeps blocks apart and leads back to the Markdown', async () => {
    const source = '# Du *kan* klage\n\nSkriv `kl. 3` til\nkommunen.\n\n- attest\n- kvittering\n'
    const { tree, keep } = keeper()
    const processor = unified().use(remarkParse).use(remarkRetext, keep)
    await processor.run(processor.parse(source), new VFile(source))
    const prose = fromNlcst(tree(), source)
    const read = analyse(prose)
    expect(sentencesOf(read)).toEqual(['Du kan klage', 'Skriv \uFFFC til\nkommunen.', 'attest', 'kvittering'])
    const word = tokensOf(read).indexOf('kan')
    expect(prose.map.range(read.tokens.start[word]!, read.tokens.end[word]!)).toEqual({ start: 6, end: 9 })
  })

  it('of rehype-retext leads back to the HTML', async () => {
    const source = '<h1>Du <em>kan</em> klage</h1>\n<p>Skriv til oss. Ring <b>nå</b>!</p>'
    const { tree, keep } = keeper()
    const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeRetext, keep)
    await processor.run(processor.parse(source), new VFile(source))
    const prose = fromNlcst(tree(), source)
    const read = analyse(prose)
    expect(sentencesOf(read)).toEqual(['Du kan klage', 'Skriv til oss.', 'Ring nå!'])
    const { start, end } = read.sentences[2]!
    const range = prose.map.range(start, end)
    expect(source.slice(range.start, range.end)).toBe('Ring <b>nå</b>!')
  })
})
